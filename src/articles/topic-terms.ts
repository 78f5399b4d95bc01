/** A topic's terms, compiled for one language: which of them a paragraph meets, and whether as a figure of speech. */
import type { Topic } from '../config/schema.ts';
import { compileTerms, type TermMatcher } from '../language/stems.ts';
import { type MeasureEvidence, measureEvidence } from './topic-measures.ts';

export interface Found {
  /** 1: said; 0.5: perhaps a figure of speech; 0: not there. */
  weight: number;
  /** A term of several parts was met: it says more than a word. */
  specific: boolean;
  terms: string[];
}

export const NOTHING: Found = { weight: 0, specific: false, terms: [] };

/** What is left without terms that were met elsewhere. */
export function without(found: Found, met: ReadonlySet<string>): Found {
  const terms = found.terms.filter((term) => !met.has(term));
  return terms.length === 0 ? NOTHING : { ...found, terms };
}

export interface TopicTerms {
  weigh(text: string): Found;
  measures: MeasureEvidence;
}

const cache = new WeakMap<Topic, Map<string, TopicTerms>>();

export function termsOf(topic: Topic, language: string): TopicTerms {
  const byLanguage = cache.get(topic) ?? new Map<string, TopicTerms>();
  cache.set(topic, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const made = compile(topic, language);
  byLanguage.set(language, made);
  return made;
}

/** A term as its groups: every group must be met, by any of its alternatives. */
type Groups = string[][];

function compile(topic: Topic, language: string): TopicTerms {
  const lists = topic.words?.[language] ?? {};
  const expand = (word: string): string[] => (word.startsWith('$') ? (lists[word.slice(1)] ?? []) : [word]);
  const terms: Groups[] = (topic.match[language] ?? []).map((term) =>
    term.split(/\s+&\s+/).map((group) => group.split(/\s+\|\s+/).flatMap((word) => expand(word.trim()))),
  );
  const matcher = compileTerms({ [language]: [...new Set(terms.flat(2))] }, language);
  const except = compileTerms({ [language]: (topic.except?.[language] ?? []).flatMap(expand) }, language);
  const near = nearTerms(terms.filter((groups) => groups.length === 1).flat(2), language);
  return {
    weigh: (text) => weigh(text, terms, matcher, near, except, language),
    measures: measureEvidence(topic, language),
  };
}

function weigh(
  text: string,
  terms: Groups[],
  matcher: TermMatcher,
  near: (text: string) => string[],
  except: TermMatcher,
  language: string,
): Found {
  if (text === '' || except.find(text).length > 0) return NOTHING;
  const met = new Map<string, boolean>();
  for (const hit of matcher.find(text)) {
    if (isAnotherWord(hit.term, text.slice(hit.start, hit.end), language)) continue;
    const literal = !isFigureOfSpeech(text.slice(0, hit.start), text.slice(hit.end), language);
    met.set(hit.term, (met.get(hit.term) ?? false) || literal);
  }
  for (const term of near(text)) met.set(term, true);
  if (met.size === 0) return NOTHING;
  let weight = 0;
  const found: string[] = [];
  for (const groups of terms) {
    const words = groups.map(
      (group) => group.find((word) => met.get(word)) ?? group.find((word) => met.has(word)),
    );
    if (words.some((word) => word === undefined)) continue;
    found.push(words.join(' & '));
    weight = Math.max(weight, words.length > 1 || met.get(words[0]!) ? 1 : 0.5);
  }
  return { weight, specific: found.some((term) => term.includes(' & ')), terms: [...new Set(found)] };
}

/**
 * Phrases whose words stand close together in another order or form: "job cut" in "cut about 1,200 jobs". Only for terms of
 * one part: the parts of a longer term are already looked for apart, and would be found too easily.
 */
function nearTerms(phrases: string[], language: string): (text: string) => string[] {
  const wanted = [...new Set(phrases)]
    .map((term) => ({ term, words: term.match(/\p{L}{3,}/gu) ?? [] }))
    .filter(({ words }) => words.length > 1);
  if (wanted.length === 0) return () => [];
  const matcher = compileTerms({ [language]: [...new Set(wanted.flatMap(({ words }) => words))] }, language);
  return (text) => {
    const hits = matcher.find(text);
    return wanted
      .filter(({ words }) => hits.some((hit) => words.every((word) => reaches(hits, word, hit.start, text))))
      .map(({ term }) => term);
  };
}

const REACH = 40;

/** Does the word stand within reach after `start`, in the same sentence? */
function reaches(
  hits: { term: string; start: number }[],
  word: string,
  start: number,
  text: string,
): boolean {
  return hits.some(
    (hit) =>
      hit.term === word &&
      hit.start >= start &&
      hit.start - start <= REACH &&
      !/[.!?;]\s/.test(text.slice(start, hit.start)),
  );
}

/** English stems make one of "foreigner" and "foreign" (ministry); a doer is not the deed or the quality. */
function isAnotherWord(term: string, said: string, language: string): boolean {
  return language === 'en' && /[a-z]ers?$/i.test(term) && !/ers?$/i.test(said);
}

/** "a flood of visitors", "o avalanșă de cereri": an indefinite amount of something else. */
const AMOUNT: Record<string, { before: RegExp; after: RegExp }> = {
  en: { before: /\b(a|an)\s+(\p{L}+\s+)?$/iu, after: /^\s+of\s+(?!the\b|this\b|that\b|last\b|\d)\p{Ll}/u },
  ro: { before: /(^|\s)(o|un)\s+(\p{L}+\s+)?$/iu, after: /^\s+de\s+(?!la\b)\p{Ll}/u },
};

function isFigureOfSpeech(before: string, after: string, language: string): boolean {
  const amount = AMOUNT[language];
  if (amount === undefined) return false;
  return amount.before.test(before.slice(-30)) && amount.after.test(after.slice(0, 30));
}
