/** The feeds of a site: what its page declares, else what it links to, usual addresses, and its sitemaps. */

import { decode } from '../feeds/charset.ts';
import { discoverFeeds, guessFeeds, sitemapsOfIndex, sitemapsOfRobots } from '../feeds/discover.ts';
import type { ParsedFeed } from '../feeds/feed.ts';
import { parseFeed } from '../feeds/parse.ts';
import { UserError } from '../io/settings.ts';
import { whyNot } from '../steps/why-not.ts';
import type { Visitor } from './visitor.ts';

export interface Found {
  url: string;
  /** `given`: the address itself is a feed. */
  how: 'given' | 'declared' | 'linked' | 'usual address' | 'sitemap';
  feed: ParsedFeed;
}

export interface Site {
  feeds: Found[];
  /** HTML of the page that was asked for; null where it is a feed or was not to be had. */
  page: string | null;
  /** Its address after redirects. */
  url: string;
}

/** A page may declare a feed for each of its sections; so many are tried. */
const MOST_TRIED = 12;
const MOST_SITEMAPS = 3;
/** An item a month ago is an outlet that rests; before that, a feed that was forgotten. */
const STALE_MS = 60 * 86_400_000;

/** An address as people write it; without a scheme, https is tried before http. Throws a {@link UserError} where it is none. */
export function readAddress(given: string): { url: URL; schemeGiven: boolean } {
  const text = given.trim();
  const schemeGiven = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const url = URL.parse(schemeGiven ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || !/\.|^localhost$|^\[/.test(url.hostname)) {
    throw new UserError(
      `"${given}" is no web address. Write the site's address, for example https://news.example.org.`,
    );
  }
  return { url, schemeGiven };
}

/** Throws a {@link UserError} that says what was tried where no feed is found. `tell`: what is being done. */
export async function findFeeds(
  given: ReturnType<typeof readAddress>,
  visitor: Visitor,
  tell: (what: string) => void,
): Promise<Site> {
  const tried = new Set<string>();
  let address = given.url;
  tell(`Reading ${address.href}`);
  let got = await visitor.guest.get(address.href);
  if (got.kind === 'failed' && /^(?:connect|tls)$/.test(got.code) && !given.schemeGiven) {
    address = new URL(address.href.replace(/^https:/, 'http:'));
    tell(`Reading ${address.href}`);
    got = await visitor.guest.get(address.href);
  }
  if (got.kind === 'failed' && /^(?:dns|connect|tls|timeout)$/.test(got.code))
    throw new UserError(`${address.href} cannot be read: ${got.reason}.`);
  if (got.kind === 'refused' && got.code !== 'robots')
    throw new UserError(`${address.href} is not read: ${got.reason}.`);
  const problem = got.kind === 'ok' || got.kind === 'not-modified' ? null : whyNot(got);
  const url = got.kind === 'ok' ? got.url : address.href;
  tried.add(url);
  const site: Site = { feeds: [], page: null, url };
  if (got.kind === 'ok') {
    const parsed = await parseFeed(got.bytes, { url: got.url, contentType: got.contentType });
    if (parsed.kind === 'feed') {
      const lasting = got.permanentRedirect ?? address.href;
      return { ...site, feeds: [{ url: lasting, how: 'given', feed: parsed.feed }] };
    }
    site.page = decode(got.bytes, got.contentType).text;
  }

  async function attempt(feedUrl: string, how: Found['how']): Promise<Found | null> {
    if (tried.has(feedUrl)) return null;
    tried.add(feedUrl);
    tell(`Trying ${feedUrl}`);
    const answer = await visitor.guest.get(feedUrl);
    if (answer.kind !== 'ok') return null;
    const parsed = await parseFeed(answer.bytes, { url: answer.url, contentType: answer.contentType });
    if (parsed.kind !== 'feed' || parsed.feed.items.length === 0) return null;
    tried.add(answer.url);
    return { url: answer.permanentRedirect ?? feedUrl, how, feed: parsed.feed };
  }

  const named = site.page === null ? [] : discoverFeeds(site.page, url).slice(0, MOST_TRIED);
  for (const { url: feedUrl, how } of named) keep(site, await attempt(feedUrl, how));
  if (site.feeds.length === 0) {
    for (const guess of guessFeeds(url).filter((each) => !/sitemap|googlenews/.test(each))) {
      keep(site, await attempt(guess, 'usual address'));
      if (site.feeds.length > 0) break;
    }
  }
  if (site.feeds.length === 0) await trySitemaps();
  if (site.feeds.length === 0) {
    const why = problem === null ? '' : ` The page itself: ${problem}.`;
    throw new UserError(
      `No feed was found at ${address.href} (${tried.size} addresses tried: what the page names, usual addresses, sitemaps).${why} If you know the feed's address, give that.`,
    );
  }
  site.feeds.sort((a, b) => staleness(a.feed) - staleness(b.feed));
  return site;

  async function trySitemaps(): Promise<void> {
    const { origin } = new URL(url);
    const robots = (await visitor.robotsOf(origin)) ?? '';
    const usual = guessFeeds(url).filter((each) => /sitemap|googlenews/.test(each));
    const queue = [...sitemapsOfRobots(robots, `${origin}/robots.txt`).slice(0, MOST_TRIED), ...usual];
    let opened = 0;
    for (const sitemap of queue) {
      if (tried.has(sitemap) || opened >= MOST_TRIED) continue;
      opened++;
      tried.add(sitemap);
      tell(`Trying ${sitemap}`);
      const answer = await visitor.guest.get(sitemap);
      if (answer.kind !== 'ok') continue;
      const inner = sitemapsOfIndex(decode(answer.bytes, answer.contentType).text, answer.url);
      queue.push(...inner.slice(0, MOST_SITEMAPS));
      const parsed = await parseFeed(answer.bytes, { url: answer.url, contentType: answer.contentType });
      // A sitemap of everything that was ever written is no feed: its news is known by their dates.
      if (parsed.kind === 'feed' && parsed.feed.items.length > 0 && staleness(parsed.feed) === 0) {
        keep(site, { url: sitemap, how: 'sitemap', feed: parsed.feed });
        return;
      }
    }
  }
}

function keep(site: Site, found: Found | null): void {
  if (found === null || site.feeds.some((other) => sameItems(other.feed, found.feed))) return;
  site.feeds.push(found);
}

/** RSS and Atom of the same section. */
function sameItems(a: ParsedFeed, b: ParsedFeed): boolean {
  const urls = new Set(a.items.map((item) => item.url));
  const shared = b.items.filter((item) => urls.has(item.url)).length;
  return shared > 0.9 * Math.max(a.items.length, b.items.length);
}

/** 0 for a feed with news, 1 for one without dates, 2 for one that was forgotten. */
function staleness(feed: ParsedFeed): number {
  const newest = newestOf(feed);
  if (newest === null) return 1;
  return Date.now() - Date.parse(newest) < STALE_MS ? 0 : 2;
}

/** When its newest item was published; null where none has a date. */
export function newestOf(feed: ParsedFeed): string | null {
  const dates = feed.items.flatMap((item) => item.published ?? item.updated ?? []);
  return dates.sort().at(-1) ?? null;
}
