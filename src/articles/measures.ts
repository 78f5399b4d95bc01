/** What an element holds, measured once for the whole tree from below. */
import { isBlock } from './text.ts';

export interface Measure {
  /** Characters outside links in paragraphs and in elements with much text of their own. */
  prose: number;
  /** All characters, and those within links. */
  characters: number;
  linked: number;
  links: number;
  /** Characters of the longest link to another page of the site, and whether it stands in a heading or holds blocks. */
  story: number;
  headed: boolean;
  pictures: number;
}

export type Measures = Map<Element, Measure>;

const HEADING = /^h[1-6]$/;
/** Text of its own that makes a paragraph of any element. */
const PARAGRAPH = 60;

/** `internal` tells whether an address leads to another page of the same site. */
export function measureTree(root: Element, internal: (href: string) => boolean): Measures {
  const measures: Measures = new Map();
  const visit = (element: Element, inLink: boolean, inHeading: boolean): Measure => {
    const sum: Measure = {
      prose: 0,
      characters: 0,
      linked: 0,
      links: 0,
      story: 0,
      headed: false,
      pictures: 0,
    };
    const tag = element.localName;
    const link = tag === 'a';
    let own = 0;
    const isHeading = inHeading || HEADING.test(tag);
    let holdsBlock = false;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) own += (node.nodeValue ?? '').trim().length;
      else if (node.nodeType === 1) {
        const below = visit(node as Element, inLink || link, isHeading);
        sum.prose += below.prose;
        sum.characters += below.characters;
        sum.linked += below.linked;
        sum.links += below.links;
        sum.pictures += below.pictures;
        if (below.story > sum.story) {
          sum.story = below.story;
          sum.headed = below.headed;
        }
        holdsBlock ||= isBlock((node as Element).localName);
      }
    }
    sum.characters += own;
    if (inLink || link) sum.linked += own;
    else if (own >= PARAGRAPH || tag === 'p') sum.prose += own;
    if (tag === 'img' || tag === 'picture') sum.pictures = 1;
    if (link) {
      sum.links++;
      if (internal(element.getAttribute('href') ?? '#')) {
        sum.story = sum.characters;
        sum.headed = isHeading || holdsBlock;
      }
    }
    measures.set(element, sum);
    return sum;
  };
  visit(root, root.localName === 'a', false);
  return measures;
}
