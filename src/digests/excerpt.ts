import type { DigestChange } from './digest.ts';

/** Longest sentence shown whole, in UTF-16 code units; a longer one is cut around its number, and says so. */
export const LONGEST_SENTENCE = 480;

export interface Excerpt {
  before: string;
  quoted: string;
  after: string;
}

/** The sentence in three: up to the number, the number, and what follows. */
export function excerpt(item: Pick<DigestChange, 'sentence' | 'quote' | 'quoteStart'>, cut: string): Excerpt {
  const { sentence, quote } = item;
  const start = sentence.startsWith(quote, item.quoteStart) ? item.quoteStart : sentence.indexOf(quote);
  if (start === -1) return { before: '', quoted: quote, after: '' };
  const before = sentence.slice(0, start);
  const after = sentence.slice(start + quote.length);
  const room = Math.max(LONGEST_SENTENCE - quote.length, 0);
  if (before.length + after.length <= room) return { before, quoted: quote, after };
  const left = Math.max(room / 2, room - after.length);
  const right = Math.max(room / 2, room - before.length);
  return {
    before: before.length <= left ? before : `${cut} ${before.slice(-left).replace(/^\S*\s+/, '')}`,
    quoted: quote,
    after: after.length <= right ? after : `${after.slice(0, right).replace(/\s+\S*$/, '')} ${cut}`,
  };
}
