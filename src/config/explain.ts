/** A schema's complaint in words a user can act on: what is wrong, where, and what to do. */
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type Path, valueAt } from './position.ts';
import { SCHEDULE_FORMS } from './schedule.ts';

export interface Complaint {
  path: Path;
  at: 'key' | 'value';
  message: string;
  /** What to do about it. */
  fix: string;
  /** Path of the key that a misspelt one stands for: that one is then not told to be missing. */
  meant?: Path;
  missing?: true;
}

type Issue = z.core.$ZodIssue;

/** Every complaint of a failed check. `keysAt` gives the keys allowed at a path, for "did you mean". */
export function explain(issues: Issue[], data: unknown, keysAt: (path: Path) => string[]): Complaint[] {
  const complaints = issues.flatMap((issue) => explainOne(issue, [], data, keysAt));
  const misspelt = new Set(complaints.flatMap((c) => (c.meant === undefined ? [] : [c.meant.join('\0')])));
  return complaints.filter((c) => !(c.missing && misspelt.has(c.path.join('\0'))));
}

/** ` Did you mean "daily"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3))
    ? best
    : null;
}

export function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}

function explainOne(issue: Issue, base: Path, data: unknown, keysAt: (path: Path) => string[]): Complaint[] {
  const path: Path = [...base, ...(issue.path as (string | number)[])];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, keysAt(path)));
    case 'invalid_union':
      return branch(issue.errors, value).flatMap((inner) => explainOne(inner, path, data, keysAt));
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        path,
        at: 'key',
        message: `"${String(path.at(-1))}": ${inner.message}`,
        fix: 'Rename the key.',
      }));
    case 'invalid_type':
      return [value === undefined ? missing(path) : wrongType(path, issue.expected, value)];
    case 'invalid_value':
      return [notOneOf(path, value, issue.values.map(String))];
    default:
      return [{ path, at: 'value', message: withValue(issue.message, value), fix: adviceFor(issue, value) }];
  }
}

function unknownKey(key: string, path: Path, allowed: string[]): Complaint {
  const near = didYouMean(key, allowed);
  return {
    path: [...path, key],
    at: 'key',
    message: `unknown key "${key}"`,
    fix: near === null ? `Remove it; known here: ${listed(allowed)}.` : `Did you mean "${near}"?`,
    ...(near === null ? {} : { meant: [...path, near] }),
  };
}

function missing(path: Path): Complaint {
  const key = String(path.at(-1) ?? 'the content');
  return { path, at: 'value', message: `"${key}" is missing`, fix: `Add a line "${key}: …".`, missing: true };
}

function wrongType(path: Path, expected: string, value: unknown): Complaint {
  const want = NAMES[expected] ?? expected;
  return {
    path,
    at: 'value',
    message: `${stepName(path.at(-1))} should be ${want}, not ${kindOf(value)}`,
    fix: FIXES[expected] ?? `Write ${want}.`,
  };
}

function stepName(step: string | number | undefined): string {
  if (step === undefined) return 'the file';
  return typeof step === 'number' ? `item ${step + 1}` : `"${step}"`;
}

function notOneOf(path: Path, value: unknown, allowed: string[]): Complaint {
  const near = didYouMean(String(value), allowed);
  return {
    path,
    at: 'value',
    message: `${said(value)} is not one of ${listed(allowed)}`,
    fix: near === null ? `Write one of: ${listed(allowed)}.` : `Did you mean "${near}"?`,
  };
}

/** Of a union's branches, the one meant: the one whose complaints lie deepest, not "wrong type" at its root. */
function branch(errors: Issue[][], value: unknown): Issue[] {
  const meant = errors.find(
    (issues) => !issues.some((i) => i.path.length === 0 && i.code === 'invalid_type'),
  );
  return meant ?? errors.find((issues) => expects(issues, value)) ?? errors[0] ?? [];
}

function expects(issues: Issue[], value: unknown): boolean {
  const wantsObject = issues.some((i) => i.code === 'invalid_type' && i.expected === 'object');
  return wantsObject === (value !== null && typeof value === 'object');
}

function adviceFor(issue: Issue, value: unknown): string {
  if (issue.message === 'unknown time zone') {
    const near = nearTimezone(String(value));
    return near === null ? 'Write an IANA name such as Europe/Bucharest.' : `Did you mean "${near}"?`;
  }
  if (issue.message.startsWith('not a CSS selector'))
    return 'Try it in the browser: document.querySelector("…").';
  if (issue.message.startsWith('not an http(s) address'))
    return 'Write the whole address, with https:// in front.';
  if (issue.message.startsWith('not an e-mail')) return 'Write it as name@example.org.';
  if (issue.message.startsWith('no terms') || Array.isArray(value))
    return 'Add at least one, or remove the key.';
  if (issue.path.at(-1) === 'schedule') return `Write ${SCHEDULE_FORMS}.`;
  return 'Correct the value.';
}

function nearTimezone(name: string): string | null {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = name.split('/').at(-1)?.toLowerCase().replaceAll(' ', '_') ?? '';
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? didYouMean(name, zones);
}

/** The message with the value in front, unless it quotes the value itself. */
function withValue(message: string, value: unknown): string {
  return message.startsWith('"') ? message : `${said(value)}: ${message}`;
}

function said(value: unknown): string {
  return typeof value === 'string'
    ? `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
    : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return `the ${typeof value} ${String(value)}`;
}

const NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
  number: 'a number',
};

const FIXES: Record<string, string> = {
  string: 'Put it in quotes if it looks like a number, a date or yes/no.',
  array: 'Write a list: one "- item" a line, or [a, b].',
  object: 'Indent "key: value" lines below it.',
  record: 'Indent "key: value" lines below it.',
};
