/** What one robots.txt says to Tallywire (RFC 9309, and the customary Crawl-delay). */
import robotsParser from 'robots-parser';

export interface Rules {
  allows(url: URL): boolean;
  /** Seconds between requests that the site asks for; null where it asks for none. */
  crawlDelay: number | null;
}

export const openRules: Rules = { allows: () => true, crawlDelay: null };

/** RFC 9309 2.5: a crawler reads at least 500 KiB. */
export const MOST_ROBOTS_BYTES = 500 * 1024;
/** The package's types describe an ES module, which it is not. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;
/** The name that outlets write behind User-agent. */
const PRODUCT = 'Tallywire';
/** A pattern is matched in pattern times path length: longer ones say nothing and cost much. */
const LONGEST_LINE = 1000;
const MOST_WILDCARDS = 8;

export function readRules(origin: string, body: string): Rules {
  const robots = parseRobots(`${origin}/robots.txt`, sane(body));
  const delay = robots.getCrawlDelay(PRODUCT);
  return {
    allows: (url) => robots.isAllowed(url.href, PRODUCT) ?? true,
    crawlDelay: delay !== undefined && delay >= 0 ? delay : null,
  };
}

const sane = (body: string): string =>
  body
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\*{2,}/g, '*'))
    .filter((line) => line.length <= LONGEST_LINE && line.split('*').length <= MOST_WILDCARDS + 1)
    .join('\n');
