/**
 * How long it takes to hold one figure against what is known of its series, as the series grows.
 * Run: node bench/ledger.ts [--quick]
 */
import { foldSeries } from '../src/ledger/fold.ts';
import { emptyGroup, type GroupState } from '../src/ledger/state.ts';
import { OPTIONS as options, readingOf as reading } from './whole/known.ts';

const quick = process.argv.includes('--quick');
const DAY = 86_400_000;
const quantile = (times: number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0;

console.log('figures known  articles remembered   p50 ms   p99 ms   state kB   fold of all ms');
for (const size of quick ? [10, 1000] : [10, 100, 1000, 10_000]) {
  const perDay = Math.max(1, Math.ceil(size / 300));
  const history = Array.from({ length: size }, (_, n) => reading(n, Math.floor(n / perDay)));
  const began = performance.now();
  const { state } = foldSeries(history, options, emptyGroup());
  const whole = performance.now() - began;
  const json = JSON.stringify(state);
  const times: number[] = [];
  for (let i = 0; i < (quick ? 50 : 300); i++) {
    const next = reading(size + i, state.day + 1 - Date.UTC(2025, 0, 1) / DAY);
    const start = performance.now();
    // What a store does: read the sealed state, fold the open readings onto it.
    foldSeries([next], options, JSON.parse(json) as GroupState);
    times.push(performance.now() - start);
  }
  const row = [
    size,
    Object.keys(state.articles).length,
    quantile(times, 0.5).toFixed(3),
    quantile(times, 0.99).toFixed(3),
    (json.length / 1024).toFixed(0),
    whole.toFixed(0),
  ];
  console.log(row.map((cell, i) => String(cell).padStart([13, 20, 8, 8, 10, 16][i] ?? 8)).join(' '));
}
