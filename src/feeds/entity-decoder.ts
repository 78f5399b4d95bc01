/** Character references in feeds: XML's, HTML's (which feeds use undeclared), and harmless ones a feed declares itself. */
import { decodeHTMLStrict } from 'entities/decode';

const DECLARATION = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/g;
const MAX_DECLARED = 100;
/** Replacements together may add no more than this to a document. */
const MAX_ADDED = 100_000;
/** Declarations stand in the document type, before the first element. */
const HEAD_CHARS = 20_000;

/**
 * Returns a decoder for one document. Declared entities are replaced only where their text holds no further reference:
 * nothing expands twice (entity bombs) and nothing is ever fetched (external entities).
 */
export function entityDecoder(document: string): (text: string) => string {
  const declared = new Map<string, string>();
  const head = document.slice(0, HEAD_CHARS);
  if (head.includes('<!ENTITY')) {
    for (const [, name, double, single] of head.matchAll(DECLARATION)) {
      if (declared.size < MAX_DECLARED) declared.set(name!, double ?? single ?? '');
    }
  }
  let added = 0;
  const replace = (whole: string, name: string) => {
    const value = declared.get(name);
    if (value === undefined || added > MAX_ADDED) return whole;
    added += value.length;
    return value;
  };
  return (text) => {
    if (!text.includes('&')) return text;
    return decodeHTMLStrict(declared.size === 0 ? text : text.replace(/&([\w.-]{1,64});/g, replace));
  };
}
