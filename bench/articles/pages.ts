/** The public page sets, where they are laid beside the project; an empty list where they are not. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export type PageSet = 'aeb' | 'wcxb-articles-dev' | 'telegraph';

export interface Page {
  id: string;
  url: string;
  html: Buffer;
  expected: string;
}

const root = fileURLToPath(new URL('../../../shared/data/pages/', import.meta.url));

export function pages(set: PageSet): Page[] {
  const index = `${root}${set}/index.jsonl`;
  if (!existsSync(index)) return [];
  return readFileSync(index, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, url, html, expected } = JSON.parse(line) as Record<keyof Page, string>;
      return { id, url, expected, html: gunzipSync(readFileSync(`${root}${set}/${html}`)) };
    });
}
