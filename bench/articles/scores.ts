/** How an extracted text is scored against the true one: the public benchmarks' own measures. */

/** Python's `\w+`: letters, digits and underscore of any script, combining marks left out. */
const WORD = /[\p{L}\p{N}_]+/gu;

export const words = (text: string): string[] => text.match(WORD) ?? [];

export interface Score {
  precision: number;
  recall: number;
  /** Nothing missing and nothing too much. */
  exact: boolean;
}

/** Multisets of 4-gram shingles, as the article-extraction-benchmark counts them. */
export function shingleScore(expected: string, got: string): Score {
  return compare(shingles(words(expected)), shingles(words(got)));
}

/** Multisets of lower-cased words, as WCXB counts them. */
export function wordScore(expected: string, got: string): Score {
  return compare(count(words(expected.toLowerCase())), count(words(got.toLowerCase())));
}

/**
 * ROUGE-LSum on lines: the union of longest common subsequences of each true line with all lines got,
 * as fundus-evaluation uses it (lower-cased words, no stemming).
 */
export function rougeLSum(expected: string, got: string): Score {
  const trueLines = lines(expected);
  const gotLines = lines(got);
  const trueLeft = count(trueLines.flat());
  const gotLeft = count(gotLines.flat());
  const total = { expected: trueLines.flat().length, got: gotLines.flat().length };
  let hits = 0;
  for (const line of trueLines) {
    const covered = new Set<number>();
    for (const other of gotLines) for (const i of commonIndices(line, other)) covered.add(i);
    for (const i of covered) {
      const word = line[i]!;
      if ((trueLeft.get(word) ?? 0) > 0 && (gotLeft.get(word) ?? 0) > 0) {
        hits++;
        trueLeft.set(word, trueLeft.get(word)! - 1);
        gotLeft.set(word, gotLeft.get(word)! - 1);
      }
    }
  }
  return {
    precision: total.got === 0 ? 0 : hits / total.got,
    recall: total.expected === 0 ? 0 : hits / total.expected,
    exact: hits === total.got && hits === total.expected,
  };
}

/** Harmonic mean. */
export const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** F1 of the means, as the article-extraction-benchmark reports it. */
export function f1OfMeans(scores: Score[]): number {
  return f1(mean(scores.map((s) => s.precision)), mean(scores.map((s) => s.recall)));
}

/** Mean of each page's own F1, as WCXB and fundus-evaluation report it. */
export const meanF1 = (scores: Score[]): number => mean(scores.map((s) => f1(s.precision, s.recall)));

export const mean = (values: number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

/** Standard deviation of `measure` over 1,000 resamples; the seed is fixed, so a run can be repeated. */
export function bootstrapError(scores: Score[], measure: (s: Score[]) => number): number {
  let seed = 42;
  const random = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const values = Array.from({ length: 1000 }, () =>
    measure(scores.map(() => scores[Math.floor(random() * scores.length)]!)),
  );
  const middle = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - middle) ** 2)));
}

function compare(expected: Map<string, number>, got: Map<string, number>): Score {
  let both = 0;
  let tooMuch = 0;
  let missing = 0;
  for (const key of new Set([...expected.keys(), ...got.keys()])) {
    const e = expected.get(key) ?? 0;
    const g = got.get(key) ?? 0;
    both += Math.min(e, g);
    tooMuch += Math.max(0, g - e);
    missing += Math.max(0, e - g);
  }
  const exact = tooMuch === 0 && missing === 0;
  if (exact) return { precision: 1, recall: 1, exact };
  return {
    precision: both === 0 ? 0 : both / (both + tooMuch),
    recall: both === 0 ? 0 : both / (both + missing),
    exact,
  };
}

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function shingles(tokens: string[]): Map<string, number> {
  const grams: string[] = [];
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) grams.push(tokens.slice(i, i + 4).join(' '));
  return count(grams);
}

const lines = (text: string): string[][] =>
  text
    .toLowerCase()
    .split('\n')
    .map((line) => words(line))
    .filter((line) => line.length > 0);

/** Positions in `a` of one longest common subsequence with `b`. */
function commonIndices(a: string[], b: string[]): number[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const indices: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      indices.push(i);
      i++;
      j++;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  return indices;
}
