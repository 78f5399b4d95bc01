/** A fetched page, opened: its DOM without scripts, its JSON-LD, its meta elements. */
import { parseHTML } from 'linkedom';
import { decode } from '../feeds/charset.ts';
import { parseJsonLd, type Thing } from './json-ld.ts';
import { cleanSource } from './source.ts';

export interface Page {
  document: Document;
  body: Element;
  /** Cleaned HTML the DOM was made of. */
  html: string;
  things: Thing[];
  /** First content of the first of these meta elements (property, name or itemprop) that has any. */
  meta: (...names: string[]) => string | null;
  cut: boolean;
}

export function openPage(
  html: string | Uint8Array,
  contentType: string | null,
  { allAttributes = false } = {},
): Page {
  const source = cleanSource(typeof html === 'string' ? html : decode(html, contentType).text, {
    allAttributes,
  });
  const document = openDocument(source.html);
  settleStreamedParts(document);
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(key)?.toLowerCase();
      if (name && content && !metas.has(name)) metas.set(name, content);
    }
  }
  return {
    document,
    body: document.body,
    html: source.html,
    things: parseJsonLd(source.jsonLd),
    meta: (...names) => names.map((name) => metas.get(name)).find((found) => found !== undefined) ?? null,
    cut: source.cut,
  };
}

export const openDocument = (html: string): Document => parseHTML(html).document as unknown as Document;

/** React streams late parts of a page as `<div hidden id="S:1">`; a script moves them to the place of `B:1`. */
export function settleStreamedParts(document: Document): void {
  for (const slot of document.querySelectorAll('tw-slot')) {
    const part = document.getElementById(`S:${slot.id.slice(2)}`);
    if (part === null || part.contains(slot)) slot.remove();
    else {
      part.removeAttribute('hidden');
      slot.parentNode?.replaceChild(part, slot);
    }
  }
}
