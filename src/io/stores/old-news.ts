/** What is found in old texts is no news: each subscriber's last turn has passed it. */
import type { Change } from '../../ledger/change.ts';
import type { Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';

/** A subscriber, and the moment up to which readings are old news to them. */
export interface LastTurn {
  subscriber: string;
  until: string;
}

/**
 * Settles changes as if they had been told. `replaced`: ids of changes that they take the place of; who was told one of those
 * is told the new one of its group too.
 */
export async function settleOldNews(
  tx: Session,
  fresh: readonly Change[],
  turns: readonly LastTurn[],
  replaced: readonly string[] = [],
): Promise<void> {
  if (fresh.length === 0 || turns.length === 0) return;
  await tx.run(sql`
    insert into tallywire.delivered_changes (subscriber, change, delivery)
    select s.id, c.id, null
    from jsonb_to_recordset(${json(turns)}::jsonb) as t(subscriber text, until timestamptz)
    join tallywire.subscribers s on s.id = t.subscriber
    join tallywire.changes c on c.id = any(${fresh.map((change) => change.id)}) and c.at <= greatest(t.until, s.last_digest_at)
    where not exists (
      select from tallywire.delivered_changes d join tallywire.changes x on x.id = d.change
      where d.subscriber = s.id and d.delivery is not null and x.grp = c.grp and x.id = any(${replaced}))
    on conflict do nothing`);
}
