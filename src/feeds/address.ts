/**
 * The canonical address of a page: what stays when everything is taken off that varies between links to the same
 * text. It can still be fetched: nothing is guessed about hosts or schemes. For comparing only, `addressKey` goes
 * further.
 */
import { CHANNEL_PARAMETERS, CHANNEL_VALUE, TRACKING_FAMILIES, TRACKING_PARAMETERS } from './tracking.ts';

/** Longer addresses are attacks or data; servers refuse them too (RFC 9110 recommends to support 8,000). */
const MAX_LENGTH = 8000;

/** Absolute http(s) address of a link found at `base`; null for other schemes and for what is no address. */
export function resolveAddress(link: string, base?: string | null): string | null {
  const text = link.replace(/[\t\r\n]/g, '').trim();
  if (text === '' || text.length > MAX_LENGTH) return null;
  const url =
    parse(text, base) ??
    (/^(?:www\.)[^\s/]+\.\p{L}{2,}(?:\/|$)/iu.test(text) ? parse(`http://${text}`) : null);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.href;
}

function parse(text: string, base?: string | null): URL | null {
  return URL.parse(text, base ?? undefined);
}

/** The address under which a text is known; null where `link` leads to no web page. Applying it twice changes nothing. */
export function canonicalAddress(link: string, base?: string | null): string | null {
  const absolute = resolveAddress(link, base);
  if (absolute === null) return null;
  const url = new URL(unwrap(absolute));
  url.username = '';
  url.password = '';
  if (!url.hash.startsWith('#!')) url.hash = '';
  url.hostname = url.hostname.replace(/\.+$/, '');
  url.pathname = canonicalPath(url.pathname);
  url.search = canonicalQuery(url.search);
  return url.href;
}

/** Wrappers hold the page's own address: caches and counters of clicks. A wrapper in a wrapper is opened too. */
function unwrap(address: string): string {
  let current = address;
  for (let depth = 0; depth < 5; depth++) {
    const inner = wrapped(new URL(current));
    const next = inner === null ? null : resolveAddress(inner);
    if (next === null) break;
    current = next;
  }
  return current;
}

function wrapped(url: URL): string | null {
  const host = url.hostname.replace(/^www\./, '');
  if (/(?:^|\.)cdn\.ampproject\.org$/.test(host)) return ampTarget(url, /^\/[a-z]{1,3}\//);
  if (/^google\.[a-z.]{2,6}$/.test(host)) {
    if (url.pathname.startsWith('/amp/')) return ampTarget(url, /^\/amp\//);
    if (url.pathname === '/url') return url.searchParams.get('url') ?? url.searchParams.get('q');
  }
  if (/^(?:l|lm)\.facebook\.com$/.test(host) && url.pathname === '/l.php') return url.searchParams.get('u');
  if (host === 'vk.com' && url.pathname === '/away.php') return url.searchParams.get('to');
  return null;
}

function ampTarget(url: URL, prefix: RegExp): string | null {
  const rest = url.pathname.replace(prefix, '');
  if (rest === url.pathname) return null;
  return (rest.startsWith('s/') ? `https://${rest.slice(2)}` : `http://${rest}`) + url.search;
}

function canonicalPath(path: string): string {
  let current = path
    .replace(/;(?:jsessionid|phpsessid|sid)=[^/]*/gi, '')
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      // Percent signs before letters that need none (RFC 3986, section 6.2.2.2); the others in upper case.
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
    });
  for (;;) {
    const shorter = current
      .replace(/(?<=\/[^/]+)\/amp\/?$/i, (end) => (end.endsWith('/') ? '/' : ''))
      .replace(/(?<=\/[^/]+)\.amp(?=\.html?$|$)/i, '');
    if (shorter === current) return current;
    current = shorter;
  }
}

function canonicalQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isTracking(pair: string): boolean {
  const [rawName = '', ...rest] = pair.split('=');
  const name = plain(rawName).toLowerCase().replace(/^amp;/, '');
  const value = plain(rest.join('='));
  if (TRACKING_PARAMETERS.has(name) || TRACKING_FAMILIES.some((family) => name.startsWith(family)))
    return true;
  if (CHANNEL_PARAMETERS.has(name) && CHANNEL_VALUE.test(value)) return true;
  if (name === 'amp') return value === '' || value === '1' || value === 'true';
  if (name === 'outputtype') return value === 'amp';
  return name === 'phpsessid' || name === 'jsessionid' || (name === 'sid' && /^[0-9a-f]{32}$/i.test(value));
}

function plain(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/**
 * A key for telling whether two addresses mean the same page: canonical, and without scheme, `www.`, `m.` and `amp.`,
 * the slash at the end and the order of parameters. Not an address.
 */
export function addressKey(link: string, base?: string | null): string | null {
  const canonical = canonicalAddress(link, base);
  if (canonical === null) return null;
  const url = new URL(canonical);
  const host = url.host.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/, '');
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  const query = url.search.slice(1).split('&').filter(Boolean).sort().join('&');
  return `${host}${path}${query === '' ? '' : `?${query}`}${url.hash}`;
}
