/** All queues, the schedule and the console in one process. */
import { QUEUES } from '../src/pipeline.ts';
import { runWorker } from './worker.ts';

await runWorker(QUEUES, { schedule: true, console: true });
