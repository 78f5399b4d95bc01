/**
 * Headlines of other stories, known by their shape where no name tells them: several neighbours of the same make, each
 * a link to another page of the site with a line or two of teaser. Their figures are true, but of other articles.
 */
import type { Measures } from './measures.ts';

const HEADING = /^h[1-6]$/;
const TAGS = new Set(['div', 'li', 'article', 'section', 'a', 'td', 'tr']);
const SHORTEST_HEADLINE = 20;
const LONGEST_CARD = 600;
/** So many in a row; two are enough where their box holds nothing else. */
const ROW = 3;
/** Prose that must be left when they go: a page that is made of cards is looked at as a whole. */
const LEAST_LEFT = 250;

/** Children of `parent` that are cards and go. `page` is the prose of the whole page. */
export function cardsOf(parent: Element, measures: Measures, page: number): Element[] {
  const filled = [...parent.children].filter((child) => measures.get(child)!.characters >= SHORTEST_HEADLINE);
  const cards: Element[] = [];
  let row: Element[] = [];
  const close = () => {
    const alone = row.length === 2 && filled.length === 2;
    // A link around whole blocks is one by itself: nobody wraps a paragraph of the story in a link.
    const wrapped = row[0]?.localName === 'a';
    const prose = row.reduce((sum, card) => sum + measures.get(card)!.prose, 0);
    if ((row.length >= ROW || alone || wrapped) && page - prose >= LEAST_LEFT) cards.push(...row);
    row = [];
  };
  for (const child of filled) {
    if (!isCard(child, measures) || (row.length > 0 && row[0]!.localName !== child.localName)) close();
    if (isCard(child, measures)) row.push(child);
  }
  close();
  return cards;
}

function isCard(element: Element, measures: Measures): boolean {
  const { characters, linked, story, headed, pictures } = measures.get(element)!;
  if (
    !TAGS.has(element.localName) ||
    HEADING.test(element.parentElement?.localName ?? '') ||
    story < SHORTEST_HEADLINE ||
    characters > LONGEST_CARD
  )
    return false;
  // A bare list of links may be the article's own; with pictures it is not.
  return headed || (pictures > 0 && linked >= 0.6 * characters);
}
