import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { createDatabase, type Database } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { type EmbeddedDatabase, openEmbedded } from '../../src/io/database/pglite.ts';
import { sql } from '../../src/io/database/sql.ts';
import { hostStore } from '../../src/io/stores/hosts.ts';
import { checkPaceStore, checkRobotsStore } from './guest-contract.ts';

let embedded: EmbeddedDatabase;
let db: Database;
beforeAll(async () => {
  embedded = await openEmbedded();
  const pool = embedded.pool(ledgerParsers);
  await migrate(pool);
  db = createDatabase(pool);
});
beforeEach(async () => {
  await db.run(sql`truncate tallywire.hosts, tallywire.robots`);
});
afterAll(() => embedded.close());

describe('the pace kept in the database', () => checkPaceStore(() => hostStore(db).pace));
describe('robots.txt kept in the database', () => checkRobotsStore(() => hostStore(db).robots));
