/** The reader's corrections: events that are only ever added. */
import { type Correction, inForce } from '../../ledger/corrections.ts';
import type { Session } from '../database/database.ts';
import { sql } from '../database/sql.ts';

const COLUMNS = sql`id, at, by, kind, target, note`;

/** Those in force that concern an article, or whole series. */
export async function correctionsFor(session: Session, article: string): Promise<Correction[]> {
  const rows = await session.rows<Correction>(sql`
    select ${COLUMNS} from tallywire.corrections
    where article is null or article = ${article} order by seq`);
  return inForce(rows);
}
