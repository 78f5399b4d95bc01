/** Verbs of change before a number: what they lead to, and by how much, is told otherwise than a level. */
import type { Context } from '../context.ts';

const REACH = 14;

/** Is there a verb of change before "from A to B", "to B"? */
export function changes(context: Context, from: number): boolean {
  for (let k = from; k > Math.max(0, from - REACH); k--) {
    if (context.tokens[k - 1]!.text === ';') break;
    if (context.tags.at(k - 1, 'word', 'reaching')) return true;
  }
  for (const span of context.tags.list('cue')) {
    if ((span.value === 'up' || span.value === 'down') && span.from < from && from - span.from < REACH)
      return true;
  }
  return false;
}
