/**
 * One of 32 bits for a tag, a value or a key, so that what a word bears none of costs one comparison: most questions asked of
 * a sentence's words are answered no. Names may share a bit; a bit that is set says only "perhaps".
 */
export const bitOf = (name: string): number =>
  1 << ((name.charCodeAt(0) + name.charCodeAt(name.length - 1) * 13 + name.length * 28) & 31);

/**
 * The bits of several names. The same sum is written out once more: words of a text are strings of many kinds to the engine,
 * and code that has met them all is no longer compiled for the few names that rules ask with.
 */
export function bitsOf(names: readonly string[]): number {
  let bits = 0;
  for (const name of names)
    bits |= 1 << ((name.charCodeAt(0) + name.charCodeAt(name.length - 1) * 13 + name.length * 28) & 31);
  return bits;
}
