/** Which measures a topic asks for, and the lexicon that knows its own terms for them. */
import type { Topic } from '../../config/schema.ts';
import type { Lexicon } from '../../language/lexicon.ts';

/** Without a topic: the measures of foreign fighters, as the annotation guide lists them. */
export const DEFAULT_MEASURES = [
  'recruited',
  'fighting',
  'killed',
  'wounded',
  'losses',
  'captured',
  'missing',
  'returned',
  'identified',
  'countries',
  'pay',
] as const;

/** Said of people who fight for a foreign army, and of nobody else. */
export const OF_FIGHTERS: ReadonlySet<string> = new Set([
  'recruited',
  'fighting',
  'returned',
  'identified',
  'countries',
  'captured',
  'losses',
]);
/** Rates by name: a percent of one is its level, no share of anything told. */
export const RATES: ReadonlySet<string> = new Set(['turnout', 'inflation', 'unemployment', 'vaccinated']);

export function measuresOf(topic: Topic | null): ReadonlySet<string> {
  if (!topic) return new Set(DEFAULT_MEASURES);
  return new Set(topic.measures.map((measure) => measure.id));
}

/** The units a topic's measures are counted in: id to unit. */
export function measureUnits(topic: Topic | null): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const measure of topic?.measures ?? []) {
    if (measure.unit) units.set(measure.id, measure.unit);
  }
  return units;
}

const compiled = new WeakMap<Topic, Map<string, Lexicon>>();

/** The language's lexicon with the topic's own terms; compiled once a topic and language. */
export function topicLexicon(lexicon: Lexicon, topic: Topic | null): Lexicon {
  if (!topic) return lexicon;
  const { code } = lexicon.pack;
  const known = compiled.get(topic)?.get(code);
  if (known) return known;
  const own: Record<string, string[]> = {};
  for (const measure of topic.measures) {
    const terms = measure.terms?.[code];
    if (terms) own[measure.id] = terms;
  }
  const made = Object.keys(own).length > 0 ? lexicon.with(own) : lexicon;
  const table = compiled.get(topic) ?? new Map<string, Lexicon>();
  table.set(code, made);
  compiled.set(topic, table);
  return made;
}
