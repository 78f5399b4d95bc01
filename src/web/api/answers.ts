/** How answers are written: JSON with a next page, and exports as CSV, JSON lines or Parquet, sent while they are read. */
import { ReadableStream } from 'node:stream/web';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { Asked } from '../visitor.ts';
import type { Column } from './column.ts';
import { parquetStream } from './parquet.ts';

/** The question as checked, or the answer that says what is wrong with it. */
export function question<Schema extends z.ZodType>(
  c: Asked,
  schema: Schema,
): { asked: z.infer<Schema>; wrong: null } | { asked: null; wrong: Response } {
  const result = schema.safeParse(c.req.query());
  if (result.success) return { asked: result.data, wrong: null };
  const problems = result.error.issues.map((issue) => {
    const name = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue.path[0]);
    return `${name}: ${issue.message}`;
  });
  return { asked: null, wrong: c.json({ error: problems.join('; ') }, 400) };
}

export const notFound = (c: Asked, what: string) => c.json({ error: `no such ${what}` }, 404);

export const FORMS = ['csv', 'jsonl', 'parquet'] as const;
export type Form = (typeof FORMS)[number];
export const TYPES: Record<Form, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** An embedded database answers without ever waiting: without a pause, a long export would keep everybody else out. */
async function* withPauses<Row>(pages: AsyncGenerator<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  for await (const rows of pages) {
    yield rows;
    await setImmediate();
  }
}

/** Pages are read one after another as the reader takes them, so that an export of any size needs little memory. */
export function exportRows<Row>(
  c: Asked,
  form: Form,
  name: string,
  columns: readonly Column<Row>[],
  data: (row: Row) => unknown,
  pages: AsyncGenerator<readonly Row[]>,
): Response {
  const encoder = new TextEncoder();
  const paced = withPauses(pages);
  async function* text() {
    if (form === 'csv') yield encoder.encode(`${columns.map((column) => column.name).join(',')}\r\n`);
    for await (const rows of paced) {
      const lines = rows.map((row) =>
        form === 'csv'
          ? `${columns.map((column) => cell(column.value(row))).join(',')}\r\n`
          : `${JSON.stringify(data(row))}\n`,
      );
      yield encoder.encode(lines.join(''));
    }
  }
  const body =
    form === 'parquet'
      ? parquetStream(columns, paced)
      : (ReadableStream.from(text()) as unknown as globalThis.ReadableStream);
  return c.body(body, 200, {
    'content-type': TYPES[form],
    'content-disposition': `attachment; filename="${name}.${form}"`,
  });
}

/** RFC 4180. A text that a spreadsheet would take for a formula gets a quotation mark in front (OWASP: CSV injection). */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
