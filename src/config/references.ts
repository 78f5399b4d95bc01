/** What no single file can tell: references between files, and names given twice. */
import { type Addressed, channelOf } from './channels.ts';
import { type Complaint, didYouMean, listed } from './explain.ts';
import type { Path } from './position.ts';
import type { FileKind } from './schema.ts';

interface FileComplaint extends Complaint {
  file: FileKind;
}

interface Named {
  name: string;
  path: Path;
}

/** Works on unchecked data, so that these mistakes are told together with those of shape. */
export function crossCheck(
  files: Partial<Record<FileKind, unknown>>,
  shippedMeasures: readonly string[] | null,
): FileComplaint[] {
  const outlets = entries(files.outlets, 'outlets');
  const topics = entries(files.topics, 'topics');
  const subscribers = entries(files.subscribers, 'subscribers');
  const measures = topics.map((topic) => measuresOf(topic));
  const known = {
    topics: files.topics === undefined ? null : names(topics, 'id').map(({ name }) => name),
    outlets: files.outlets === undefined ? null : names(outlets, 'id').map(({ name }) => name),
    measures: files.topics === undefined ? null : ['all', ...new Set(measures.flat().map((m) => m.name))],
  };
  return [
    ...twice('outlets', names(outlets, 'id'), 'outlet id'),
    ...twice(
      'outlets',
      outlets.flatMap((outlet) => list(outlet, 'feeds')),
      'feed address',
    ),
    ...twice('topics', names(topics, 'id'), 'topic id'),
    ...topics.flatMap((topic) => [...listUses(topic, 'match'), ...listUses(topic, 'except')]),
    ...measures.flatMap((ofTopic) => twice('topics', ofTopic, 'measure')),
    ...(shippedMeasures === null ? [] : measures.flat().flatMap((m) => withoutTerms(m, shippedMeasures))),
    ...twice('subscribers', addresses(subscribers), 'subscriber'),
    ...subscribers.flatMap((subscriber) => [
      ...unknown(list(subscriber, 'topics'), known.topics, 'topic', 'topics.yaml'),
      ...unknown(list(subscriber, 'outlets'), known.outlets, 'outlet', 'outlets.yaml'),
      ...unknown(keysOf(subscriber, 'thresholds'), known.measures, 'measure', 'topics.yaml').map(
        (complaint): FileComplaint => ({ ...complaint, at: 'key' }),
      ),
    ]),
  ];
}

interface Entry {
  value: Record<string, unknown>;
  path: Path;
}

function entries(file: unknown, key: string): Entry[] {
  const value = (file as Record<string, unknown> | null | undefined)?.[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, i) => (isRecord(item) ? [{ value: item, path: [key, i] }] : []));
}

function names(all: Entry[], key: string): Named[] {
  return all.flatMap(({ value, path }) => {
    const name = value[key];
    return typeof name === 'string' ? [{ name, path: [...path, key] }] : [];
  });
}

/** What each subscriber is known by, at the place where it is written. */
function addresses(subscribers: Entry[]): Named[] {
  return subscribers.flatMap(({ value, path }) => {
    const channel = channelOf(value as Addressed);
    const given = value[channel];
    const at = isRecord(given)
      ? { name: given.url, path: [...path, channel, 'url'] }
      : { name: given, path: [...path, channel] };
    return typeof at.name === 'string' ? [{ name: at.name, path: at.path }] : [];
  });
}

function list({ value, path }: Entry, key: string): Named[] {
  const items = value[key];
  if (!Array.isArray(items)) return [];
  return items.flatMap((name, i) => (typeof name === 'string' ? [{ name, path: [...path, key, i] }] : []));
}

function keysOf({ value, path }: Entry, key: string): Named[] {
  const group = value[key];
  return isRecord(group) ? Object.keys(group).map((name) => ({ name, path: [...path, key, name] })) : [];
}

interface NamedMeasure extends Named {
  hasTerms: boolean;
}

function measuresOf({ value, path }: Entry): NamedMeasure[] {
  if (!Array.isArray(value.measures)) return [];
  return value.measures.flatMap((measure, i) => {
    const at = [...path, 'measures', i];
    if (typeof measure === 'string') return [{ name: measure, path: at, hasTerms: false }];
    if (!isRecord(measure) || typeof measure.id !== 'string') return [];
    return [{ name: measure.id, path: [...at, 'id'], hasTerms: measure.terms !== undefined }];
  });
}

function withoutTerms({ name, path, hasTerms }: NamedMeasure, shipped: readonly string[]): FileComplaint[] {
  if (hasTerms || shipped.includes(name)) return [];
  const near = didYouMean(name, shipped);
  const fix = `Give it "terms", or name one of: ${listed(shipped)}.`;
  return [
    {
      file: 'topics',
      path,
      at: 'value',
      message: `measure "${name}" has no terms and is not a shipped one`,
      fix: near === null ? fix : `Did you mean "${near}"? Otherwise give it "terms".`,
    },
  ];
}

/** Names of word lists ("$people") that a topic uses in its terms without having them in that language. */
function listUses({ value, path }: Entry, key: 'match' | 'except'): FileComplaint[] {
  const byLanguage = value[key];
  if (!isRecord(byLanguage)) return [];
  const lists = isRecord(value.words) ? value.words : {};
  return Object.entries(byLanguage).flatMap(([language, terms]) => {
    const known = isRecord(lists[language]) ? Object.keys(lists[language]) : [];
    if (!Array.isArray(terms)) return [];
    return terms.flatMap((term, i) =>
      [...String(term).matchAll(/\$(\w+)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !known.includes(name))
        .map((name): FileComplaint => {
          const near = didYouMean(name, known);
          return {
            file: 'topics',
            path: [...path, key, language, i],
            at: 'value',
            message: `no list "$${name}" in words › ${language}`,
            fix: near === null ? `Known lists: ${listed(known)}.` : `Did you mean "$${near}"?`,
          };
        }),
    );
  });
}

/** Case does not make a difference: two ids that differ in case alone would be confused by people. */
function twice(file: FileKind, found: Named[], what: string): FileComplaint[] {
  const first = new Map<string, Named>();
  const complaints: FileComplaint[] = [];
  for (const named of found) {
    const key = named.name.toLowerCase();
    if (first.has(key)) {
      const message = `${what} "${named.name}" is there twice`;
      complaints.push({
        file,
        path: named.path,
        at: 'value',
        message,
        fix: 'Rename or remove one of the two.',
      });
    } else first.set(key, named);
  }
  return complaints;
}

/** `known` is null where the file referred to could not be read: its own errors come first. */
function unknown(found: Named[], known: string[] | null, what: string, where: string): FileComplaint[] {
  if (known === null) return [];
  return found
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => {
      const near = didYouMean(name, known);
      return {
        file: 'subscribers',
        path,
        at: 'value',
        message: `${what} "${name}" is not in ${where}`,
        fix: near === null ? `Known: ${listed(known)}.` : `Did you mean "${near}"?`,
      };
    });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
