import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

const LANGUAGES = ['en', 'ro', 'ru', 'uk'];

const read = (text: string, language: string) =>
  extractFigures(text, { language, published: '2026-02-01', topic: null });

/** User and system time together: each alone is counted in ticks too coarse for this. */
const cpuMilliseconds = (run: () => void): number => {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};

/** The least CPU time of several runs: what else the machine does only ever adds to it. */
const best = (times: number, run: () => void): number =>
  Math.min(...Array.from({ length: times }, () => cpuMilliseconds(run)));

/** Repeated up to a length; without a full stop, so that sentences are cut only where they grow too long. */
const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

const HOSTILE = [
  '7',
  '(',
  '.',
  '$',
  'a ',
  '3-',
  '5, ',
  '10 to ',
  '5% of ',
  'от 5 до ',
  'one hundred and ',
  'said ',
  'in 2024 and 2025, ',
  'в мае и в 2025 году, ',
  'killed 5 or ',
  'de la 10 la 20 de ',
];

/** How much longer four times the text takes; measured again while it looks too long, as a busy machine makes it look. */
function growth(piece: string, language: string): number {
  const text = filled(piece, 3_000);
  const long = filled(piece, 12_000);
  read(long, language);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5 && least >= LINEAR; attempt++) {
    // Below a few milliseconds the clock and the collector of garbage are what is measured.
    const once = Math.max(
      best(2, () => read(text, language)),
      2,
    );
    least = Math.min(least, best(2, () => read(long, language)) / once);
  }
  return least;
}

/** Sixteen would be the square. */
const LINEAR = 6;

describe('work is linear in the text', () => {
  test.each(HOSTILE)('four times "%s" takes about four times as long', (piece) => {
    for (const language of LANGUAGES) expect(growth(piece, language), language).toBeLessThan(LINEAR);
  });

  test('words that were never seen cost each the same', () => {
    const words = (count: number, seed: string) =>
      Array.from({ length: count }, (_, index) => `${seed}${index.toString(36)}`).join(' ');
    read(words(4_000, 'warm'), 'en');
    const once = cpuMilliseconds(() => read(words(10_000, 'few'), 'en'));
    expect(cpuMilliseconds(() => read(words(40_000, 'many'), 'en'))).toBeLessThan(8 * Math.max(once, 10));
  });
});

describe('hostile texts are read in bounded time', () => {
  test.each([
    ['a line of 100,000 digits', '7'.repeat(100_000)],
    ['50,000 open brackets', '('.repeat(50_000)],
    ['a word of 100,000 letters', 'ы'.repeat(100_000)],
    ['100,000 quotation marks', '"'.repeat(100_000)],
  ])('%s', (_name, text) => {
    for (const language of LANGUAGES)
      expect(
        cpuMilliseconds(() => read(text, language)),
        language,
      ).toBeLessThan(2_000);
  });
});

/** Invented news, as dense in figures as news is. */
const NEWS: Record<string, string> = {
  en: 'The river rose again overnight in the east of the country, and officials asked people to stay at home. At least 14 people were killed and 230 are missing, the interior ministry said on Tuesday. Schools will stay closed until the water is gone. The damage was put at about $1.2 billion, up from $900 million a week earlier. Nobody could say when the trains would run again.\n',
  ro: 'Râul a crescut din nou peste noapte în estul țării, iar autoritățile le-au cerut oamenilor să rămână acasă. Cel puțin 14 oameni au murit și 230 sunt dați dispăruți, a anunțat marți Ministerul de Interne. Școlile rămân închise până când se retrage apa. Pagubele au fost estimate la circa 1,2 miliarde de lei, față de 900 de milioane cu o săptămână înainte. Nimeni nu știe când vor circula din nou trenurile.\n',
  ru: 'За ночь вода в реке на востоке страны снова поднялась, и власти попросили людей оставаться дома. По меньшей мере 14 человек погибли, 230 числятся пропавшими, сообщило во вторник министерство внутренних дел. Школы закрыты до тех пор, пока не уйдёт вода. Ущерб оценили примерно в 1,2 млрд рублей против 900 млн неделей ранее. Никто не может сказать, когда снова пойдут поезда.\n',
  uk: 'За ніч вода в річці на сході країни знову піднялася, і влада попросила людей лишатися вдома. Щонайменше 14 людей загинули, 230 вважають зниклими безвісти, повідомило у вівторок міністерство внутрішніх справ. Школи зачинені, доки не спаде вода. Збитки оцінили приблизно в 1,2 млрд гривень проти 900 млн тижнем раніше. Ніхто не може сказати, коли знову підуть поїзди.\n',
};

/** Words and marks of a text by ICU: what any reader of it would begin with. */
function cutIntoWords(text: string, segmenter: Intl.Segmenter): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

/** Measured at 10 to 13, on a busy machine too; a rule that looks through its sentence anew at every word goes past this. */
const TIMES_THE_BASELINE = 30;

test.each(Object.entries(NEWS))(
  '%s news costs a few times what cutting it into words by ICU does',
  (language, piece) => {
    const text = filled(piece, 30_000);
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    for (let round = 0; round < 20; round++) read(text, language);
    const baseline = best(8, () => cutIntoWords(text, segmenter));
    expect(best(8, () => read(text, language)) / baseline).toBeLessThan(TIMES_THE_BASELINE);
  },
);
