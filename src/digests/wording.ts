import { parseSchedule } from '../config/schedule.ts';
import type { Change, SeriesKey, Stated } from '../ledger/change.ts';
import { weekdayOf } from './dates.ts';
import type { DigestChange, DigestInput, MailLanguage } from './digest.ts';
import { displayNames, numberFormat } from './formatters.ts';
import { differenceInWords, inSigns, inWords, ratioInWords } from './numbers.ts';
import { isCorrection, leadOf } from './select.ts';
import { en } from './words/en.ts';
import { ro } from './words/ro.ts';
import { ru } from './words/ru.ts';
import { fill, plural, type Words } from './words/words.ts';

const WORDS: Record<MailLanguage, Words> = { en, ro, ru };

export function wordsOf(language: MailLanguage): Words {
  return WORDS[language];
}

/** "recruited", as the topic calls it, or the shipped word, or the bare id. */
export function labelOf({ change, label }: DigestChange, words: Words): string {
  const { measure } = change.series;
  const shipped = words.measures[measure];
  // A label that says the shipped word in English is not meant to stay English in a Romanian mail.
  const own = label !== null && label.toLowerCase() !== en.measures[measure];
  return own ? label : (shipped ?? label ?? measure.replaceAll(/[-_]/g, ' '));
}

/** What narrows a series down, for display before its label: "Cuba", a part, "planned". Empty for the plain total. */
export function qualifiersOf(series: SeriesKey, words: Words): string[] {
  return [
    ...regions(series.places, words),
    ...regions(series.area, words),
    ...(series.part === null ? [] : [series.part]),
    ...(series.status === 'actual' ? [] : [words.status[series.status]]),
  ];
}

/** "a month" for a rate, else nothing. */
export function rateOf(series: SeriesKey, words: Words): string {
  const { per } = series;
  return per === 'day' || per === 'week' || per === 'month' || per === 'year' ? words.per[per] : '';
}

/** "rose from more than 1,500 to about 18,000 people". */
export function sentenceOf({ change, takenBack }: DigestChange, words: Words): string {
  const news = changeInWords(change, words);
  return takenBack === null ? news : fill(words.takenBack.sentence, { news });
}

function changeInWords(change: Change, words: Words): string {
  const { unit } = change.series;
  const say = (side: Stated | null, noun: boolean) => (side === null ? '' : inWords(side, unit, words, noun));
  const alone = change.after === null || change.before === null || change.kind === 'conflict';
  return fill(words.sentences[change.kind], {
    was: say(change.before, alone),
    now: say(change.after, true),
    speaker: change.after?.speaker ?? '',
    other: change.before?.speaker ?? '',
  });
}

/** "≈ +16,500, 12 times as much"; null where there is nothing to compare. */
export function stepInWords(change: Change, words: Words): string | null {
  const { before, after, difference, ratio, series } = change;
  if (before === null || after === null || difference === null || difference === 0) return null;
  const rough = before.bound !== 'exact' || after.bound !== 'exact';
  const by = differenceInWords(difference, rough, series.unit, words);
  const times = ratio === null ? null : ratioInWords(ratio, series.unit, words);
  return times === null ? by : `${by}, ${times}`;
}

/** The news in one line: "≈ 18,000 recruited (was > 1,500) and 4 more changes". One line, no control characters. */
export function subjectOf(
  input: Pick<DigestInput, 'topics' | 'changes'> & { subscriber: { language: MailLanguage } },
): string {
  const words = wordsOf(input.subscriber.language);
  const lead = leadOf(input.changes);
  if (lead === null)
    return oneLine(
      fill(words.subject.nothing, { topic: input.topics.map((topic) => topic.title).join(', ') }),
    );
  const others = input.changes.filter((item) => item !== lead);
  const corrections = others.filter(isCorrection).length;
  const more = others.length - corrections;
  const tail = [
    ...(corrections > 0 ? [count(words.subject.corrections, corrections, words)] : []),
    ...(more > 0 ? [count(words.subject.more, more, words)] : []),
  ];
  const parts = [newsOf(lead, words), ...tail];
  const last = parts.pop()!;
  return oneLine(parts.length === 0 ? last : parts.join(words.subject.comma) + words.subject.and + last);
}

/** A change in one line: "≈ 18,000 recruited (was > 1,500)". */
export function newsOf(item: DigestChange, words: Words): string {
  const news = changeInShort(item.change, item, words);
  return item.takenBack === null ? news : fill(words.takenBack.subject, { news });
}

function changeInShort(change: Change, item: DigestChange, words: Words): string {
  const { series, before, after, kind } = change;
  const shown = after ?? before;
  if (shown === null) return words.kinds[kind];
  const rate = rateOf(series, words);
  const value = inSigns(shown, series.unit, words);
  const label = clip(labelOf(item, words), 40);
  const narrowed = qualifiersOf(series, words).map((text) => clip(text, 30));
  // A label that is written with a capital is a title, not the rest of a sentence.
  const numberFirst = words.numberFirst && label[0] === label[0]?.toLowerCase();
  const head = numberFirst ? narrowed : [label, ...narrowed];
  const figure = [value, ...(numberFirst ? [label] : []), ...(rate === '' ? [] : [rate])].join(' ');
  const where = head.length === 0 ? figure : `${capital(head.join(', '))}: ${figure}`;
  const was = before === null ? '' : inSigns(before, series.unit, words);
  const { subject } = words;
  if (kind === 'withdrawn') return fill(subject.withdrawn, { news: where });
  if (kind === 'conflict') return `${where} ${fill(subject.conflict, { was })}`;
  if (before === null) return `${where} ${subject.first}`;
  const news = `${where} ${fill(subject.was, { was })}`;
  return kind === 'revised' ? fill(subject.revised, { news }) : news;
}

/** "daily at 08:00". */
export function scheduleInWords(schedule: string, words: Words): string {
  const parsed = parseSchedule(schedule);
  if (parsed.kind === 'problem') return schedule;
  if (parsed.schedule.kind === 'immediately') return words.schedules.immediately;
  const { pattern } = parsed.schedule;
  if (pattern === '0 * * * *') return words.schedules.hourly;
  const match = /^(\d+) (\d+) \* \* (\d|\*)$/.exec(pattern);
  if (match === null) return fill(words.schedules.cron, { pattern });
  const time = `${match[2]!.padStart(2, '0')}:${match[1]!.padStart(2, '0')}`;
  if (match[3] === '*') return fill(words.schedules.daily, { time });
  return fill(words.schedules.weekly, { time, day: weekdayOf(Number(match[3]) % 7, words) });
}

export function languageName(code: string, words: Words): string {
  try {
    return displayNames(words.locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function count(forms: Parameters<typeof plural>[0], n: number, words: Words): string {
  return plural(forms, n, numberFormat(words.locale).format(n), words.locale);
}

export function capital(text: string): string {
  const first = [...text][0] ?? '';
  return first.toUpperCase() + text.slice(first.length);
}

/** No line ends, controls or direction overrides: foreign text may end up in a header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

function clip(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

function regions(codes: string[], words: Words): string[] {
  const names = displayNames(words.locale, { type: 'region', fallback: 'code' });
  return codes.map((code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  });
}
