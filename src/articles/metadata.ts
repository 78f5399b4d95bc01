/** What a page says about its article: headline, byline, dates. Each from the most trustworthy place that has it. */
import { articleThing, isThing, type Thing, text } from './json-ld.ts';
import type { Page } from './page.ts';
import { pageDate } from './page-dates.ts';
import { type Block, blocksOf } from './text.ts';

/** Elements of a kind that are looked at; what belongs to the article stands early in the page. */
const MOST_LOOKED_AT = 40;

export interface Metadata {
  title: string;
  byline: string | null;
  published: string | null;
  modified: string | null;
  description: string | null;
}

/** `blocks` are those of the whole page; `timezone` (IANA) holds for dates that state none. */
export function metadataOf(page: Page, blocks: Block[], timezone: string | undefined): Metadata {
  const thing = articleThing(page.things);
  const date = (...raw: (string | null | (() => string | null))[]) => {
    for (const candidate of raw) {
      const found = pageDate(typeof candidate === 'function' ? candidate() : candidate, timezone);
      if (found !== null) return found;
    }
    return null;
  };
  const title = headline(page, thing);
  return {
    title,
    byline: byline(page, thing),
    published: date(
      text(thing?.datePublished),
      page.meta('article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished'),
      page.meta(
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publish_date',
      ),
      page.meta('dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'date', 'article.published'),
      () => timeElement(page, /publi|pubdate|posted|created|entry-date/i),
      text(thing?.dateCreated),
      () => timeElement(page, /./),
      () => datedElement(page),
      () => dateNearHeadline(blocks, title),
    ),
    modified: date(
      text(thing?.dateModified),
      page.meta(
        'article:modified_time',
        'og:updated_time',
        'datemodified',
        'last-modified',
        'dcterms.modified',
      ),
      () => timeElement(page, /modif|updat/i),
    ),
    description: page.meta('og:description', 'description', 'twitter:description'),
  };
}

function headline(page: Page, thing: Thing | null): string {
  const shown = [...page.document.querySelectorAll('h1')]
    .slice(0, MOST_LOOKED_AT)
    .map((h1) =>
      oneLine(
        blocksOf(h1)
          .map((b) => b.text)
          .join(' '),
      ),
    )
    .filter((h1) => h1 !== '');
  const stated = [page.meta('og:title'), text(thing?.headline), page.meta('twitter:title', 'dc.title')]
    .map((title) => oneLine(title ?? ''))
    .filter((title) => title !== '');
  const tab = oneLine(page.document.querySelector('title')?.textContent ?? '');
  // The heading that some other place repeats; sites put their own name and the names of boxes into h1, too.
  const agreed = shown.find((h1) => [...stated, tab].some((other) => related(h1, other)));
  if (agreed !== undefined) return agreed;
  const sentences = shown.filter((h1) => h1.split(' ').length >= 4);
  if (sentences.length === 1) return sentences[0]!;
  const claimed = stated.find((title) => title.length > 5) ?? (shown.length === 1 ? shown[0]! : tab);
  return withoutSiteName(claimed, page.meta('og:site_name'));
}

const related = (a: string, b: string): boolean => {
  const [x, y] = [letters(a), letters(b)];
  return (
    x.length > 8 &&
    (y.startsWith(x) || (y.length > 20 && x.startsWith(y)) || (y.includes(x) && x.length > y.length / 2))
  );
};

/** "Headline | Site": the site's own name, or a short last part after a bar or dash. */
function withoutSiteName(title: string, site: string | null): string {
  const match = title.match(/^(.{12,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u);
  if (match === null) return title;
  const [, start = '', end = ''] = match;
  const named = site !== null && letters(end).includes(letters(site));
  return named || end.split(' ').length <= (title.includes(' | ') ? 5 : 3) ? start.trim() : title;
}

function byline(page: Page, thing: Thing | null): string | null {
  const authors = Array.isArray(thing?.author) ? thing.author : [thing?.author];
  const named = authors.map((author) => nameOf(author)).filter((name) => name !== '');
  const stated = [
    [...new Set(named)].join(', '),
    page.meta(
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'byl',
      'article.author',
    ),
  ];
  for (const candidate of [...stated, null]) {
    const tidy = oneLine(candidate ?? shownAuthor(page) ?? '')
      .replace(/^(?:by|de|text|autor|author|автор|текст)(?::\s*|\s+)/iu, '')
      .replace(/[\s,;|·-]+$/, '');
    if (tidy.length > 1 && tidy.length < 200 && !/^https?:|^@?\d*$/.test(tidy)) return tidy;
  }
  return null;
}

const nameOf = (author: unknown): string => {
  const name = text(author);
  return isThing(author) || !/^https?:/.test(name) ? name : '';
};

function shownAuthor(page: Page): string | null {
  for (const selector of [
    '[itemprop~=author] [itemprop~=name]',
    '[itemprop~=author]',
    '[rel~=author]',
    '.author-name',
    '.byline',
    '.author',
  ]) {
    for (const element of looked(page, selector)) {
      const name = oneLine(element.textContent ?? '');
      if (name.length > 2 && name.length < 80) return name;
    }
  }
  return null;
}

/** `<time datetime>` or microdata whose name says what it is; outside of boxes that list other stories. */
function timeElement(page: Page, name: RegExp): string | null {
  for (const element of looked(page, 'time, [itemprop~=datePublished], [itemprop~=dateModified]')) {
    const own = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}${element.hasAttribute('pubdate') ? ' pubdate' : ''}`;
    const around = element.parentElement?.getAttribute('class') ?? '';
    if (!name.test(`${own} ${around}`.trim() || 'time') || element.closest('nav, aside, footer, li'))
      continue;
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    if (pageDate(value, undefined) !== null) return value;
  }
  return null;
}

/** The last resort: a short text with a date in an element that is called after one. */
function datedElement(page: Page): string | null {
  for (const element of looked(
    page,
    '[class*=date], [class*=Date], [class*=publish], [class*=time], [class*=posted], [id*=date]',
  )) {
    const value = oneLine(element.textContent ?? '');
    if (value.length < 80 && /\d{4}/.test(value) && !element.closest('nav, aside, footer, li')) {
      if (pageDate(value, undefined) !== null) return value;
    }
  }
  return null;
}

/** Under the headline stand names and a date, whatever their elements are called. */
function dateNearHeadline(blocks: Block[], title: string): string | null {
  const at = blocks.findIndex(({ text }) => letters(text) === letters(title));
  for (const { text } of blocks.slice(at + 1, at + (at < 0 ? 1 : 13))) {
    const year = text.length <= 120 && !text.includes('©') && /\b(?:19|20)\d\d\b/.test(text);
    if (year && WITH_DATE.test(text) && pageDate(text, undefined) !== null) return text;
  }
  return null;
}

const WITH_DATE =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d\d-\d\d\b|\p{L}{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,}\.?,? \d{4}/u;

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
const looked = (page: Page, selector: string): Element[] =>
  [...page.document.querySelectorAll(selector)].slice(0, MOST_LOOKED_AT);
const letters = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
