import type { Run } from './command.ts';
import { beginToOpen } from './opened.ts';

const run: Run = async () => {
  const { opening } = await beginToOpen('start', 'own');
  const { serve } = await import('./serve.ts');
  const { QUEUES } = await import('../pipeline.ts');
  // Needed once the ledger is open: loaded while it opens.
  await import('../io/queues.ts');
  await serve(QUEUES, { schedule: true, console: true, opening });
  return 0;
};
export default run;
