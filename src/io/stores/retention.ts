/** What the ledger may forget. Figures with their quotes and sentences, hashes and titles stay for ever. */
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

const BATCH = 500;

export function retentionStore(db: Database) {
  return {
    /**
     * Drops texts read before `before` (and what feeds carried of them), except of articles that are still followed or
     * wait to be filed: those are compared with what they said. Gives how many texts were dropped.
     */
    async dropTexts(before: string): Promise<number> {
      let dropped = 0;
      for (;;) {
        const count = await db.run(sql`
          update tallywire.versions set text = null
          where id in (
            select v.id from tallywire.versions v
            where v.text is not null and v.read_at < ${before}
              and not exists (select from tallywire.work w where w.queue = 'scrape-articles' and w.subject = v.article)
              and not exists (select from tallywire.work w where w.queue = 'diff-figures' and w.subject = v.id)
            limit ${BATCH} for update skip locked)`);
        dropped += count;
        if (count < BATCH) break;
      }
      await db.run(sql`
        update tallywire.items set content = null
        where content is not null and first_seen_at < ${before}
          and not exists (select from tallywire.work w where w.queue = 'scrape-articles' and w.subject = items.article)`);
      return dropped;
    },
  };
}
