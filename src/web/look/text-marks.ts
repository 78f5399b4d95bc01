/** An article's text with its figures marked, and what an edit changed in it. */
import { diffArrays, diffLines } from 'diff';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import type { Rejected } from '../../figures/figure.ts';

interface Span {
  start: number;
  end: number;
  show: (text: string) => Content;
}

export interface MarkedFigure {
  id: string;
  start: number;
  end: number;
  about: string;
}

/** Paragraphs; figures link to their line in the table, rejected numbers say why on pointing at them. */
export function markedText(
  text: string,
  figures: readonly MarkedFigure[],
  rejected: readonly Rejected[],
): Markup[] {
  const spans: Span[] = [
    ...figures.map(({ id, start, end, about }) => ({
      start,
      end,
      show: (quote: string) => html`<mark><a href="#figure-${id}" title="${about}">${quote}</a></mark>`,
    })),
    ...rejected.map(({ start, end, reason }) => ({
      start,
      end,
      show: (quote: string) => html`<span class="no" title="not a figure: ${reason}">${quote}</span>`,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Markup[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const parts: Content[] = [];
    const end = match.index + match[0].length;
    let at = match.index;
    for (; next < spans.length && spans[next]!.start < end; next++) {
      const span = spans[next]!;
      if (span.start < at || span.end > end) continue;
      parts.push(text.slice(at, span.start), span.show(text.slice(span.start, span.end)));
      at = span.end;
    }
    paragraphs.push(html`<p>${parts}${text.slice(at, end)}</p>`);
  }
  return paragraphs;
}

/** Comparing two long texts that share little takes long: then the whole is shown as replaced. */
const LONGEST_MS = 200;
/** A number is one word with its separators: an edit of "3,300" is not one of "300". */
const WORD = /\p{N}(?:[\p{N}.,'’\u00a0\u202f ]*\p{N})?|[\p{L}\p{M}\p{N}_]+|\n+|[^\S\n]+|[^\s]/gu;

/** What an edit changed, word by word. */
export function wordDiff(before: string, after: string): Content {
  const words = (text: string): string[] => text.match(WORD) ?? [];
  const [old, now] = [words(before), words(after)];
  const parts = diffArrays(old, now, { timeout: LONGEST_MS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  return parts.map(({ value, added, removed }) =>
    value
      .join('')
      .split(/(\n+)/)
      .map((piece): Content => {
        if (piece === '') return null;
        if (/^\n+$/.test(piece)) return html`<br><br>`;
        return added ? html`<ins>${piece}</ins>` : removed ? html`<del>${piece}</del>` : piece;
      }),
  );
}

/** The lines that a change of a file touches, with three lines around them. */
export function lineDiff(before: string, after: string): Content {
  const AROUND = 3;
  const parts = diffLines(before, after);
  return parts.map(({ value, added, removed }, i): Content => {
    const lines = value.replace(/\n$/, '').split('\n');
    if (added) return lines.map((line) => html`<ins>+ ${line}</ins>`);
    if (removed) return lines.map((line) => html`<del>- ${line}</del>`);
    const head = i === 0 ? [] : lines.slice(0, AROUND);
    const tail = i === parts.length - 1 ? [] : lines.slice(Math.max(head.length, lines.length - AROUND));
    const left = lines.length - head.length - tail.length;
    const text = [...head, ...(left > 0 ? ['…'] : []), ...tail].map((line) => `  ${line}\n`).join('');
    return text;
  });
}

/** So much of the sentence as says what the number is. */
export function around(sentence: string, quote: string): Content {
  const at = Math.max(0, sentence.indexOf(quote));
  const [from, to] = [Math.max(0, at - 80), Math.min(sentence.length, at + quote.length + 80)];
  return html`${from > 0 ? '… ' : ''}${sentence.slice(from, at)}<mark>${quote}</mark>${sentence.slice(at + quote.length, to)}${to < sentence.length ? ' …' : ''}`;
}
