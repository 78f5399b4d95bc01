/** How extractors are judged: figures paired one to one by overlap of their quotes, then compared field by field. */
import type { Figure } from '../src/figures/figure.ts';

export type Wanted = Pick<
  Figure,
  | 'quote'
  | 'start'
  | 'end'
  | 'low'
  | 'high'
  | 'bound'
  | 'kind'
  | 'unit'
  | 'places'
  | 'measure'
  | 'per'
  | 'from'
  | 'to'
  | 'attribution'
  | 'status'
  | 'role'
>;

export interface Passage {
  id: string;
  lang: string;
  published: string;
  outlet?: string;
  text: string;
  figures: Wanted[];
}

export const LEVELS = ['a', 'b', 'c', 'd', 'e'] as const;
export type Level = (typeof LEVELS)[number];
type Score = { p: number; r: number; f1: number };

const equalNumbers = (x: number | null, y: number | null) =>
  x === y || (x !== null && y !== null && Math.abs(x - y) <= Math.max(1, Math.abs(x)) / 1e6);

const plain = (name: string | null) =>
  (name ?? '')
    .toLowerCase()
    .replace(/^(the|u\.s\.)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function sameSpeaker(x: string | null, y: string | null): boolean {
  const [a, b] = [plain(x), plain(y)];
  if (a === '' || b === '') return a === b;
  return a.includes(b) || b.includes(a);
}

const sameSet = (x: string[], y: string[]) =>
  x.length === y.length && [...x].sort().join() === [...y].sort().join();

const AGREE: Record<Level, (x: Wanted, y: Wanted) => boolean> = {
  a: (x, y) => equalNumbers(x.low, y.low) && equalNumbers(x.high, y.high) && x.bound === y.bound,
  b: (x, y) => x.kind === y.kind && x.unit === y.unit,
  c: (x, y) => x.measure === y.measure && sameSet(x.places, y.places),
  d: (x, y) => x.from === y.from && x.to === y.to && x.per === y.per,
  e: (x, y) => sameSpeaker(x.attribution, y.attribution) && x.status === y.status && x.role === y.role,
};

/** The deepest level up to which a pair agrees in everything, as a count of levels. */
function depth(x: Wanted, y: Wanted): number {
  let levels = 0;
  for (const level of LEVELS) {
    if (!AGREE[level](x, y)) break;
    levels++;
  }
  return levels;
}

interface Pair {
  wanted: Wanted;
  found: Wanted;
  overlap: number;
}

function pairUp(wanted: Wanted[], found: Wanted[]): Pair[] {
  const pairs: Pair[] = [];
  for (const x of wanted) {
    for (const y of found) {
      const common = Math.min(x.end, y.end) - Math.max(x.start, y.start);
      const right = equalNumbers(x.low, y.low) && equalNumbers(x.high, y.high);
      if (common > 0) pairs.push({ wanted: x, found: y, overlap: common + (right ? 1000 : 0) });
    }
  }
  pairs.sort((x, y) => y.overlap - x.overlap);
  const taken = new Set<Wanted>();
  return pairs.filter(({ wanted: x, found: y }) => {
    if (taken.has(x) || taken.has(y)) return false;
    taken.add(x).add(y);
    return true;
  });
}

export function scorePassages(
  passages: Passage[],
  predict: (passage: Passage) => Wanted[],
  report: ((line: string) => void) | null = null,
): Record<Level, Score> {
  let wanted = 0;
  let found = 0;
  const hits = LEVELS.map(() => 0);
  for (const passage of passages) {
    const predicted = predict(passage);
    wanted += passage.figures.length;
    found += predicted.length;
    const pairs = pairUp(passage.figures, predicted);
    for (const pair of pairs) for (let k = 0; k < depth(pair.wanted, pair.found); k++) hits[k]!++;
    if (report) reportErrors(passage, predicted, pairs, report);
  }
  const scored = LEVELS.map((level, k): [Level, Score] => {
    const p = hits[k]! / (found || 1);
    const r = hits[k]! / (wanted || 1);
    return [level, { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 }];
  });
  return Object.fromEntries(scored) as Record<Level, Score>;
}

type Agree = (x: Wanted, y: Wanted) => boolean;
/** Each field by itself. */
export const FIELDS: Record<string, Agree> = {
  kind: (x, y) => x.kind === y.kind,
  unit: (x, y) => x.unit === y.unit,
  measure: (x, y) => x.measure === y.measure,
  places: (x, y) => sameSet(x.places, y.places),
  period: (x, y) => x.from === y.from && x.to === y.to,
  per: (x, y) => x.per === y.per,
  attribution: (x, y) => sameSpeaker(x.attribution, y.attribution),
  status: (x, y) => x.status === y.status,
  role: (x, y) => x.role === y.role,
};

/** Of the pairs right in value and bound: the part whose field is right. */
export function scoreFields(
  passages: Passage[],
  predict: (passage: Passage) => Wanted[],
): Record<string, number> {
  const right: Record<string, number> = {};
  let pairs = 0;
  for (const passage of passages) {
    for (const { wanted, found } of pairUp(passage.figures, predict(passage))) {
      if (!AGREE.a(wanted, found)) continue;
      pairs++;
      for (const [field, agree] of Object.entries(FIELDS))
        right[field] = (right[field] ?? 0) + Number(agree(wanted, found));
    }
  }
  return Object.fromEntries(Object.keys(FIELDS).map((field) => [field, (right[field] ?? 0) / (pairs || 1)]));
}

const short = (one: Wanted) =>
  `[${one.quote}] ${one.low}..${one.high} ${one.bound} ${one.kind}/${one.unit} ${one.places} ${one.measure} per=${one.per} ${one.from}/${one.to} @${one.attribution} ${one.status} ${one.role}`;

function reportErrors(
  passage: Passage,
  predicted: Wanted[],
  pairs: Pair[],
  report: (line: string) => void,
): void {
  const said: string[] = [];
  for (const { wanted, found } of pairs) {
    const at = depth(wanted, found);
    if (at < LEVELS.length) said.push(`  ${LEVELS[at]}: want ${short(wanted)}\n     got  ${short(found)}`);
  }
  for (const one of passage.figures)
    if (!pairs.some((pair) => pair.wanted === one)) said.push(`  missed ${short(one)}`);
  for (const one of predicted)
    if (!pairs.some((pair) => pair.found === one)) said.push(`  invented ${short(one)}`);
  if (said.length > 0) report(`\n${passage.id} ${passage.published} ${passage.text}\n${said.join('\n')}`);
}
