/**
 * Whether an article reports from another country than the topic's title names.
 *
 * "Floods in Romania" is not met by floods in Spain. Told only where it is plain: the headline or the first lines set the
 * scene in another country, and the topic's own is nowhere in the article, neither by name nor people nor capital. The
 * local press does not name its own country, so silence about places proves nothing.
 */
import { PACKS } from '../language/index.ts';
import { compileTerms, type TermHit, type TermMatcher } from '../language/stems.ts';

/** The country where it plays, as written ("Spania"), or null where it may be the topic's. */
export function elsewhere(
  topicTitle: string,
  opening: string,
  text: string,
  language: string,
): string | null {
  const home = countriesIn(topicTitle);
  const gazetteer = gazetteerOf(language);
  if (home.size === 0 || gazetteer === null) return null;
  const everything = `${opening}\n${text}`;
  const anywhere = named(gazetteer.names, everything);
  if (anywhere.some(({ term }) => codesOf(gazetteer, term).some((code) => home.has(code)))) return null;
  for (const { term, start, end } of named(gazetteer.names, opening)) {
    if (!gazetteer.countries.has(term)) continue;
    if (codesOf(gazetteer, term).some(isCountry) && gazetteer.location.test(opening.slice(0, start))) {
      return opening.slice(start, end);
    }
  }
  return null;
}

/** Hits, less words that only look like an acronym: "car" is not CAR, "us" is not US. */
function named(matcher: TermMatcher, text: string): TermHit[] {
  return matcher
    .find(text)
    .filter(({ term, start, end }) => !/^[\p{Lu}.]+$/u.test(term) || text.slice(start, end) === term);
}

const titles = new Map<string, ReadonlySet<string>>();

/** Countries that a topic's title names, in whatever language it is written; regions ("Europe") are too wide to tell. */
function countriesIn(title: string): ReadonlySet<string> {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const codes = new Set<string>();
  for (const language of Object.keys(PACKS)) {
    // Made for the title and let go: of most languages no article ever comes, and a gazetteer holds megabytes.
    const gazetteer = gazetteers.get(language) ?? compile(language);
    for (const { term } of gazetteer === null ? [] : named(gazetteer.names, title)) {
      for (const code of codesOf(gazetteer, term)) if (isCountry(code)) codes.add(code);
    }
  }
  if (titles.size > 500) titles.clear();
  titles.set(title, codes);
  return codes;
}

interface Gazetteer {
  /** Countries, peoples, adjectives, capitals. */
  names: TermMatcher;
  /** Which of those terms name a country. */
  countries: ReadonlySet<string>;
  codes: Map<string, string[]>;
  /** Matches what stands before a country where something happens: "în ". */
  location: RegExp;
}

const gazetteers = new Map<string, Gazetteer | null>();

function gazetteerOf(language: string): Gazetteer | null {
  const known = gazetteers.get(language);
  if (known !== undefined) return known;
  const made = compile(language);
  gazetteers.set(language, made);
  return made;
}

function compile(language: string): Gazetteer | null {
  const places = PACKS[language]?.places;
  if (places === undefined) return null;
  const codes = new Map<string, string[]>();
  const read = (table: Record<string, string>) =>
    Object.entries(table).flatMap(([code, forms]) =>
      words(forms).map((word) => {
        codes.set(word, [...(codes.get(word) ?? []), code]);
        return word;
      }),
    );
  const countries = read(places.countries);
  const others = [...read(places.people), ...read(places.adjectives), ...read(places.capitals)];
  const before = words(places.location).map((word) => word.replaceAll(/[^\p{L}\s]/gu, ''));
  return {
    codes,
    names: compileTerms({ [language]: [...new Set([...countries, ...others])] }, language),
    countries: new Set(countries),
    location: new RegExp(`(^|[^\\p{L}])(${before.join('|')})\\s+$`, 'iu'),
  };
}

function words(forms: string): string[] {
  return forms
    .split(',')
    .map((form) => form.trim().replaceAll('~', ''))
    .filter((form) => form !== '');
}

function codesOf(gazetteer: Gazetteer | null, term: string): string[] {
  return gazetteer?.codes.get(term) ?? [];
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
