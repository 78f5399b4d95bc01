/** Month names as dates in feeds write them, from CLDR: full, in the case a date puts them in, and shortened. */

/** Where two languages disagree about a word, the earlier one decides. */
const LOCALES = 'en ro ru uk de fr es it pt nl pl cs sk hu bg sr el tr'.split(' ');
/** Abbreviations end anywhere ("sept", "mart", "янв"): every beginning of a name of at least this length counts. */
const SHORTEST = 3;

/** Lower case, without accents and dots; Cyrillic й and ё lose theirs too, on both sides of the comparison. */
export function foldName(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function namesOf(locale: string, month: number): string[] {
  const date = new Date(Date.UTC(2024, month - 1, 2));
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ];
  return styles.flatMap((style) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
      .formatToParts(date)
      .filter(({ type }) => type === 'month')
      .map(({ value }) => foldName(value).replace(/[^\p{L}]/gu, ''))
      .filter((name) => name !== ''),
  );
}

function build(locales: readonly string[]): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number>();
  const keep = (map: Map<string, number>, name: string, month: number) => {
    if (!map.has(name)) map.set(name, month);
  };
  for (const locale of locales) {
    for (let month = 1; month <= 12; month++) {
      for (const name of namesOf(locale, month)) {
        keep(whole, name, month);
        for (let end = SHORTEST; end < name.length; end++) keep(beginnings, name.slice(0, end), month);
      }
    }
  }
  return new Map([...beginnings, ...whole]);
}

let first: ReadonlyMap<string, number> | undefined;
let all: ReadonlyMap<string, number> | undefined;

/** 1…12 for a folded name or the beginning of one. The table takes 50 ms to build: who reads only English never waits for it. */
export function monthOf(word: string): number | undefined {
  first ??= build(LOCALES.slice(0, 1));
  const known = first.get(word);
  if (known !== undefined) return known;
  all ??= build(LOCALES);
  return all.get(word);
}
