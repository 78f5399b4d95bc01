import type { Stated } from '../ledger/change.ts';
import { type Interval, intervalOf } from '../ledger/intervals.ts';
import { dayOf, periodInWords } from './dates.ts';
import type { DigestChange, Source } from './digest.ts';
import { originInWords, statedStepInWords } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { type Content, html, Markup, webAddress } from './markup.ts';
import { inWords, worded } from './numbers.ts';
import { type LookName, look } from './style.ts';
import { capital, labelOf, languageName, qualifiersOf, rateOf, stepInWords } from './wording.ts';
import { fill, type Words } from './words/words.ts';

const COLOURS: Record<DigestChange['change']['kind'], LookName> = {
  first: 'fresh',
  rose: 'up',
  fell: 'down',
  narrowed: 'plain',
  widened: 'plain',
  revised: 'alarm',
  withdrawn: 'alarm',
  conflict: 'doubt',
  redefined: 'doubt',
  confirmed: 'plain',
};

/** Most other readings named in a card; a count stands for the rest. */
const MOST_SIGHTINGS = 6;

/** One change: what it is, old → new, who says so and as of when, the sentence that proves it, and where it stands. */
export function card(
  item: DigestChange,
  timezone: string,
  words: Words,
  level: 'h2' | 'h3',
  chart: Markup | null,
  correct: string | null = null,
): Markup {
  const { change } = item;
  return html`<div ${look('card')}>
    ${heading(item, level, words)}
    ${change.kind === 'conflict' ? sides(item, words) : hero(item, words)}
    ${item.takenBack === null ? step(item, words) : takenBack(item.takenBack, timezone, words)}
    ${change.kind === 'conflict' ? null : who(item, timezone, words)}
    ${change.implausible === null ? null : html`<p ${look('warn')}>⚠ ${fill(words.marks.implausible, { reason: change.implausible })}</p>`}
    ${proof(item, words)}
    ${read(item, correct, timezone, words)}
    ${chart}
  </div>`;
}

function heading(item: DigestChange, level: 'h2' | 'h3', words: Words): Content {
  const tag = new Markup(level);
  const { kind, series } = item.change;
  const taken = item.takenBack !== null;
  const what = [labelOf(item, words), ...qualifiersOf(series, words)].join(', ');
  return html`<${tag} ${look('head')}>${capital(what)} <span ${look(taken ? 'alarm' : COLOURS[kind])}>· ${taken ? words.takenBack.kind : words.kinds[kind]}</span></${tag}>`;
}

function hero(item: DigestChange, words: Words): Content {
  const { before, after, series } = item.change;
  const now = (side: Stated) => html`<span ${look('now')}>${large(side, item, 'number', words)}</span>`;
  if (after === null) return before === null ? null : html`<p ${look('hero')}><s>${now(before)}</s></p>`;
  const was =
    before === null
      ? null
      : html`${inWords(before, series.unit, words)} <span role="img" aria-label="${words.labels.to}">→</span> `;
  const gone = item.takenBack !== null;
  return html`<p ${look('hero')}>${gone ? html`<s>${was}${now(after)}</s>` : html`${was}${now(after)}`}</p>`;
}

function takenBack(told: string, timezone: string, words: Words): Content {
  const text = fill(words.takenBack.told, { date: dayOf(told, timezone, words) });
  return html`<p ${look('warn')}>${text}</p>`;
}

function step(item: DigestChange, words: Words): Content {
  const text = stepInWords(item.change, words);
  const said = statedStepInWords(item, words);
  const colour = COLOURS[item.change.kind];
  return [
    text === null ? null : html`<p ${look('step', colour)}>${text}</p>`,
    said === null ? null : html`<p ${look('small')}>${said}</p>`,
  ];
}

/** "about **18,000** people a month": the number large, its words not. */
function large(side: Stated, { change }: DigestChange, name: LookName, words: Words): Content {
  const { lead, number, tail } = worded(side, change.series.unit, words, true);
  const rate = rateOf(change.series, words);
  return html`${lead}<b ${look(name)}>${number}</b>${tail}${rate === '' ? '' : ` ${rate}`}`;
}

function who(item: DigestChange, timezone: string, words: Words): Content {
  const { before, after } = item.change;
  if (after === null)
    return before === null ? null : html`<p ${look('who')}>${speakerAndPeriod(before, null, words)}</p>`;
  const inferred = item.source.published === null ? null : dayOf(item.source.published, timezone, words);
  const earlier =
    before === null ? null : html`<p ${look('small')}>${earlierSide(before, item.beforeSource, words)}</p>`;
  return html`<p ${look('who')}>${speakerAndPeriod(after, inferred, words)}</p>${earlier}`;
}

