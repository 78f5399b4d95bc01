/** The changes of a topic as an Atom feed (RFC 4287) or a JSON Feed (1.1): an entry a change, never the same id for two. */
import { createHash } from 'node:crypto';
import { speakerAndPeriod } from './card.ts';
import { dayOf } from './dates.ts';
import type { DigestChange, MailLanguage } from './digest.ts';
import { excerpt } from './excerpt.ts';
import { html, type Markup, webAddress } from './markup.ts';
import { changeAsData } from './published.ts';
import {
  capital,
  labelOf,
  newsOf,
  oneLine,
  qualifiersOf,
  sentenceOf,
  stepInWords,
  wordsOf,
} from './wording.ts';
import { fill, type Words } from './words/words.ts';

export interface FeedOfChanges {
  topic: { id: string; title: string };
  language: MailLanguage;
  /** For dates in words. */
  timezone: string;
  /** Newest first. `at`: ISO 8601 of when it became known, or was taken back. */
  entries: { item: DigestChange; at: string }[];
  /** ISO 8601; of an empty feed there is no entry to tell it. */
  updated: string;
  /** Absolute http(s) addresses; null where nobody serves it. */
  self: string | null;
  home: string | null;
}

export function atomFeed(feed: FeedOfChanges): string {
  const { topic, language, entries, self, home } = feed;
  const words = wordsOf(language);
  const link = (rel: string, type: string, address: string | null) => {
    const found = address === null ? null : webAddress(address);
    return found === null ? null : html`<link rel="${rel}" type="${type}" href="${found}"/>`;
  };
  const document = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
    <id>${urn(`topic ${topic.id}`)}</id><title>${titleOf(feed)}</title><updated>${updatedOf(feed)}</updated>
    <generator>Tallywire</generator>
    ${link('self', 'application/atom+xml', self)}${link('alternate', 'text/html', home)}
    ${entries.map(
      ({ item, at }) => html`<entry><id>${idOf(item)}</id><title>${newsOf(item, words)}</title>
        <published>${at}</published><updated>${at}</updated>
        <author><name>${item.source.outlet.name}</name></author>
        ${link('alternate', 'text/html', item.source.url)}
        ${tagsOf(item).map((tag) => html`<category term="${tag}"/>`)}
        <content type="html">${contentOf(item, feed, words).source}</content></entry>`,
    )}
  </feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${document.source}\n`;
}

export function jsonFeed(feed: FeedOfChanges): string {
  const { language, entries, self, home } = feed;
  const words = wordsOf(language);
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed),
    ...(home !== null && { home_page_url: home }),
    ...(self !== null && { feed_url: self }),
    language,
    items: entries.map(({ item, at }) => {
      const external = webAddress(item.source.url);
      return {
        id: idOf(item),
        ...(external !== null && { url: external }),
        title: newsOf(item, words),
        content_html: contentOf(item, feed, words).source,
        date_published: at,
        authors: [{ name: item.source.outlet.name }],
        tags: tagsOf(item),
        _tallywire: changeAsData(item),
      };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function titleOf({ topic }: FeedOfChanges): string {
  return oneLine(`${topic.title} · Tallywire`);
}

function updatedOf({ entries, updated }: FeedOfChanges): string {
  return (
    entries
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? updated
  );
}

/** Taking a change back is an entry of its own: a reader that has shown the change shows that too. */
function idOf({ change, takenBack }: DigestChange): string {
  return urn(`change ${change.id}${takenBack === null ? '' : ' taken back'}`);
}

function tagsOf({ change, takenBack }: DigestChange): string[] {
  return [takenBack === null ? change.kind : 'taken_back', change.series.measure, ...change.series.places];
}

/** A name-based UUID of our own (RFC 9562, version 8): the same on every machine. */
function urn(name: string): string {
  const hex = createHash('sha256').update(`tallywire ${name}`).digest('hex');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

/** No styles: a feed reader has its own. */
function contentOf(item: DigestChange, { timezone }: FeedOfChanges, words: Words): Markup {
  const { change, source, beforeSource, takenBack, language } = item;
  const { before, quoted, after } = excerpt(item, words.labels.cut);
  const what = capital([labelOf(item, words), ...qualifiersOf(change.series, words)].join(', '));
  const step = takenBack === null ? stepInWords(change, words) : null;
  const published = source.published === null ? null : dayOf(source.published, timezone, words);
  const side = change.after ?? change.before;
  const earlier = change.after === null ? null : change.before;
  const address = webAddress(source.url);
  const title = `${source.outlet.name}: ${source.title}`;
  const beforeAt = beforeSource === null ? null : webAddress(beforeSource.url);
  return html`<p><b>${what}</b>: ${sentenceOf(item, words)}${step === null ? '' : ` (${step})`}</p>
    ${takenBack === null ? null : html`<p>${fill(words.takenBack.told, { date: dayOf(takenBack, timezone, words) })}</p>`}
    ${side === null ? null : html`<p>${speakerAndPeriod(side, published, words)}</p>`}
    ${
      earlier === null
        ? null
        : html`<p>${fill(words.labels.before, { speaker: speakerAndPeriod(earlier, null, words) })}${
            beforeAt === null ? null : html` (<a href="${beforeAt}">${beforeSource!.outlet.name}</a>)`
          }</p>`
    }
    ${change.implausible === null ? null : html`<p>⚠ ${fill(words.marks.implausible, { reason: change.implausible })}</p>`}
    <blockquote${language === null ? null : html` lang="${language}"`}>${before}<mark>${quoted}</mark>${after}</blockquote>
    <p>${address === null ? title : html`<a href="${address}">${title}</a>`}</p>`;
}
