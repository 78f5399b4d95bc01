/** Stored texts read again by the extractor as it is now. What it finds in old texts is in the ledger, and is no news. */
import type { Config } from '../config/schema.ts';
import type { ToldChange } from '../io/stores/changes.ts';
import type { ReadFigures, VersionRow } from '../io/stores/record.ts';
import { groupsTouched, nothing } from '../io/stores/replacing.ts';
import type { Change } from '../ledger/change.ts';
import type { Ports } from '../ports.ts';
import { EXTRACTOR } from '../version.ts';
import { lastTurns } from './last-turns.ts';
import { foldingFor, readFigures } from './placing.ts';

export interface Reprocessing {
  /** Only versions read at or after this moment (ISO 8601 UTC); null: all whose text is kept. */
  since: string | null;
  /** Only finds out; writes nothing. */
  dryRun: boolean;
  /** Told as the work goes on. */
  progress?: (what: 'versions' | 'series', done: number, of: number) => void;
  read?: (version: VersionRow, config: Config) => ReadFigures[];
}

export interface Reprocessed {
  versions: number;
  /** Figures that are new, that count no more, and that go to another series. */
  figures: { added: number; superseded: number; moved: number };
  /** Changes that did not stand before, and those that do no longer; confirmations left out. */
  fresh: Change[];
  gone: ToldChange[];
}

const BATCH = 50;

export async function reprocess(
  { ledger, config, clock }: Pick<Ports, 'ledger' | 'config' | 'clock'>,
  { since, dryRun, progress = () => undefined, read = readFigures }: Reprocessing,
): Promise<Reprocessed> {
  const settings = config();
  const ids = await ledger.reextracting.versions(since);
  const all = nothing();
  for (let done = 0; done < ids.length; done += BATCH) {
    progress('versions', done, ids.length);
    for (const version of await ledger.reextracting.load(ids.slice(done, done + BATCH))) {
      const { supersede, insert, move } = await ledger.reextracting.compare(version, read(version, settings));
      all.supersede.push(...supersede);
      all.insert.push(...insert);
      all.move.push(...move);
    }
  }
  progress('versions', ids.length, ids.length);

  const now = clock.now();
  const rewriting = {
    ...foldingFor(settings, 'en', now),
    extractor: EXTRACTOR,
    turns: lastTurns(settings, now),
    dryRun,
  };
  const [fresh, gone] = [[] as Change[], [] as string[]];
  const groups = groupsTouched(all);
  for (const [done, group] of groups.entries()) {
    progress('series', done, groups.length);
    const outcome = await ledger.reextracting.rewrite(group, all, rewriting);
    fresh.push(...outcome.fresh);
    gone.push(...outcome.gone);
  }
  await ledger.reextracting.rewrite(null, all, rewriting);
  progress('series', groups.length, groups.length);
  return {
    versions: ids.length,
    figures: { added: all.insert.length, superseded: all.supersede.length, moved: all.move.length },
    fresh: fresh.filter((change) => change.kind !== 'confirmed'),
    gone: gone.length === 0 ? [] : await ledger.changes.list({ ids: gone, retracted: !dryRun }),
  };
}