/** "The Telegraph, as of December 2025"; without a period, that the text states none and when it was published. */
export function speakerAndPeriod(side: Stated, published: string | null, words: Words): string {
  const stated = periodInWords(side, words);
  const inferred =
    published === null ? words.period.unstated : fill(words.marks.inferred, { date: published });
  return `${side.speaker}, ${stated ?? inferred}`;
}

/** Two speakers side by side, their ranges drawn on one scale. */
function sides(item: DigestChange, words: Words): Content {
  const { before, after } = item.change;
  if (before === null || after === null) return hero(item, words);
  const spans = [before, after].map(intervalOf);
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${[
    before,
    after,
  ].map(
    (side, i) => html`<td ${look('side')}><b>${side.speaker}</b><br>
      ${large(side, item, 'sideNumber', words)}<br>
      <span ${look('plain')}>${periodInWords(side, words) ?? words.period.unstated}</span>
      ${bar(spans[i]!, spans)}${i === 0 ? readAt(item.beforeSource) : null}</td>`,
  )}</tr></table>`;
}

/** Decoration: the numbers above say the same, so a reader of screens is spared it. */
function bar(span: Interval, spans: Interval[]): Content {
  const ends = spans.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = (most - least || most || 1) * 0.25;
  const percent = (value: number) => Math.round((100 * (value - least + room)) / (most - least + 2 * room));
  const left = Number.isFinite(span.low) ? percent(span.low) : 0;
  const right = Number.isFinite(span.high) ? percent(span.high) : 100;
  return html`<div ${look('track')} aria-hidden="true"><div style="margin-left:${left}%;width:${Math.max(right - left, 2)}%"><div ${look('bar')}></div></div></div>`;
}

function proof(item: DigestChange, words: Words): Content {
  const { before, quoted, after } = excerpt(item, words.labels.cut);
  const language = item.language === null ? null : html` lang="${item.language}"`;
  return html`<blockquote dir="auto"${language} ${look('quote')}>${before}<mark ${look('mark')}>${quoted}</mark>${after}</blockquote>`;
}

function read(item: DigestChange, correct: string | null, timezone: string, words: Words): Content {
  const { source, sightings, language } = item;
  const about = [
    ...(source.published === null ? [] : [dayOf(source.published, timezone, words)]),
    ...(language === null || words.locale.startsWith(language) ? [] : [languageName(language, words)]),
  ].map((text) => text.replaceAll(' ', '\u00a0'));
  const access = source.access === 'full' ? null : words.marks.access[source.access];
  const more = sightings.length - MOST_SIGHTINGS;
  const origin = originInWords(item, words);
  const answer =
    correct === null ? null : html` · <a ${look('link')} href="${correct}">${words.labels.correct}</a>`;
  const others = sightings
    .slice(0, MOST_SIGHTINGS)
    .map((one, i) => html`${i === 0 ? '' : ', '}${linked(one, one.outlet.name)}`);
  return html`<p ${look('source')}>${[source.outlet.name, ...about].join(' · ')}<br>${linked(source, source.title)}${answer}</p>${
    others.length === 0
      ? null
      : html`<p ${look('small')}>${words.labels.alsoAt} ${others}${more > 0 ? ` +${more}` : ''}${origin === null ? '' : ` · ${origin}`}</p>`
  }${access === null ? null : html`<p ${look('warn')}>${access}</p>`}`;
}

/** "Before: Telegraph, as of December 2025 (Digi24)", linked to where it was read. */
function earlierSide(before: Stated, source: Source | null, words: Words): Content {
  const [label, rest] = words.labels.before.split('{speaker}');
  const said = speakerAndPeriod(before, null, words);
  if (source === null) return [label!, said, rest!];
  const { name } = source.outlet;
  return [label!, linked(source, name === before.speaker ? said : `${said} (${name})`), rest!];
}

/** Where a side of a conflict was read. */
function readAt(source: Source | null): Content {
  return source === null ? null : html`<p ${look('small')}>${linked(source, source.outlet.name)}</p>`;
}

function linked(source: Source, text: string): Content {
  const address = webAddress(source.url);
  const shown = text.trim() === '' ? source.url : text;
  return address === null ? shown : html`<a ${look('link')} href="${address}">${shown}</a>`;
}
