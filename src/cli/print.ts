/** Prints rows for people, or for scripts. */
import { stripVTControlCharacters, styleText } from 'node:util';

export type Cell = string | number | null | undefined;

/** JSON lines. */
export function printJson(rows: Iterable<unknown>): void {
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** An aligned table; the last column may run on. Control characters of foreign text are dropped. */
export function printTable(header: string[], rows: Cell[][], nothing: string): void {
  if (rows.length === 0) {
    process.stdout.write(`${nothing}\n`);
    return;
  }
  const texts = rows.map((row) => row.map(plain));
  const widths = header.map((title, i) =>
    Math.max(title.length, ...texts.map((row) => [...(row[i] ?? '')].length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell + ' '.repeat(widths[i]! - [...cell].length)))
      .join('  ')
      .trimEnd();
  process.stdout.write(`${styleText('bold', line(header))}\n`);
  for (const row of texts) process.stdout.write(`${line(row)}\n`);
}

/** One line, without the control characters of foreign text. */
export const plain = (cell: Cell): string =>
  stripVTControlCharacters(String(cell ?? ''))
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();

/** Cuts a text to a width, at a word where one ends near. */
export function cut(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width
    ? text
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
