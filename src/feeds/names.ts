/** Element names whatever prefix a feed chose for a namespace. */
import { NAMESPACES } from './fields.ts';

/** Feeds declare a dozen. */
const MAX_PREFIXES = 50;
/** Prefixes that mean the core vocabularies where feeds forget to declare them. */
const CORE = new Set(['', 'atom', 'rss', 'a10']);

export class Names {
  private prefixes = new Map<string, string>();

  /** Takes in the namespace declarations of one element. */
  learn(attributes: Record<string, string>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns:') || this.prefixes.size >= MAX_PREFIXES) continue;
      const namespace = value.trim().toLowerCase();
      if (Object.hasOwn(NAMESPACES, namespace))
        this.prefixes.set(name.slice('xmlns:'.length), NAMESPACES[namespace]!);
    }
  }

  /** "dc:date" for any prefix of Dublin Core; the bare name for the core vocabularies. */
  canonical(name: string): string {
    const colon = name.indexOf(':');
    if (colon === -1) return name;
    const written = name.slice(0, colon);
    const prefix = this.prefixes.get(written) ?? written;
    return CORE.has(prefix) ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  }

  /** Embedded XHTML as HTML: without the prefixes that it was written with. */
  asHtml(markup: string): string {
    const own = [...this.prefixes].filter(([, known]) => known === 'xhtml' || known === '');
    return own.reduce(
      (text, [prefix]) => text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'),
      markup,
    );
  }
}
