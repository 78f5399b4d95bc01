/**
 * What one more article costs the embedded ledger as it grows: its version, its figure, the comparison and what comes next.
 * One in ten concerns the busiest series. Processor time, since the database runs in the process. What the ledger holds
 * before is made by bench/ledger-fill.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './children.ts';

export interface GrowthRow {
  figures: number;
  /** Milliseconds of processor time for an article, the least of the rounds. */
  ms: number;
  p50: number;
  p99: number;
  /** Of the process, with the ledger open. */
  residentMb: number;
  folderMb: number;
}
export interface GrowthResult {
  rows: GrowthRow[];
}

export async function growth({ quick, long }: { quick: boolean; long: boolean }): Promise<GrowthResult> {
  const sizes = quick ? [1000, 10_000] : [1000, 10_000, 100_000, ...(long ? [1_000_000] : [])];
  const rows: GrowthRow[] = [];
  for (const figures of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
    try {
      rows.push(
        await runChild<GrowthRow>('./growth-one.ts', { folder, figures, articles: quick ? 50 : 250 }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { rows };
}
