/** The peers, each as its own documentation uses it on a page that was already fetched. */
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../src/articles/read.ts';

export type Extractor = (html: Buffer, url: string) => Promise<string> | string;

export const ours: Extractor = (html, url) => {
  const reading = readArticle(html, { url });
  return 'kind' in reading ? '' : reading.text;
};

export const peers: Record<string, Extractor> = {
  'readability+linkedom': (html) => {
    const { document } = parseHTML(html.toString('utf8'));
    return plain(new Readability(document as unknown as Document).parse()?.content ?? '');
  },
  defuddle: async (html, url) => {
    const { document } = parseHTML(html.toString('utf8'));
    const result = await Defuddle(document as unknown as Document, url);
    return plain(result.content);
  },
  'article-extractor': async (html, url) =>
    plain((await extractFromHtml(html.toString('utf8'), url))?.content ?? ''),
};

/** HTML to text with a break between blocks, so that no peer loses words glued across tags. */
function plain(html: string): string {
  const broken = html.replace(
    /<\/?(?:p|div|li|ul|ol|h\d|blockquote|tr|td|th|br|figure|figcaption|section)\b[^>]*>/gi,
    '\n$&',
  );
  return parseHTML(`<html><body>${broken}</body></html>`).document.body.textContent ?? '';
}
