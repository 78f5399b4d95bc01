import type { Run } from './command.ts';
import { beginToOpen } from './opened.ts';

const run: Run = async () => {
  const { opening } = await beginToOpen('start', 'own');
  const { serve } = await import('./serve.ts');
  const { QUEUES } = await import('../pipeline.ts');
  await serve(QUEUES, { schedule: true, console: true, opening });
  return 0;
};
export default run;
