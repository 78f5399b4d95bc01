/**
 * Changes to one entry of a configuration file as text: only the bytes of what changes are touched, so that comments,
 * order and layout stay. Pure: the caller reads and writes.
 */
import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { NotEditable } from './edit.ts';
import type { FileKind } from './schema.ts';

/** New values by key, a key within a key as "article.body"; undefined takes the key away. */
export type Fields = Record<string, unknown>;

/** Throws {@link NotEditable} where there is no such entry, or the file cannot be read. */
export function editEntry(text: string, kind: FileKind, index: number, fields: Fields): string {
  let edited = text;
  for (const [name, value] of Object.entries(fields))
    edited = setField(edited, kind, index, name.split('.'), value);
  return edited;
}

/** Takes an entry away with the comment lines right above it. */
export function removeEntry(text: string, kind: FileKind, index: number): string {
  const document = parseDocument(text);
  document.deleteIn([kind, index]);
  const meant = document.toJS();
  const list = parseDocument(text).get(kind, true);
  const item = isSeq(list) ? (list.items[index] as Node | undefined) : undefined;
  if (item?.range && isSeq(list) && list.flow !== true && list.items.length > 1) {
    const from = lineStart(text, item.range[0]);
    const next = list.items[index + 1] as Node | undefined;
    const to = next?.range ? lineStart(text, next.range[0]) : item.range[2];
    const cut = text.slice(0, from) + text.slice(to);
    if (same(parse(cut), meant)) return cut;
  }
  return document.toString({ lineWidth: 0 });
}

function setField(text: string, kind: FileKind, index: number, path: string[], value: unknown): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new NotEditable(document.errors[0]!.message.split('\n')[0]!);
  const entry = document.getIn([kind, index], true);
  if (!isMap(entry)) throw new NotEditable(`there is no entry ${index + 1} in it`);
  const at = [kind, index, ...path];
  if (same(plain(document.getIn(at, true)), value)) return text;

  if (value === undefined) document.deleteIn(at);
  else document.setIn(at, document.createNode(value));
  const meant = document.toJS();
  const spliced = splice(
    text,
    entry.range === undefined ? null : (parseDocument(text).getIn([kind, index], true) as YAMLMap),
    path,
    value,
  );
  if (spliced !== null && same(parse(spliced), meant)) return spliced;
  const written = document.toString({ lineWidth: 0 });
  if (!same(parse(written), meant)) throw new NotEditable('the result would not read as meant');
  return written;
}

/** Null where it takes the YAML library to do it. */
function splice(text: string, entry: YAMLMap | null, path: string[], value: unknown): string | null {
  if (entry === null || entry.flow === true) return null;
  const [key, ...rest] = path as [string, ...string[]];
  const pair = entry.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (rest.length > 0) {
    if (pair !== undefined && isMap(pair.value)) return splice(text, pair.value, rest, value);
    return pair === undefined && value !== undefined
      ? insert(text, entry, { [key]: { [rest.join('.')]: value } })
      : null;
  }
  if (pair === undefined) return value === undefined ? text : insert(text, entry, { [key]: value });
  if (value === undefined) return remove(text, entry, pair);
  const node = pair.value as Node | null;
  if (node?.range == null) return null;
  if (isScalar(node) && !isCollection(value)) return replace(text, node, inline(value));
  if (isSeq(node) && Array.isArray(value)) return setItems(text, node, value);
  if (isMap(node) && isRecord(value)) return setKeys(text, node, value);
  return null;
}

/** Items that stay keep their lines and comments. */
function setItems(text: string, list: YAMLSeq, wanted: unknown[]): string | null {
  if (list.flow === true) return replace(text, list, inline(wanted));
  const before = list.items.map((item) => plain(item));
  const kept = before.filter((item) => wanted.some((one) => same(one, item)));
  const added = wanted.slice(kept.length);
  if (kept.length === 0 || !same(kept, wanted.slice(0, kept.length))) return null;
  const nodes = list.items as Node[];
  const indent = ' '.repeat(column(text, dashOf(text, nodes[0]!)));
  let edited = text;
  const last = nodes.at(-1)!;
  const end = endOf(text, last);
  if (added.length > 0)
    edited = `${edited.slice(0, end)}${added.map((item) => `${newline(text)}${indent}- ${inline(item)}`).join('')}${edited.slice(end)}`;
  for (const [i, node] of [...nodes.entries()].reverse()) {
    if (wanted.some((one) => same(one, before[i]))) continue;
    const from = lineStart(edited, dashOf(edited, node));
    edited =
      edited.slice(0, from) +
      edited.slice(Math.min(edited.length, endOf(edited, node) + newline(text).length));
  }
  return edited;
}

/** Lists of terms by language: each on its own. */
function setKeys(text: string, map: YAMLMap, wanted: Record<string, unknown>): string | null {
  const keys = map.items.map((item) => String((item.key as { value?: unknown }).value));
  const changed = [...new Set([...keys, ...Object.keys(wanted)])].filter(
    (key) => !same(plain(map.get(key, true)), wanted[key]),
  );
  if (changed.length !== 1) return null;
  return splice(text, map, [changed[0]!], wanted[changed[0]!]);
}

function insert(text: string, map: YAMLMap, entry: Record<string, unknown>): string | null {
  const first = map.items[0]?.key as Node | undefined;
  const last = map.items.at(-1)?.value as Node | undefined;
  if (first?.range == null || last?.range == null) return null;
  const indent = ' '.repeat(column(text, first.range[0]));
  const end = endOf(text, last);
  const lines = stringify(entry, { lineWidth: 0 }).trimEnd().split('\n');
  return text.slice(0, end) + lines.map((line) => newline(text) + indent + line).join('') + text.slice(end);
}

function remove(text: string, map: YAMLMap, pair: Pair): string | null {
  const key = pair.key as Node | null;
  const value = pair.value as Node | null;
  // The first key stands behind the dash of its entry.
  if (key?.range == null || value?.range == null || map.items[0] === pair) return null;
  const from = lineStart(text, key.range[0]);
  const end = value.range[1];
  const to = text[end - 1] === '\n' ? end : endOfLine(text, end) + newline(text).length;
  return text.slice(0, from) + text.slice(Math.min(to, text.length));
}

function replace(text: string, node: Node, written: string): string {
  return text.slice(0, node.range![0]) + written + text.slice(node.range![1]);
}

/** On one line, wherever it stands. */
function inline(value: unknown): string {
  const node = parseDocument('').createNode(value, { flow: true });
  const document = parseDocument('');
  document.contents = node as never;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

const parse = (text: string): unknown => {
  const document = parseDocument(text);
  return document.errors.length > 0 ? Symbol('unreadable') : document.toJS();
};
const plain = (node: unknown): unknown =>
  node === undefined || node === null
    ? undefined
    : (JSON.parse(JSON.stringify((node as Node).toJSON())) as unknown);
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) && typeof a === typeof b;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCollection = (value: unknown): boolean => typeof value === 'object' && value !== null;
const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const column = (text: string, at: number): number => at - lineStart(text, at);
const dashOf = (text: string, item: Node): number => text.lastIndexOf('-', item.range![0] - 1);

/** The same of a node, whose own end may lie behind its line break. */
function endOf(text: string, node: Node): number {
  const end = node.range![1];
  return endOfLine(text, text[end - 1] === '\n' ? end - 1 : end);
}

/** Where the line of a position ends, before its line break; a comment behind a value belongs to it. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
