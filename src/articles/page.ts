/** A fetched page, opened: its DOM without scripts, its JSON-LD, its meta elements. */
import { parseHTML } from 'linkedom';
import { getDomain } from 'tldts';
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
  /** Whether an address found in the page leads to another page of its site. */
  internal: (href: string) => boolean;
}

export function openPage(html: string, url: string): Page {
  const source = cleanSource(html);
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
    internal: internalTo(url),
  };
}

export const openDocument = (html: string): Document => parseHTML(html).document as unknown as Document;

withoutListeners();

/**
 * linkedom keeps a map of listeners for every node, in a weak map that each garbage collection has to walk. Nobody listens
 * to a page here, and reading one takes a third less without: its nodes are built on a class that keeps none.
 */
function withoutListeners(): void {
  let above: object = (openDocument('') as object).constructor;
  for (
    let next = Object.getPrototypeOf(above);
    next !== Function.prototype;
    next = Object.getPrototypeOf(next)
  ) {
    if (Object.getPrototypeOf(next) === Function.prototype) Object.setPrototypeOf(above, class Bare {});
    above = next;
  }
}

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

function internalTo(url: string): (href: string) => boolean {
  const site = getDomain(url) ?? URL.parse(url)?.hostname ?? null;
  const path = URL.parse(url)?.pathname;
  return (href) => {
    if (href.startsWith('#') || /^(?:mailto|tel|javascript|data|whatsapp|tg):/i.test(href)) return false;
    const target = URL.parse(href, url);
    if (target === null || target.pathname === path) return false;
    return site === null || target.hostname === site || target.hostname.endsWith(`.${site}`);
  };
}
