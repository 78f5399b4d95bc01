/** What is served at each path at a moment: pure, so that the server only listens. */
import { createHash } from 'node:crypto';
import { houseOf, pageData } from './houses.ts';
import { escapeHtml, isoIn, type PageInput, rfc822In } from './markup.ts';
import type { Scenario, ScenarioOutlet } from './scenario.ts';
import { type Online, onlineAt } from './timeline.ts';

export interface Served {
  type: string;
  body: string;
  /** When it last changed, for Last-Modified. */
  changed: Date;
}

/** What stands at a path of a scenario's outlets, or null. `origin` has no slash at the end. */
export function scenarioContent(scenario: Scenario, now: Date, path: string, origin: string): Served | null {
  const [, first, second] = path.split('/');
  const outlet = scenario.outlets.find(({ id }) => id === (first === 'page-data' ? second : first));
  if (outlet === undefined) return null;
  const articles = onlineAt(scenario, now).filter((article) => article.outlet === outlet.id);
  const pages = articles.map((article) => pageInput(outlet, article, origin));
  const home = `/${outlet.id}/`;
  if (path === home || path === `/${outlet.id}`) return frontPage(outlet, pages, origin);
  if (path === `${home}rss`) return feed(outlet, pages, origin);
  for (const input of pages) {
    const { pathname } = new URL(input.url);
    const changed = new Date(input.article.modified ?? input.article.published);
    if (path === pathname || `${path}/` === pathname)
      return { type: HTML, body: houseOf(outlet.id).page(input), changed };
    if (houseOf(outlet.id).fullText && dataPaths(pathname, outlet.id).includes(path))
      return { type: 'application/json; charset=utf-8', body: pageData(input), changed };
  }
  return null;
}

/** Absolute address of an article in the newsroom. */
export function articleUrl(outlet: ScenarioOutlet, article: Online, origin: string): string {
  const date = isoIn(outlet.timezone, article.published).slice(0, 10);
  return `${origin}/${outlet.id}/${houseOf(outlet.id).path(slug(article.title), article.id, date)}`;
}

export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
}

const HTML = 'text/html; charset=utf-8';

/** A Gatsby site keeps page-data at its root; with a path prefix, below the prefix. */
function dataPaths(pathname: string, outlet: string): string[] {
  const rest = pathname.slice(outlet.length + 2);
  return [`/page-data${pathname}page-data.json`, `/${outlet}/page-data/${rest}page-data.json`];
}

function pageInput(outlet: ScenarioOutlet, article: Online, origin: string): PageInput {
  return { outlet, article, url: articleUrl(outlet, article, origin), home: `${origin}/${outlet.id}/` };
}

function feed(outlet: ScenarioOutlet, pages: PageInput[], origin: string): Served {
  const { fullText } = houseOf(outlet.id);
  const items = pages.map(({ article, url }) => {
    const text = article.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
    const content = fullText
      ? `\n<content:encoded><![CDATA[${text.replaceAll(']]>', ']]&gt;')}]]></content:encoded>`
      : '';
    return `<item>
<title>${escapeHtml(article.title)}</title>
<link>${escapeHtml(url)}</link>
<guid isPermaLink="false">${outlet.id}-${article.id}</guid>
<pubDate>${rfc822In(outlet.timezone, article.published)}</pubDate>
<description>${escapeHtml(article.summary)}</description>${content}
</item>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escapeHtml(outlet.name)}</title>
<link>${origin}/${outlet.id}/</link>
<description>${escapeHtml(outlet.name)}</description>
<language>${outlet.language}</language>
${items.join('\n')}
</channel>
</rss>
`;
  return { type: 'application/rss+xml; charset=utf-8', body, changed: lastPublished(pages) };
}

function frontPage(outlet: ScenarioOutlet, pages: PageInput[], origin: string): Served {
  const rows = pages.map(
    ({ article, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(article.title)}</a></li>`,
  );
  const name = escapeHtml(outlet.name);
  const body = `<!DOCTYPE html>
<html lang="${outlet.language}"><head><meta charset="utf-8"><title>${name}</title>
<link rel="alternate" type="application/rss+xml" title="${name}" href="${origin}/${outlet.id}/rss"></head>
<body><h1>${name}</h1><ul>${rows.join('')}</ul></body></html>
`;
  return { type: HTML, body, changed: lastPublished(pages) };
}

function lastPublished(pages: PageInput[]): Date {
  return new Date(Math.max(0, ...pages.map(({ article }) => Date.parse(article.published))));
}

/** Latin letters of a headline; an outlet that writes in another script addresses its pages by number. */
function slug(title: string): string {
  const bare = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = bare.match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 8).join('-') || 'material';
}
