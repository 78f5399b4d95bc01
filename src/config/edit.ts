/**
 * New entries of a configuration file as text, so that comments and layout stay. A list written in lines is added to without
 * touching a byte of it; a list in brackets is rewritten by the YAML library. Pure: the caller reads and writes.
 */
import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { FileKind, Outlet } from './schema.ts';

/** What a new entry says; everything else has a default. */
export type NewOutlet = Pick<Outlet, 'id' | 'name' | 'language' | 'timezone' | 'feeds'>;

/** Why a text cannot be added to. */
export class NotEditable extends Error {}

/** The text with these outlets behind those it has. Throws {@link NotEditable} where it is no list of outlets. */
export function addOutlets(text: string, added: readonly NewOutlet[]): string {
  return addEntries(text, 'outlets', added);
}

/** The same for any of the three files. */
export function addEntries(text: string, key: FileKind, added: readonly object[]): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new NotEditable(document.errors[0]!.message.split('\n')[0]!);
  const root = document.contents;
  if (root !== null && !isMap(root)) throw new NotEditable(`it is not a group of keys with "${key}"`);
  const list = document.get(key, true);
  if (list !== undefined && !isSeq(list) && !(isScalar(list) && list.value === null))
    throw new NotEditable(`"${key}" is not a list`);
  const before = isSeq(list) ? (document.toJS()[key] as unknown[]) : [];
  const meant = [...before, ...added];

  if (isSeq(list) && list.flow !== true && list.items.length > 0) {
    const appended = append(text, list, added);
    if (reads(appended, key, meant)) return appended;
  }
  if (isSeq(list)) {
    list.flow = false;
    for (const entry of added) list.add(document.createNode(entry));
  } else document.set(key, document.createNode(added));
  const written = document.toString({ lineWidth: 0 });
  if (!reads(written, key, meant)) throw new NotEditable('the result would not read as meant');
  return written;
}

/** New lines at the end of the file, laid out as the entries before them. */
function append(text: string, list: YAMLSeq, added: readonly object[]): string {
  const starts = list.items.map((item) => (item as { range?: [number, number, number] }).range?.[0] ?? 0);
  const lineOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ */.exec(text.slice(lineOf(starts[0]!)))![0];
  // One entry alone does not show how it would stand beside another: a blank line is easier to read.
  const second = starts[1] === undefined ? null : text.slice(0, lineOf(starts[1]));
  const apart = second === null || /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*$/.test(second);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = added.map((entry) =>
    stringify([entry], { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => indent + line)
      .join(newline),
  );
  const between = newline + (apart ? newline : '');
  return `${text.trimEnd()}${between}${entries.join(between)}${newline}`;
}

function reads(text: string, key: FileKind, entries: readonly unknown[]): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && JSON.stringify(document.toJS()?.[key]) === JSON.stringify(entries);
}
