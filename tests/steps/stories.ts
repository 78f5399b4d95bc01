/** The outlet of the step tests: its configuration, its feed and its pages. */
import { type Config, outletSchema, topicSchema } from '../../src/config/schema.ts';

export const START = '2026-05-04T06:00:00.000Z';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `hours` after the start; before it where negative. */
export const at = (hours: number): string => new Date(Date.parse(START) + hours * HOUR).toISOString();

export const config = (origin: string): Config => ({
  outlets: [
    outletSchema.parse({
      id: 'courier',
      name: 'The Courier',
      language: 'en',
      timezone: 'Europe/London',
      feeds: [`${origin}/rss`],
    }),
  ],
  topics: [
    topicSchema.parse({
      id: 'floods',
      title: 'Floods',
      match: { en: ['flood'] },
      measures: ['killed', 'evacuated'],
    }),
  ],
  subscribers: [],
});

export interface Entry {
  path: string;
  title: string;
  /** Hours after the start; null: the feed does not say. */
  hours?: number | null;
  guid?: string;
  summary?: string;
  /** Full text, as HTML. */
  content?: string;
}

export function rss(origin: string, entries: Entry[], channel = ''): { type: string; body: string } {
  const items = entries.map(
    ({ path, title, hours = -1, guid, summary, content }) => `<item><title>${title}</title>
<link>${path.startsWith('http') ? path : origin + path}</link>
${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}
${summary === undefined ? '' : `<description>${summary}</description>`}
${content === undefined ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`}
${hours === null ? '' : `<pubDate>${new Date(at(hours)).toUTCString()}</pubDate>`}</item>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title>
<link>${origin}/</link><description>News</description>${channel}
${items.join('\n')}</channel></rss>`;
  return { type: 'application/rss+xml; charset=utf-8', body };
}

/** Paragraphs that make a page long enough to be an article, and on no topic by themselves. */
export const FILLING = [
  'Boats went from house to house all night, and the water still stands in the lower streets of the town. Soldiers fill sandbags beside the station, and the trains turn round one stop earlier than they used to.',
  'Whoever has a spare room takes in neighbours. The school stays closed for the week, and its kitchen cooks soup for everybody who asks for it; the baker next door brings what he has left in the evening.',
  'The mayor said that the engineers would look at the bridge before the end of the week, and that nobody should walk on it until they have.',
];

export function page(title: string, paragraphs: string[], head = ''): { body: string } {
  return {
    body: `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article">
<meta property="og:title" content="${title}">${head}</head><body><header><nav><a href="/">Home</a></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer><p>The Courier</p></footer></body></html>`,
  };
}

export const DEAD_7 =
  'The floods along the river killed at least 7 people, the rescue service said on Monday morning.';
export const DEAD_9 =
  'The floods along the river killed at least 9 people, the rescue service said on Monday morning.';
export const FLOOD = 'Floods along the river leave many dead';
