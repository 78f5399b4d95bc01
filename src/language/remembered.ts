import { interned } from './word-cache.ts';

/**
 * A function of a word whose latest results are kept: between `limit` and twice as many. Who is asked for again stays; of
 * the others a whole generation is forgotten at once, which costs nothing while words are looked up.
 */
export function remembered<Result>(limit: number, find: (word: string) => Result): (word: string) => Result {
  let recent = new Map<string, Result>();
  let older = new Map<string, Result>();
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const own = interned(word);
    const result = older.get(word) ?? find(own);
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, result);
    return result;
  };
}
