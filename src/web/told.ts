/** Changes with everything that proves them, in the order asked for. */
import type { DigestChange } from '../digests/digest.ts';
import type { ToldChange } from '../io/stores/changes.ts';
import { proverOf } from '../steps/gather-changes.ts';
import type { ConsoleWorld } from './world.ts';

export interface Told {
  told: ToldChange;
  item: DigestChange;
}

export async function toldChanges(
  marks: readonly { id: string }[],
  { ports }: Pick<ConsoleWorld, 'ports'>,
): Promise<Told[]> {
  if (marks.length === 0) return [];
  const rows = await ports.ledger.changes.list({ ids: marks.map(({ id }) => id), confirmed: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const prove = proverOf(ports.config());
  return marks.flatMap(({ id }) => {
    const told = byId.get(id);
    return told === undefined ? [] : [{ told, item: prove(told, [], null) }];
  });
}
