import { readBackup } from '../io/backup-file.ts';
import { importLedger, UnusableBackup } from '../io/database/copy.ts';
import { UserError } from '../io/settings.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';

const run: Run = async (_options, [file = '']) => {
  const rows = await withLedger('restore', 'own', ({ open }) =>
    importLedger(open.pool, readBackup(file)).catch((error) => {
      throw error instanceof UnusableBackup ? new UserError(`${file}: ${error.message}`) : error;
    }),
  );
  process.stdout.write(`${rows} rows restored from ${file}.\n`);
  return 0;
};
export default run;
