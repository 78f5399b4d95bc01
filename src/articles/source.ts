/**
 * What is fetched, made small and harmless before a DOM is built: no scripts, styles or drawings, no depth or
 * size that would cost more than an article is worth. One pass, linear in the page.
 */
import { Parser } from 'htmlparser2';

/** Characters read of a page; the longest live blogs seen have 3 million. */
const MOST_READ = 16_000_000;
/** Characters, elements and depth handed on; deeper elements are unwrapped, what comes later is cut. */
const MOST_KEPT = 4_000_000;
const MOST_ELEMENTS = 40_000;
const DEEPEST = 200;
/** Characters parsed at a time, so that a page past its limits is left early. */
const CHUNK = 65_536;
/** Elements open at once, written or not; past this the rest is left unread: parsing is quadratic in it. */
const DEEPEST_READ = 10_000;
/** Signs that must be escaped; each becomes a text node of its own. */
const MOST_ESCAPES = 100_000;

const SKIPPED = new Set('script style noscript template svg math canvas object iframe'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr param'.split(' '));
/** Written once, around everything: a page may have them twice, in the wrong place or not at all. */
const FRAME = new Set(['html', 'head', 'body']);
const IN_HEAD = new Set(['meta', 'link', 'base', 'title']);
/** What the stage looks at; the rest of a page's attributes is three quarters of its characters. */
const KEPT_ATTRIBUTES =
  /^(class|id|href|content|name|property|rel|lang|xml:lang|datetime|itemprop|itemscope|itemtype|role|hidden|type|pubdate|aria-(hidden|label|modal))$/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const LONGEST_ATTRIBUTE = 2000;

export interface Source {
  /** HTML without scripts and styles, within bounds. */
  html: string;
  /** Contents of `application/ld+json` scripts. */
  jsonLd: string[];
  /** Something was cut for size, depth or number. */
  cut: boolean;
}

/** `allAttributes`: selectors written by a user may ask for any of them. */
export function cleanSource(page: string, { allAttributes = false } = {}): Source {
  const head: string[] = [];
  const body: string[] = [];
  const frame: Record<string, string> = {};
  const jsonLd: string[] = [];
  /** For each open element, its end tag, or nothing where it was not written. */
  const open: string[] = [];
  let kept = 0;
  let elements = 0;
  let depth = 0;
  let skipping = 0;
  let cut = page.length > MOST_READ;
  let escapes = 0;
  let words = '';
  let data: string[] | null = null;
  let out = body;

  const emit = (piece: string) => {
    if (kept > MOST_KEPT) cut = true;
    else {
      kept += piece.length;
      out.push(piece);
    }
  };
  /** Text arrives in pieces, one for each entity. */
  const flush = () => {
    if (words === '') return;
    const whole = words;
    words = '';
    escapes += whole.match(/[&<]/g)?.length ?? 0;
    emit(escapes > MOST_ESCAPES ? whole.replace(/[&<]+/g, ' ') : escaped(whole, false));
  };
  const startTag = (name: string, attributes: Record<string, string>) => {
    let tag = `<${name}`;
    for (const key in attributes) {
      const wanted = allAttributes ? /^[a-z][\w:.-]*$/.test(key) : KEPT_ATTRIBUTES.test(key);
      if (wanted) tag += ` ${key}="${escaped(attributes[key]!.slice(0, LONGEST_ATTRIBUTE), true)}"`;
    }
    // All that matters of a style, said in a way that costs no style sheet.
    if (HIDDEN_STYLE.test(attributes.style ?? '') && attributes.hidden === undefined) tag += ' hidden=""';
    return `${tag}>`;
  };
  /** The end tag to write later; "" where the element itself is not written. */
  const enter = (name: string, attributes: Record<string, string>): string => {
    if (SKIPPED.has(name)) {
      skipping++;
      if (skipping > 1) return '';
      if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) data = [];
      // A streamed React page puts its parts at the end, to be moved to these marks.
      if (name === 'template' && /^[BP]:/.test(attributes.id ?? ''))
        emit(`<tw-slot id="${escaped(attributes.id!, true)}"></tw-slot>`);
      return '';
    }
    if (skipping > 0) return '';
    if (FRAME.has(name)) {
      frame[name] ??= startTag(name, attributes);
      return '';
    }
    if (elements >= MOST_ELEMENTS) kept = Number.POSITIVE_INFINITY;
    if (depth >= DEEPEST && !VOID.has(name)) {
      cut = true;
      emit(' ');
      return '';
    }
    elements++;
    if (IN_HEAD.has(name)) out = head;
    emit(startTag(name, attributes));
    if (VOID.has(name)) {
      out = body;
      return '';
    }
    depth++;
    return `</${name}>`;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        open.push(/^[a-z][\w:.-]*$/.test(name) ? enter(name, attributes) : '');
      },
      ontext(text) {
        if (data !== null) data.push(text);
        else if (skipping === 0) {
          words += text;
          if (words.length > CHUNK) flush();
        }
      },
      onclosetag(name) {
        flush();
        const end = open.pop();
        if (SKIPPED.has(name)) {
          skipping--;
          if (data !== null && skipping === 0) {
            jsonLd.push(data.join(''));
            data = null;
          }
        }
        if (end) {
          depth--;
          // Written past every limit: what was opened is closed.
          out.push(end);
          if (name === 'title') out = body;
        }
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < Math.min(page.length, MOST_READ) && kept <= MOST_KEPT; at += CHUNK) {
    if (open.length > DEEPEST_READ) {
      cut = true;
      break;
    }
    parser.write(page.slice(at, Math.min(at + CHUNK, MOST_READ)));
  }
  parser.end();
  flush();
  const html = `${frame.html ?? '<html>'}<head>${head.join('')}</head>${frame.body ?? '<body>'}${body.join('')}</body></html>`;
  return { html, jsonLd, cut };
}

function escaped(text: string, quotes: boolean): string {
  const safe = /[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
  return quotes ? safe.replaceAll('"', '&quot;') : safe;
}
