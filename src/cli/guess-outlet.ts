/** What a new outlet is called, what it writes in and in which time zone, as far as its site and feed tell. */
import { getDomainWithoutSuffix, getPublicSuffix } from 'tldts';
import { languageOf } from '../articles/tongue.ts';
import type { NewOutlet } from '../config/edit.ts';
import type { ParsedFeed } from '../feeds/feed.ts';

export interface Clues {
  /** Of the site or its feed. */
  url: string;
  feedUrl: string;
  feed: ParsedFeed | null;
  /** HTML of the site's page. */
  page: string | null;
  /** Name that somebody gave it already. */
  name?: string;
  /** Text of one of its articles. */
  text?: string;
  /** Ids of other outlets, in lower case. */
  taken: ReadonlySet<string>;
}

export function guessOutlet(clues: Clues): NewOutlet {
  const name = clues.name || nameOf(clues);
  const declared = [clues.feed?.language, attribute(clues.page, /<html\b[^>]*?\blang\s*=\s*["']?([\w-]+)/i)];
  const written = [clues.text, ...(clues.feed?.items ?? []).slice(0, 30).map((item) => item.title)];
  const language = languageOf(written.filter(Boolean).join('\n'), declared) ?? 'en';
  return {
    id: idFor(clues, name),
    name,
    language,
    timezone: timezoneFor(clues.url, language, declared),
    feeds: [clues.feedUrl],
  };
}

/** Words that titles of feeds add to the outlet's name. */
const ADDED =
  /^(?:rss|feed|news|latest(?: news)?|all(?: news)?|home(?: ?page)?|front ?page|latest (?:articles|stories)|[Șșsş]tiri|știri de ultimă oră|toate știrile|новости|все новости|главная|rss[- ](?:feed|канал)|rss 2\.0)$/iu;
const LONGEST_NAME = 60;

function nameOf({ page, feed, url }: Clues): string {
  const site = attribute(
    page,
    /<meta\b[^>]*property\s*=\s*["']og:site_name["'][^>]*content\s*=\s*["']([^"']+)/i,
  );
  const title = feed?.title ?? '';
  const parts = title.split(/\s+[-–—>·•]\s+|\s*[|»]\s*/).flatMap((part) => {
    // A colon may be part of a name.
    const around = part.split(/:\s+/).map((each) => each.trim());
    return around.some((each) => ADDED.test(each)) ? around : [part.trim()];
  });
  const own = parts.find((part) => part !== '' && !ADDED.test(part));
  const name = (site ?? own ?? '').replace(/\s*(?:\brss\b(?:\s+feed)?|\bfeed\b)\s*$/i, '').trim();
  return name !== '' && name.length <= LONGEST_NAME ? name : new URL(url).hostname.replace(/^www\./, '');
}

function idFor({ url, taken }: Clues, name: string): string {
  const slug = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40);
  const id = slug(getDomainWithoutSuffix(url) ?? '') || slug(name) || slug(new URL(url).hostname) || 'outlet';
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Where a country has several zones, the one most of its people and papers live in. */
const MAIN_ZONE: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PS: 'Asia/Gaza',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

function timezoneFor(url: string, language: string, declared: (string | null | undefined)[]): string {
  const suffix = getPublicSuffix(url)?.split('.').at(-1)?.toUpperCase() ?? '';
  const stated = declared.map((tag) => /^[a-z]{2,3}[-_]([A-Z]{2})\b/i.exec(tag ?? '')?.[1]?.toUpperCase());
  // English and Russian are written in many countries: without a sign of one, nothing is claimed.
  const likely = /^(?:en|ru|es|pt|fr|ar)$/.test(language) ? undefined : regionOf(language);
  const regions = [
    suffix === 'UK' ? 'GB' : /^[A-Z]{2}$/.test(suffix) ? suffix : undefined,
    ...stated,
    likely,
  ];
  return regions.map(zoneOf).find((zone) => zone !== null) ?? 'UTC';
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
}

function zoneOf(region: string | undefined): string | null {
  if (region === undefined) return null;
  const main = MAIN_ZONE[region];
  if (main !== undefined) return main;
  try {
    // Newer than the type of TypeScript's library.
    const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & {
      getTimeZones?(): string[] | undefined;
    };
    return locale.getTimeZones?.()?.[0] ?? null;
  } catch {
    return null;
  }
}

function attribute(html: string | null, pattern: RegExp): string | null {
  return pattern.exec(html?.slice(0, 200_000) ?? '')?.[1]?.trim() ?? null;
}
