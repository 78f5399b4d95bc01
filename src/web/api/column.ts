/** A column of an export: what it is called, and what it holds of a row. */
export interface Column<Row> {
  name: string;
  /** text where left out; moment: ISO 8601. */
  kind?: 'text' | 'number' | 'moment';
  value(row: Row): string | number | null | undefined;
}
