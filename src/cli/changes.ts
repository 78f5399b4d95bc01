import type { ToldChange } from '../io/stores/changes.ts';
import type { Stated } from '../ledger/change.ts';
import type { Run } from './command.ts';
import { timeOption, withLedger } from './context.ts';
import { cut, printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const since = timeOption(options, 'since');
  const changes = await withLedger('changes', 'use', ({ ledger }) =>
    ledger.changes.list({ ...(since !== undefined && { since }), confirmed: options.confirmed === true }),
  );
  if (options.json) printJson(changes.map(contract));
  else {
    printTable(
      ['at', 'kind', 'what', 'before', 'after', 'who', 'outlet', 'quote'],
      changes.map((change) => [
        change.at.slice(0, 16).replace('T', ' '),
        change.kind,
        what(change),
        said(change.before),
        said(change.after),
        cut((change.after ?? change.before)?.speaker ?? '', 28),
        change.outlet,
        change.quote,
      ]),
      'No changes yet. `tallywire run --once` reads the feeds.',
    );
  }
  return 0;
};
export default run;

/** The fields that scripts rely on, in this order. */
function contract(change: ToldChange) {
  const side = (stated: Stated | null) =>
    stated && {
      low: stated.low,
      high: stated.high,
      bound: stated.bound,
      from: stated.from,
      to: stated.to,
      speaker: stated.speaker,
    };
  return {
    id: change.id,
    at: change.at,
    kind: change.kind,
    topic: change.topic,
    measure: change.measure,
    unit: change.unit,
    places: change.places,
    area: change.area,
    per: change.per,
    status: change.status,
    part: change.part,
    before: side(change.before),
    after: side(change.after),
    difference: change.difference,
    ratio: change.ratio,
    implausible: change.implausible,
    statedStep: change.statedStep,
    quote: change.quote,
    sentence: change.sentence,
    url: change.url,
    outlet: change.outlet,
    article: change.article,
    originators: change.originators,
    sightings: change.sightings.map(({ article, outlet, url, quote }) => ({ article, outlet, url, quote })),
  };
}

/** "recruited CU planned /month": what a series counts, in short. */
export function what(
  series: Pick<ToldChange, 'measure' | 'unit' | 'places' | 'area' | 'per' | 'status' | 'part'>,
): string {
  return [
    series.measure,
    series.unit === 'person' ? '' : `[${series.unit}]`,
    ...series.places,
    ...(series.area.length > 0 ? [`in ${series.area.join(' ')}`] : []),
    series.part === null ? '' : `(${series.part})`,
    series.status === 'actual' ? '' : series.status,
    series.per === null ? '' : `/${series.per}`,
  ]
    .filter((word) => word !== '')
    .join(' ');
}

/** A stated quantity in a few signs: "≥ 3,300", "≈ 18,000", "14–15". */
export function said(stated: Pick<Stated, 'low' | 'high' | 'bound'> | null): string {
  if (stated === null) return '–';
  const number = (value: number | null) => (value === null ? '' : value.toLocaleString('en'));
  const { low, high, bound } = stated;
  switch (bound) {
    case 'range':
      return `${number(low)}–${number(high)}`;
    case 'approx':
      return `≈ ${number(low)}`;
    case 'at_least':
    case 'vague':
      return `≥ ${number(low)}`;
    case 'more_than':
      return `> ${number(low)}`;
    case 'at_most':
      return `≤ ${number(high)}`;
    case 'less_than':
      return `< ${number(high)}`;
    default:
      return number(low);
  }
}
