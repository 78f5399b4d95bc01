/**
 * What a topic counts, as evidence that an article is on it: a headline of floods above dead and evacuated is no figure of
 * speech, one above nothing of the kind may be.
 */
import type { Measure, Topic } from '../config/schema.ts';
import { PACKS } from '../language/index.ts';
import { compileTerms } from '../language/stems.ts';

export interface MeasureEvidence {
  /** How many of the topic's measures a text speaks of. */
  distinct(text: string): number;
  /** Is there not even a word of them? Words, since a term's words may stand apart or in another order. */
  silent(text: string): boolean;
}

export function measureEvidence(topic: Topic, language: string): MeasureEvidence {
  const lists = topic.measures.map((measure) => termsOfMeasure(measure, language));
  const matchers = lists.map((terms) => compileTerms({ [language]: terms }, language));
  const words = new Set(lists.flat().flatMap(wordsOf));
  const anyWord = compileTerms({ [language]: [...words] }, language);
  // Where a measure has no terms at all, its silence proves nothing.
  const complete = lists.every((terms) => terms.length > 0);
  return {
    distinct: (text) => matchers.filter((matcher) => matcher.find(text).length > 0).length,
    silent: (text) => complete && anyWord.find(text).length === 0,
  };
}

/** A word of a phrase has to be long enough to mean something by itself: "have" of "have fallen" is not. */
function wordsOf(term: string): string[] {
  return /\s/.test(term.trim()) ? (term.match(/\p{L}{5,}/gu) ?? []) : [term];
}

/** A measure's own terms and those that the language ships for it. */
function termsOfMeasure({ id, terms }: Measure, language: string): string[] {
  const shipped = (PACKS[language]?.measures[id] ?? '')
    .split(',')
    .map((form) => form.trim().replaceAll(/[~=]/g, ''));
  return [...(terms?.[language] ?? []), ...shipped].filter((term) => term !== '');
}
