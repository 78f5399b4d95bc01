/** The figure that the benchmarks of the ledger file over and over: the dead of a flood, from one of five speakers. */
import type { Figure } from '../src/figures/figure.ts';

const SPEAKERS = ['IGSU', 'Red Cross', 'energy ministry', 'ГУР', 'WHO'];

export function ledgerFigure(measure: string, value: number, speaker: number): Figure {
  const quote = `at least ${value}`;
  return {
    low: value,
    high: null,
    bound: 'at_least',
    kind: 'count',
    unit: 'person',
    quote,
    start: 20,
    end: 20 + quote.length,
    sentence: `The latest count is ${quote} dead, it was said.`,
    counted: 'dead',
    places: [],
    area: ['RO'],
    measure,
    per: null,
    from: null,
    to: null,
    period_source: 'published',
    attribution: SPEAKERS[speaker % SPEAKERS.length]!,
    status: 'actual',
    role: 'level',
    trend: null,
    part: null,
    rule: 'bench',
  };
}
