/** One change as the console shows it: the card of the mail, with ways on to its series and article. */

import { speakerAndPeriod } from '../../digests/card.ts';
import { dayOf, periodInWords } from '../../digests/dates.ts';
import type { DigestChange, Source } from '../../digests/digest.ts';
import { originInWords, statedStepInWords } from '../../digests/evidence.ts';
import { excerpt } from '../../digests/excerpt.ts';
import { type Content, html, type Markup, webAddress } from '../../digests/markup.ts';
import { inWords, worded } from '../../digests/numbers.ts';
import { capital, labelOf, languageName, qualifiersOf, rateOf, stepInWords } from '../../digests/wording.ts';
import { fill } from '../../digests/words/words.ts';
import type { Stated } from '../../ledger/change.ts';
import { ZONE } from './moments.ts';
import { WORDS } from './parts.ts';

export const KIND_INKS: Readonly<Record<string, string>> = {
  first: 'fresh',
  rose: 'up',
  fell: 'down',
  narrowed: 'soft',
  widened: 'soft',
  revised: 'alarm',
  withdrawn: 'alarm',
  conflict: 'doubt',
  redefined: 'doubt',
  confirmed: 'soft',
};

const MOST_SIGHTINGS = 6;

export interface CardLinks {
  series: string;
  article: string;
}

export function changeCard(item: DigestChange, links: CardLinks, level: 'h2' | 'h3' = 'h3'): Markup {
  const { change } = item;
  const what = capital([labelOf(item, WORDS), ...qualifiersOf(change.series, WORDS)].join(', '));
  const kind = html`<span class="kind ink-${KIND_INKS[change.kind] ?? 'soft'}">· ${WORDS.kinds[change.kind]}</span>`;
  const title = html`<a href="${links.series}">${what}</a> ${kind}`;
  return html`<article class="card" id="${change.id}">
    ${level === 'h2' ? html`<h2 class="head">${title}</h2>` : html`<h3 class="head">${title}</h3>`}
    ${change.kind === 'conflict' ? sides(item) : hero(item)}
    ${step(item)}${change.kind === 'conflict' ? null : who(item)}
    ${change.implausible === null ? null : html`<p class="warn">${fill(WORDS.marks.implausible, { reason: change.implausible })}</p>`}
    ${sentence(item)}${read(item)}
    <p class="small"><a href="${links.article}">The article as read</a> · <a href="${links.series}">The series</a> · <a href="/changes/${change.id}">This change</a></p></article>`;
}

function hero(item: DigestChange): Content {
  const { before, after, series } = item.change;
  if (after === null)
    return before === null ? null : html`<p class="hero"><s class="now">${large(before, item)}</s></p>`;
  const was =
    before === null
      ? null
      : html`${inWords(before, series.unit, WORDS)} <span role="img" aria-label="to">→</span> `;
  return html`<p class="hero">${was}<span class="now">${large(after, item)}</span></p>`;
}

function large(side: Stated, { change }: DigestChange): Content {
  const { lead, number, tail } = worded(side, change.series.unit, WORDS, true);
  const rate = rateOf(change.series, WORDS);
  return html`${lead}<b class="number">${number}</b>${tail}${rate === '' ? '' : ` ${rate}`}`;
}

function step(item: DigestChange): Content {
  const text = stepInWords(item.change, WORDS);
  const said = statedStepInWords(item, WORDS);
  return [
    text === null ? null : html`<p class="step ink-${KIND_INKS[item.change.kind] ?? 'soft'}">${text}</p>`,
    said === null ? null : html`<p class="small">${said}</p>`,
  ];
}

function who(item: DigestChange): Content {
  const { before, after } = item.change;
  if (after === null)
    return before === null ? null : html`<p class="who">${speakerAndPeriod(before, null, WORDS)}</p>`;
  const published = item.source.published === null ? null : dayOf(item.source.published, ZONE, WORDS);
  const earlier =
    before === null
      ? null
      : html`<p class="small">${fill(WORDS.labels.before, { speaker: speakerAndPeriod(before, null, WORDS) })}${
          item.beforeSource === null
            ? null
            : html` · ${outside(item.beforeSource, item.beforeSource.outlet.name)}`
        }</p>`;
  return html`<p class="who">${speakerAndPeriod(after, published, WORDS)}</p>${earlier}`;
}

function sides(item: DigestChange): Content {
  const { before, after } = item.change;
  if (before === null || after === null) return hero(item);
  return html`<div class="sides">${[before, after].map(
    (side) =>
      html`<div><p><strong>${side.speaker}</strong></p><p>${large(side, item)}</p><p class="small">${periodInWords(side, WORDS) ?? WORDS.period.unstated}</p></div>`,
  )}</div>`;
}

/** The sentence that proves it, with the number marked. */
export function sentence(item: Pick<DigestChange, 'sentence' | 'quote' | 'quoteStart' | 'language'>): Markup {
  const { before, quoted, after } = excerpt(item, WORDS.labels.cut);
  const language = item.language === null ? null : html` lang="${item.language}"`;
  return html`<blockquote class="quote" dir="auto"${language}>${before}<mark>${quoted}</mark>${after}</blockquote>`;
}

function read(item: DigestChange): Content {
  const { source, sightings, language } = item;
  const origin = originInWords(item, WORDS);
  const about = [
    ...(language === null || language.startsWith('en') ? [] : [languageName(language, WORDS)]),
    ...(source.published === null ? [] : [dayOf(source.published, ZONE, WORDS)]),
  ];
  const others = sightings.slice(0, MOST_SIGHTINGS);
  const more = sightings.length - others.length;
  const access = source.access === 'full' ? null : WORDS.marks.access[source.access];
  return html`<p class="small">${source.outlet.name}: ${outside(source, source.title)}${about.map((text) => ` · ${text}`)}</p>${
    others.length === 0
      ? null
      : html`<p class="small">${WORDS.labels.alsoAt} ${others.map((one, i) => html`${i === 0 ? '' : ', '}${outside(one, one.outlet.name)}`)}${more > 0 ? ` +${more}` : ''}${origin === null ? '' : html` · <strong>${origin}</strong>`}</p>`
  }${access === null ? null : html`<p class="warn">${access}</p>`}`;
}

/** A way to the outlet's own page; text alone where the address is none of the web. */
export function outside({ url }: Pick<Source, 'url'>, text: string): Content {
  const address = webAddress(url);
  const shown = text.trim() === '' ? url : text;
  return address === null ? shown : html`<a href="${address}" rel="noreferrer external">${shown}</a>`;
}
