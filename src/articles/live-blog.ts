/** Live pages are made of entries; search engines are given them one by one. */
import { isThing, type Thing, text, typesOf } from './json-ld.ts';

/** The entries as HTML, newest first as the page has them; null where the data holds none with a text. */
export function liveEntries(things: Thing[]): string | null {
  const live = things.find((thing) => Array.isArray(thing.liveBlogUpdate));
  if (live === undefined) return null;
  const entries = (live.liveBlogUpdate as unknown[])
    .filter(isThing)
    .map((entry) => paragraphs([text(entry.headline), text(entry.articleBody)]))
    .filter((entry) => entry !== '');
  return entries.length === 0 ? null : entries.join('\n');
}

export const isLiveBlog = (things: Thing[]): boolean =>
  things.some((thing) => typesOf(thing).some((type) => type.endsWith('LiveBlogPosting')));

/** Plain text with line breaks, or HTML, as HTML. */
export function paragraphs(parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) =>
      /<(?:p|br|div|a|strong|em|li)\b/i.test(part)
        ? `<div>${part}</div>`
        : part
            .split(/\n+/)
            .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
            .join(''),
    )
    .join('\n');
}
