/** schema.org data that pages carry for search engines: lenient, bounded, never throwing. */

export type Thing = Record<string, unknown>;

const LONGEST = 3_000_000;
const MOST_THINGS = 2000;
const ARTICLE =
  /(?:^|\/)(?:\w*NewsArticle|Article|\w*Report|BlogPosting|LiveBlogPosting|OpinionNewsArticle|SocialMediaPosting|ScholarlyArticle|Review)$/;

/** Every object with a type, in order of the page. */
export function parseJsonLd(scripts: string[]): Thing[] {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number) => {
    if (things.length >= MOST_THINGS || depth > 6) return;
    if (Array.isArray(value)) for (const entry of value) collect(entry, depth + 1);
    else if (isThing(value)) {
      if ('@type' in value) things.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[key], depth + 1);
    }
  };
  for (const script of scripts) collect(parse(script), 0);
  return things;
}

/** The thing that is this article: the one with a body, a date, or the first. */
export function articleThing(things: Thing[]): Thing | null {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  return (
    articles.find((thing) => text(thing.articleBody).length > 200) ??
    articles.find((thing) => thing.datePublished !== undefined) ??
    articles[0] ??
    null
  );
}

export const typesOf = (thing: Thing): string[] =>
  (Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']]).filter((t) => typeof t === 'string');

/** A string, the first of several strings, or the name or value of a thing; "" otherwise. */
export function text(value: unknown, depth = 0): string {
  if (depth > 4) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 50)) {
      const found = text(entry, depth + 1);
      if (found !== '') return found;
    }
  }
  if (isThing(value))
    return typeof value.name === 'string' ? value.name.trim() : text(value['@value'], depth + 1);
  return '';
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(script: string): unknown {
  if (script.length > LONGEST) return null;
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Line breaks within strings and commas before a closing bracket are what editors leave behind.
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}
