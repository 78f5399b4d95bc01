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

export async function benchSpeed(texts: Record<string, string>): Promise<void> {
  for (const [language, text] of Object.entries(texts)) {
    const read = (piece: string) => extractFigures(piece, { language, published: '2026-02-01', topic: null });
    console.log(`tallywire ${language}`.padEnd(28), millions(rate(text.length, 60, 40, () => read(text))));
  }
  const english = texts.en?.slice(0, 40_000);
  if (!english) return;
  const { default: nlp } = await import('compromise');
  const peer = rate(english.length, 2, 4, () => nlp(english).numbers().json());
  console.log('compromise en'.padEnd(28), millions(peer));
  const own = rate(english.length, 20, 20, () => {
    extractFigures(english, { language: 'en', published: '2026-02-01', topic: null });
  });
  console.log('times compromise'.padEnd(28), (own / peer).toFixed(1));
  const { default: suite } = (await import('@microsoft/recognizers-text-suite')) as unknown as {
    default: { recognizeNumber(text: string, culture: string): unknown[] };
  };
  const part = english.slice(0, 4_000);
  console.log(
    'recognizers-text en'.padEnd(28),
    millions(rate(part.length, 1, 3, () => suite.recognizeNumber(part, 'en-us'))),
  );
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
