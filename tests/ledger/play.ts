/** Scenarios in short: who wrote what when, as figures; what must be told each day, as lines. */
import type { Topic } from '../../src/config/schema.ts';
import type { Bound } from '../../src/figures/figure.ts';
import type { Change, Stated } from '../../src/ledger/change.ts';
import { foldSeries } from '../../src/ledger/fold.ts';
import { groupText, seriesKey } from '../../src/ledger/series.ts';
import { type Outlet, type Speakers, speakersOf } from '../../src/ledger/speakers.ts';
import type { FiledFigure, FoldOptions, GroupKey, GroupState, Reading } from '../../src/ledger/state.ts';

export interface Said extends Partial<Omit<FiledFigure, 'bound' | 'low' | 'high'>> {
  /** "7", "~1200" about, ">=7" at least, ">7" more than, "<=7" up to, "<7" under, "5..9" range, "12*" vague. */
  n: string;
  measure: string;
}

export interface Article {
  id: string;
  outlet: string;
  /** Local time without offset is UTC. */
  at: string;
  figures: Said[];
  /** An edit: the same id again, a later time. */
  edit?: true;
}

export interface Play {
  topic: Topic;
  outlets: Outlet[];
  days: { articles: Article[]; told: string[] }[];
}

const SIGNS: [RegExp, Bound][] = [
  [/^~([\d.]+)$/, 'approx'],
  [/^>=([\d.]+)$/, 'at_least'],
  [/^>([\d.]+)$/, 'more_than'],
  [/^<=([\d.]+)$/, 'at_most'],
  [/^<([\d.]+)$/, 'less_than'],
  [/^([\d.]+)\*$/, 'vague'],
  [/^([\d.]+)$/, 'exact'],
];

export function value(text: string): { low: number | null; high: number | null; bound: Bound } {
  const range = /^([\d.]+)\.\.([\d.]+)$/.exec(text);
  if (range) return { low: Number(range[1]), high: Number(range[2]), bound: 'range' };
  for (const [sign, bound] of SIGNS) {
    const match = sign.exec(text);
    if (!match) continue;
    const n = Number(match[1]);
    const openAbove = bound === 'at_least' || bound === 'more_than' || bound === 'vague';
    return {
      low: bound === 'at_most' || bound === 'less_than' ? null : n,
      high: openAbove ? null : n,
      bound,
    };
  }
  throw new Error(`no value: ${text}`);
}

const UNITS: Record<string, string> = {
  countries: 'country',
  cases: 'case',
  burnt: 'ha',
  jobs: 'job',
  homes: 'house',
};

export function figure(said: Said, id: string, start: number): FiledFigure {
  const { n, measure, ...rest } = said;
  const quote = `№${start} ${n}`;
  return {
    ...value(n),
    id,
    quote,
    start,
    end: start + quote.length,
    sentence: `${measure} ${quote} ${rest.attribution ?? ''}`,
    counted: null,
    kind: 'count',
    unit: UNITS[measure] ?? 'person',
    places: [],
    area: [],
    measure,
    per: null,
    from: null,
    to: null,
    period_source: rest.from || rest.to ? 'stated' : 'published',
    attribution: null,
    status: 'actual',
    role: 'level',
    trend: null,
    part: null,
    rule: 'test',
    ...rest,
  };
}

const write = (side: Stated | null) => {
  if (!side) return '—';
  const { low, high, bound } = side;
  const sign = {
    exact: '',
    approx: '~',
    at_least: '>=',
    more_than: '>',
    at_most: '<=',
    less_than: '<',
    range: '',
    vague: '',
  };
  const numbers = bound === 'range' ? `${low}..${high}` : `${low ?? high}`;
  return `${sign[bound]}${numbers}${bound === 'vague' ? '*' : ''} ${side.speaker}`;
};

export function line(change: Change, article: string): string {
  const { measure, places, per, status, unit } = change.series;
  const facets = [
    measure,
    ...places,
    per,
    status === 'actual' ? null : status,
    unit.length === 3 && unit === unit.toUpperCase() ? unit : null,
  ];
  return `${article}: ${change.kind} ${facets.filter(Boolean).join(' ')}: ${write(change.before)} → ${write(change.after)}`;
}

/** Readings of every group, with an empty one for each version of an article that has or had a figure in it. */
export function readingsOf(
  play: Play,
  days = play.days.length,
): Map<string, { group: GroupKey; readings: Reading[] }> {
  const groups = new Map<string, { group: GroupKey; readings: Reading[] }>();
  const versions = new Map<string, number>();
  const articles = play.days.slice(0, days).flatMap((day) => day.articles);
  const all = articles.map((article) => {
    const version = (versions.get(article.id) ?? 0) + 1;
    versions.set(article.id, version);
    const figures = article.figures.map((said, i) => figure(said, `${article.id}/${version}/${i}`, i * 100));
    return { article, version, figures };
  });
  for (const { figures } of all) {
    for (const one of figures) {
      const placed = seriesKey(one, play.topic, figures);
      if ('key' in placed) groups.set(groupText(placed.key), { group: placed.key, readings: [] });
    }
  }
  for (const [name, { readings }] of groups) {
    for (const { article, version, figures } of all) {
      const outlet = play.outlets.find((one) => one.id === article.outlet)!;
      readings.push({
        article: article.id,
        url: `https://${outlet.id}.example/${article.id}`,
        version,
        at: new Date(`${article.at}Z`).toISOString(),
        published: version === 1 ? new Date(`${article.at}Z`).toISOString() : null,
        outlet,
        text: figures.map((one) => one.sentence).join('\n\n'),
        figures: figures.filter((one) => {
          const placed = seriesKey(one, play.topic, figures);
          return 'key' in placed && groupText(placed.key) === name;
        }),
      });
    }
  }
  return groups;
}

const learnt = new WeakMap<Outlet[], Speakers>();

export function optionsOf(play: Play, group: GroupKey): FoldOptions {
  const speakers = learnt.get(play.outlets) ?? speakersOf(play.outlets);
  learnt.set(play.outlets, speakers);
  return { group, speakers };
}

/** What is told each day, `confirmed` left out; each group goes on from the state of the day before. */
export function playDays(play: Play): string[][] {
  const states = new Map<string, GroupState>();
  return play.days.map((day, index) => {
    const told: string[] = [];
    for (const [name, { group, readings }] of readingsOf(play, index + 1)) {
      const folded = foldSeries(readings, optionsOf(play, group), states.get(name));
      states.set(name, folded.state);
      const articleOf = new Map(
        day.articles.flatMap((one) => one.figures.map((_, i) => [`${one.id}//${i}`, one.id])),
      );
      for (const change of folded.changes) {
        if (change.kind === 'confirmed') continue;
        const [id = '', , place = ''] = change.figure.split('/');
        told.push(line(change, articleOf.get(`${id}//${place}`) ?? id));
      }
    }
    return told.sort();
  });
}
