/** Series: the list, and one with everything it has said, as it is known now or was known on a day. */
import { periodInWords } from '../../digests/dates.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { inWords } from '../../digests/numbers.ts';
import { capital } from '../../digests/wording.ts';
import type { ObservationRow, SeriesRow } from '../../io/stores/console-series.ts';
import { dayOf, momentOfDay, pageNumber, textOf } from '../asked.ts';
import { day, moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import {
  count,
  dateField,
  empty,
  facts,
  placeName,
  select,
  seriesPath,
  table,
  topicTitle,
  WORDS,
  withQuery,
} from '../look/parts.ts';
import { MOST_POINTS, seriesChart } from '../look/series-chart.ts';
import { seriesName } from '../look/series-name.ts';
import { around } from '../look/text-marks.ts';
import { toldChanges } from '../told.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { timeline } from './changes.ts';
import { missing } from './missing.ts';

const A_PAGE = 60;
/** The table's newest; the export has them all. */
const MOST_ROWS = 120;
const MOST_CHANGES = 8;

export const seriesListPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, config } = world.ports;
  const { topics } = config();
  const asked = { topic: textOf(c, 'topic'), q: textOf(c, 'q') };
  const n = pageNumber(c);
  const found = await ledger.console.series.list({ ...asked, limit: A_PAGE + 1, offset: (n - 1) * A_PAGE });
  const rows = found.slice(0, A_PAGE).map(
    (one) => html`<tr><td class="long"><a href="${seriesPath(one.id)}">${seriesName(one, topics)}</a>${
      topics.length > 1 ? html`<p class="small">${topicTitle(topics, one.topic)}</p>` : null
    }</td><td>${one.latest === null ? '–' : html`${inWords(one.latest, one.unit, WORDS, true)}<p class="small">${one.latest.speaker}</p>`}</td>
      <td class="n" data-th="Observations">${count(one.observations)}</td><td class="n" data-th="Changes">${count(one.changes)}</td><td data-th="Last heard">${moment(one.lastAt)}</td></tr>`,
  );
  const link = (page: number) => withQuery('/series', { ...asked, page: String(page) });
  return show(c, world, {
    title: 'Series',
    lede: 'Figures that measure the same thing, the latest heard first.',
    body: html`<form class="card filters" method="get" action="/series" aria-label="Find series">
      ${select(
        'topic',
        'Topic',
        topics.map(({ id, title }) => [id, title]),
        asked.topic,
      )}<div><label for="q">Measure or part</label><input id="q" name="q" type="search" value="${asked.q ?? ''}"></div>
      <div class="actions"><button>Find</button></div></form>
      ${
        rows.length === 0
          ? empty('No series yet: a series begins with the first figure of a measure of a topic.')
          : table(
              'Series',
              ['What', 'Last said', ['Observations', 'n'], ['Changes', 'n'], 'Last heard'],
              rows,
            )
      }
      <nav class="pager" aria-label="Pages of the list"><span>${n === 1 ? null : html`<a class="button quiet" href="${link(n - 1)}">Back</a>`}</span>
      <span>${found.length <= A_PAGE ? null : html`<a class="button quiet" href="${link(n + 1)}">More</a>`}</span></nav>`,
  });
};

