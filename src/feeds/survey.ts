/**
 * A first look over a feed's text, before any parser: what kind of document it is, how many items it has, and whether a
 * parser that builds a tree may safely be given it. One pass, linear in the text, memory bounded whatever the text.
 */

export interface Survey {
  /** Local name of the first element, in lower case; null where there is none. */
  root: string | null;
  items: number;
  /** Index after which the text holds only items over the limit; null where all are within it. */
  cutAt: number | null;
  depth: number;
  /** What a tree-building parser would lose or trip over; empty where it may be used. */
  reasons: string[];
}

const ITEM = /^(?:[\w.-]+:)?(?:item|entry)$/i;
/** Sitemaps only: in feeds, `url` belongs to pictures. */
const PAGE = /^(?:[\w.-]+:)?url$/i;
/** Elements that hold text: an element inside one is markup that simple parsers drop. */
const TEXT = /^(?:[\w.-]+:)?(?:title|description|summary|content|encoded|link|guid|id|pubdate)$/i;

/** Real feeds nest below 20 deep, XHTML content below 60. */
export const MAX_DEPTH = 256;

export function surveyFeed(text: string, maxItems: number): Survey {
  const survey: Survey = { root: null, items: 0, cutAt: null, depth: 0, reasons: [] };
  const reasons = new Set<string>();
  let depth = 0;
  let openText = false;
  let at = text.indexOf('<');
  while (at !== -1) {
    const next = text.charCodeAt(at + 1);
    let end: number;
    if (next === 0x21 /* ! */ || next === 0x3f /* ? */) {
      end = endOfDeclaration(text, at, next);
      if (next === 0x21 && text.startsWith('<!DOCTYPE', at)) reasons.add('document type');
    } else {
      end = text.indexOf('>', at);
      if (end === -1) break;
      if (next === 0x2f /* / */) {
        depth -= 1;
        openText = false;
      } else if (isNameStart(next)) {
        const name = nameAt(text, at + 1, end);
        survey.root ??= name.slice(name.indexOf(':') + 1).toLowerCase();
        if (openText) reasons.add('markup in text');
        if ((survey.root === 'urlset' ? PAGE : ITEM).test(name) && ++survey.items === maxItems + 1)
          survey.cutAt = at;
        if (name.includes(':') && /:(?:item|entry|feed|rss|channel)$/i.test(name))
          reasons.add('prefixed elements');
        if (text.charCodeAt(end - 1) === 0x2f) openText = false;
        else {
          depth += 1;
          openText = TEXT.test(name);
          if (depth > survey.depth) survey.depth = depth;
        }
      }
    }
    if (end === -1) break;
    at = text.indexOf('<', end);
  }
  if (survey.depth > MAX_DEPTH) reasons.add('deep nesting');
  if (survey.cutAt !== null) reasons.add('too many items');
  // The start is enough: a feed declares there what it will use.
  const head = text.slice(0, 20_000);
  if (/\sxml:base\s*=/.test(head)) reasons.add('xml:base');
  if (
    /\smode\s*=\s*["'](?:base64|xml)|purl\.org\/atom\/ns#|\stype\s*=\s*["'](?:xhtml|application\/(?:xhtml|octet))/.test(
      head,
    )
  )
    reasons.add('Atom 0.3, XHTML or base64');
  survey.reasons = [...reasons];
  return survey;
}

/** Index of the last character of a comment, CDATA section, processing instruction or declaration; -1 at the text's end. */
function endOfDeclaration(text: string, at: number, kind: number): number {
  const close = (mark: string, from: number) => {
    const index = text.indexOf(mark, from);
    return index === -1 ? -1 : index + mark.length - 1;
  };
  if (kind === 0x3f) return close('?>', at + 2);
  if (text.startsWith('<!--', at)) return close('-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return close(']]>', at + 9);
  return close('>', at + 2);
}

function isNameStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code > 0x7f;
}

function nameAt(text: string, from: number, limit: number): string {
  let end = from;
  while (end < limit && end - from < 64) {
    const code = text.charCodeAt(end);
    if (code <= 0x20 || code === 0x2f) break;
    end += 1;
  }
  return text.slice(from, end);
}
