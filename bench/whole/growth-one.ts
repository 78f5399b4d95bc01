/** Fills an embedded ledger with so many figures, then files articles one by one. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, type Database } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { sql } from '../../src/io/database/sql.ts';
import { createLedger } from '../../src/io/ledger.ts';
import { figure, fill, NOW, outlet, speakers } from '../ledger-fill.ts';
import { answer, input, quantile } from './children.ts';
import type { GrowthRow } from './growth.ts';

const ROUNDS = 4;

const { folder, figures, articles } = input<{ folder: string; figures: number; articles: number }>();
const embedded = await openEmbedded(folder);
const pool = embedded.pool(ledgerParsers);
await migrate(pool);
const db = createDatabase(pool);
const filled = await fill(db, figures);
const file = fileInto(db, filled);
const waits: number[] = [];
const costs: number[] = [];
// The first round is not counted: code and statements are compiled in it.
for (let round = 0; round <= ROUNDS; round++) {
  const before = process.cpuUsage();
  for (let n = 0; n < articles; n++) {
    const began = performance.now();
    await file(round * articles + n);
    if (round > 0) waits.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  if (round > 0) costs.push((user + system) / 1000 / articles);
}
answer({
  figures,
  ms: Math.min(...costs),
  p50: quantile(waits, 0.5),
  p99: quantile(waits, 0.99),
  residentMb: process.memoryUsage.rss() / 1024 / 1024,
  folderMb: weigh(folder) / 1024 / 1024,
} satisfies GrowthRow);
await embedded.close();
process.exit();

function fileInto(db: Database, { groups, hot }: { groups: number; hot: number }) {
  const { record } = createLedger(db);
  return async (n: number) => {
    const group = n % 10 === 0 ? 1 + (n % hot) : hot + 1 + ((n * 7919) % (groups - hot));
    const at = new Date(NOW + n * 1000).toISOString();
    const id = `new${n}`;
    await db.transaction(async (tx) => {
      await tx.run(sql`
        insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, versions)
        values (${id}, 'wire', ${id}, ${id}, 'A', ${at}, 'on-topic', ${at}, 1)`);
      await tx.run(sql`
        insert into tallywire.versions (id, article, n, read_at, title, access, method, text, characters, hash)
        values (${`${id}.1`}, ${id}, 1, ${at}, 'A', 'full', 'bench', 'The latest count', 16, ${id})`);
      await tx.run(
        sql`insert into tallywire.work (queue, subject, due_at) values ('diff-figures', ${`${id}.1`}, ${at})`,
      );
    });
    const version = (await record.version(`${id}.1`))!;
    await record.file(
      { queue: 'diff-figures', subject: `${id}.1`, revision: 0, attempts: 0, dueAt: at },
      version,
      {
        topics: [{ topic: 'bench', figures: [figure(`m${group}`, 5000 + n, n)] }],
        outlet: () => outlet,
        speakers,
        extractor: '1',
        now: at,
        wake: () => [],
      },
    );
  };
}

function weigh(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
