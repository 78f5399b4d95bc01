import { Cron } from 'croner';
import { closest, distance } from 'fastest-levenshtein';

/** When a subscriber's mails are due. Everything but `immediately` comes down to a five-part cron pattern. */
export type Schedule = { kind: 'immediately' } | { kind: 'cron'; pattern: string };

export type ParsedSchedule = { kind: 'schedule'; schedule: Schedule } | { kind: 'problem'; problem: string };

export const SCHEDULE_FORMS =
  'immediately | hourly | daily at HH:MM | weekly on monday at HH:MM | a cron expression (minute hour day month weekday)';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const FIRST_WORDS = ['immediately', 'hourly', 'daily', 'weekly'];

/** Reads a schedule as written in subscribers.yaml; a problem says what is wrong and what would be right. */
export function parseSchedule(text: string): ParsedSchedule {
  const words = text.trim().toLowerCase().split(/\s+/);
  const phrase = words.join(' ');
  if (phrase === '') return problem(`a schedule is empty: write ${SCHEDULE_FORMS}`);
  if (phrase === 'immediately') return { kind: 'schedule', schedule: { kind: 'immediately' } };
  if (phrase === 'hourly') return cron('0 * * * *');
  if (words[0] === 'daily') return daily(phrase);
  if (words[0] === 'weekly') return weekly(phrase);
  // No "?": it stands for the moment of parsing, so the schedule would differ from start to start.
  if (words.length === 5 && words.every((word) => /^[\da-z*/,#-]+$/.test(word))) return cron(phrase);
  const meant = closest(words[0] ?? '', FIRST_WORDS);
  const hint =
    distance(words[0] ?? '', meant) <= 2 ? `; did you mean "${meant}"?` : `: write ${SCHEDULE_FORMS}`;
  return problem(`"${text.trim()}" is no schedule${hint}`);
}

/** What is wrong with a schedule, or null where nothing is. */
export function scheduleProblem(text: string): string | null {
  const parsed = parseSchedule(text);
  return parsed.kind === 'problem' ? parsed.problem : null;
}

function daily(phrase: string): ParsedSchedule {
  const time = /^daily at (\S+)$/.exec(phrase)?.[1];
  if (time === undefined) return problem('a daily schedule is written "daily at 08:00"');
  return at(time, (minute, hour) => `${minute} ${hour} * * *`);
}

function weekly(phrase: string): ParsedSchedule {
  const match = /^weekly on (\S+) at (\S+)$/.exec(phrase);
  if (match === null) return problem('a weekly schedule is written "weekly on monday at 08:00"');
  const day = WEEKDAYS.indexOf(match[1]!);
  if (day === -1) return problem(`"${match[1]}" is no weekday: write ${WEEKDAYS.join(', ')}`);
  return at(match[2]!, (minute, hour) => `${minute} ${hour} * * ${day}`);
}

function at(time: string, pattern: (minute: number, hour: number) => string): ParsedSchedule {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hour > 23 || minute > 59)
    return problem(`"${time}" is no time of day: write HH:MM from 00:00 to 23:59`);
  return cron(pattern(minute, hour));
}

function cron(pattern: string): ParsedSchedule {
  try {
    const job = new Cron(pattern, { mode: '5-part', timezone: 'UTC', paused: true });
    // A leap day comes back within eight years of any date; a pattern silent for longer never fires.
    if (job.nextRun(new Date('2096-03-01T00:00:00Z')) === null)
      return problem(`"${pattern}" never comes: there is no such date`);
    return { kind: 'schedule', schedule: { kind: 'cron', pattern } };
  } catch (error) {
    return problem(`"${pattern}" is no cron expression: ${(error as Error).message.replace(/^\w+: /, '')}`);
  }
}

function problem(text: string): ParsedSchedule {
  return { kind: 'problem', problem: text };
}
