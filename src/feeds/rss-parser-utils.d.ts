declare module 'rss-parser/lib/utils.js' {
  const utils: { getSnippet: (markup: string) => string };
  export default utils;
}
