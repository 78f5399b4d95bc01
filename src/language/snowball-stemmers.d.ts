declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string };
  const factory: { newStemmer: typeof newStemmer; algorithms(): string[] };
  export default factory;
}
