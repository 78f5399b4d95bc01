/** What language a text is written in. What a page declares is believed where the letters do not contradict it. */
import { detect } from 'tinyld';

/** Enough to tell a language by; more costs time only. */
const SAMPLE = 1000;
/** With fewer letters a detector guesses. */
const LEAST = 120;

const CYRILLIC = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn']);
const OTHER_SCRIPTS = new Set([
  'el',
  'he',
  'ar',
  'fa',
  'hi',
  'ja',
  'zh',
  'ko',
  'th',
  'ka',
  'hy',
  'bn',
  'ta',
  'ur',
]);

/** BCP 47 primary language. `declared`: what page and outlet say, most trustworthy first. */
export function languageOf(text: string, declared: (string | null | undefined)[]): string | null {
  const claims = declared
    .map(
      (tag) =>
        tag
          ?.trim()
          .toLowerCase()
          .match(/^[a-z]{2,3}(?=$|[-_])/)?.[0],
    )
    .filter((tag) => tag !== undefined)
    // Moldova's Romanian had a code of its own.
    .map((tag) => (tag === 'mo' ? 'ro' : tag));
  const sample = text.slice(0, SAMPLE);
  const known = byCommonWords(sample);
  if (known !== null) return known;
  // Names and results in a text mislead statistics more often than a page lies about itself.
  const claim = claims.find((tag) => fits(tag, sample));
  if (claim !== undefined) return claim;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < LEAST ? (claims[0] ?? null) : detect(sample) || (claims[0] ?? null);
}

/** Words that make up a good part of any text in the language and are rare in the others. */
const COMMON: [language: string, words: RegExp][] = [
  ['en', /\b(?:the|and|of|to|that|for|was|with|said|from|has|have|were|which|this|they|his|their)\b/gi],
  [
    'ro',
    /(?<!\p{L})(?:și|şi|în|că|să|din|pentru|este|care|fost|sunt|după|mai|prin|ale|lui|dar|cele|fiind|între|această|acest|potrivit)(?!\p{L})/giu,
  ],
  [
    'ru',
    /(?<!\p{L})(?:и|что|как|это|из|его|был|была|были|также|он|они|или|от|для|после|по|о|которые|который|со)(?!\p{L})/giu,
  ],
  [
    'uk',
    /(?<!\p{L})(?:і|та|що|як|це|із|його|був|була|були|також|він|вони|або|від|для|після|які|який|й|зі)(?!\p{L})/giu,
  ],
];
const SHARE = 0.1;

function byCommonWords(text: string): string | null {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < 20) return null;
  const shares = COMMON.map(([language, list]) => ({
    language,
    share: (text.match(list)?.length ?? 0) / words,
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= SHARE ? best.language : null;
}

function fits(language: string, text: string): boolean {
  const cyrillic = text.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0 || OTHER_SCRIPTS.has(language)) return true;
  return CYRILLIC.has(language) ? cyrillic >= latin : latin >= cyrillic;
}
