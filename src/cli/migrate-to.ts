import { exportLedger, importLedger, UnusableBackup } from '../io/database/copy.ts';
import { openLedgerPool } from '../io/database/postgres.ts';
import { UserError } from '../io/settings.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';

/** Copies the ledger into an empty PostgreSQL database; the one it comes from stays as it is. */
const run: Run = async (_options, [url = '']) => {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UserError(
      `${url} is no address of a database. Write it like postgres://user:password@host:5432/name.`,
    );
  const target = openLedgerPool(url);
  try {
    const rows = await withLedger('migrate-to', 'own', ({ open }) =>
      importLedger(target, exportLedger(open.pool, new Date().toISOString())),
    );
    process.stdout.write(
      `${rows} rows copied. Set DATABASE_URL to this database and start Tallywire again.\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof UnusableBackup) throw new UserError(error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '3D000' || code === '28P01')
      throw new UserError(`The database at ${new URL(url).host} cannot be reached (${code}).`);
    throw error;
  } finally {
    await target.end();
  }
};
export default run;
