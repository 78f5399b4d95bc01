/**
 * A fetched page as an outline: the boxes that hold text, each with a selector that finds it and nothing else. Pure: from the same
 * cleaned source that an outlet's selectors are applied to (src/articles/selected.ts), so that what is picked here is found there.
 */
import * as cheerio from 'cheerio';
import { cleanSource } from '../../articles/source.ts';

type Node = Parameters<typeof cheerio.contains>[0];
type Tagged = Extract<Node, { attribs: unknown }>;

export interface TextPiece {
  text: string;
  heading: boolean;
}
export interface Box {
  selector: string;
  /** Characters in blocks that can hold a sentence and are not mostly links. */
  prose: number;
  /** A list or table: a part of a text at most. */
  list: boolean;
  pieces: (Box | TextPiece)[];
}
export interface Outline {
  whole: Box;
  /** Boxes that may be the text, in the order of the page; the most likely few of them. */
  likely: Box[];
}

const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(['head', 'button', 'select', 'textarea', 'input', 'option', 'audio', 'video']);
/** Shorter blocks are labels and headings. */
const LEAST_PROSE = 60;
const LEAST_BODY = 120;
const MOST_LIKELY = 10;
/** Of a page's elements; what comes later is no part of an article. */
const MOST_BOXES = 3000;

export function outlineOf(html: string): Outline {
  const source = cleanSource(html, { allAttributes: true }).html;
  const $ = cheerio.load(source, { xml: { xmlMode: false, decodeEntities: true } });
  const naming = namesIn($('*').toArray() as Tagged[]);
  const [body] = $('body').toArray() as Tagged[];
  const nothing = { selector: 'body', prose: 0, list: false, pieces: [] };
  if (body === undefined) return { whole: nothing, likely: [] };
  const room = { boxes: MOST_BOXES };
  const whole = boxOf(body, naming, room) ?? nothing;
  const found: Box[] = [];
  for (const piece of whole.pieces) if ('pieces' in piece) collect(piece, found);
  const least = found.map(({ prose }) => prose).sort((a, b) => b - a)[MOST_LIKELY - 1] ?? 0;
  return { whole, likely: found.filter(({ prose }) => prose >= least).slice(0, MOST_LIKELY) };
}

/** A box around a single one that holds all its prose is no choice of its own. */
function collect(box: Box, into: Box[]): void {
  const boxes = box.pieces.filter((piece) => 'pieces' in piece);
  const same = boxes.some(({ prose, pieces }) => prose >= 0.98 * box.prose && pieces.length > 1);
  if (box.prose >= LEAST_BODY && box.pieces.length > 1 && !same && !box.list) into.push(box);
  for (const inner of boxes) collect(inner, into);
}

function boxOf(element: Tagged, naming: Naming, room: { boxes: number }): Box | null {
  if (LEFT_OUT.has(element.name) || 'hidden' in element.attribs || room.boxes-- <= 0) return null;
  const pieces: (Box | TextPiece)[] = [];
  let [line, linked, prose] = ['', 0, 0];
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') pieces.push({ text, heading: /^h[1-6]$/.test(element.name) });
    if (text.length >= LEAST_PROSE && linked < text.length / 2) prose += text.length;
    [line, linked] = ['', 0];
  };
  const read = (node: Node, inLink: boolean) => {
    if (node.type === 'text') {
      line += node.data;
      if (inLink) linked += node.data.length;
    } else if (isTagged(node)) {
      if (node.name === 'br') line += ' ';
      else if (INLINE.has(node.name) && !holdsBlocks(node))
        for (const child of node.children) read(child as Node, inLink || node.name === 'a');
      else {
        flush();
        const box = boxOf(node, naming, room);
        if (box !== null) pieces.push(box);
        prose += box?.prose ?? 0;
      }
    }
  };
  for (const child of element.children) read(child as Node, false);
  flush();
  return pieces.length === 0
    ? null
    : {
        selector: naming(element),
        prose,
        list: /^([uod]l|li|table|t[drh]|tbody|thead)$/.test(element.name),
        pieces,
      };
}

const isTagged = (node: Node): node is Tagged => node.type === 'tag';

function holdsBlocks(element: Tagged): boolean {
  return element.children.some(
    (child) =>
      isTagged(child as Node) && (!INLINE.has((child as Tagged).name) || holdsBlocks(child as Tagged)),
  );
}

type Naming = (element: Tagged) => string;

/** Selectors that say what a thing is outlast the next change of the pages; positions are the last resort. */
function namesIn(all: readonly Tagged[]): Naming {
  const counts = new Map<string, number>();
  for (const element of all)
    for (const name of namesOf(element)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = new Map<Tagged, string>();
  const nameOf: Naming = (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const own = namesOf(element).find((name) => counts.get(name) === 1);
    const name = own ?? `${aboveOf(element, nameOf)}${stepTo(element)}`;
    known.set(element, name);
    return name;
  };
  return nameOf;
}

function aboveOf(element: Tagged, nameOf: Naming): string {
  const { parent } = element;
  return parent === null || !isTagged(parent as Node) ? '' : `${nameOf(parent as Tagged)} > `;
}

function stepTo(element: Tagged): string {
  const { name, parent } = element;
  const alike = (parent?.children ?? []).filter(
    (node) => isTagged(node as Node) && (node as Tagged).name === name,
  );
  return alike.length === 1 ? name : `${name}:nth-of-type(${alike.indexOf(element) + 1})`;
}

/** The best first. */
function namesOf({ name, attribs }: Tagged): string[] {
  const { id = '', class: classes = '', itemprop = '' } = attribs as Record<string, string>;
  const data = Object.entries(attribs as Record<string, string>).filter(
    ([key, value]) => /^data-[a-z-]+$/.test(key) && isLasting(value),
  );
  return [
    ...(/\barticleBody\b/.test(itemprop) ? ['[itemprop~="articleBody"]'] : []),
    ...(isLasting(id) ? [`#${id}`] : []),
    ...classes
      .split(/\s+/)
      .filter(isLasting)
      .map((one) => `${name}.${one}`),
    ...data.map(([key, value]) => `${name}[${key}="${value}"]`),
    name,
  ];
}

/** A word, and none that a build tool made up ("css-1q2w3e", "post-48213"). */
function isLasting(name: string): boolean {
  return (
    /^[a-z][a-z_-]*\d{0,2}[a-z_-]*$/i.test(name) &&
    name.length <= 60 &&
    !/^(css|sc|jsx)-/i.test(name) &&
    !/[a-z][A-Z][a-z]?[A-Z]/.test(name)
  );
}
