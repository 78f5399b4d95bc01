/**
 * Where an article's own text stands in a page. Readability finds it; what improves it, in this order: what is never
 * text is taken out first (prune), markup that names the body is believed, nothing much may get lost on the way.
 */
import { Readability } from '@mozilla/readability';
import { type Filtered, filterBlocks, type Known } from './filter.ts';
import { openDocument, openPage, type Page, settleStreamedParts } from './page.ts';
import { pruneTree } from './prune.ts';
import { type Block, blocksOf } from './text.ts';

export interface Body {
  method: string;
  blocks: Block[];
  dropped: Filtered['dropped'];
}

/** A text below this is too short to be believed: everything on the page is looked at. */
const TOO_SHORT = 250;
/** Readability's last cleaning cuts link lists; where it cuts more than this, it was the article. */
const CUT_TOO_MUCH = 1.6;

/** `liveBlog`: the page says that it is made of entries, so none of them is the article. */
export function findBody(page: Page, known: Known, liveBlog = false): Body {
  const { body } = page;
  pruneTree(body, page.internal);
  // Readability takes the document apart; these are read before.
  const marked = markedBody(body);
  const everything = blocksOf(liveBlog ? (body.querySelector('main, article:has(article)') ?? body) : body);

  let found = choose('readability', readability(page.document, true), known);
  if (unlinked(everything) > CUT_TOO_MUCH * unlinked(found.blocks)) {
    const again = openDocument(page.html);
    settleStreamedParts(again);
    pruneTree(again.body, page.internal);
    const uncut = choose('readability', readability(again, false), known);
    if (unlinked(uncut.blocks) > CUT_TOO_MUCH * unlinked(found.blocks)) found = uncut;
  }
  if (marked !== null) {
    const candidate = choose('marked', marked, known);
    if (prose(candidate.blocks) > 0.5 * prose(found.blocks)) found = candidate;
  }
  if (prose(found.blocks) < TOO_SHORT) {
    const candidate = choose('whole-page', everything, known);
    if (prose(candidate.blocks) > 2 * prose(found.blocks)) found = candidate;
  }
  if (liveBlog) {
    const candidate = choose('live-blog', everything, known);
    if (prose(found.blocks) < 0.6 * prose(candidate.blocks)) found = candidate;
  }
  return found;
}

/** The body of a piece of HTML that is nothing else: a feed's content, a selected element, page data. */
export function bodyOf(html: string, url: string, method: string, known: Known): Body {
  const { body, internal } = openPage(html, url);
  pruneTree(body, internal);
  return choose(method, blocksOf(body), known);
}

function choose(method: string, blocks: Block[], known: Known): Body {
  const { kept, dropped } = filterBlocks(blocks, known);
  return { method, blocks: kept, dropped };
}

/** The element that microdata names as the body, where there is just one. */
function markedBody(body: Element): Block[] | null {
  const marked = [...body.querySelectorAll('[itemprop~=articleBody]')];
  return marked.length === 1 ? blocksOf(marked[0]!) : null;
}

/** Blocks of what Readability takes for the article; none where it finds none or fails on an odd tree. */
function readability(document: Document, lastCleaning: boolean): Block[] {
  const reader = new Readability<Node>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  if (!lastCleaning) Object.assign(reader, { _cleanConditionally: () => {} });
  try {
    const content = reader.parse()?.content;
    return content ? blocksOf(content as Element) : [];
  } catch {
    return [];
  }
}

/** Characters in blocks that can hold a sentence. */
export const prose = (blocks: Block[]): number =>
  blocks.reduce((sum, { text }) => sum + (text.length >= 80 ? text.length : 0), 0);

const unlinked = (blocks: Block[]): number =>
  blocks.reduce((sum, b) => sum + (b.linked > 0.5 * b.text.length ? 0 : b.text.length - b.linked), 0);
