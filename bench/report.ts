/** The tables of bench/README.md, made of bench/results.json. */
import type { GrowthResult } from './whole/growth.ts';
import type { LatencyResult } from './whole/latency.ts';
import type { QueueResult } from './whole/queue.ts';
import type { ServiceResult } from './whole/service.ts';
import type { StagesResult } from './whole/stages.ts';
import type { Row, WholeResult } from './whole/whole.ts';

export interface About {
  date: string;
  commit: string;
  machine: string;
  system: string;
}
type Part<T> = About & {
  /** How long the part took. */
  seconds: number;
  /** How many processes wanted a processor when it began. */
  load: number;
} & ({ result: T; failed?: undefined } | { failed: string; result?: undefined });

export interface Results {
  whole?: Part<WholeResult>;
  stages?: Part<StagesResult>;
  queue?: Part<QueueResult>;
  latency?: Part<LatencyResult>;
  growth?: Part<GrowthResult>;
  service?: Part<ServiceResult>;
}

/** Each part's table, by the part's name. */
export function tables(results: Results): Record<string, string> {
  const made: Record<string, string> = {};
  for (const [name, write] of Object.entries(WRITERS)) {
    const part = results[name as keyof Results];
    if (part === undefined) continue;
    const body = part.failed === undefined ? write(part.result as never) : `**Failed**: ${part.failed}`;
    made[name] =
      `${body}\n\n*${part.date} UTC, commit ${part.commit}; ${part.machine}; ${part.system}; ${part.seconds} s, load ${part.load} at its start.*`;
  }
  return made;
}

/** The text with each table between its marks; parts without a result keep what stands there. */
export function withTables(text: string, results: Results): string {
  let whole = text;
  for (const [name, table] of Object.entries(tables(results)))
    whole = whole.replace(
      new RegExp(`(<!-- ${name}: made by npm run bench -->\n)[^]*?(\n<!-- end of ${name} -->)`),
      (_, before, after) => `${before}\n${table}\n${after}`,
    );
  return whole;
}

const WRITERS = {
  whole: wholeTable,
  stages: ({ stages }: StagesResult) =>
    table(
      ['stage', 'of', 'ms of processor'],
      stages.map(({ stage, of, ms }) => [stage, of, number(ms)]),
    ),
  queue: ({ sizes, scraping, articles }: QueueResult) =>
    `${table(
      ['size', 'jobs that do nothing a second', 'steps of the pipeline a second', 'a step costs so many'],
      sizes.map(({ size, noops, steps, costs }) => [size, number(noops), number(steps), number(costs)]),
    )}${scraping === null ? '' : `\n\nPages read a second on the distributed size: ${number(scraping[0])} by one process, ${number(scraping[1])} by two. ${articles} articles in all.`}`,
  latency: ({ rows }: LatencyResult) =>
    table(
      [
        'feeds',
        'asked every',
        'changes',
        'publication to change, p50 · p99',
        'of it ours, p50 · p99',
        'by default asked every',
        'publication to change then, reckoned',
      ],
      rows.map((row) => [
        number(row.feeds),
        `${row.interval} s`,
        number(row.changes),
        seconds(row.whole),
        seconds(row.ours),
        `${number(row.planned)} s`,
        seconds(row.reckoned),
      ]),
    ),
  growth: ({ rows }: GrowthResult) =>
    table(
      [
        'figures stored',
        'ms of processor an article',
        'times the first',
        'p50 ms',
        'p99 ms',
        'resident MB',
        'folder MB',
      ],
      rows.map((row) => [
        number(row.figures),
        row.ms.toFixed(2),
        (row.ms / rows[0]!.ms).toFixed(2),
        row.p50.toFixed(1),
        row.p99.toFixed(1),
        number(row.residentMb),
        number(row.folderMb),
      ]),
    ),
  service: ({ watching, firstPoll, residentMb, articles, commands }: ServiceResult) =>
    `Start: it watches after ${number(watching[0])} s on an empty folder (the database is made) and ${number(watching[1])} s on a known one; its first request comes ${number(firstPoll - watching[0])} s later.
Resident: ${number(residentMb.idle)} MB idle, ${number(residentMb.peak)} MB at most while ${number(articles)} articles are read, ${number(residentMb.after)} MB after them.

${table(
  ['command', 'seconds', 'of processor', 'peak MB'],
  commands.map(({ command, wall, cpu, peakMb }) => [
    `\`${command}\``,
    ...[wall, cpu].map((value) => value?.toFixed(2) ?? 'failed'),
    peakMb === null ? '' : number(peakMb),
  ]),
)}`,
};

function wholeTable(result: WholeResult): string {
  const { rows, feeds, items, versions } = result;
  const of = (job: Row['job'], delayMs: number) =>
    rows.filter((row) => row.job === job && row.delayMs === delayMs);
  const far = rows.find((row) => row.delayMs > 0)?.delayMs ?? 0;
  const missing = result.missing.map(({ name, reason }) => `${name} is not there: ${reason}.`);
  const growth = result.resident.map(([articles, mb]) => `${number(mb)} MB after ${number(articles)}`);
  const shown = growth.filter((_, i) => i === 0 || i === growth.length - 1 || i % 5 === 4);
  return [
    `**Feeds only**, ${number(feeds)} feeds of ${items} items, answers at once:`,
    spent(of('feeds', 0), versions),
    `**Feeds only**, each answer after ${far} ms, as from a site far away:`,
    spent(of('feeds', far), versions),
    `**Whole job**, feeds and the ${number(feeds * items)} articles they lead to, answers at once:`,
    spent(of('whole', 0), versions),
    [
      ...missing,
      `Tallywire read ${number(result.articles)} articles${result.done ? '' : ' and was stopped then: it was not done in time'}.`,
      `Opening it took ${number(result.opened[0]!)} s on an empty folder and ${number(result.opened[1]!)} s on a known one, which the table leaves out; of the others the start is in it.`,
      `Resident memory by articles read: ${shown.join(', ')}; two seconds after the last ${number(result.idleMb)} MB.`,
    ].join('\n'),
  ].join('\n\n');
}

function spent(rows: readonly Row[], versions: Record<string, string>): string {
  return table(
    [
      '',
      'run',
      'wall s',
      'times the floor',
      'processor s',
      'times the floor',
      'peak MB',
      'requests',
      'not modified',
      'MB moved',
    ],
    rows.map((row) => {
      const floor = rows.find((one) => one.who === 'floor' && one.run === row.run);
      const times = (key: 'wall' | 'cpu') => (floor === undefined ? '' : (row[key] / floor[key]).toFixed(1));
      return [
        versions[row.who] === undefined ? row.who : `${row.who} ${versions[row.who]}`,
        row.run,
        row.wall.toFixed(2),
        times('wall'),
        row.cpu.toFixed(2),
        times('cpu'),
        number(row.peakMb),
        number(row.moved.requests),
        number(row.moved.notModified),
        (row.moved.bytes / 1e6).toFixed(1),
      ];
    }),
  );
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** Three digits that count, thousands apart; JSON has null for what is no number. */
const number = (value: number | null): string =>
  value === null || Number.isNaN(value)
    ? '?'
    : Math.abs(value) >= 100
      ? Math.round(value).toLocaleString('en')
      : String(Number(value.toPrecision(3)));

const seconds = ([p50, p99]: [number, number]): string => `${number(p50)} · ${number(p99)} s`;
