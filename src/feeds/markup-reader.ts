/**
 * The second reader, on htmlparser2's tolerant tokenizer: takes any dialect, ill-formed markup, undeclared prefixes and
 * entities, and any number or depth of elements in memory bounded by what it keeps.
 *
 * An element is one of: a container (feed, item, group), a field of the container around it, or unknown. Fields are
 * captured to their end; where elements stand inside, the field's value is the markup as written. Unknown elements are
 * passed over with all they contain, so that an image's title never becomes an item's.
 */
import { Parser } from 'htmlparser2';
import { entityDecoder } from './entity-decoder.ts';
import { FEED_FIELDS, FEEDS, type FeedField, GROUPS, ITEM_FIELDS, ITEMS, type ItemField } from './fields.ts';
import { type Field, FieldKeeper } from './markup-fields.ts';
import { Names } from './names.ts';
import { emptyFeed, emptyItem, type RawFeed, type RawItem } from './raw.ts';

/** Deeper markup is an attack; what stood before it is kept. Also bounds the tokenizer's own stack. */
const MAX_DEPTH = 1000;

interface Container {
  kind: 'root' | 'feed' | 'item' | 'group';
  depth: number;
}
class TooDeep extends Error {}

/** Never throws. Items after `maxItems` are counted, not kept. */
export function readMarkup(text: string, maxItems: number): RawFeed {
  const reader = new MarkupReader(text, maxItems);
  let from = 0;
  while (from !== -1) from = readFrom(reader, text, from);
  return reader.finish();
}

/** Reads to the end (-1), or to markup that is too deep: then on from the next item, whose index is given back. */
function readFrom(reader: MarkupReader, text: string, from: number): number {
  const parser = new Parser(reader, {
    xmlMode: true,
    decodeEntities: false,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  reader.position = () => ({ start: from + parser.startIndex, end: from + parser.endIndex });
  try {
    parser.end(from === 0 ? text : text.slice(from));
    return -1;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const next = /<(?:[\w.-]+:)?(?:item|entry)[\s>]/gi;
    next.lastIndex = from + parser.startIndex;
    reader.resume();
    return next.exec(text)?.index ?? -1;
  }
}

class MarkupReader {
  feed: RawFeed = emptyFeed();
  position = () => ({ start: 0, end: 0 });
  private text: string;
  private maxItems: number;
  private names = new Names();
  private fields: FieldKeeper;
  private decode: (text: string) => string;
  private sitemap = false;
  private atom = false;
  private depth = 0;
  private skipUntil = 0;
  private containers: Container[] = [{ kind: 'root', depth: 0 }];
  private field: Field | null = null;
  private item: RawItem | null = null;
  private cdata = false;

  constructor(text: string, maxItems: number) {
    this.text = text;
    this.maxItems = maxItems;
    this.decode = entityDecoder(text);
    this.fields = new FieldKeeper(this.decode);
  }

  onopentag(rawName: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new TooDeep();
    if (this.skipUntil > 0) return;
    if (this.field !== null) {
      this.field.markup = true;
      return;
    }
    this.names.learn(attributes);
    const name = this.names.canonical(rawName);
    const around = this.containers.at(-1)!;
    if (this.opensContainer(name, attributes, around)) return;
    const known = around.kind === 'root' ? undefined : this.lookUp(name);
    if (known !== undefined) {
      const [field, rank] = known;
      const start = this.position().end + 1;
      const { depth, atom } = this;
      this.field = { name: field, rank, atom, depth, start, pieces: [], markup: false, attributes };
    } else if (around.kind !== 'root') {
      this.skipUntil = this.depth;
    } else if (['image', 'textinput'].includes(name)) {
      this.skipUntil = this.depth;
    }
  }

  private opensContainer(name: string, attributes: Record<string, string>, around: Container): boolean {
    if (ITEMS.has(name) && (name !== 'url' || this.sitemap) && around.kind !== 'group') {
      this.closeItem();
      if (around.kind === 'item') this.containers.pop();
      this.openItem(attributes);
      this.containers.push({ kind: 'item', depth: this.depth });
      return true;
    }
    if (FEEDS.has(name) && around.kind === 'root') {
      if (name === 'feed') this.atom = true;
      this.sitemap = name === 'urlset';
      this.feed.language ??= this.decode(attributes['xml:lang'] ?? '').trim() || null;
      this.feed.bases.push(...this.fields.baseOf(attributes));
      this.containers.push({ kind: 'feed', depth: this.depth });
      return true;
    }
    if (GROUPS.has(name)) {
      this.containers.push({ kind: 'group', depth: this.depth });
      return true;
    }
    if (around.kind === 'root' && this.depth === 1) {
      this.feed.bases.push(...this.fields.baseOf(attributes));
      this.feed.language ??= this.decode(attributes['xml:lang'] ?? '').trim() || null;
    }
    return false;
  }

  ontext(data: string): void {
    if (this.field === null || this.skipUntil > 0) return;
    this.field.pieces.push(this.cdata ? data : this.decode(data));
  }
  oncdatastart(): void {
    this.cdata = true;
  }
  oncdataend(): void {
    this.cdata = false;
  }

  onclosetag(): void {
    const { depth } = this;
    this.depth -= 1;
    if (this.skipUntil > 0) {
      if (depth === this.skipUntil) this.skipUntil = 0;
      return;
    }
    if (this.field !== null) {
      if (depth === this.field.depth) this.closeField();
      return;
    }
    const container = this.containers.at(-1)!;
    if (container.depth === depth && container.kind !== 'root') {
      this.containers.pop();
      if (container.kind === 'item') this.closeItem();
    }
  }

  /** Markup went too deep: the item in which it did stays as far as it was read, and the next one begins. */
  resume(): void {
    const repair = `nested deeper than ${MAX_DEPTH}: left out`;
    if (!this.feed.repairs.includes(repair)) this.feed.repairs.push(repair);
    this.closeItem();
    this.field = null;
    this.skipUntil = 0;
    this.cdata = false;
    this.depth = 2;
    this.containers = [
      { kind: 'root', depth: 0 },
      { kind: 'feed', depth: 2 },
    ];
  }

  finish(): RawFeed {
    this.closeItem();
    return this.feed;
  }

  private openItem(attributes: Record<string, string>): void {
    if (this.feed.items.length >= this.maxItems) {
      this.feed.over += 1;
      this.item = null;
      return;
    }
    this.item = emptyItem([...this.feed.bases, ...this.fields.baseOf(attributes)]);
    this.fields.beginItem(this.item, attributes);
  }

  private closeItem(): void {
    if (this.item !== null) this.feed.items.push(this.item);
    this.item = null;
  }

  private get inItem(): boolean {
    return this.containers.some(({ kind }) => kind === 'item');
  }

  private lookUp(name: string): [ItemField | FeedField, number] | undefined {
    const table: Record<string, [ItemField | FeedField, number]> = this.inItem ? ITEM_FIELDS : FEED_FIELDS;
    return Object.hasOwn(table, name) ? table[name] : undefined;
  }

  private closeField(): void {
    const field = this.field!;
    this.field = null;
    const end = Math.max(field.start, this.position().start);
    const markup = field.markup ? this.names.asHtml(this.text.slice(field.start, end)) : null;
    const text = this.fields.textOf(field, markup);
    if (!this.inItem) this.fields.setFeed(this.feed, field, text);
    else if (this.item !== null) this.fields.setItem(this.item, field, text);
  }
}
