import type { Access } from '../../articles/article.ts';
import type { Bound, Status } from '../../figures/figure.ts';
import type { ChangeKind } from '../../ledger/change.ts';
import { pluralRules } from '../formatters.ts';

/** Forms by CLDR plural category; "#" is the number. A category left out takes `other`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What one mail language says. Data only; `{name}` is filled in, "#" is a number. */
export interface Words {
  /** BCP 47, for Intl. */
  locale: string;
  /** Whether a label may follow its number ("18,000 recruited"), or leads with a colon ("Recrutați: 18.000"). */
  numberFirst: boolean;
  /** "more than #". Range and exact need no words. */
  bounds: Record<Exclude<Bound, 'exact' | 'range' | 'vague'>, string>;
  /** Words for a vague number, by magnitude; another magnitude is said as "at least". */
  vague: Record<number, string>;
  /** Counted nouns by unit; a unit that is not here is left to the measure's label. */
  units: Record<
    string,
    { count: Forms /** After a bound word that governs another case. */; bounded?: Forms }
  >;
  measures: Record<string, string>;
  per: Record<'day' | 'week' | 'month' | 'year', string>;
  status: Record<Exclude<Status, 'actual'>, string>;
  kinds: Record<ChangeKind, string>;
  sentences: Record<ChangeKind, string>;
  /** A change that was told and then shown to be none. */
  takenBack: { kind: string; sentence: string; subject: string; told: string };
  period: { asOf: string; during: string; since: string; unstated: string };
  /** How many times as much, and percentage points. */
  times: Forms;
  points: Forms;
  subject: {
    was: string;
    first: string;
    revised: string;
    withdrawn: string;
    conflict: string;
    and: string;
    comma: string;
    more: Forms;
    corrections: Forms;
    nothing: string;
  };
  /** The ledger gives its reason in English, so only English repeats it; the step itself stands in every mail. */
  marks: { implausible: string; access: Record<Exclude<Access, 'full'>, string>; inferred: string };
  labels: {
    before: string;
    published: string;
    alsoAt: string;
    corrections: string;
    others: string;
    to: string;
    chart: string;
    window: string;
    windowFirst: string;
    changes: Forms;
    cut: string;
    correct: string;
  };
  /** With a link to the rest; without one, the rest comes in the next mail. */
  rest: Forms;
  restLater: Forms;
  restLink: string;
  nothing: string;
  /** How many have it, and from how many. */
  origin: { articles: Forms; originators: Forms };
  /** What the text itself says of a step. `misfit`: it does not lead from the value known before to the new one. */
  statedStep: { said: string; from: string; misfit: string };
  proof: {
    title: string;
    articles: Forms;
    onTopic: Forms;
    feeds: Forms;
    wellFeeds: string;
    failing: Forms;
    silent: Forms;
    silentSince: string;
    next: string;
    nextImmediately: string;
    why: string;
    unsubscribe: string;
  };
  schedules: { immediately: string; hourly: string; daily: string; weekly: string; cron: string };
}

/** "#"-forms with the right plural of `count`; `shown` is how the number is written. */
export function plural(forms: Forms, count: number, shown: string, locale: string): string {
  return (forms[pluralRules(locale).select(count)] ?? forms.other).replace('#', () => shown);
}

/** Replaces `{name}`; a name without a value is an error in the words, so it stays visible. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
