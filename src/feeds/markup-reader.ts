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
import {
  FEED_FIELDS,
  FEEDS,
  type FeedField,
  GROUPS,
  ITEM_FIELDS,
  ITEMS,
  type ItemField,
  NAMESPACES,
} from './fields.ts';
import { emptyFeed, emptyItem, type RawFeed, type RawItem, type RawLink, type RawText } from './raw.ts';

/** Deeper markup is an attack; what stood before it is kept. Also bounds the tokenizer's own stack. */
const MAX_DEPTH = 1000;

interface Container {
  kind: 'root' | 'feed' | 'item' | 'group';
  depth: number;
}
interface Field {
  name: ItemField | FeedField;
  rank: number;
  depth: number;
  start: number;
  pieces: string[];
  markup: boolean;
  attributes: Record<string, string>;
}

class TooDeep extends Error {}

/** Never throws. Items after `maxItems` are counted, not kept. */
export function readMarkup(text: string, maxItems: number): RawFeed {
  const reader = new MarkupReader(text, maxItems);
  const parser = new Parser(reader, {
    xmlMode: true,
    decodeEntities: false,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  reader.position = () => parser;
  try {
    parser.end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    reader.feed.repairs.push(`nested deeper than ${MAX_DEPTH}: the rest was not read`);
  }
  return reader.finish();
}

class MarkupReader {
  feed: RawFeed = emptyFeed();
  position: () => { startIndex: number; endIndex: number } = () => ({ startIndex: 0, endIndex: 0 });
  private text: string;
  private maxItems: number;
  private decode: (text: string) => string;
  private prefixes = new Map<string, string>();
  private atom = false;
  private depth = 0;
  private skipUntil = 0;
  private containers: Container[] = [{ kind: 'root', depth: 0 }];
  private field: Field | null = null;
  private item: RawItem | null = null;
  private itemRanks: Partial<Record<ItemField, number>> = {};
  private feedRanks: Partial<Record<FeedField, number>> = {};
  private cdata = false;

  constructor(text: string, maxItems: number) {
    this.text = text;
    this.maxItems = maxItems;
    this.decode = entityDecoder(text);
  }

  onopentag(rawName: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new TooDeep();
    if (this.skipUntil > 0) return;
    if (this.field !== null) {
      this.field.markup = true;
      return;
    }
    this.learnPrefixes(attributes);
    const name = this.canonical(rawName);
    const around = this.containers.at(-1)!;
    if (this.opensContainer(name, attributes, around)) return;
    const known = around.kind === 'root' ? undefined : this.lookUp(name);
    if (known !== undefined) {
      const [field, rank] = known;
      const start = this.position().endIndex + 1;
      this.field = { name: field, rank, depth: this.depth, start, pieces: [], markup: false, attributes };
    } else if (around.kind !== 'root') {
      this.skipUntil = this.depth;
    } else if (['image', 'textinput', 'bogus'].includes(name)) {
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
      this.feed.bases.push(...this.baseOf(attributes));
      this.containers.push({ kind: 'feed', depth: this.depth });
      return true;
    }
    if (GROUPS.has(name)) {
      this.containers.push({ kind: 'group', depth: this.depth });
      return true;
    }
    if (around.kind === 'root' && this.depth === 1) {
      this.feed.bases.push(...this.baseOf(attributes));
      this.feed.language ??= this.decode(attributes['xml:lang'] ?? '').trim() || null;
    }
    return false;
  }
  private sitemap = false;

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

  finish(): RawFeed {
    this.closeItem();
    return this.feed;
  }

  private openItem(attributes: Record<string, string>): void {
    this.itemRanks = {};
    if (this.feed.items.length >= this.maxItems) {
      this.feed.over += 1;
      this.item = null;
      return;
    }
    this.item = emptyItem([...this.feed.bases, ...this.baseOf(attributes)]);
    const about = attributes['rdf:about'] ?? attributes.about;
    if (about !== undefined) {
      this.item.guid = this.decode(about).trim();
      this.itemRanks.guid = 2;
    }
    // Channel Definition Format: the item's address is an attribute.
    if (attributes.href !== undefined) this.item.links.push(this.link(attributes, ''));
  }

  private closeItem(): void {
    if (this.item !== null) this.feed.items.push(this.item);
    this.item = null;
  }

  private lookUp(name: string): [ItemField | FeedField, number] | undefined {
    const inItem = this.containers.some(({ kind }) => kind === 'item');
    const table: Record<string, [ItemField | FeedField, number]> = inItem ? ITEM_FIELDS : FEED_FIELDS;
    return Object.hasOwn(table, name) ? table[name] : undefined;
  }

  private closeField(): void {
    const field = this.field!;
    this.field = null;
    const value = this.valueOf(field);
    const inItem = this.containers.some(({ kind }) => kind === 'item');
    if (inItem) {
      if (this.item !== null) this.setItem(this.item, field, value);
    } else this.setFeed(field, value);
  }

  private valueOf(field: Field): RawText {
    const type = (field.attributes.type ?? '').toLowerCase();
    const mode = (field.attributes.mode ?? '').toLowerCase();
    const base = this.baseOf(field.attributes)[0];
    const own = base === undefined ? {} : { base };
    if (field.markup) {
      const end = Math.max(field.start, this.position().startIndex);
      const markup = this.withoutPrefixes(this.text.slice(field.start, end).trim());
      return { value: markup.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'), kind: 'html', ...own };
    }
    let value = field.pieces.join('').trim();
    const encoded =
      mode === 'base64' || (this.atom && /^(?!text\/|$)[\w.+-]+\/(?!xhtml|html|xml)[\w.+-]+$/.test(type));
    if (encoded && /^[A-Za-z0-9+/=\s]+$/.test(value)) value = Buffer.from(value, 'base64').toString('utf8');
    if (/html|xml/.test(type)) return { value, kind: 'html', ...own };
    if (!this.atom && type === '') return { value, kind: 'unknown', ...own };
    return { value, kind: mode === 'escaped' && type === '' ? 'unknown' : 'text', ...own };
  }

  private setItem(item: RawItem, field: Field, text: RawText): void {
    const name = field.name as ItemField;
    if (name === 'link') {
      const link = this.link(field.attributes, text.value);
      if (link.href !== '') item.links.push(link);
      return;
    }
    const value = name === 'author' ? this.authorOf(field, text) : text.value;
    if (value === '') return;
    const rank = this.itemRanks[name];
    if (name === 'author') {
      if (rank !== undefined && rank < field.rank) return;
      if (rank !== field.rank) item.authors = [];
      item.authors.push(value);
    } else if (name === 'either') {
      // dc:date says neither; whatever says more is preferred.
      if (this.itemRanks.published === undefined) item.published = value;
      if (this.itemRanks.updated === undefined) item.updated = value;
      return;
    } else {
      if (rank !== undefined && rank <= field.rank) return;
      if (name === 'published' || name === 'updated') item[name] = value;
      else if (name === 'guid') {
        item.guid = value;
        item.guidIsLink = !this.atom && (field.attributes.ispermalink ?? '').toLowerCase() !== 'false';
      } else item[name] = text;
    }
    this.itemRanks[name] = field.rank;
  }

  private setFeed(field: Field, text: RawText): void {
    const { feed } = this;
    const name = field.name as FeedField;
    if (name === 'link') {
      const link = this.link(field.attributes, text.value);
      if (link.href !== '') feed.links.push(link);
      return;
    }
    if (text.value === '') return;
    if (name === 'hour') feed.skipHours.push(text.value);
    else if (name === 'day') feed.skipDays.push(text.value);
    else {
      const rank = this.feedRanks[name];
      if (rank !== undefined && rank <= field.rank) return;
      this.feedRanks[name] = field.rank;
      if (name === 'title') feed.title = text;
      else feed[name] = text.value;
    }
  }

  private link(attributes: Record<string, string>, text: string): RawLink {
    const href = this.decode(attributes.href ?? attributes['rdf:resource'] ?? '').trim() || text.trim();
    const base = this.baseOf(attributes)[0];
    const absolute = base === undefined ? null : URL.parse(href, base);
    return {
      href: absolute?.href ?? href,
      rel: attributes.rel?.toLowerCase() ?? null,
      type: attributes.type ?? null,
    };
  }

  private authorOf(field: Field, text: RawText): string {
    if (!field.markup) return text.value;
    const part = (name: string) =>
      text.value.match(new RegExp(`<${name}\\b[^>]*>([^<]*)<`, 'i'))?.[1]?.trim();
    return this.decode(part('name') || part('email') || '').trim();
  }

  private learnPrefixes(attributes: Record<string, string>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      const known = NAMESPACES[value.trim().toLowerCase()];
      // The default namespace of an inner element must not rename the feed's own elements.
      if (prefix === '' && this.depth > 1) continue;
      if (known !== undefined) this.prefixes.set(prefix, known);
    }
  }

  private canonical(name: string): string {
    const colon = name.indexOf(':');
    if (colon === -1) return name;
    const prefix = this.prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon);
    const local = name.slice(colon + 1);
    return prefix === '' || ['atom', 'rss', 'a10'].includes(prefix) ? local : `${prefix}:${local}`;
  }

  private withoutPrefixes(markup: string): string {
    const own = [...this.prefixes].filter(
      ([prefix, known]) => prefix !== '' && (known === 'xhtml' || known === ''),
    );
    return own.reduce(
      (text, [prefix]) => text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'),
      markup,
    );
  }

  private baseOf(attributes: Record<string, string>): string[] {
    const base = attributes['xml:base'];
    return base === undefined ? [] : [this.decode(base).trim()];
  }
}
