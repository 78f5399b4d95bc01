/**
 * Dates as feeds write them: RFC 822, ISO 8601, `dd.mm.yyyy`, and month names in the languages of outlets.
 *
 * The parts are looked for one after another and taken out of the string (numeric date, time, zone, month name), so
 * that a wrong weekday, a comma too many or an unknown word does not spoil the rest. Day comes before month wherever
 * both readings are possible.
 */
import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';
import { byWord } from '../language/by-word.ts';
import { foldName, monthOf } from './months.ts';

/** Longest string that is looked at; real dates are below 60 characters. */
const MAX_LENGTH = 120;

/** Hours east of UTC. Names that several zones share mean what news feeds use them for. */
const ZONES = byWord({
  a: 0,
  adt: -3,
  aest: 10,
  akst: -9,
  ast: -4,
  bst: 1,
  cdt: -5,
  cest: 2,
  cet: 1,
  cst: -6,
  edt: -4,
  eest: 3,
  eet: 2,
  est: -5,
  gmt: 0,
  hkt: 8,
  ist: 5.5,
  jst: 9,
  kst: 9,
  mdt: -6,
  mesz: 2,
  mez: 1,
  msd: 4,
  msk: 3,
  mst: -7,
  pdt: -7,
  pst: -8,
  trt: 3,
  ut: 0,
  utc: 0,
  west: 1,
  wet: 0,
  z: 0,
  мск: 3,
});

interface Parts {
  year: number;
  month: number;
  day: number;
}

/** ISO 8601 UTC; null where the string is no date. `zone` (IANA name) holds where the string names none. */
export function parseDate(raw: string | null | undefined, zone = 'UTC'): string | null {
  if (raw === null || raw === undefined) return null;
  let rest = foldName(raw.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim();
  if (/^\d{10}$/.test(rest)) return new Date(Number(rest) * 1000).toISOString();
  if (/^\d{13}$/.test(rest)) return new Date(Number(rest)).toISOString();

  const take = <T>(pattern: RegExp, read: (groups: string[]) => T | null): T | null => {
    const match = rest.match(pattern);
    const value = match === null ? null : read(match.map((group) => group ?? ''));
    if (match !== null && value !== null) rest = rest.replace(match[0], ' | ');
    return value;
  };

  rest = rest.replace(/\b(\d{8})t(\d\d)(\d\d)(\d\d)?/, (_, day, h, m, s) => `${day} ${h}:${m}:${s ?? '00'}`);
  let date = isoDate(take) ?? numericDate(take);
  const time = take(
    /(?:^|[^\d.])(\d{1,2})[:h.]([0-5]\d)(?:[:.]([0-6]\d)(?:[.,](\d{1,9}))?)?(?!\d)\s?([ap]\.?m\b)?/,
    ([, h, m, s, fraction, half]) => {
      const hour = half ? (Number(h) % 12) + (half.startsWith('p') ? 12 : 0) : Number(h);
      if (hour > 24) return null;
      return (
        ((hour * 60 + Number(m)) * 60 + Number(s ?? 0)) * 1000 +
        Math.trunc(Number(`0.${fraction || 0}`) * 1000)
      );
    },
  );
  const offset = readZone(rest, zone);
  date ??= namedDate(rest.replace(/(?<=^|[\s|(]|gmt|utc)\s?[+-]\d{1,2}:?\d{2}\b/, ' '));
  if (date === null) return null;
  return instant(date, time ?? 0, offset);
}

type Take = <T>(pattern: RegExp, read: (groups: string[]) => T | null) => T | null;

function isoDate(take: Take): Parts | null {
  const parts = (year: string, month: string, day: string) => valid(Number(year), Number(month), Number(day));
  return (
    take(/\b(\d{4})-(\d{3})(?=t|\s|$)/, ([, y, n]) => ordinal(Number(y), Number(n))) ??
    take(/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})t?(?!\d{3})/, ([, y, m, d]) => parts(y!, m!, d!)) ??
    take(/\b(\d{4})(\d\d)(\d\d)(?=t|\b)t?/, ([, y, m, d]) => parts(y!, m!, d!)) ??
    take(/^(\d{4})-(\d\d)$/, ([, y, m]) => parts(y!, m!, '1')) ??
    take(/^(\d{4})$/, ([, y]) => parts(y!, '1', '1'))
  );
}

function numericDate(take: Take): Parts | null {
  return take(/\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d|[:.]\d)/, ([, a, b, y]) => {
    const [first, second] = [Number(a), Number(b)];
    return second > 12 ? valid(year(y!), first, second) : valid(year(y!), second, first);
  });
}

/** "8 martie 2024", "March 8, 2024", "Thu Jan 1 2004": a month's name, a year, and the number that is left. */
function namedDate(text: string): Parts | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const month = words.map((word) => monthOf(word)).find((found) => found !== undefined);
  if (month === undefined) return null;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const long = numbers.find((n) => n.length === 4);
  const days = numbers.filter((n) => n !== long && n.length <= 2);
  const day = days[0];
  const y = long ?? days[1];
  if (y === undefined) return null;
  return valid(year(y), month, Number(day ?? 1));
}

function year(digits: string): number {
  const value = Number(digits);
  return digits.length > 2 ? value : value < 70 ? 2000 + value : 1900 + value;
}

function ordinal(y: number, n: number): Parts | null {
  if (n < 1 || n > 366) return null;
  const date = new Date(Date.UTC(y, 0, n));
  return { year: y, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day past the month's end ("31 June") is the month's last day: it is a slip, and the date still orders items. */
function valid(y: number, month: number, day: number): Parts | null {
  if (y < 1970 || y > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const last = new Date(Date.UTC(y, month, 0)).getUTCDate();
  return { year: y, month, day: Math.min(day, last) };
}

/** An offset beats a name: "+0300 GMT" was written by software that knows its offset and prints "GMT" always. */
function readZone(rest: string, fallback: string): Zone {
  const sign = rest.match(/(?:^|[\s|(]|gmt|utc)\s*([+\u2212-])(\d{1,2})(?::?([0-5]\d))?(?!\d|[-./]\d)/);
  if (sign !== null) {
    const minutes = Number(sign[2]) * 60 + Number(sign[3] ?? 0);
    if (minutes <= 14 * 60) return FixedOffsetZone.instance(sign[1] === '+' ? minutes : -minutes);
  }
  const iana = rest.match(/\b[a-z]+\/[a-z_]+\b/)?.[0];
  if (iana !== undefined && IANAZone.isValidZone(iana)) return IANAZone.create(iana);
  for (const word of rest.match(/\p{L}+/gu) ?? []) {
    const hours = ZONES.get(word);
    if (hours !== undefined && monthOf(word) === undefined) return FixedOffsetZone.instance(hours * 60);
  }
  // Luxon remembers the zones it has made; to ask it for a name's validity makes one anew.
  const own = IANAZone.create(fallback);
  return own.isValid ? own : FixedOffsetZone.utcInstance;
}

function instant({ year: y, month, day }: Parts, ms: number, zone: Zone): string | null {
  const local = DateTime.fromObject({ year: y, month, day }, { zone });
  // Wall-clock time is added by its fields, so that days on which clocks change come out right.
  const hour = Math.trunc(ms / 3_600_000);
  const at = local.set({ hour: Math.min(hour, 23), minute: Math.trunc(ms / 60_000) % 60 });
  const exact = at.plus({ milliseconds: (ms % 60_000) + (hour > 23 ? 3_600_000 : 0) });
  return exact.isValid ? exact.toJSDate().toISOString() : null;
}
