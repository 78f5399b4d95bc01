/** A process that works the queue `send-digests`: start as many as the load asks for. */
import { runWorker } from './worker.ts';

await runWorker(['send-digests']);
