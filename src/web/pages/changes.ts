/** The timeline: what changed, newest first, each change with its proof. */
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { newsOf } from '../../digests/wording.ts';
import type { ChangesWanted } from '../../io/stores/console-changes.ts';
import { CHANGE_KINDS } from '../../ledger/change.ts';
import { dayOf, fromCursor, kindsOf, momentOfDay, textOf, toCursor } from '../asked.ts';
import { changeCard } from '../look/change-card.ts';
import { dayHeading, dayKey } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { dateField, empty, placeName, select, seriesPath, WORDS, withQuery } from '../look/parts.ts';
import { type Told, toldChanges } from '../told.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { changeForms } from './corrections.ts';
import { missing } from './missing.ts';

/** A card is up to 4 kB of HTML, and a page is to stay below 150 kB. */
const A_PAGE = 25;

export const changesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock, config } = world.ports;
  const asked = {
    topic: textOf(c, 'topic'),
    kind: textOf(c, 'kind'),
    place: textOf(c, 'place'),
    outlet: textOf(c, 'outlet'),
    from: dayOf(c, 'from'),
    to: dayOf(c, 'to'),
  };
  const wanted: ChangesWanted = {
    topic: asked.topic,
    kinds: kindsOf(asked.kind),
    place: asked.place,
    outlet: asked.outlet,
    since: momentOfDay(asked.from),
    until: momentOfDay(asked.to, 1),
  };
  const [older, newer] = [fromCursor(textOf(c, 'before')), fromCursor(textOf(c, 'after'))];
  const order = newer === undefined ? 'newest' : 'oldest';
  const [found, places] = await Promise.all([
    ledger.console.changes.page(wanted, { limit: A_PAGE + 1, order, after: newer ?? older }),
    ledger.console.changes.places(),
  ]);
  const more = found.length > A_PAGE;
  const marks = found.slice(0, A_PAGE);
  if (newer !== undefined) marks.reverse();
  const told = await toldChanges(marks, world);

  const link = (name: 'before' | 'after') => {
    const mark = name === 'before' ? marks.at(-1) : marks[0];
    return mark === undefined ? null : withQuery('/changes', { ...asked, [name]: toCursor(mark) });
  };
  const atStart = newer === undefined ? older === undefined : !more;
  const atEnd = newer === undefined ? !more : false;
  const topics = config().topics;
  return show(c, world, {
    title: 'Changes',
    lede: 'What new figures did to their series, each with the sentence that proves it.',
    feeds: topics.flatMap(({ id, title }) => [
      { href: `/feeds-of-changes/${id}.atom`, title: `${title} (Atom)` },
      { href: `/feeds-of-changes/${id}.json`, title: `${title} (JSON Feed)` },
    ]),
    body: html`<div class="layout"><div class="side">${filters(asked, places, world)}</div><div class="main">
      ${told.length === 0 ? nothing(asked) : timeline(told, clock.now())}
      <nav class="pager" aria-label="Pages of the list"><span>${atStart ? null : html`<a class="button quiet" href="${link('after')}">Newer</a>`}</span>
      <span>${atEnd ? null : html`<a class="button quiet" href="${link('before')}">Older</a>`}</span></nav></div></div>`,
  });
};

export function timeline(told: readonly Told[], now: Date): Markup[] {
  let last = '';
  return told.map(({ told: row, item }) => {
    const key = dayKey(row.at);
    const heading = key === last ? null : html`<h2 class="day">${dayHeading(row.at, now)}</h2>`;
    last = key;
    return html`${heading}${changeCard(item, { series: seriesPath(row.series), article: `/articles/${row.article}` })}`;
  });
}

type Filters = Record<'topic' | 'kind' | 'place' | 'outlet' | 'from' | 'to', string | undefined>;

function filters(asked: Filters, places: readonly string[], { ports }: ConsoleWorld): Markup {
  const { topics, outlets } = ports.config();
  const names = places
    .map((code) => [code, placeName(code)] as const)
    .toSorted((a, b) => a[1].localeCompare(b[1]));
  const any = Object.values(asked).some((value) => value !== undefined);
  return html`<details class="fold"${any ? html` open` : null}><summary>Filter</summary><form class="card filters" method="get" action="/changes" aria-label="Filter the changes">
    ${select(
      'topic',
      'Topic',
      topics.map(({ id, title }) => [id, title]),
      asked.topic,
    )}
    ${select(
      'kind',
      'Kind',
      CHANGE_KINDS.map((kind) => [kind, WORDS.kinds[kind]]),
      asked.kind,
      'All news',
    )}
    ${select('place', 'Place', names, asked.place)}
    ${select(
      'outlet',
      'Outlet',
      outlets.map(({ id, name }) => [id, name]),
      asked.outlet,
    )}
    ${dateField('from', 'From', asked.from)}${dateField('to', 'To', asked.to)}
    <div class="actions"><button>Filter</button>${any ? html`<a href="/changes">Show all</a>` : null}</div></form></details>`;
}

function nothing(asked: Filters): Content {
  return Object.values(asked).some((value) => value !== undefined)
    ? empty(html`No change is like that. <a href="/changes">Show all changes</a>`)
    : empty(
        html`No changes yet. They appear as soon as an article on a topic states a figure. See <a href="/feeds">what is read</a> and <a href="/topics">what is looked for</a>, or <a href="/feeds/new">add an outlet</a>.`,
      );
}

/** One change alone, for links that last. */
export const changePage = (world: ConsoleWorld) => async (c: Asked) => {
  const [found] = await toldChanges([{ id: c.req.param('id') ?? '' }], world);
  if (found === undefined) return show(c, world, missing('change'));
  const { told, item } = found;
  return show(c, world, {
    title: newsOf(item, WORDS),
    lede: dayHeading(told.at, world.ports.clock.now()),
    body: html`${changeCard(item, { series: seriesPath(told.series), article: `/articles/${told.article}` }, 'h2')}${await changeForms(c, told, world)}`,
  });
};
