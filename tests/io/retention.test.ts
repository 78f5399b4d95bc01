import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../src/io/database/sql.ts';
import { story } from '../reliability/story.ts';
import { openPlaying } from './pipeline.ts';
import { type OpenSize, openSize } from './sizes.ts';

let here: OpenSize;
beforeAll(async () => {
  here = await openSize('embedded');
  const playing = await openPlaying(here, story());
  await playing.play();
  await playing.close();
});
afterAll(() => here.close());

const texts = () =>
  here.db.one(sql`select count(text)::int as kept, count(*)::int as versions from tallywire.versions`);

test('texts go once their articles are followed no more; figures, quotes, hashes and changes stay', async () => {
  const far = '2027-01-01T00:00:00.000Z';
  const figures = await here.ledger.figures.list();
  const changes = await here.ledger.changes.list();
  expect(await here.ledger.retention.dropTexts('2026-05-01T00:00:00.000Z')).toBe(0);
  expect(await here.ledger.retention.dropTexts(far), 'every article is still followed').toBe(0);
  expect(await texts()).toEqual({ kept: 6, versions: 6 });

  await here.db.run(sql`delete from tallywire.work where queue = 'scrape-articles'`);
  expect(await here.ledger.retention.dropTexts('2026-05-05T00:00:00.000Z')).toBe(4);
  expect(await here.ledger.retention.dropTexts(far)).toBe(2);
  expect(await texts()).toEqual({ kept: 0, versions: 6 });
  expect(await here.ledger.figures.list()).toEqual(figures);
  expect(await here.ledger.changes.list()).toEqual(changes);
  const hashes = await here.db.one<{ n: number }>(sql`select count(hash)::int as n from tallywire.versions`);
  expect(hashes?.n).toBe(6);
});
