/**
 * What a topic counts, as evidence that an article is on it: a headline of floods above dead and evacuated is no figure of
 * speech, one above nothing of the kind may be.
 */
import type { Topic } from '../config/schema.ts';
import { PACKS } from '../language/index.ts';
import { compileTerms } from '../language/stems.ts';

export interface MeasureEvidence {
  /** How many of the topic's measures a text speaks of. */
  distinct(text: string): number;
  /** Is there no term of them, and not even a word of the topic's own: those may stand apart or in another order. */
  silent(text: string): boolean;
}

export function measureEvidence(topic: Topic, language: string): MeasureEvidence {
  const own = topic.measures.map(({ terms }) => terms?.[language] ?? []);
  const lists = topic.measures.map(({ id }, i) => [...own[i]!, ...shippedTerms(id, language)]);
  const matchers = lists.map((terms) => compileTerms({ [language]: terms }, language));
  const words = new Set(own.flat().flatMap(wordsOf));
  const anyWord = compileTerms({ [language]: [...words] }, language);
  // Where a measure has no terms at all, its silence proves nothing.
  const complete = lists.every((terms) => terms.length > 0);
  return {
    distinct: (text) => matchers.filter((matcher) => matcher.find(text).length > 0).length,
    silent: (text) => complete && [anyWord, ...matchers].every((matcher) => matcher.find(text).length === 0),
  };
}

/** A word of a phrase has to be long enough to mean something by itself: "have" of "have fallen" is not. */
function wordsOf(term: string): string[] {
  return /\s/.test(term.trim()) ? (term.match(/\p{L}{5,}/gu) ?? []) : [term];
}

/** The terms that the language ships for a measure. */
function shippedTerms(id: string, language: string): string[] {
  return (PACKS[language]?.measures[id] ?? '')
    .split(',')
    .map((form) => form.trim().replaceAll(/[~=]/g, ''))
    .filter((term) => term !== '');
}
