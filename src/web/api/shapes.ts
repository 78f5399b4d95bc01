/** What the API calls things: the words of the ledger, with what a citation needs. */
import { webAddress } from '../../digests/markup.ts';
import { changeAsData } from '../../digests/published.ts';
import type { ArticleInList } from '../../io/stores/console-articles.ts';
import type { CitedFigure } from '../../io/stores/console-figures.ts';
import type { ObservationRow, SeriesRow } from '../../io/stores/console-series.ts';
import { FIGURE_FIELDS } from '../../io/stores/figures.ts';
import type { Stated } from '../../ledger/change.ts';
import type { Told } from '../told.ts';
import type { Column } from './column.ts';

export const changeShape = ({ told, item }: Told) => ({
  ...changeAsData(item),
  series: told.series,
  article: told.article,
});

/** Fields that are no text, wherever they stand. */
const KINDS: Partial<Record<string, Column<never>['kind']>> = {
  at: 'moment',
  low: 'number',
  high: 'number',
  difference: 'number',
  ratio: 'number',
  start: 'number',
  end: 'number',
  sightings: 'number',
  originators: 'number',
};
const kindOf = (name: string): { kind: NonNullable<Column<never>['kind']> } => ({
  kind: KINDS[name] ?? 'text',
});

const side = (name: 'before' | 'after'): Column<Told>[] =>
  (['low', 'high', 'bound', 'from', 'to', 'speaker'] as const).map((field) => ({
    name: `${name}_${field}`,
    ...kindOf(field),
    value: ({ told }) => told[name]?.[field],
  }));

export const CHANGE_COLUMNS: Column<Told>[] = [
  ...(['id', 'at', 'kind', 'topic', 'series', 'measure', 'unit'] as const).map((name) => ({
    name,
    ...kindOf(name),
    value: ({ told }: Told) => told[name],
  })),
  { name: 'places', value: ({ told }) => told.places.join(' ') },
  { name: 'area', value: ({ told }) => told.area.join(' ') },
  ...(['per', 'status', 'part'] as const).map((name) => ({ name, value: ({ told }: Told) => told[name] })),
  ...side('before'),
  ...side('after'),
  ...(['difference', 'ratio', 'implausible', 'quote', 'sentence', 'language'] as const).map((name) => ({
    name,
    ...kindOf(name),
    value: ({ told }: Told) => told[name],
  })),
  { name: 'sightings', ...kindOf('sightings'), value: ({ told }) => told.sightings.length },
  { name: 'originators', ...kindOf('originators'), value: ({ told }) => told.originators },
  { name: 'outlet', value: ({ item }) => item.source.outlet.name },
  { name: 'title', value: ({ told }) => told.title },
  { name: 'published', value: ({ told }) => told.published },
  { name: 'url', value: ({ told }) => webAddress(told.url) },
  { name: 'article', value: ({ told }) => told.article },
];

const statedFields = ['low', 'high', 'bound', 'from', 'to'] as const satisfies (keyof Stated)[];

export const observationShape =
  (series: SeriesRow, outlets: ReadonlyMap<string, string>) => (one: ObservationRow) => ({
    id: one.id,
    series: series.id,
    measure: series.measure,
    unit: series.unit,
    at: one.at,
    ...one.stated,
    standing: one.standing,
    quote: one.quote,
    sentence: one.sentence,
    rule: one.rule,
    sightings: one.sightings,
    language: one.language,
    source: {
      outlet: one.outlet,
      name: outlets.get(one.outlet) ?? one.outlet,
      title: one.title,
      published: one.published,
      url: webAddress(one.url),
      article: one.article,
    },
  });

export const observationColumns = (
  series: SeriesRow,
  outlets: ReadonlyMap<string, string>,
): Column<ObservationRow>[] => [
  { name: 'id', value: (one) => one.id },
  { name: 'at', ...kindOf('at'), value: (one) => one.at },
  { name: 'measure', value: () => series.measure },
  { name: 'unit', value: () => series.unit },
  ...statedFields.map((name) => ({
    name,
    ...kindOf(name),
    value: (one: ObservationRow) => one.stated[name],
  })),
  { name: 'speaker', value: (one) => one.stated.speaker },
  { name: 'standing', value: (one) => one.standing },
  { name: 'quote', value: (one) => one.quote },
  { name: 'sentence', value: (one) => one.sentence },
  { name: 'language', value: (one) => one.language },
  { name: 'outlet', value: (one) => outlets.get(one.outlet) ?? one.outlet },
  { name: 'title', value: (one) => one.title },
  { name: 'published', value: (one) => one.published },
  { name: 'url', value: (one) => webAddress(one.url) },
];

/** What was read, and with it what a citation needs. */
const CITED_FIELDS = [
  'id',
  'at',
  'topic',
  ...FIGURE_FIELDS,
  'aside',
  'language',
  'article',
  'version',
  'outlet',
  'title',
  'published',
  'url',
] as const satisfies (keyof CitedFigure)[];

export const figureShape = (figure: CitedFigure) => ({
  ...Object.fromEntries(CITED_FIELDS.map((name) => [name, figure[name]])),
  url: webAddress(figure.url),
  read_at: figure.readAt,
});

export const FIGURE_COLUMNS: Column<CitedFigure>[] = CITED_FIELDS.map((name) => ({
  name,
  ...kindOf(name),
  value: (figure) => {
    const value = name === 'url' ? webAddress(figure.url) : figure[name];
    return Array.isArray(value) ? value.join(' ') : value;
  },
}));

export const articleShape = ({ at: _, nextReadAt, firstReadAt, lastReadAt, ...article }: ArticleInList) => ({
  ...article,
  url: webAddress(article.url),
  first_read_at: firstReadAt,
  last_read_at: lastReadAt,
  next_read_at: nextReadAt,
});
