/** All queues and the schedule in one process. */
import { QUEUES } from '../src/pipeline.ts';
import { runWorker } from './worker.ts';

await runWorker(QUEUES, { schedule: true });
