/**
 * One of 32 bits for a tag, a value or a key, so that what a word bears none of costs one comparison: most questions asked of
 * a sentence's words are answered no. Names may share a bit; a bit that is set says only "perhaps".
 */
export const bitOf = (name: string): number =>
  1 << ((name.charCodeAt(0) + name.charCodeAt(name.length - 1) * 13 + name.length * 28) & 31);

export const bitsOf = (names: Iterable<string>): number => {
  let bits = 0;
  for (const name of names) bits |= bitOf(name);
  return bits;
};
