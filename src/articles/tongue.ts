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
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST) return claims.find((claim) => fits(claim, sample)) ?? claims[0] ?? detected(sample);
  const found = detected(sample);
  if (found !== null && claims.includes(found)) return found;
  const claim = claims.find((tag) => fits(tag, sample));
  // A Romanian text on a page whose template says "en": the text is right, if it is long enough to be sure.
  return letters > 400 ? (found ?? claim ?? null) : (claim ?? found);
}

function detected(text: string): string | null {
  // Letters that Russian has not and Ukrainian has, and the other way round, are surer than statistics.
  const ukrainian = text.match(/[іїєґ]/gi)?.length ?? 0;
  const russian = text.match(/[ыэъё]/gi)?.length ?? 0;
  if (ukrainian + russian >= 8 && /[\u0400-\u04ff]/.test(text)) {
    if (ukrainian > 8 * russian) return 'uk';
    if (russian > 8 * ukrainian && ukrainian < 3) return 'ru';
  }
  return detect(text) || null;
}

function fits(language: string, text: string): boolean {
  const cyrillic = text.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0 || OTHER_SCRIPTS.has(language)) return true;
  return CYRILLIC.has(language) ? cyrillic >= latin : latin >= cyrillic;
}
