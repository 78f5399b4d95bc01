import { momentOf } from './dates.ts';
import type { DigestInput } from './digest.ts';
import { type Content, html, type Markup, webAddress } from './markup.ts';
import { look, STYLE_SHEET } from './style.ts';
import { capital, count, scheduleInWords } from './wording.ts';
import { fill, type Words } from './words/words.ts';

/** Feeds named one by one in the proof; a count stands for the rest. */
const MOST_FEEDS = 8;

export interface Framed {
  subject: string;
  /** What a list of mails shows after the subject. */
  preview: string;
  body: Content;
  /** Changes that the mail leaves to the link. */
  left: number;
}

/** The whole page around the cards: head, masthead, what was left out, and the proof of what was read. */
export function frame(input: DigestInput, framed: Framed, words: Words): Markup {
  const { subject, preview, body, left } = framed;
  return html`<!doctype html><html lang="${input.subscriber.language}" xmlns:o="urn:schemas-microsoft-com:office:office"><head>
    <meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
    <meta name="x-apple-disable-message-reformatting"><meta name="format-detection" content="telephone=no,date=no,address=no">
    <title>${subject}</title>${STYLE_SHEET}
    </head><body ${look('page')}>
    <div style="display:none;max-height:0;overflow:hidden">${preview}</div>
    <div role="article" lang="${input.subscriber.language}" aria-label="${subject}" ${look('page')}>
    ${OUTLOOK_COLUMN.open}
    <div ${look('body')}>
    <p ${look('brand')}>TALLYWIRE</p>
    <h1 ${look('title')}>${input.topics.map((topic) => topic.title).join(' · ')}</h1>
    <p ${look('window')}>${windowInWords(input, words)}</p>
    ${body}
    ${leftOut(input, left, words)}
    ${proofOf(input, words)}
    </div>
    ${OUTLOOK_COLUMN.close}
    </div></body></html>`;
}

/** Outlook for Windows knows no max-width; it alone reads these comments. */
const OUTLOOK_COLUMN = {
  open: html`<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->`,
  close: html`<!--[if mso]></td></tr></table><![endif]-->`,
};

export function windowInWords(input: DigestInput, words: Words): string {
  const until = momentOf(input.until, input.subscriber.timezone, words);
  const window =
    input.since === null
      ? fill(words.labels.windowFirst, { until })
      : fill(words.labels.window, { since: momentOf(input.since, input.subscriber.timezone, words), until });
  const changes = input.changes.length;
  return changes === 0 ? window : `${count(words.labels.changes, changes, words)} · ${window}`;
}

function leftOut(input: DigestInput, left: number, words: Words): Content {
  const all = input.links.all === null ? null : webAddress(input.links.all);
  const link = all === null ? null : html`<a ${look('link')} href="${all}">${words.restLink}</a>`;
  if (left > 0) {
    const forms = link === null ? words.restLater : words.rest;
    return html`<p ${look('card')}><b>${count(forms, left, words)}</b> ${link}</p>`;
  }
  return link === null || input.changes.length === 0 ? null : html`<p ${look('window')}>${link}</p>`;
}

function proofOf(input: DigestInput, words: Words): Content {
  const unsubscribe = input.links.unsubscribe === null ? null : webAddress(input.links.unsubscribe);
  return html`<div ${look('proof')}><h2 ${look('proofTitle')}>${words.proof.title}</h2>
    ${proofInWords(input, words).map((text) => html`<p ${look('line')}>${text}</p>`)}
    ${unsubscribe === null ? null : html`<p ${look('line')}><a ${look('link')} href="${unsubscribe}">${words.proof.unsubscribe}</a></p>`}
  </div>`;
}

/** The proof, a paragraph each: what was read, what fails, when the next mail comes, and why this one came. */
export function proofInWords({ proof, next, subscriber, topics }: DigestInput, words: Words): string[] {
  const said = words.proof;
  const named = (feeds: string[]) =>
    feeds.slice(0, MOST_FEEDS).join('; ') +
    (feeds.length > MOST_FEEDS ? `; +${feeds.length - MOST_FEEDS}` : '');
  const feeds = count(said.feeds, proof.feeds, words);
  const well = proof.failing.length === 0 && proof.silent.length === 0 && proof.feeds > 0;
  const silent = proof.silent.map(({ name, since }) =>
    since === null
      ? name
      : `${name} (${fill(said.silentSince, { date: momentOf(since, subscriber.timezone, words) })})`,
  );
  return [
    `${capital(count(said.articles, proof.articles, words))}, ${count(said.onTopic, proof.onTopic, words)}; ${feeds}${well ? `, ${said.wellFeeds}` : ''}.`,
    ...(proof.failing.length === 0
      ? []
      : [
          `⚠ ${count(said.failing, proof.failing.length, words)}: ${named(proof.failing.map((feed) => `${feed.name} (${feed.reason})`))}.`,
        ]),
    ...(silent.length === 0 ? [] : [`⚠ ${count(said.silent, silent.length, words)}: ${named(silent)}.`]),
    next === null
      ? said.nextImmediately
      : fill(said.next, { date: momentOf(next, subscriber.timezone, words) }),
    fill(said.why, {
      email: subscriber.email,
      topics: topics.map((topic) => topic.title).join(', '),
      schedule: scheduleInWords(subscriber.schedule, words),
      timezone: subscriber.timezone,
    }),
  ];
}
