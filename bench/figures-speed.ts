/** Characters a second on one core, beside two well-known extractors in the same run, and on hostile input. */
import { extractFigures } from '../src/figures/extract.ts';

function measure(run: () => number): number {
  const began = process.hrtime.bigint();
  const characters = run();
  return characters / (Number(process.hrtime.bigint() - began) / 1e9);
}

const millions = (rate: number) => `${(rate / 1e6).toFixed(3)} million characters/s`;

export async function benchSpeed(texts: Record<string, string>): Promise<void> {
  for (const [language, text] of Object.entries(texts)) {
    const read = (piece: string) => extractFigures(piece, { language, published: '2026-02-01', topic: null });
    read(text.slice(0, 20_000));
    const rate = measure(() => {
      let characters = 0;
      for (let _round = 0; characters < 6_000_000; _round++) {
        read(text);
        characters += text.length;
      }
      return characters;
    });
    console.log(`tallywire ${language}`.padEnd(28), millions(rate));
  }
  const english = texts.en?.slice(0, 40_000);
  if (!english) return;
  const { default: nlp } = await import('compromise');
  nlp(english.slice(0, 2_000)).numbers().json();
  console.log(
    'compromise en'.padEnd(28),
    millions(
      measure(() => {
        nlp(english).numbers().json();
        return english.length;
      }),
    ),
  );
  const { default: suite } = (await import('@microsoft/recognizers-text-suite')) as unknown as {
    default: { recognizeNumber(text: string, culture: string): unknown[] };
  };
  const part = english.slice(0, 4_000);
  console.log(
    'recognizers-text en'.padEnd(28),
    millions(
      measure(() => {
        suite.recognizeNumber(part, 'en-us');
        return part.length;
      }),
    ),
  );
}

export function benchHostile(): void {
  const hostile: Record<string, string> = {
    '10 MB of numbers': '12 345 людей и 3,5 млн рублей, '.repeat(330_000),
    'a line of 100,000 digits': '7'.repeat(100_000),
    '50,000 open brackets': '('.repeat(50_000),
    '1 MB of "one hundred and "': 'one hundred and '.repeat(62_500),
    '1 MB of "10 to "': '10 to '.repeat(166_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    const began = performance.now();
    for (const language of ['en', 'ro', 'ru'])
      extractFigures(text, { language, published: null, topic: null });
    console.log(name.padEnd(28), `${(performance.now() - began).toFixed(0)} ms for three languages`);
  }
}
