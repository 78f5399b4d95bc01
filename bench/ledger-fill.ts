/**
 * A ledger that holds many figures already, as filing them one by one would have left it. Ten figures a series and one series
 * in a thousand a hundred times as busy; five figures an article; states as a fold leaves them. Everything lies weeks back.
 */
import type { Database } from '../src/io/database/database.ts';
import { json, sql } from '../src/io/database/sql.ts';
import type { PlacedFigure } from '../src/io/stores/record.ts';
import type { SeriesKey } from '../src/ledger/change.ts';
import { foldSeries } from '../src/ledger/fold.ts';
import { groupText, seriesText } from '../src/ledger/series.ts';
import { speakersOf } from '../src/ledger/speakers.ts';
import type { FiledFigure, GroupState } from '../src/ledger/state.ts';
import { ledgerFigure } from './ledger-figure.ts';

const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 5, 1, 12);
export const outlet = { id: 'wire', name: 'Wire', language: 'en' };
export const speakers = speakersOf([outlet]);

const key = (n: number | string): SeriesKey => ({
  topic: 'bench',
  measure: `m${n}`,
  unit: 'person',
  places: [],
  area: ['RO'],
  per: null,
  status: 'actual',
  part: null,
});

export const figure = (measure: string, value: number, day: number): PlacedFigure => ({
  ...ledgerFigure(measure, value, day),
  key: key(measure.slice(1)),
  aside: null,
});

/** What a fold leaves of so many figures, one a day, with GROUP in the place of what differs from group to group. */
function stateOf(figures: number): GroupState {
  const readings = Array.from({ length: figures }, (_, n) => {
    const back = Math.floor((figures - n) * Math.max(1, 300 / figures)) + 20;
    const at = new Date(NOW - back * DAY).toISOString();
    const one: FiledFigure = { ...figure('mGROUP', 100 + n, n), id: `f${n}-GROUP` };
    const url = `https://wire.example/${n}-GROUP`;
    return { article: `a${n}-GROUP`, url, version: 1, at, published: at, outlet, figures: [one] };
  });
  // Two weeks without news have been sealed since.
  return {
    ...foldSeries(readings, { group: key('GROUP'), speakers }).state,
    day: Math.floor(NOW / DAY) - 15,
  };
}

/** Rows as `file` would have left them. */
export async function fill(db: Database, size: number): Promise<{ groups: number; hot: number }> {
  const groups = size / 10;
  const hot = Math.max(1, Math.round(groups / 1000));
  const each = 9;
  const busy = Math.round((size - (groups - hot) * each) / hot);
  // The first `hot` groups are the busy ones; the rest of the figures go round the others.
  const others = hot * busy;
  const bare = (text: string) => ({ text, values: [] });
  const groupOf = bare(
    `case when n <= ${others} then 1 + (n - 1) % ${hot} else ${hot} + 1 + (n - 1 - ${others}) % ${groups - hot} end`,
  );
  const nthOf = bare(
    `case when n <= ${others} then (n - 1) / ${hot} else (n - 1 - ${others}) / ${groups - hot} end`,
  );
  const back = {
    text: "(timestamptz '2026-06-01T12:00:00Z' - make_interval(days => 20 + (n::bigint * 7919 % 300)::int))",
    values: [],
  };
  await db.run(sql`
    insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, first_read_at, versions)
    select 'art' || n, 'wire', 'https://w.example/' || n, 'https://w.example/' || n, 'A', ${back}, 'on-topic', ${back}, ${back}, 1
    from generate_series(0, ${size / 5}::int) n`);
  await db.run(sql`
    insert into tallywire.versions (id, article, n, read_at, title, access, method, text, characters, hash, filed)
    select id || '.1', id, 1, published, title, 'full', 'bench', 'The latest count is at least 100 dead, it was said.', 52, id, true
    from tallywire.articles`);
  for (const [from, to, state] of [
    [1, hot, stateOf(Math.min(busy, 1000))],
    [hot + 1, groups, stateOf(each)],
  ] as const)
    await db.run(sql`
      insert into tallywire.groups (name, key, sealed_day, state)
      select replace(${groupText(key('GROUP'))}, 'GROUP', g::text), replace(${json(key('GROUP'))}, 'GROUP', g::text)::jsonb,
        ${state.day}, replace(${json(state)}, 'GROUP', g::text)::json
      from generate_series(${from}::int, ${to}::int) g`);
  await db.run(sql`
    insert into tallywire.series (id, grp, topic, measure, unit, places, area, per, status, part)
    select replace(${seriesText(key('GROUP'))}, 'GROUP', g::text), replace(${groupText(key('GROUP'))}, 'GROUP', g::text), 'bench',
      'm' || g, 'person', '{}', '{RO}', null, 'actual', null
    from generate_series(1, ${groups}::int) g`);
  await db.run(sql`
    insert into tallywire.figure_rows (id, version, article, topic, grp, at, quote, start_at, end_at, sentence, quote_at, low, bound,
      kind, unit, counted, places, area, measure, period_source, attribution, status, role, rule, extractor)
    select 'f' || (${nthOf}) || '-' || (${groupOf}), 'art' || n / 5 || '.1', 'art' || n / 5, 'bench',
      replace(${groupText(key('GROUP'))}, 'GROUP', (${groupOf})::text), ${back}, 'at least ' || n, 20, 33,
      'The latest count is at least ' || n || ' dead, it was said.', 20, n, 'at_least', 'count', 'person', 'dead', '{}', '{RO}',
      'm' || (${groupOf}), 'published', 'IGSU', 'actual', 'level', 'bench', '1'
    from generate_series(1, ${size}::int) n`);
  await db.run(sql`
    insert into tallywire.observation_rows (id, series, grp, at, speaker, stated, period, standing, figure, recorded_at)
    select md5(id), replace(${seriesText(key('GROUP'))}, 'GROUP', substr(measure, 2)), grp, at, 'igsu',
      jsonb_build_object('low', low, 'high', null, 'bound', bound, 'from', null, 'to', null, 'speaker', attribution), '{"end": 20000}',
      'superseded', id, at from tallywire.figure_rows`);
  await db.run(sql`
    insert into tallywire.filings (figure, observation, change, reason)
    select id, md5(id), md5(id), 'newer period' from tallywire.figure_rows`);
  await db.run(sql`
    insert into tallywire.changes (id, series, grp, topic, kind, at, recorded_at, before, after, difference, ratio, figure)
    select md5(id), replace(${seriesText(key('GROUP'))}, 'GROUP', substr(measure, 2)), grp, 'bench', 'rose', at, at,
      jsonb_build_object('low', low), jsonb_build_object('low', low), 0, 1, id from tallywire.figure_rows`);
  await db.run(sql`analyze`);
  return { groups, hot };
}
