import { QUEUES } from '../pipeline.ts';
import type { Run } from './command.ts';
import { serve } from './serve.ts';

const run: Run = async () => {
  await serve(QUEUES, { schedule: true, console: true });
  return 0;
};
export default run;
