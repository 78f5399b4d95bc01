/**
 * A fetched page becomes an article, or a reason why it is none. Pure, and never throwing: whatever the bytes are, the
 * worst that comes out is "no article".
 */
import type { Outlet } from '../config/schema.ts';
import { decode } from '../feeds/charset.ts';
import { accessOf, gateSign, isClosed } from './access.ts';
import type { ArticleReading, NoArticle } from './article.ts';
import { type Body, bodyOf, findBody, prose } from './body.ts';
import { articleThing, text } from './json-ld.ts';
import { isLiveBlog, liveEntries, paragraphs } from './live-blog.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { ownAddress } from './own-address.ts';
import { openPage, type Page } from './page.ts';
import { pageDataAddress, readPageData } from './page-data.ts';
import { pageDate } from './page-dates.ts';
import { gateOf, refusalOf } from './refusal.ts';
import { select } from './selected.ts';
import { blocksOf, textOf } from './text.ts';
import { languageOf } from './tongue.ts';

export interface Origin {
  /** Where the page was fetched, after redirects. */
  url: string;
  /** Value of the Content-Type header. */
  contentType?: string | null;
  /** The outlet's selectors. */
  outlet?: Outlet['article'];
  /** The outlet's language and time zone, for pages that state none. */
  language?: string;
  timezone?: string;
  /** The feed's entry that led here. */
  feedItem?: {
    title: string;
    content: string | null;
    summary: string | null;
    published: string | null;
  };
  /** What the addresses of `extraAddresses` held: JSON, parsed or as text. */
  pageData?: unknown;
}

/** Shorter than any sentence of news. */
const LEAST = 25;
/** A body with less text than this is looked for elsewhere. */
const LITTLE = 250;
/** A selector that yields less than this part of what is found without it has stopped fitting the pages. */
const SELECTOR_YIELD = 0.4;

/** Further addresses that hold a part of the page, to be fetched before it is read. */
export function extraAddresses(url: string, outlet: Outlet['article'] | undefined): string[] {
  const address = outlet?.pageData === 'gatsby' ? pageDataAddress(url) : null;
  return address === null ? [] : [address];
}

export function readArticle(html: string | Uint8Array, origin: Origin): ArticleReading | NoArticle {
  try {
    return read(html, origin);
  } catch (error) {
    return { kind: 'no-article', reason: `unreadable: ${(error as Error).message.slice(0, 200)}` };
  }
}

function read(html: string | Uint8Array, origin: Origin): ArticleReading | NoArticle {
  if (!isHtml(html, origin.contentType ?? null)) return { kind: 'no-article', reason: 'not-html' };
  const source = typeof html === 'string' ? html : decode(html, origin.contentType ?? null).text;
  const page = openPage(source, origin.url);
  // Everything that must be seen before the page is taken apart.
  const thing = articleThing(page.things);
  const everything = blocksOf(page.body);
  const whole = textOf(everything);
  const metadata = metadataOf(page, everything, origin.timezone);
  const lang = page.document.documentElement.getAttribute('lang');
  const gate = gateOf(page);
  const selected = origin.outlet === undefined ? null : select(source, origin.outlet);
  const signs = {
    certain: selected?.closed ?? false,
    closed: isClosed(page, thing),
    gate: gateSign(page, whole),
    words: Number(text(thing?.wordCount)) || null,
  };

  const dropped: ArticleReading['dropped'] = [];
  let body = ownBody(page, metadata, origin, selected?.html ?? null, dropped);
  const refusal = refusalOf(metadata.title, textOf(body.blocks), whole, gate);
  if (refusal !== null) return { kind: 'no-article', reason: refusal };

  let access = accessOf(textOf(body.blocks), signs);
  const fed = fromFeed(origin, metadata);
  if (fed !== null && isRicher(fed, body, access === 'full')) {
    body = fed;
    access = 'full';
  }
  const found = textOf(body.blocks);
  const title = metadata.title || (origin.feedItem?.title ?? '');
  if (found.length < LEAST && !(title !== '' && isArticlePage(page)))
    return { kind: 'no-article', reason: page.cut ? 'beyond limits of size or depth' : 'empty' };

  dropped.push(...body.dropped.map((drop) => ({ step: 'filter', ...drop })));
  if (page.cut) dropped.push({ step: 'source', reason: 'page beyond limits', characters: source.length });
  return {
    url: ownAddress(page, origin.url),
    title,
    byline: metadata.byline,
    published: metadata.published ?? pageDate(origin.feedItem?.published, origin.timezone),
    modified: metadata.modified,
    language: languageOf(`${title}\n${found}`, [
      lang,
      text(thing?.inLanguage),
      page.meta('og:locale', 'content-language', 'language'),
      origin.language,
    ]),
    text: found,
    access,
    method: body.method,
    dropped,
  };
}

