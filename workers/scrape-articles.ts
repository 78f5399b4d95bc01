/** A process that works the queue `scrape-articles`: start as many as the load asks for. */
import { runWorker } from './worker.ts';

await runWorker(['scrape-articles']);
