/** Rows as a Parquet file, sent while they are read: a group of rows is all that is held at a time. */
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { VERSION } from '../../version.ts';
import type { Column } from './column.ts';

/** Rows held at a time: some megabytes of sentences. */
const GROUP = 5000;
const TYPES = { text: 'STRING', number: 'DOUBLE', moment: 'TIMESTAMP' } as const;

export function parquetStream<Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const sink = writable.getWriter();
  const writer = new ByteWriter();
  const send = async () => {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    // Waits until the reader has taken it, so that no more is read than is wanted.
    if (bytes.length > 0) await sink.write(bytes);
  };
  Object.assign(writer, { flush: send, finish: send });
  async function* rows() {
    for await (const page of pages)
      for (const row of page)
        yield Object.fromEntries(columns.map((column) => [column.name, cell(column, row)]));
  }
  const types = columns.map(({ name, kind = 'text' }) => ({ name, type: TYPES[kind], nullable: true }));
  const kvMetadata = [{ key: 'source', value: `Tallywire ${VERSION}` }];
  Promise.resolve(parquetWriteRows({ writer, rows: rows(), columns: types, rowGroupSize: GROUP, kvMetadata }))
    .then(() => sink.close())
    // Cut off, the file has no foot and is no Parquet: a reader is told, and a reader that left asks no more.
    .catch((error) => sink.abort(error).catch(() => undefined));
  return readable;
}

function cell<Row>({ kind = 'text', value }: Column<Row>, row: Row): string | number | Date | null {
  const found = value(row) ?? null;
  if (found === null) return null;
  if (kind === 'moment') return new Date(found);
  return kind === 'number' ? Number(found) : String(found);
}
