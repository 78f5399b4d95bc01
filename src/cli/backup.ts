import { writeBackup } from '../io/backup-file.ts';
import { exportLedger } from '../io/database/copy.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';

const run: Run = async (_options, [file = '']) => {
  let rows = 0;
  const bytes = await withLedger('backup', 'use', async ({ open }) => {
    const counted = async function* () {
      for await (const line of exportLedger(open.pool, new Date().toISOString())) {
        rows++;
        yield line;
      }
    };
    return writeBackup(file, counted());
  });
  // The first line and the last are not rows.
  process.stdout.write(`${file}: ${rows - 2} rows, ${(bytes / 1e6).toFixed(1)} MB. `);
  process.stdout.write('Keep your configuration folder and .env beside it: they are not in it.\n');
  return 0;
};
export default run;
