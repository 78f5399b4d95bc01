/** Who says so, as the passage names them: one speaker a figure, by number written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

const speakers = (language: string, text: string) =>
  extractFigures(text, { language, published: '2026-02-10', topic: null }).figures.map(
    (figure) => figure.attribution,
  );

const RULES: Record<string, [text: string, ...names: (string | null)[]][]> = {
  en: [
    [
      'Five people died and 12 were hurt. This was reported by the fire service.',
      'fire service',
      'fire service',
    ],
    ['Police counted 30,000 marchers; the unions, at 55,000.', 'Police', 'unions'],
    ['In two days 18,000 people left, the UN said.', 'UN'],
    ['Officials say the dead number more than 90.', 'Officials'],
    ['The river has flooded 3,400 homes, the interior ministry said.', 'interior ministry'],
    ['According to the coastguard, 41 migrants drowned.', 'coastguard'],
    ['Residents who fled the valley say 60 people died.', 'Residents'],
    ['IRC, an aid group, puts the number of displaced at 12,000.', 'IRC'],
    ['The hall holds 900 people, but police say that 1,300 had come in.', null, 'police'],
    ['A lawyer for nine of the families reckons 75 people are missing.', null, 'lawyer'],
    ['More than 300 workers are said to have left.', null],
    [
      'The health ministry reported 240 cases. The same bulletin lists 18 deaths.',
      'health ministry',
      'health ministry',
    ],
    ['The union said 4,000 nurses walked out. Its total a day earlier was 2,500.', 'union', 'union'],
    ['Anna Keller said 150 patients were treated. Ninety were sent home.', 'Keller', 'Keller'],
  ],
  ro: [
    ['Au murit 5 oameni. Anunțul a fost făcut de prefectul Ionescu.', 'Ionescu'],
    ['Peste 200 de case au fost inundate, a anunțat Ministerul de Interne.', 'Ministerul de Interne'],
    ['Potrivit poliției, 14 persoane au fost reținute.', 'poliției'],
    ['Echipele au scos 30 de oameni, însă salvatorii spun că 12 au murit.', null, 'salvatorii'],
    [
      'Ministerul Sănătății a comunicat că 80 de copii s-au îmbolnăvit. Cinci au murit.',
      'Ministerul Sănătății',
      'Ministerul Sănătății',
    ],
    [
      'Sindicatul spune că 500 de mineri au intrat în grevă. Alți 40 ar fi fost concediați.',
      'Sindicatul',
      'Sindicatul',
    ],
  ],
  ru: [
    ['В регионе погибли 5 человек. Об этом сообщил губернатор Орлов.', 'Орлов'],
    ['По данным Министерства обороны, погибли 70 человек.', 'Министерство обороны'],
    ['По оценке военной разведки, в город вошли 900 солдат.', 'военная разведка'],
    ['По словам Захаровой, эвакуированы 120 человек.', 'Захарова'],
    ['По словам представителя Белинского, ранены 17 человек.', 'Белинский'],
    ['Задержаны 35 человек, сообщила Захарова.', 'Захарова'],
    ['В городской администрации сообщили о 26 погибших.', 'городская администрация'],
    ['Погибли 8 человек, сообщили в следственном комитете.', 'следственный комитет'],
    ['По данным украинского агентства, ранены 19 человек.', 'украинское агентство'],
    ['По информации местных чиновников, пропали 23 человека.', 'местные чиновники'],
    ['В больнице 40 раненых, однако врачи говорят, что 6 из них погибли.', null, 'врачи'],
  ],
};

for (const [language, rules] of Object.entries(RULES))
  describe(language, () => {
    it.each(rules)('%s', (text, ...names) => {
      expect(speakers(language, text)).toEqual(names);
    });
  });

const statuses = (language: string, text: string) =>
  extractFigures(text, { language, published: '2026-02-10', topic: null }).figures.map(
    (figure) => `${figure.status} ${figure.role}`,
  );

it.each([
  ['en', 'In May 300 people died.', 'actual level'],
  ['en', 'Up to 300 people may have died.', 'hypothetical level'],
  ['en', 'The army promised $2,000 a month.', 'actual level'],
  ['en', 'The company will cut 900 jobs.', 'planned level'],
  ['ru', 'Новобранцам обещают 200 тысяч рублей.', 'actual level'],
  ['ro', 'Ar fi murit 40 de oameni.', 'actual level'],
])('%s: %s is %s', (language, text, meaning) => {
  expect(statuses(language, text)).toEqual([meaning]);
});

interface Told {
  quote: string;
  start: number;
  attribution: string | null;
  status: string;
  role: string;
}

interface Passage {
  published: string;
  text: string;
  figures: Told[];
}

/** Of the figures whose number is found, the part whose speaker, status and role are right. */
const FLOOR = { attribution: 0.88, status: 0.96, role: 0.93 };

const bare = (name: string | null) =>
  (name ?? '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name may be told longer or shorter, as long as one holds the other. */
function sameName(one: string | null, other: string | null): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === '' || b === '' ? a === b : a.includes(b) || b.includes(a);
}

function passages(language: string): Passage[] {
  const file = path.join(import.meta.dirname, 'fixtures', 'attribution', `${language}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Passage);
}

describe.each(['en', 'ro', 'ru'])('passages of news in %s', (language) => {
  const pairs = passages(language).flatMap(({ text, published, figures }) => {
    const found = extractFigures(text, { language, published, topic: null }).figures;
    return figures.flatMap((want) => {
      const got = found.find((one) => one.start < want.start + want.quote.length && want.start < one.end);
      return got ? [{ text, want, got }] : [];
    });
  });

  it.each(Object.entries(FLOOR))('most figures get the right %s', (field, floor) => {
    const name = field as keyof typeof FLOOR;
    const wrong = pairs.filter(({ want, got }) =>
      name === 'attribution' ? !sameName(want[name], got[name]) : want[name] !== got[name],
    );
    const told = wrong.map(
      ({ text, want, got }) => `${want.quote}: ${want[name]}, got ${got[name]}: ${text}`,
    );
    expect(pairs.length).toBeGreaterThan(80);
    expect(1 - wrong.length / pairs.length, told.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
