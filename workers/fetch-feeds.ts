/** A process that works the queue `fetch-feeds`: start as many as the load asks for. */
import { runWorker } from './worker.ts';

await runWorker(['fetch-feeds']);
