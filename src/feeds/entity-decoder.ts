/** Character references in feeds: XML's, HTML's (which feeds use undeclared), and harmless ones a feed declares itself. */
import { decodeHTMLStrict } from 'entities/decode';

const DECLARATION = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/g;
const MAX_DECLARED = 100;
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
  return (text) => {
    if (!text.includes('&')) return text;
    const replaced =
      declared.size === 0
        ? text
        : text.replace(/&([\w.-]{1,64});/g, (whole, name) => declared.get(name) ?? whole);
    return decodeHTMLStrict(replaced);
  };
}
