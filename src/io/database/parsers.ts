/** PostgreSQL type numbers whose JavaScript form both drivers would otherwise choose differently. */
const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** The ledger reads times as ISO 8601 UTC strings and counts as numbers, on every driver. */
export const ledgerParsers: Record<number, (value: string) => unknown> = {
  [INT8]: Number,
  [TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
};
