/** What a watched topic does over several days: outlets, their articles and edits, and the changes that must be told. */
import { z } from 'zod';
import { explain } from '../config/explain.ts';
import { topicSchema } from '../config/schema.ts';
import { BOUNDS, STATUSES } from '../figures/figure.ts';
import { CHANGE_KINDS } from '../ledger/change.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/i, 'letters, digits, "-" and "_" only');
const moment = z.iso.datetime({ offset: true, error: 'not a moment such as 2026-03-09T08:10:00+02:00' });
const number = z.number().nullable();

const stated = z.object({
  low: number,
  high: number,
  bound: z.enum(BOUNDS),
  from: z.string().nullable(),
  to: z.string().nullable(),
  speaker: z.string(),
});

const article = z.object({
  id,
  outlet: id,
  published: moment,
  title: z.string().min(1),
  summary: z.string().default(''),
  paragraphs: z.array(z.string().min(1)).min(1),
  related: z.array(z.string()).default([]),
  onTopic: z.boolean().default(true),
});

const edit = z.object({ id, at: moment, paragraphs: z.array(z.string().min(1)).min(1) });

const change = z.object({
  kind: z.enum(CHANGE_KINDS),
  measure: z.string(),
  unit: z.string(),
  places: z.array(z.string()).default([]),
  per: z.string().nullable().default(null),
  status: z.enum(STATUSES).default('actual'),
  before: stated.nullable(),
  after: stated.nullable(),
  articles: z.array(id),
});

const day = z.object({
  date: z.iso.date(),
  articles: z.array(article),
  edits: z.array(edit).default([]),
  changes: z.array(change).default([]),
  silent: z.array(z.object({ article: id, quote: z.string(), why: z.string() })).default([]),
});

const schema = z.object({
  id,
  topic: z.string(),
  topicDefinition: topicSchema.optional(),
  about: z.string().default(''),
  outlets: z
    .array(z.object({ id, name: z.string(), language: z.string(), timezone: z.string() }))
    .min(1, 'a newsroom needs an outlet'),
  days: z.array(day).min(1, 'a scenario needs a day'),
});

export type Scenario = z.infer<typeof schema>;
export type ScenarioArticle = z.infer<typeof article>;
export type ScenarioOutlet = Scenario['outlets'][number];

export type ScenarioResult =
  | { kind: 'scenario'; scenario: Scenario }
  /** Each error begins with where it is: `days › 1 › articles › d1-a › published: …`. */
  | { kind: 'invalid'; errors: string[] };

/** Reads a scenario: its text, or the parsed JSON. Keys that it does not know are left out. */
export function loadScenario(source: unknown): ScenarioResult {
  let data = source;
  if (typeof source === 'string') {
    try {
      data = JSON.parse(source);
    } catch (error) {
      return { kind: 'invalid', errors: [`not JSON: ${(error as Error).message}`] };
    }
  }
  const result = schema.safeParse(data);
  if (!result.success) {
    const complaints = explain(result.error.issues, data, () => []);
    return { kind: 'invalid', errors: complaints.map((c) => `${where(c.path, data)}${c.message}. ${c.fix}`) };
  }
  const errors = inconsistencies(result.data);
  return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'scenario', scenario: result.data };
}

function where(path: readonly (string | number)[], data: unknown): string {
  let value = data;
  const steps = path.slice(0, -1).map((step) => {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    if (typeof step === 'string') return step;
    const named = (value as { id?: unknown } | undefined)?.id;
    return typeof named === 'string' ? named : String(step + 1);
  });
  return steps.length === 0 ? '' : `${steps.join(' › ')}: `;
}

/** What the shape alone does not tell. */
function inconsistencies(scenario: Scenario): string[] {
  const errors: string[] = [];
  const outlets = new Set(scenario.outlets.map((outlet) => outlet.id));
  const published = new Map<string, string>();
  let lastDate = '';
  for (const { date, articles, edits, changes } of scenario.days) {
    if (date <= lastDate) errors.push(`${date}: days must follow each other`);
    lastDate = date;
    for (const { id, outlet, published: at } of articles) {
      if (published.has(id)) errors.push(`${date} › ${id}: a second article of this id`);
      if (!outlets.has(outlet)) errors.push(`${date} › ${id}: outlet "${outlet}" is not among the outlets`);
      published.set(id, at);
    }
    for (const { id, at } of edits) {
      const before = published.get(id);
      if (before === undefined) errors.push(`${date} › edit of "${id}": no such article up to this day`);
      else if (Date.parse(at) <= Date.parse(before))
        errors.push(`${date} › edit of "${id}": before the article was published`);
    }
    for (const id of changes.flatMap((change) => change.articles)) {
      if (!published.has(id)) errors.push(`${date} › change: no article "${id}" up to this day`);
    }
  }
  return errors;
}
