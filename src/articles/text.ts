/** The text of a piece of page by blocks: what a reader sees as one paragraph, heading, list item or table row. */

export interface Block {
  text: string;
  /** Lower-case name of the nearest block element. */
  tag: string;
  element: Element;
  /** Characters of the text that stand in links. */
  linked: number;
  /** Characters that stand in strong, b, em or i. */
  stressed: number;
}

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
);
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'svg',
  'textarea',
  'select',
  'option',
  'audio',
  'video',
  'object',
  'math',
  'button',
]);
const STRESS = new Set(['strong', 'b', 'em', 'i']);

export const isBlock = (tag: string): boolean => BLOCKS.has(tag);

/** Blocks in the order of the page; `skip` leaves an element with all it holds out. */
export function blocksOf(root: Element, skip: (element: Element) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let stressed = 0;
  let home: Element = root;

  const flush = () => {
    for (const piece of tidy(text).split('\n\n')) {
      if (piece !== '') blocks.push({ text: piece, tag: home.localName, element: home, linked, stressed });
    }
    text = '';
    linked = 0;
    stressed = 0;
  };

  const visit = (element: Element, inLink: boolean, inStress: boolean) => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3 || node.nodeType === 4) {
        const piece = node.nodeValue ?? '';
        text += element.localName === 'pre' ? piece : piece.replace(/[^\S\u00a0\u202f]+/g, ' ');
        const length = piece.trim().length;
        if (inLink) linked += length;
        if (inStress) stressed += length;
      } else if (node.nodeType === 1) {
        const child = node as Element;
        const tag = child.localName;
        if (UNSEEN.has(tag) || (tag === 'pre' && isCode(child)) || skip(child)) continue;
        if (tag === 'br') text += '\n';
        else if (tag === 'tr') row(child);
        else if (BLOCKS.has(tag)) {
          flush();
          const outer = home;
          home = child;
          visit(child, inLink, inStress);
          flush();
          home = outer;
        } else visit(child, inLink || tag === 'a', inStress || STRESS.has(tag));
      }
    }
  };

  /** A row of a data table is one block, its cells parted by bars; a row that lays out the page is no row. */
  const row = (element: Element) => {
    flush();
    const cells = [...element.children].filter((cell) => /^t[dh]$/.test(cell.localName) && !skip(cell));
    const inner = cells.map((cell) => blocksOf(cell, skip));
    if (cells.length > 1 && inner.every((blocks) => blocks.length <= 2)) {
      const all = inner.flat();
      const joined = inner
        .map((cell) => cell.map((b) => b.text.replaceAll('\n', ' ')).join(' '))
        .filter((t) => t !== '')
        .join(' | ');
      if (joined !== '')
        blocks.push({
          text: joined,
          tag: 'tr',
          element,
          linked: all.reduce((sum, b) => sum + b.linked, 0),
          stressed: all.reduce((sum, b) => sum + b.stressed, 0),
        });
    } else for (const cell of inner) blocks.push(...cell);
  };

  visit(root, root.localName === 'a', false);
  flush();
  return blocks;
}

/** Program text; agencies set their dispatches in `pre`, too, and those stay. */
function isCode(pre: Element): boolean {
  if (pre.querySelector('code') !== null) return true;
  const text = pre.textContent ?? '';
  return (text.match(/[{};=<>\\]/g)?.length ?? 0) > 0.02 * text.length;
}

/** Spaces made one, lines trimmed, a single break kept as a line, several as the end of a block. */
function tidy(text: string): string {
  return (
    text
      .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '')
      // A space that binds digits says that they are one number.
      .replace(/(?<!\d)[\u00a0\u202f]|[\u00a0\u202f](?!\d)/g, ' ')
      .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim()
  );
}

export const textOf = (blocks: Block[]): string => blocks.map((b) => b.text).join('\n\n');
