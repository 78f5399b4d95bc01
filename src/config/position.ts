/** Where in a YAML file a path stands: errors point at a line, as a compiler's do. */
import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

export type Path = readonly (string | number)[];

export interface Position {
  /** Both from 1. */
  line: number;
  column: number;
}

/** Position of the key (`at: 'key'`) or value at a path; of its nearest existing parent where it is missing. */
export function locate(document: Document, lines: LineCounter, path: Path, at: 'key' | 'value'): Position {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const next = child(node, step);
    if (next === null) break;
    node = next.value;
    const last = depth === path.length - 1;
    offset = (last && at === 'key' ? next.key : (node?.range?.[0] ?? next.key)) ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The value at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function child(node: Node | null, step: string | number): { value: Node | null; key: number | null } | null {
  if (isSeq(node)) {
    const value = (node.items[Number(step)] ?? null) as Node | null;
    return value === null ? null : { value, key: value.range?.[0] ?? null };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
  if (pair === undefined) return null;
  const key = pair.key as Node;
  return { value: pair.value as Node | null, key: key.range?.[0] ?? null };
}
