/** Characters a second of CPU time, beside two well-known extractors in the same run, and on hostile input. */
import { extractFigures } from '../src/figures/extract.ts';

/** CPU seconds of the process: what else the machine does is not counted. */
function cpuSeconds(run: () => void): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Warm, best of several: the same for every extractor. */
function rate(characters: number, warm: number, times: number, run: () => void): number {
  for (let round = 0; round < warm; round++) run();
  return characters / Math.min(...Array.from({ length: times }, () => cpuSeconds(run)));
}

const millions = (rate: number) => `${(rate / 1e6).toFixed(3)} million characters/s`;

/** Text a language: the gold, which is dense with figures (one every 60 characters or so), and articles as they are printed. */
export async function benchSpeed(texts: Record<string, string>, articles: string | null): Promise<void> {
  for (const [language, text] of Object.entries(texts)) speed(`tallywire ${language}, gold`, language, text);
  if (articles) speed('tallywire en, articles', 'en', articles);
  const english = texts.en?.slice(0, 40_000);
  if (!english) return;
  const { default: nlp } = await import('compromise');
  for (const [name, text] of Object.entries({ gold: english, articles: articles?.slice(0, 40_000) })) {
    if (!text) continue;
    const peer = rate(text.length, 2, 4, () => nlp(text).numbers().json());
    const own = rate(text.length, 20, 20, () => read('en', text));
    console.log(
      `compromise en, ${name}`.padEnd(28),
      `${millions(peer)}, ${(own / peer).toFixed(1)} times slower`,
    );
  }
  const { default: suite } = (await import('@microsoft/recognizers-text-suite')) as unknown as {
    default: { recognizeNumber(text: string, culture: string): unknown[] };
  };
  const part = english.slice(0, 4_000);
  console.log(
    'recognizers-text en'.padEnd(28),
    millions(rate(part.length, 1, 3, () => suite.recognizeNumber(part, 'en-us'))),
  );
}

const read = (language: string, text: string) =>
  extractFigures(text, { language, published: '2026-02-01', topic: null });

function speed(name: string, language: string, text: string): void {
  const found = read(language, text).figures.length;
  const apart = Math.round(text.length / found);
  const reached = millions(rate(text.length, 60, 40, () => read(language, text)));
  console.log(name.padEnd(28), `${reached}, a figure every ${apart} characters`);
}

export function benchHostile(): void {
  const hostile: Record<string, string> = {
    '10 MB of numbers': '12 345 людей и 3,5 млн рублей, '.repeat(330_000),
    'a line of 100,000 digits': '7'.repeat(100_000),
    '50,000 open brackets': '('.repeat(50_000),
    '1 MB of "one hundred and "': 'one hundred and '.repeat(62_500),
    '1 MB of "10 to "': '10 to '.repeat(166_000),
    '1 MB of "in 2024 and 2025, "': 'in 2024 and 2025, '.repeat(55_000),
    '1 MB of "5% of "': '5% of '.repeat(166_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    const seconds = ['en', 'ro', 'ru'].map((language) =>
      cpuSeconds(() => {
        extractFigures(text, { language, published: '2026-02-01', topic: null });
      }),
    );
    console.log(name.padEnd(28), `${seconds.map((one) => one.toFixed(2)).join(' / ')} s (en / ro / ru)`);
  }
}
