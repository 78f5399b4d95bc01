/** The console alone: what people look at and change. */
import { runWorker } from './worker.ts';

await runWorker([], { console: true });
