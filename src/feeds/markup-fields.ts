/** What captured elements say of an item or feed: the second reader's values. */
import { type FeedField, type ItemField, ORIGINAL } from './fields.ts';
import type { RawFeed, RawItem, RawLink, RawText } from './raw.ts';

/** An author's element is short; all of its parts stand within this. */
const MAX_AUTHOR = 5000;

export interface Field {
  name: ItemField | FeedField;
  rank: number;
  /** Whether it stands in an Atom feed, whose elements say whether they hold text or markup. */
  atom: boolean;
  depth: number;
  /** Index of its first character after the tag. */
  start: number;
  /** Decoded text, where it holds no elements. */
  pieces: string[];
  markup: boolean;
  attributes: Record<string, string>;
}

export class FieldKeeper {
  private decode: (text: string) => string;
  private itemRanks: Partial<Record<ItemField, number>> = {};
  private feedRanks: Partial<Record<FeedField, number>> = {};

  constructor(decode: (text: string) => string) {
    this.decode = decode;
  }

  /** `about` and `href` of the item's own element. */
  beginItem(item: RawItem, attributes: Record<string, string>): void {
    this.itemRanks = {};
    const about = attributes['rdf:about'] ?? attributes.about;
    if (about !== undefined) {
      item.guid = this.decode(about).trim();
      this.itemRanks.guid = 2;
    }
    // Channel Definition Format: the item's address is an attribute.
    if (attributes.href !== undefined) item.links.push(this.link(attributes, ''));
  }

  /** The field's value; `markup` is what stood in it where it holds elements. */
  textOf(field: Field, markup: string | null): RawText {
    const type = (field.attributes.type ?? '').toLowerCase();
    const mode = (field.attributes.mode ?? '').toLowerCase();
    const base = this.baseOf(field.attributes)[0];
    const own = base === undefined ? {} : { base };
    if (markup !== null) {
      return { value: markup.trim().replaceAll('<![CDATA[', '').replaceAll(']]>', ''), kind: 'html', ...own };
    }
    let value = field.pieces.join('').trim();
    const encoded =
      mode === 'base64' || (field.atom && /^(?!text\/|$)[\w.+-]+\/(?!xhtml|html|xml)[\w.+-]+$/.test(type));
    if (encoded && /^[A-Za-z0-9+/=\s]+$/.test(value)) value = Buffer.from(value, 'base64').toString('utf8');
    if (/html|xml/.test(type)) return { value, kind: 'html', ...own };
    if (!field.atom && type === '') return { value, kind: 'unknown', ...own };
    return { value, kind: mode === 'escaped' && type === '' ? 'unknown' : 'text', ...own };
  }

  setItem(item: RawItem, field: Field, text: RawText): void {
    const name = field.name as ItemField;
    if (name === 'link') {
      const link = this.link(field.attributes, text.value);
      if (link.href !== '') item.links.push(field.rank === ORIGINAL ? { ...link, rel: 'original' } : link);
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
        item.guidIsLink = !field.atom && (field.attributes.ispermalink ?? '').toLowerCase() !== 'false';
      } else item[name] = text;
    }
    this.itemRanks[name] = field.rank;
  }

  setFeed(feed: RawFeed, field: Field, text: RawText): void {
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

  link(attributes: Record<string, string>, text: string): RawLink {
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
    const markup = text.value.slice(0, MAX_AUTHOR);
    const part = (name: string) => markup.match(new RegExp(`<${name}\\b[^>]*>([^<]*)<`, 'i'))?.[1]?.trim();
    return this.decode(part('name') || part('email') || '').trim();
  }

  baseOf(attributes: Record<string, string>): string[] {
    const base = attributes['xml:base'];
    return base === undefined ? [] : [this.decode(base).trim()];
  }
}
