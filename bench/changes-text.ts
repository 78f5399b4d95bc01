/**
 * Scenarios through topic, figures and ledger alone, without pages, queues and database: in a second, what each scenario's texts
 * give, and every miss and false alarm with its sentence. Run: node bench/changes-text.ts [FILE…]
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { judgeTopic } from '../src/articles/topic.ts';
import type { Topic } from '../src/config/schema.ts';
import { extractFigures } from '../src/figures/extract.ts';
import { readConfig } from '../src/io/settings.ts';
import type { Change, Stated } from '../src/ledger/change.ts';
import { foldSeries } from '../src/ledger/fold.ts';
import { groupText, seriesKey } from '../src/ledger/series.ts';
import { speakersOf } from '../src/ledger/speakers.ts';
import type { FiledFigure, GroupKey, Reading } from '../src/ledger/state.ts';
import { loadScenario, type Scenario } from '../src/newsroom/scenario.ts';

const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : [
        'src/newsroom/scenarios/foreign-fighters.json',
        ...globSync('tests/scenarios/fixtures/*.json').sort(),
        ...(existsSync('../shared/scenarios') ? globSync('../shared/scenarios/*.json').sort() : []),
      ];
const { topics } = await readConfig('config');
type Placed = FiledFigure & { group: string | null };

/** Every version of every article that is on topic, with its figures and the group of each. */
function read(scenario: Scenario, topic: Topic, groups: Map<string, GroupKey>) {
  const versions = new Map<string, number>();
  const readings: (Omit<Reading, 'figures'> & { figures: Placed[] })[] = [];
  const articles = new Map(scenario.days.flatMap((day) => day.articles.map((one) => [one.id, one] as const)));
  const add = (id: string, paragraphs: readonly string[], at: string) => {
    const { title, summary, published, outlet: name } = articles.get(id)!;
    const outlet = scenario.outlets.find((one) => one.id === name)!;
    // As on a page, where the summary stands above the text.
    const text = [summary, ...paragraphs].join('\n\n');
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    if (!judgeTopic({ title, summary, text, language: outlet.language }, topic).onTopic) return;
    const { language } = outlet;
    const { figures } = extractFigures(text, { language, published, topic, outlet: outlet.name, title });
    const placed = figures.map((figure, n): Placed => {
      const place = seriesKey(figure, topic, figures);
      const group = 'key' in place ? groupText(place.key) : null;
      if ('key' in place) groups.set(groupText(place.key), place.key);
      return { ...figure, id: `${id}/${version}/${n}`, group };
    });
    const common = { article: id, url: `https://example.org/${id}`, version, outlet, text, figures: placed };
    readings.push({ ...common, at: new Date(at).toISOString(), published });
  };
  for (const { articles: texts, edits } of scenario.days) {
    for (const one of texts) add(one.id, one.paragraphs, one.published);
    for (const one of edits) add(one.id, one.paragraphs, one.at);
  }
  return readings;
}

const numbers = (side: Stated | null | undefined) => (side ? `${side.low}/${side.high}` : '—');
const named = (side: Stated | null | undefined) =>
  side ? `[${side.low}, ${side.high}] ${side.bound} ${side.from}..${side.to} ${side.speaker}` : '—';
const total = { right: 0, missed: 0, wrong: 0 };

for (const file of files) {
  const loaded = loadScenario(readFileSync(file, 'utf8'));
  if (loaded.kind === 'invalid') throw new Error(`${file}: ${loaded.errors.join('; ')}`);
  const { scenario } = loaded;
  const topic = scenario.topicDefinition ?? topics.find((one) => one.id === scenario.topic);
  if (!topic) throw new Error(`${file}: no topic ${scenario.topic}`);
  const groups = new Map<string, GroupKey>();
  const readings = read(scenario, topic, groups);
  const speakers = speakersOf(scenario.outlets);
  const told: Change[] = [...groups].flatMap(([name, group]) => {
    const own = readings.map((one) => ({
      ...one,
      figures: one.figures.filter((figure) => figure.group === name),
    }));
    return foldSeries(own, { group, speakers }).changes.filter((change) => change.kind !== 'confirmed');
  });
  const articleOf = (change: Change) => change.figure.split('/')[0] ?? '';
  const sentences = new Map(
    readings.flatMap((one) => one.figures.map((figure) => [figure.id, figure.sentence])),
  );
  const score = { right: 0, missed: 0, wrong: 0 };
  console.log(`\n${scenario.id}`);
  for (const day of scenario.days) {
    for (const label of day.changes) {
      const side = label.kind === 'withdrawn' ? 'before' : 'after';
      const found = told.findIndex(
        (one) =>
          one.kind === label.kind &&
          one.series.measure === label.measure &&
          one.series.unit === label.unit &&
          numbers(one[side]) === numbers(label[side]) &&
          label.articles.includes(articleOf(one)) &&
          [one.series.places, one.series.area].some(
            (codes) => codes.join() === [...label.places].sort().join(),
          ),
      );
      if (found >= 0) {
        told.splice(found, 1);
        score.right++;
        continue;
      }
      score.missed++;
      console.log(
        `  missed ${day.date} ${label.articles} ${label.kind} ${label.measure} ${label.places} ${named(label[side])}`,
      );
    }
  }
  for (const one of told) {
    const { measure, places, area, status } = one.series;
    score.wrong++;
    console.log(
      `  wrong  ${one.at.slice(0, 10)} ${articleOf(one)} ${one.kind} ${measure} ${places} in ${area} ${status} ${named(one.before)} → ${named(one.after)}`,
    );
    console.log(`         ${sentences.get(one.figure) ?? ''}`);
  }
  console.log(`  right ${score.right}, missed ${score.missed}, wrong ${score.wrong}`);
  for (const key of ['right', 'missed', 'wrong'] as const) total[key] += score[key];
}
const precision = total.right / (total.right + total.wrong || 1);
const recall = total.right / (total.right + total.missed || 1);
console.log(
  `\nall: right ${total.right}, missed ${total.missed}, wrong ${total.wrong}; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
);
