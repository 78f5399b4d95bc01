/** The coverage ledger: what was left out, at which step and why. */
import type { Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';

export async function noteDrops(
  session: Session,
  step: string,
  drops: readonly { subject: string; reason: string; count: number }[],
  at: string,
): Promise<void> {
  if (drops.length === 0) return;
  await session.run(sql`
    insert into tallywire.drops (step, subject, reason, at, count)
    select ${step}, subject, reason, ${at}::timestamptz, sum(count)
    from jsonb_to_recordset(${json(drops)}::jsonb) as d(subject text, reason text, count int)
    group by subject, reason
    on conflict (step, subject, reason) do update set at = excluded.at, count = excluded.count`);
}

/** Takes back what was noted of a subject: it has been read anew. `reason`: that one alone. */
export async function forgetDrops(
  session: Session,
  step: string,
  subject: string,
  reason: string | null = null,
): Promise<void> {
  await session.run(sql`
    delete from tallywire.drops where step = ${step} and subject = ${subject}
      and (${reason}::text is null or reason = ${reason})`);
}
