/** What an address asks for, read leniently: what cannot be understood counts as not said. */
import { DateTime } from 'luxon';
import type { Mark } from '../io/stores/console-changes.ts';
import { CHANGE_KINDS, type ChangeKind } from '../ledger/change.ts';
import { ZONE } from './look/moments.ts';
import type { Asked } from './visitor.ts';

const LONGEST = 200;

/** Undefined where it is not given, empty or beyond all measure. */
export function textOf(c: Asked, name: string): string | undefined {
  const given = c.req.query(name)?.trim();
  return given === undefined || given === '' || given.length > LONGEST ? undefined : given;
}

/** A calendar day as the form sends it: 2026-03-09. */
export function dayOf(c: Asked, name: string): string | undefined {
  const given = textOf(c, name);
  return given !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(given) && DateTime.fromISO(given).isValid
    ? given
    : undefined;
}

/** The moment a day begins here, or with `days` = 1 ends. */
export function momentOfDay(day: string | undefined, days = 0): string | undefined {
  if (day === undefined) return undefined;
  return DateTime.fromISO(day, { zone: ZONE }).plus({ days }).toUTC().toISO() ?? undefined;
}

export function kindsOf(given: string | undefined): ChangeKind[] | undefined {
  const kinds = (given ?? '').split(',').filter((kind) => (CHANGE_KINDS as readonly string[]).includes(kind));
  return kinds.length === 0 ? undefined : (kinds as ChangeKind[]);
}

export function pageNumber(c: Asked): number {
  const n = Number(c.req.query('page') ?? 1);
  return Number.isInteger(n) && n >= 1 && n <= 10_000 ? n : 1;
}

/** A place in a list, as an opaque text. */
export const toCursor = (mark: { at: string; seq?: number; id?: string }): string =>
  Buffer.from(JSON.stringify([mark.at, mark.seq ?? mark.id])).toString('base64url');

export function fromCursor(text: string | undefined): Mark | undefined {
  const parts = partsOf(text);
  return parts !== undefined && Number.isSafeInteger(parts[1])
    ? { at: parts[0], seq: parts[1] as number }
    : undefined;
}

export function fromIdCursor(text: string | undefined): { at: string; id: string } | undefined {
  const parts = partsOf(text);
  return parts !== undefined && typeof parts[1] === 'string' ? { at: parts[0], id: parts[1] } : undefined;
}

function partsOf(text: string | undefined): [string, unknown] | undefined {
  if (text === undefined) return undefined;
  try {
    const [at, rest] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    return typeof at === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at))
      ? [at, rest]
      : undefined;
  } catch {
    return undefined;
  }
}
