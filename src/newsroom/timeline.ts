/** The order in which a scenario happens, and what is online at any moment of it. */
import type { Scenario, ScenarioArticle } from './scenario.ts';

export interface TimelineEvent {
  /** ISO 8601 UTC; set the newsroom's clock to it. */
  at: string;
  /** A day's articles are all out, its edits are made, its end is reached. */
  what: 'articles' | 'edits' | 'digest';
  /** From 1. */
  day: number;
}

const MINUTE = 60_000;

/**
 * Every day in three events (two where nothing is edited), in order. Edits follow the day's first reading, so they are
 * made at their own time or ten minutes after the day's last article, whichever is later.
 */
export function timeline(scenario: Scenario): TimelineEvent[] {
  let last = 0;
  return scenario.days.flatMap((day, i) => {
    const times = day.articles.map((article) => Date.parse(article.published));
    const articles = Math.max(last + MINUTE, ...times) + 5 * MINUTE;
    const edits = Math.max(articles + 5 * MINUTE, ...day.edits.map((edit) => Date.parse(edit.at)));
    const end = Math.max(Date.parse(`${day.date}T20:00:00Z`), edits + 5 * MINUTE);
    last = end;
    const event = (at: number, what: TimelineEvent['what']): TimelineEvent => ({
      at: new Date(at).toISOString(),
      what,
      day: i + 1,
    });
    return [
      event(articles, 'articles'),
      ...(day.edits.length > 0 ? [event(edits, 'edits')] : []),
      event(end, 'digest'),
    ];
  });
}

export interface Online extends ScenarioArticle {
  /** ISO 8601 where the text was changed after publication. */
  modified: string | null;
}

/** The articles that are out at a moment, with their text as it stands then; the newest first. */
export function onlineAt(scenario: Scenario, now: Date): Online[] {
  const events = timeline(scenario);
  const at = (day: number, what: TimelineEvent['what']) =>
    Date.parse(events.find((event) => event.day === day && event.what === what)?.at ?? '');
  const edits = scenario.days.flatMap((day, i) => {
    const made = day.edits.length > 0 ? at(i + 1, 'edits') : Number.NaN;
    return day.edits.filter(() => now.getTime() >= made);
  });
  return scenario.days
    .flatMap((day) => day.articles)
    .filter((article) => now.getTime() >= Date.parse(article.published))
    .map((article) => {
      const edit = edits.filter(({ id }) => id === article.id).at(-1);
      return { ...article, paragraphs: edit?.paragraphs ?? article.paragraphs, modified: edit?.at ?? null };
    })
    .sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.id < b.id ? 1 : -1));
}
