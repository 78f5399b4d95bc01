/** Which blocks of a found body are promotion, headlines of other stories, credits or data about the article. */

import {
  CAPTION,
  CREDIT,
  INVITATION,
  LABEL,
  META,
  RELATED_HEADING,
  RELATED_LINE,
  RIGHTS,
} from './phrases.ts';
import type { Block } from './text.ts';

export interface Filtered {
  kept: Block[];
  dropped: { reason: string; characters: number }[];
}

/** What is known of the article beside its body. */
export interface Known {
  title: string;
  byline: string | null;
}

const LINK_ONLY = 0.9;
const INDEX_PAGE = 0.8;

export function filterBlocks(blocks: Block[], known: Known): Filtered {
  const reasons = blocks.map((block) => blockReason(block, known));
  listsOfLinks(blocks, reasons);
  opening(blocks, reasons, known);
  aboutAuthor(blocks, reasons, known);
  headingsOfNothing(blocks, reasons);
  const kept: Block[] = [];
  const dropped: Filtered['dropped'] = [];
  blocks.forEach((block, i) => {
    const reason = reasons[i] ?? null;
    if (reason === null) kept.push(block);
    else dropped.push({ reason, characters: block.text.length });
  });
  return { kept, dropped };
}

function blockReason(block: Block, known: Known): string | null {
  const { text } = block;
  const words = wordCount(text);
  if (words === 0) return /^[_*~=\-–—•·.\s]*$/.test(text) ? null : 'no words';
  if (sameText(text, known.title)) return 'headline repeated';
  if (words <= 12 && RELATED_HEADING.test(text)) return 'related heading';
  if (words <= 40 && RELATED_LINE.test(text) && block.linked > 0.35 * text.length) return 'related line';
  if (words <= 6 && LABEL.test(text)) return 'label';
  if (words <= 40 && INVITATION.test(text)) return 'invitation';
  if (words <= 40 && CREDIT.test(text)) return 'credit';
  if (words <= 60 && CAPTION.test(text)) return 'caption';
  if (words <= 40 && RIGHTS.test(text)) return 'rights';
  return null;
}

/** What stands after a related heading as links, and blocks that are nothing but a link to a headline. */
function listsOfLinks(blocks: Block[], reasons: (string | null)[]): void {
  let afterHeading = false;
  blocks.forEach((block, i) => {
    const only = linkOnly(block);
    if (reasons[i] === 'related heading') afterHeading = true;
    else if (afterHeading && (only || (reasons[i - 1] === 'related link' && sameItem(blocks[i - 1]!, block))))
      reasons[i] ??= 'related link';
    else afterHeading = false;
  });
  const total = blocks.reduce((sum, b) => sum + b.text.length, 0);
  const lonely = blocks.map(
    (block, i) => reasons[i] === null && linkOnly(block) && wordCount(block.text) >= 3,
  );
  const share = blocks.reduce((sum, b, i) => sum + (lonely[i] ? b.text.length : 0), 0) / Math.max(1, total);
  // A page of links is no article; a list of links within one is, where it is a good part of it.
  if (share > INDEX_PAGE && blocks.length >= 10) reasons.fill('page of links');
  if (share > 0.25) return;
  blocks.forEach((block, i) => {
    if (lonely[i] && !/^(h[1-6]|tr|td|dt)$/.test(block.tag)) reasons[i] = 'link to another page';
  });
}

/** At the end, a block that begins with the author's name tells who that is. */
function aboutAuthor(blocks: Block[], reasons: (string | null)[], known: Known): void {
  const authors = (known.byline ?? '')
    .split(/,|;|\|| and | & | și | и | y | et | und /)
    .map((name) => name.trim());
  const names = authors.filter((name) => name.includes(' '));
  for (let i = Math.max(1, blocks.length - 5); i < blocks.length; i++) {
    const { text } = blocks[i]!;
    if (text.length < 900 && names.some((name) => text.startsWith(name))) reasons[i] ??= 'about the author';
  }
}

/** A heading at the end announced what was taken out. */
function headingsOfNothing(blocks: Block[], reasons: (string | null)[]): void {
  for (let i = blocks.length - 1; i > 0; i--) {
    if (reasons[i] !== null) continue;
    if (!/^h[2-6]$/.test(blocks[i]!.tag)) return;
    reasons[i] = 'heading of nothing';
  }
}

/** Before the first paragraph stand bylines and dates. */
function opening(blocks: Block[], reasons: (string | null)[], known: Known): void {
  const isMeta = (block: Block) => {
    const words = wordCount(block.text);
    return (
      (words <= 12 &&
        META.test(block.text) &&
        !/[.!?]["”»']?$/.test(block.text.replace(/\b[ap]\.m\.$/, ''))) ||
      (known.byline !== null && words <= 12 && sameText(block.text, known.byline)) ||
      (words <= 12 && isDate(block.text))
    );
  };
  for (let i = 0; i < Math.min(blocks.length, 8); i++)
    if (isMeta(blocks[i]!)) reasons[i] ??= 'byline or date';
  for (let i = Math.max(0, blocks.length - 4); i < blocks.length; i++)
    if (isMeta(blocks[i]!)) reasons[i] ??= 'byline or date';
}

const sameItem = (a: Block, b: Block): boolean => {
  const item = b.element.closest('li');
  return item !== null && item === a.element.closest('li');
};

const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ian|iul|iun|mai|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*/iu;

function isDate(text: string): boolean {
  if (!/\d/.test(text)) return false;
  if (/^\W*\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\W*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text)) return true;
  return (
    MONTH.test(text) &&
    /\b\d{4}\b/.test(text) &&
    /\d{1,2}:\d{2}|^\W*(?:\p{L}+,? )?(?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+),? \d{4}\W*$/iu.test(text)
  );
}

const linkOnly = (block: Block): boolean =>
  block.linked >= LINK_ONLY * block.text.replace(/\s+/g, '').length && block.linked > 0;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

export const sameText = (a: string, b: string): boolean => bare(a) === bare(b) && bare(a) !== '';

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