/** The body as the page itself gives it: data, selectors, search, what is told to search engines. */
function ownBody(
  page: Page,
  metadata: Metadata,
  origin: Origin,
  selected: string | null,
  dropped: ArticleReading['dropped'],
): Body {
  const data = origin.pageData === undefined ? null : readPageData(origin.pageData);
  if (data !== null) {
    metadata.title ||= data.title ?? '';
    metadata.byline ??= data.byline;
    metadata.published ??= pageDate(data.published, origin.timezone);
    metadata.modified ??= pageDate(data.modified, origin.timezone);
    const body = bodyOf(data.html, origin.url, 'page-data', metadata);
    if (size(body) >= 4 * LEAST) return body;
  }

  const chosen = selected === null ? null : bodyOf(selected, origin.url, 'selector', metadata);
  const yielded = chosen === null ? 0 : size(chosen);
  if (chosen !== null && yielded >= 3 * LITTLE) return chosen;
  const found = findBody(page, metadata, isLiveBlog(page.things));
  if (chosen !== null && yielded > 0 && yielded >= SELECTOR_YIELD * size(found)) return chosen;
  if (origin.outlet?.body !== undefined && size(found) > 0) {
    const reason = `selector yields ${yielded} of ${size(found)} characters`;
    dropped.push({ step: 'selector', reason, characters: yielded });
  }

  const entries = liveEntries(page.things);
  if (entries !== null) {
    const live = bodyOf(entries, origin.url, 'live-blog', metadata);
    if (size(live) > 1.25 * size(found)) return live;
  }
  const told = text(articleThing(page.things)?.articleBody);
  if (told.length > LITTLE && prose(found.blocks) < Math.min(3 * LITTLE, 0.5 * told.length)) {
    const body = bodyOf(paragraphs([told]), origin.url, 'json-ld', metadata);
    if (size(body) > 2 * size(found)) return body;
  }
  return found;
}

function fromFeed({ feedItem, url }: Origin, metadata: Metadata): Body | null {
  const content = feedItem?.content;
  return content ? bodyOf(paragraphs([content]), url, 'feed', metadata) : null;
}

/** The feed's text is used where the page is closed or empty and the feed gives more, and not just a teaser again. */
function isRicher(fed: Body, body: Body, open: boolean): boolean {
  if (open && size(body) >= LITTLE) return false;
  const ending = fed.blocks.at(-1)?.text ?? '';
  const teaser = /(?:…|\.\.\.)\W{0,3}$/.test(ending) && size(fed) < 3 * LITTLE;
  return size(fed) > 1.2 * size(body) && size(fed) >= LITTLE && !teaser;
}

const size = (body: Body): number => body.blocks.reduce((sum, block) => sum + block.text.length, 0);

const isArticlePage = (page: Page): boolean =>
  articleThing(page.things) !== null ||
  /article/i.test(page.meta('og:type') ?? '') ||
  page.meta('article:published_time') !== null;

function isHtml(html: string | Uint8Array, contentType: string | null): boolean {
  const start =
    typeof html === 'string' ? html.slice(0, 2048) : String.fromCharCode(...html.subarray(0, 2048));
  if (/^(?:%PDF-|\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF|ID3|\x00\x00\x00.ftyp|wOF)/.test(start))
    return false;
  if (/^\s*[[{]/.test(start) && !/<\w/.test(start)) return false;
  if (/^\s*<\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex|svg)\b/i.test(start))
    return false;
  if (isBinary(start)) return false;
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || /html|xml|text\/plain|octet-stream/.test(type);
}

/** Control characters, which no encoding but UTF-16 and UTF-32 uses for text. */
function isBinary(start: string): boolean {
  const controls = start.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > 0.02 * start.length;
}
