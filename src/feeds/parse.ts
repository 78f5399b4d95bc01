/**
 * A feed from its bytes. The policy:
 *
 *   decode → survey → JSON? sitemap? page? → rss-parser where the survey sees nothing it would lose
 *          → the tolerant reader where rss-parser was not asked, failed, or left fields empty that the other one finds.
 */
import iconv from 'iconv-lite';
import { decode } from './charset.ts';
import type { FeedResult, ParsedFeed } from './feed.ts';
import { finish, type Origin } from './finish.ts';
import { readJsonFeed } from './json-reader.ts';
import { readMarkup } from './markup-reader.ts';
import { type RawFeed, type RawItem, richness } from './raw.ts';
import { readWithRssParser } from './rss-parser-reader.ts';
import { type Survey, surveyFeed } from './survey.ts';

export interface ParseOptions {
  /** Where the feed was read from, after redirects; empty where unknown. */
  url: string;
  /** The Content-Type header. */
  contentType?: string | null;
  /** IANA zone of dates that state none; UTC unless told. */
  timezone?: string;
  maxItems?: number;
}

/** The longest feeds of outlets have some 1,000 items; archives of podcasts a few thousand. */
const MAX_ITEMS = 5000;
const MAX_BYTES = 256 * 1024 * 1024;
const ROOTS = new Set(['rss', 'feed', 'rdf', 'channel', 'urlset', 'item', 'entry']);

/** Resolves whatever the bytes are; never rejects. */
export async function parseFeed(bytes: Uint8Array, options: ParseOptions): Promise<FeedResult> {
  try {
    return await parse(bytes, options);
  } catch (error) {
    return {
      kind: 'not-a-feed',
      reason: `unreadable: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function parse(bytes: Uint8Array, options: ParseOptions): Promise<FeedResult> {
  const { maxItems = MAX_ITEMS } = options;
  const repairs: string[] = [];
  if (bytes.length > MAX_BYTES) repairs.push(`cut at ${MAX_BYTES} bytes`);
  const decoded = decode(bytes.subarray(0, MAX_BYTES), options.contentType ?? null);
  const text = cleaned(decoded.text, repairs);
  const origin: Origin = {
    url: options.url,
    timezone: options.timezone ?? 'UTC',
    encoding: decoded.encoding,
  };
  const feed = (reading: RawFeed, parser: ParsedFeed['parser']): FeedResult => ({
    kind: 'feed',
    feed: finish({ ...reading, repairs: [...repairs, ...reading.repairs] }, parser, origin),
  });

  if (text === '') return { kind: 'not-a-feed', reason: 'empty' };
  if (/^[{[]/.test(text)) {
    const reading = readJsonFeed(text, maxItems);
    return reading === null
      ? { kind: 'not-a-feed', reason: 'JSON, but no JSON feed' }
      : feed(reading, 'json-feed');
  }
  const survey = surveyFeed(text, maxItems);
  const refusal = refuse(survey, text);
  if (refusal !== null) return { kind: 'not-a-feed', reason: refusal };
  if (survey.root === 'urlset') return feed(readTolerantly(text, survey, maxItems), 'sitemap');

  const first = survey.reasons.length > 0 ? survey.reasons.join(', ') : await attempt(text, survey);
  if (typeof first !== 'string' && complete(first, text)) return feed(first, 'rss-parser');
  const second = readTolerantly(text, survey, maxItems);
  if (typeof first !== 'string' && richness(first) >= richness(second)) return feed(first, 'rss-parser');
  const why = typeof first === 'string' ? first : 'rss-parser left fields empty';
  return feed({ ...second, repairs: [why, ...second.repairs] }, 'htmlparser2');
}

/** Characters that XML forbids stop strict parsers; what stands before the first tag is no feed. */
function cleaned(text: string, repairs: string[]): string {
  const legal = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  if (legal.length !== text.length) repairs.push('control characters removed');
  // Windows characters that were stored as if they were Latin-1: U+0092 is meant as an apostrophe.
  const trimmed = legal
    .replace(/[\x80-\x9f]+/g, (run) => iconv.decode(Buffer.from(run, 'latin1'), 'windows-1252'))
    .trim();
  if (/^[<{[]/.test(trimmed)) return trimmed;
  const start = trimmed.search(/<(?:\?xml|!--|rss|feed|rdf:RDF)/i);
  if (start <= 0 || start > 10_000) return trimmed;
  repairs.push('text before the feed removed');
  return trimmed.slice(start);
}

/** Of an element; bytes that are no text may look like a tag. */
const XML_NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

function refuse(survey: Survey, text: string): string | null {
  if (survey.root === null || !XML_NAME.test(survey.root)) return 'neither XML nor JSON';
  if (survey.root === 'sitemapindex') return 'an index of sitemaps, not a sitemap';
  if (survey.root === 'opml') return 'a list of feeds (OPML), not a feed';
  if (survey.root === 'html' || /^<!doctype\s+html[\s>]/i.test(text)) {
    // Broken servers put a page's document type before a feed.
    if (survey.root === 'html' || !ROOTS.has(survey.root)) return 'a web page';
  }
  if (
    !ROOTS.has(survey.root) &&
    survey.items === 0 &&
    !/<(?:\w+:)?(?:rss|feed|RDF|channel)[\s>]/i.test(text.slice(0, 20_000))
  )
    return `an XML document of another kind (<${survey.root.slice(0, 40)}>)`;
  return null;
}

/** The first reading, or why there is none. */
async function attempt(text: string, survey: Survey): Promise<RawFeed | string> {
  try {
    const reading = await readWithRssParser(text);
    if (reading.items.length !== survey.items)
      return `rss-parser saw ${reading.items.length} of ${survey.items} items`;
    return reading;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `rss-parser failed: ${message.split('\n')[0]!.slice(0, 120)}`;
  }
}

/** How a field that a reading lacks would look in the text: without it, a second reading would find nothing either. */
const MARKS: [RegExp, (item: RawItem) => boolean][] = [
  [/<(?:[\w.-]+:)?title[\s>]/i, (item) => item.title !== null],
  [/<(?:[\w.-]+:)?(?:link|origlink)[\s>/]/i, (item) => item.links.length > 0],
  [/<(?:[\w.-]+:)?(?:guid|id|identifier)[\s>]|\babout\s*=/i, (item) => item.guid !== null],
  [
    /<(?:[\w.-]+:)?(?:\w*date\w*|published|modified|issued|created)[\s>]/i,
    (item) => (item.published ?? item.updated) !== null,
  ],
  [
    /<(?:[\w.-]+:)?(?:description|summary|subtitle|abstract)[\s>]/i,
    (item) => (item.summary ?? item.content) !== null,
  ],
  [/<(?:[\w.-]+:)?(?:encoded|content|body|fullitem)[\s>]/i, (item) => item.content !== null],
  [/<(?:[\w.-]+:)?(?:author|creator)[\s>]/i, (item) => item.authors.length > 0],
];

/** Whether nothing is missing that a second reading could add. */
function complete(reading: RawFeed, text: string): boolean {
  if (reading.title === null) return false;
  return MARKS.every(([mark, present]) => reading.items.every(present) || !mark.test(text));
}

function readTolerantly(text: string, survey: Survey, maxItems: number): RawFeed {
  const reading = readMarkup(survey.cutAt === null ? text : text.slice(0, survey.cutAt), maxItems);
  return { ...reading, over: reading.over + Math.max(0, survey.items - maxItems) };
}