export const seriesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock, config } = world.ports;
  const { console: store } = ledger;
  const series = await store.series.get(c.req.param('id') ?? '');
  if (series === undefined) return show(c, world, missing('series'));
  const asOf = dayOf(c, 'on');
  const until = momentOfDay(asOf, 1) ?? null;
  const [observations, marks] = await Promise.all([
    store.series.observations(series.id, until),
    store.changes.page(
      { series: series.id, until: until ?? undefined },
      { limit: MOST_CHANGES + 1, order: 'newest' },
    ),
  ]);
  const changes = await toldChanges(marks.slice(0, MOST_CHANGES), world);
  const name = seriesName(series, config().topics);
  const latest = observations.findLast(({ standing }) => standing === 'current') ?? observations.at(-1);
  return show(c, world, {
    title: name,
    lede: html`${topicTitle(config().topics, series.topic)}${asOf === undefined ? null : html` · <strong>as known on ${day(momentOfDay(asOf)!)}</strong>`}`,
    body: html`${
      latest === undefined
        ? empty('Nothing was known of it on that day.')
        : html`${summary(series, latest, observations)}${seriesChart(observations, series.unit, name)}${
            observations.length > MOST_POINTS
              ? html`<p class="small">The chart shows the newest ${count(MOST_POINTS)} of ${count(observations.length)} observations.</p>`
              : null
          }`
    }
    <form class="card actions" method="get" action="${seriesPath(series.id)}">${dateField('on', 'As known on', asOf)}
      <button>Show</button>${asOf === undefined ? null : html`<a href="${seriesPath(series.id)}">As known today</a>`}
      <a href="/api/v1${seriesPath(series.id)}/observations.csv">Export CSV</a> <a href="/api/v1${seriesPath(series.id)}/observations.jsonl">JSON lines</a> <a href="/api/v1${seriesPath(series.id)}/observations.parquet">Parquet</a></form>
    <h2 id="said">What was said</h2>${saidTable(series, observations, world)}
    <h2>Changes</h2>${changes.length === 0 ? empty('No changes that were told.') : timeline(changes, clock.now())}
    ${marks.length > MOST_CHANGES ? html`<p><a href="${withQuery('/api/v1/changes.csv', { series: series.id })}">All changes of this series (CSV)</a></p>` : null}${c.get('visitor').role === 'editor' ? html`<p><a href="${seriesPath(series.id)}/correct">Correct this series</a>: merge it into another one, or split figures off</p>` : null}`,
  });
};

function summary(series: SeriesRow, latest: ObservationRow, all: readonly ObservationRow[]): Markup {
  const { stated } = latest;
  const period = periodInWords(stated, WORDS);
  return facts([
    ['Last said', inWords(stated, series.unit, WORDS, true)],
    ['By', stated.speaker],
    ['For', period ?? WORDS.period.unstated],
    ['Observations', count(all.length)],
    ['Speakers', count(new Set(all.map((one) => one.stated.speaker)).size)],
    ...where(series),
  ]);
}

function where({ places, area, status, unit }: SeriesRow): [string, Content][] {
  return [
    ...(places.length === 0 ? [] : [['Of', places.map(placeName).join(', ')] as [string, Content]]),
    ...(area.length === 0 ? [] : [['In', area.map(placeName).join(', ')] as [string, Content]]),
    ...(status === 'actual' ? [] : [['Status', status] as [string, Content]]),
    ['Unit', unit],
  ];
}

function saidTable(series: SeriesRow, all: readonly ObservationRow[], { ports }: ConsoleWorld): Content {
  if (all.length === 0) return null;
  const names = new Map(ports.config().outlets.map(({ id, name }) => [id, name]));
  const newest = all.toReversed();
  const rows = newest.slice(0, MOST_ROWS).map(
    ({ stated, standing, article, outlet, at, quote, sentence, sightings, language }) =>
      html`<tr><td><strong>${inWords(stated, series.unit, WORDS)}</strong>${standing === 'current' ? null : html`<p class="small">${standing}</p>`}</td>
        <td>${capital(periodInWords(stated, WORDS) ?? WORDS.period.unstated)}</td><td>${stated.speaker}</td>
        <td class="long"${language === null ? null : html` lang="${language}"`}>${around(sentence, quote)}</td>
        <td><a href="/articles/${article}">${names.get(outlet) ?? outlet}</a><p class="small">${moment(at)}${sightings > 1 ? `, ${sightings} readings` : ''}</p></td></tr>`,
  );
  return html`${table('What was said', ['Number', 'For', 'Who says so', 'Proof', 'Read at'], rows)}
    ${all.length > MOST_ROWS ? html`<p class="small">The newest ${count(MOST_ROWS)} of ${count(all.length)}; the export holds all.</p>` : null}`;
}
