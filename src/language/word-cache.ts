/**
 * What is known of words, found by their letters in a running text: nothing is cut out of it to be looked up. Between `limit`
 * and twice as many are kept, as in `remembered`.
 */
export class WordCache<Known extends { text: string }> {
  readonly #limit: number;
  readonly #analyse: (word: string) => Known;
  #recent = new WordTable<Known>();
  #older = new WordTable<Known>();

  constructor(limit: number, analyse: (word: string) => Known) {
    this.#limit = limit;
    this.#analyse = analyse;
  }

  /** Of text[from, to). */
  find(text: string, from: number, to: number): Known {
    const hash = hashOf(text, from, to);
    return this.#recent.find(hash, text, from, to) ?? this.#keep(hash, text, from, to);
  }

  #keep(hash: number, text: string, from: number, to: number): Known {
    const known = this.#older.find(hash, text, from, to) ?? this.#analyse(interned(text.slice(from, to)));
    if (this.#recent.size >= this.#limit) {
      this.#older = this.#recent;
      this.#recent = new WordTable();
    }
    this.#recent.put(hash, known);
    return known;
  }
}

/** A hash table with open addressing, never more than half full. */
class WordTable<Known extends { text: string }> {
  size = 0;
  #slots: (Known | undefined)[] = new Array(1 << 10).fill(undefined);

  find(hash: number, text: string, from: number, to: number): Known | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot];
      if (known === undefined || isIn(known.text, text, from, to)) return known;
    }
  }

  put(hash: number, known: Known): void {
    if (++this.size * 2 > this.#slots.length) {
      const before = this.#slots;
      this.#slots = new Array(before.length * 2).fill(undefined);
      for (const one of before) if (one !== undefined) this.#place(hashOf(one.text, 0, one.text.length), one);
    }
    this.#place(hash, known);
  }

  #place(hash: number, known: Known): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.#slots[slot] = known;
  }
}

/** FNV-1a over UTF-16 units, its high bits mixed into the low ones. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isIn(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** A key of an object has memory of its own; a piece of a text is a view that would keep the whole article. */
export const interned = (piece: string): string => Object.keys({ [piece]: true })[0]!;
