/**
 * Plays scenarios through the whole pipeline and scores the changes it tells: `npm run bench:changes [-- FILE…] [--verbose]`.
 * Without files: the project's own scenarios, the bundled one, and those of ../shared/scenarios where they are there.
 */
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readConfig } from '../src/io/settings.ts';
import { playScenario } from '../src/newsroom/play.ts';
import { loadScenario } from '../src/newsroom/scenario.ts';
import { scoreDay } from '../src/newsroom/score.ts';

const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const given = args.filter((arg) => !arg.startsWith('--'));
const files =
  given.length > 0
    ? given
    : [
        'src/newsroom/scenarios/foreign-fighters.json',
        ...globSync('tests/scenarios/fixtures/*.json').sort(),
        ...(existsSync('../shared/scenarios') ? globSync('../shared/scenarios/*.json').sort() : []),
      ];

interface Tally {
  right: number;
  before: number;
  missed: number;
  wrong: number;
  articles: number;
}
const none = (): Tally => ({ right: 0, before: 0, missed: 0, wrong: 0, articles: 0 });
const all = none();
const byKind = new Map<string, Tally>();
const byLanguage = new Map<string, Tally>();

function line(name: string, { right, before, missed, wrong, articles }: Tally): string {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const columns = [precision, recall, f1].map((value) => value.toFixed(3).padStart(9)).join('');
  const alarms = articles > 0 ? ((100 * wrong) / articles).toFixed(1).padStart(9) : '';
  return `${name.padEnd(26)}${columns}${String(right).padStart(7)}${String(missed).padStart(7)}${String(wrong).padStart(7)}${String(before).padStart(8)}${alarms}`;
}

const { topics } = await readConfig('config');
console.log(
  `${'scenario'.padEnd(26)}${['precision', 'recall', 'F1'].map((t) => t.padStart(9)).join('')}${'right'.padStart(7)}${'missed'.padStart(7)}${'wrong'.padStart(7)}${'before'.padStart(8)}${'per 100'.padStart(9)}`,
);
for (const file of files) {
  const result = loadScenario(readFileSync(file, 'utf8'));
  if (result.kind === 'invalid') throw new Error(`${file}: ${result.errors.join('; ')}`);
  const { scenario } = result;
  const tally = none();
  const notes: string[] = [];
  const outbox = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
  for await (const { day, date, changes } of playScenario(scenario, { topics, outbox })) {
    const expected = scenario.days[day - 1]!;
    const score = scoreDay(expected.changes, changes);
    tally.articles += expected.articles.length;
    const language = (outlet: string) => scenario.outlets.find((each) => each.id === outlet)?.language ?? '?';
    const outletOf = (article: string | undefined) =>
      scenario.days.flatMap((each) => each.articles).find((each) => each.id === article)?.outlet ?? '';
    const count = (kind: string, lang: string, what: 'right' | 'missed' | 'wrong', beforeRight = false) => {
      for (const [map, key] of [
        [byKind, kind],
        [byLanguage, lang],
      ] as const) {
        const row = map.get(key) ?? none();
        row[what]++;
        if (beforeRight) row.before++;
        map.set(key, row);
      }
      tally[what]++;
      if (beforeRight) tally.before++;
    };
    for (const { expected: e, told, beforeRight } of score.right)
      count(e.kind, language(told.outlet), 'right', beforeRight);
    for (const e of score.missed) {
      count(e.kind, language(outletOf(e.articles[0])), 'missed');
      notes.push(
        `  ${date} missed ${e.kind} ${e.measure} ${e.places.join(' ')} ${JSON.stringify(e.after ?? e.before)} in ${e.articles.join(', ')}`,
      );
    }
    for (const told of score.wrong) {
      count(told.kind, language(told.outlet), 'wrong');
      const { low, high, bound, speaker, from, to } = (told.after ?? told.before)!;
      notes.push(
        `  ${date} wrong  ${told.kind} ${told.measure} ${[...told.places, ...told.area.map((a) => `in ${a}`)].join(' ')}${told.part === null ? '' : ` (${told.part})`} ${told.status} ${told.per ?? ''} [${low}, ${high}] ${bound} ${from}..${to} by ${speaker}, before ${JSON.stringify(told.before && [told.before.low, told.before.high, told.before.speaker])}: "${told.quote}" in ${told.url.split('/').slice(-2).join('/')}\n           ${told.sentence}`,
      );
    }
  }
  for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
  console.log(line(basename(file, '.json'), tally));
  if (verbose) for (const note of notes) console.log(note);
}
console.log(line('all', all));
console.log('\nby kind');
for (const [kind, tally] of [...byKind].sort()) console.log(line(`  ${kind}`, tally));
console.log('by language of the article');
for (const [language, tally] of [...byLanguage].sort()) console.log(line(`  ${language}`, tally));
