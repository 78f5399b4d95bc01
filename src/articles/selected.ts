/** The body by an outlet's own selectors. */
import * as cheerio from 'cheerio';
import type { Outlet } from '../config/schema.ts';
import { cleanSource } from './source.ts';

type Found = Parameters<typeof cheerio.contains>[0];

export interface Selected {
  /** Null where the outlet names no body or nothing matches. */
  html: string | null;
  /** The outlet's sign of a closed page is there. */
  closed: boolean;
}

export function select(page: string, selectors: NonNullable<Outlet['article']>): Selected {
  const { body, remove, paywall } = selectors;
  if (body === undefined && paywall === undefined) return { html: null, closed: false };
  const source = cleanSource(page, { allAttributes: true }).html;
  const $ = cheerio.load(source, { xml: { xmlMode: false, decodeEntities: true } });
  const closed = paywall !== undefined && matches($, paywall);
  if (body === undefined) return { html: null, closed };
  const found = new Set<Found>($(body).toArray());
  const removed = (remove ?? []).join(', ');
  if (removed !== '') $(removed).remove();
  const html = [...found]
    .filter((element) => element.parent !== null && !within(element, found))
    .map((element) => $.html(element))
    .join('\n');
  return { html: html === '' ? null : html, closed };
}

const matches = ($: cheerio.CheerioAPI, selector: string): boolean => $(selector).length > 0;

/** A block inside of a block that is taken anyway. */
function within(element: Found, found: Set<Found>): boolean {
  for (let above = element.parent; above !== null; above = above.parent) if (found.has(above)) return true;
  return false;
}
