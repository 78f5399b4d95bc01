/**
 * Gatsby draws its pages from `page-data/<path>/page-data.json`. What the blocks of an article are called differs from
 * site to site; the article is the list of blocks with the most text.
 */
import { isThing } from './json-ld.ts';

export interface PageData {
  /** HTML of the body, block after block. */
  html: string;
  title: string | null;
  published: string | null;
  modified: string | null;
  byline: string | null;
}

const MOST_NODES = 50_000;
/** Fields that hold what a reader reads, and what stands beside it. */
const TEXT =
  /^(?:text|html|body|content|value|paragraph|paragraphs|quote|title|heading|header|lead|intro|rich_?text|markup|children|items|rows|cells|data)$/i;
const BESIDE =
  /^(?:caption|credit|alt|source|description|seo|related|see_?also|read_?(?:also|more)|banner|embed|image|photo|gallery|video|author|authors|tags?|url|href|slug|id|type|kind|style|class_?name)$/i;
const BESIDE_TYPE =
  /image|photo|picture|gallery|video|embed|banner|related|readmore|read_?also|see_?also|subscri|newsletter|donat|support|promo|button|anchor|audio|podcast/i;

/** Null where the data holds no list of blocks with text. */
export function readPageData(data: unknown): PageData | null {
  const budget = { left: MOST_NODES };
  let best: { blocks: string[]; owner: Record<string, unknown> | null; size: number } | null = null;
  const search = (value: unknown, owner: Record<string, unknown> | null, depth: number) => {
    if (depth > 12 || budget.left-- < 0) return;
    if (Array.isArray(value)) {
      const blocks = value.map((entry) => blockHtml(entry, 0)).filter((html) => html !== '');
      const size = blocks.join('').length;
      if (size > (best?.size ?? 200)) best = { blocks, owner, size };
      if (best?.blocks !== blocks) for (const entry of value) search(entry, owner, depth + 1);
    } else if (isThing(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (BESIDE.test(key)) continue;
        if (typeof inner === 'string' && inner.length > (best?.size ?? 200) && /<p[\s>]/i.test(inner))
          best = { blocks: [inner], owner: value, size: inner.length };
        // Content systems hand their blocks on as JSON in a string.
        else
          search(
            typeof inner === 'string' && /^\s*[[{]/.test(inner) ? parsed(inner) : inner,
            value,
            depth + 1,
          );
      }
    }
  };
  search(parsed(data), null, 0);
  const found = best as { blocks: string[]; owner: Record<string, unknown> | null } | null;
  if (found === null) return null;
  const field = (...names: string[]) => ownField(found.owner, names);
  return {
    html: found.blocks.join('\n'),
    title: field('title', 'headline', 'name', 'header'),
    published: field(
      'published',
      'publishedAt',
      'published_at',
      'datePublished',
      'publish_date',
      'date',
      'pubDate',
      'first_published_at',
    ),
    modified: field('updatedAt', 'updated_at', 'dateModified', 'modified', 'last_published_at'),
    byline: field('author', 'authors', 'byline'),
  };
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/** A block's text as HTML; "" for pictures, players and links to other stories. */
function blockHtml(block: unknown, depth: number): string {
  if (depth > 5) return '';
  if (typeof block === 'string') return asHtml(block);
  if (Array.isArray(block)) return block.map((entry) => blockHtml(entry, depth + 1)).join('\n');
  if (!isThing(block)) return '';
  const kind = [block.type, block.kind, block.__typename, block.component, block.blockType].find(
    (value) => typeof value === 'string',
  ) as string | undefined;
  if (kind !== undefined && BESIDE_TYPE.test(kind)) return '';
  // An entry with an address of its own is a link to another story.
  if (depth === 0 && ['url', 'slug', 'href', 'link'].some((key) => typeof block[key] === 'string')) return '';
  return Object.entries(block)
    .filter(([key]) => TEXT.test(key) && !BESIDE.test(key))
    .map(([, value]) => blockHtml(value, depth + 1))
    .filter((html) => html !== '')
    .join('\n');
}

function asHtml(value: string): string {
  const text = value.trim();
  if (text === '' || /^(?:https?:\/\/|\/)\S+$/.test(text) || /^[\w-]{20,}$/.test(text)) return '';
  return /<\w+[^>]*>/.test(text)
    ? text
    : text
        .split(/\n{2,}/)
        .map((part) => `<p>${part}</p>`)
        .join('');
}

function ownField(owner: Record<string, unknown> | null, names: string[]): string | null {
  for (const name of names) {
    const value = owner?.[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (Array.isArray(value)) {
      const list = value
        .map((entry) => (typeof entry === 'string' ? entry : isThing(entry) ? entry.name : ''))
        .filter((entry) => typeof entry === 'string' && entry !== '');
      if (list.length > 0) return list.join(', ');
    }
    if (isThing(value) && typeof value.name === 'string') return value.name;
  }
  return null;
}

/** Where a page's data stands: `https://site/news/x/` → `https://site/page-data/news/x/page-data.json`. */
export function pageDataAddress(url: string): string | null {
  const parsedUrl = URL.parse(url);
  if (parsedUrl === null || !/^https?:$/.test(parsedUrl.protocol)) return null;
  const path = parsedUrl.pathname.replace(/^\/+|\/+$/g, '');
  return `${parsedUrl.origin}/page-data/${path === '' ? 'index' : path}/page-data.json`;
}
