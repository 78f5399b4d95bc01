/**
 * What is fetched, made small and harmless before a DOM is built: no scripts, styles or drawings, no depth or
 * size that would cost more than an article is worth. One pass, linear in the page.
 */
import { Parser } from 'htmlparser2';

/** Characters read of a page; the longest live blogs seen have 3 million. */
const MOST_READ = 16_000_000;
/** Characters, elements and depth handed on; deeper elements are unwrapped, what comes later is cut. */
const MOST_KEPT = 4_000_000;
const MOST_ELEMENTS = 60_000;
const DEEPEST = 200;

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas', 'object', 'iframe']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const KEPT_ATTRIBUTES =
  /^(class|id|href|src|alt|content|name|property|rel|lang|datetime|itemprop|itemscope|itemtype|role|hidden|style|type|title|rowspan|colspan|charset|http-equiv|pubdate|start|aria-(hidden|label|level|modal)|data-(testid|test|component|type|component-name|qa|module|block|role|name|widget))$/;

export interface Source {
  /** HTML without scripts and styles, within bounds. */
  html: string;
  /** Contents of `application/ld+json` scripts. */
  jsonLd: string[];
  /** Something was cut for size, depth or number. */
  cut: boolean;
}

export function cleanSource(page: string): Source {
  const out: string[] = [];
  const jsonLd: string[] = [];
  const open: boolean[] = [];
  let kept = 0;
  let elements = 0;
  let depth = 0;
  let skipping = 0;
  let cut = page.length > MOST_READ;
  let data: string[] | null = null;

  const emit = (piece: string) => {
    if (kept > MOST_KEPT) {
      cut = true;
      return;
    }
    kept += piece.length;
    out.push(piece);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SKIPPED.has(name)) {
          skipping++;
          if (name === 'script' && /ld\+json/i.test(attributes.type ?? '') && skipping === 1) data = [];
          open.push(false);
          return;
        }
        if (skipping > 0) {
          open.push(false);
          return;
        }
        const shown = VOID.has(name) || (depth < DEEPEST && elements < MOST_ELEMENTS);
        if (!shown || elements >= MOST_ELEMENTS) {
          cut = true;
          open.push(false);
          emit(' ');
          return;
        }
        elements++;
        let tag = `<${name}`;
        for (const key in attributes) {
          if (KEPT_ATTRIBUTES.test(key)) tag += ` ${key}="${escape(attributes[key]!.slice(0, 2000), true)}"`;
        }
        emit(`${tag}>`);
        if (VOID.has(name)) open.push(false);
        else {
          open.push(true);
          depth++;
        }
      },
      ontext(text) {
        if (data !== null) data.push(text);
        else if (skipping === 0) emit(escape(text, false));
      },
      onclosetag(name) {
        const shown = open.pop();
        if (SKIPPED.has(name)) {
          skipping--;
          if (data !== null && skipping === 0) {
            jsonLd.push(data.join(''));
            data = null;
          }
        }
        if (shown) {
          depth--;
          emit(`</${name}>`);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.write(cut ? page.slice(0, MOST_READ) : page);
  parser.end();
  return { html: out.join(''), jsonLd, cut };
}

function escape(text: string, quotes: boolean): string {
  const safe = /[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
  return quotes ? safe.replaceAll('"', '&quot;') : safe;
}
