/** Feed text as people read it, and feed markup with addresses that work outside the feed. */
import { decodeHTMLStrict } from 'entities/decode';
import { Parser } from 'htmlparser2';
import type { RawText } from './raw.ts';

/** Elements whose text is not for reading. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'applet', 'iframe']);
/** Elements that stand inside a line of text; all others separate words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr blink'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address applet article aside audio blockquote br button center dd div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html body iframe input label legend li link main map meta nav noscript object ol option p param pre script section select style svg table tbody td template textarea tfoot th thead title tr ul video embed'.split(
    ' ',
  ),
);
/** Titles are short; more is markup gone wrong. */
const MAX_TITLE = 2000;

/** A title in one line. RSS does not say whether "<" begins a tag: it does where an HTML element's name follows. */
export function plainTitle(raw: RawText | null): string {
  if (raw === null) return '';
  const text = raw.kind === 'text' ? raw.value : markupToText(raw.value.slice(0, 20 * MAX_TITLE), raw.kind);
  return text
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE);
}

function markupToText(markup: string, kind: 'html' | 'unknown'): string {
  if (!/<[a-z/!]/i.test(markup)) return decodeHTMLStrict(markup);
  let unread = 0;
  const out: string[] = [];
  const literal = (name: string) => kind === 'unknown' && !INLINE.has(name) && !BLOCK.has(name);
  const parser = new Parser(
    {
      onopentag(name) {
        if (UNREAD.has(name)) unread += 1;
        else if (literal(name)) out.push(markup.slice(parser.startIndex, parser.endIndex + 1));
        else if (BLOCK.has(name)) out.push(' ');
      },
      ontext(data) {
        if (unread === 0) out.push(data);
      },
      onclosetag(name, implied) {
        if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
        else if (literal(name) && !implied) out.push(markup.slice(parser.startIndex, parser.endIndex + 1));
        else if (BLOCK.has(name)) out.push(' ');
      },
    },
    { decodeEntities: true },
  );
  parser.end(markup);
  return out.join('');
}

/** Markup that may be kept: no scripts or style sheets, links and pictures absolute against `base`; fragments stay. */
export function portableMarkup(raw: string, base: string | null): string {
  const markup = withoutScripts(raw);
  if (base === null || !/(?:href|src)\s*=/i.test(markup)) return markup;
  return markup.replace(
    /(\s(?:href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
    (whole, before, double, single) => {
      const address: string = (double ?? single).trim();
      if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return whole;
      const absolute = URL.parse(decodeHTMLStrict(address), base);
      if (absolute === null) return whole;
      return `${before}"${absolute.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    },
  );
}

/** One pass, for one expression would look to the end again from every unclosed tag. */
function withoutScripts(markup: string): string {
  const opener = /<(script|style)(?=[\s/>])/gi;
  const kept: string[] = [];
  let from = 0;
  for (let open = opener.exec(markup); open !== null; open = opener.exec(markup)) {
    kept.push(markup.slice(from, open.index));
    const closer = open[1]!.toLowerCase() === 'script' ? /<\/script[^>]*>/gi : /<\/style[^>]*>/gi;
    closer.lastIndex = open.index;
    from = closer.exec(markup) === null ? markup.length : closer.lastIndex;
    opener.lastIndex = from;
  }
  return from === 0 ? markup : kept.join('') + markup.slice(from);
}
