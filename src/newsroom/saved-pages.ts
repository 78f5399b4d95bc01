/** A folder of saved pages (index.jsonl and HTML files, plain or gzip) as one outlet with all of them in its feed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as cheerio from 'cheerio';
import { z } from 'zod';
import type { Served } from './content.ts';
import { escapeHtml, rfc822In } from './markup.ts';

const row = z.object({
  id: z.string(),
  url: z.string().optional(),
  html: z.string(),
  title: z.string().optional(),
});

interface SavedPage {
  path: string;
  title: string;
  html: string;
}

const OUTLET = 'saved-pages';
const DAY = 24 * 3_600_000;

/** Throws where the folder or one of its files cannot be read, naming it. */
export async function readSavedPages(folder: string): Promise<SavedPage[]> {
  const index = join(folder, 'index.jsonl');
  const lines = (await readFile(index, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const pages: SavedPage[] = [];
  for (const [i, line] of lines.entries()) {
    const parsed = row.safeParse(parseLine(line));
    if (!parsed.success) throw new Error(`${index}:${i + 1} should be {"id", "url", "html"}`);
    const html = await readHtml(join(folder, parsed.data.html));
    const title = parsed.data.title ?? titleOf(html) ?? parsed.data.url ?? parsed.data.id;
    pages.push({ path: `/${OUTLET}/${i + 1}/${parsed.data.id.replaceAll(/[^\w-]+/g, '-')}`, title, html });
  }
  return pages;
}

/** What stands at a path. Publication is spread over the day before `now`, in the order of the index. */
export function savedPageContent(pages: SavedPage[], now: Date, path: string, origin: string): Served | null {
  const published = (i: number) => new Date(now.getTime() - DAY + ((i + 1) * DAY) / (pages.length + 1));
  if (path === `/${OUTLET}/rss`) {
    const items = pages.map(
      (page, i) => `<item>
<title>${escapeHtml(page.title)}</title>
<link>${origin}${page.path}</link>
<guid isPermaLink="true">${origin}${page.path}</guid>
<pubDate>${rfc822In('UTC', published(i).toISOString())}</pubDate>
</item>`,
    );
    const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Saved pages</title><link>${origin}/${OUTLET}/</link><description>Saved pages</description>
${items.reverse().join('\n')}
</channel></rss>
`;
    return { type: 'application/rss+xml; charset=utf-8', body, changed: published(pages.length - 1) };
  }
  const i = pages.findIndex((page) => page.path === path);
  const page = pages[i];
  return page === undefined
    ? null
    : { type: 'text/html; charset=utf-8', body: page.html, changed: published(i) };
}

export const SAVED_PAGES_OUTLET = { id: OUTLET, name: 'Saved pages', language: 'en', timezone: 'UTC' };

async function readHtml(file: string): Promise<string> {
  const bytes = await readFile(file);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (gzipped ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function titleOf(html: string): string | null {
  const element = /<title[^>]*>[^<]*<\/title>/i.exec(html)?.[0] ?? '';
  return cheerio.load(element)('title').text().trim().replaceAll(/\s+/g, ' ') || null;
}
