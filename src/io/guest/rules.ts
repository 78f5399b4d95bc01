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
/**
 * The parser's cost is agents times rules in memory and pattern times path in time: a hostile file of 500 KiB
 * would take gigabytes and seconds. Only our own groups are handed on, with so much of wildcards at most.
 */
const LONGEST_LINE = 1000;
const MOST_WILDCARD_CHARACTERS = 10_000;

export function readRules(origin: string, body: string): Rules {
  const robots = parseRobots(`${origin}/robots.txt`, ourGroups(body).join('\n'));
  const delay = robots.getCrawlDelay(PRODUCT);
  return {
    allows: (url) => robots.isAllowed(url.href, PRODUCT) ?? true,
    crawlDelay: delay !== undefined && delay >= 0 ? delay : null,
  };
}

const LINE = /^\s*([a-z-]+)\s*:\s*([^#]*)/i;

/** The lines of the groups for us and for everybody, each group under the shorter list of names. */
function ourGroups(body: string): string[] {
  const kept: string[] = [];
  const names = new Set<string>();
  let inRules = true;
  let wildcards = 0;
  for (const line of body.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = (line.length <= LONGEST_LINE && LINE.exec(line)) || [];
    const directive = field.toLowerCase();
    if (directive === 'user-agent') {
      if (inRules) names.clear();
      inRules = false;
      const name = value.trim().split('/')[0]!.trim().toLowerCase();
      if (name !== '*' && name !== PRODUCT.toLowerCase()) continue;
      // Repeated within a group, it would only repeat the rules.
      if (names.has(name)) continue;
      // Keeps the parser from joining this group to one before that had no rules.
      if (names.size === 0) kept.push('Sitemap:');
      names.add(name);
      kept.push(`User-agent: ${name}`);
    } else if (directive === 'allow' || directive === 'disallow' || directive === 'crawl-delay') {
      inRules = true;
      const pattern = value.trim().replace(/\*{2,}/g, '*');
      if (names.size === 0) continue;
      if (pattern.includes('*')) wildcards += pattern.length;
      if (!pattern.includes('*') || wildcards <= MOST_WILDCARD_CHARACTERS)
        kept.push(`${directive}: ${pattern}`);
    }
  }
  return kept;
}
