/** "14 articles, 1 originator": how many have said a thing on their own, once copies and translations are told from them. */
import { isKin } from './speakers.ts';

export interface Source {
  article: string;
  /** Key of the speaker it names; null where it names nobody. */
  speaker: string | null;
  sentence: string;
  /** Every number that figures of its text state. */
  numbers: readonly number[];
}

/** Words in a row that two writers do not choose alike by chance. */
const SHINGLE = 4;
/** Share of the shorter text's shingles. */
const COPIED = 0.5;
/** Numbers of a text hold through translation: so many in common, and such a share of the shorter list. */
const COMMON_NUMBERS = 4;
const TRANSLATED = 0.75;

/**
 * Texts that cite one speaker have one origin, and so do copies and translations, whomever they cite. Who names nobody repeats
 * what is known, unless nobody is named anywhere.
 */
export function originators(sources: readonly Source[]): number {
  const origin = sources.map((_, i) => i);
  const root = (i: number): number => (origin[i] === i ? i : root(origin[i] ?? i));
  const texts = sources.map((one) => ({ shingles: shinglesOf(one.sentence), numbers: new Set(one.numbers) }));
  for (let i = 0; i < sources.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [sources[i], sources[j]];
      if (!a || !b) continue;
      const one =
        a.article === b.article ||
        (a.speaker !== null && b.speaker !== null && isKin(a.speaker, b.speaker)) ||
        shared(texts[i]?.shingles, texts[j]?.shingles).share >= COPIED ||
        translated(shared(texts[i]?.numbers, texts[j]?.numbers));
      if (one) origin[root(i)] = root(j);
    }
  }
  const named = sources.flatMap((one, i) => (one.speaker === null ? [] : [root(i)]));
  return Math.max(1, new Set(named).size);
}

const translated = ({ common, share }: { common: number; share: number }) =>
  common >= COMMON_NUMBERS && share >= TRANSLATED;

function shared<T>(
  a: ReadonlySet<T> = new Set(),
  b: ReadonlySet<T> = new Set(),
): { common: number; share: number } {
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return { common, share: common / Math.max(1, Math.min(a.size, b.size)) };
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '));
  return shingles;
}
