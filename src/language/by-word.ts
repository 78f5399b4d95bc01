/** A table that words of a text are looked up in. An object would answer to "constructor" too, and is slower for many different words. */
export const byWord = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(table));
