/** The words of a sentence that say something of a figure: terms of measures, and predicates that are none. */
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';

/** Said of sums alone, so nothing else of a count: "de la prima oră", "worth". */
export const OF_MONEY = new Set(['pay', 'price', 'damage']);

/** Terms of the sentence; one inside a longer one says nothing of its own ("killed" in "killed and wounded"). */
export function termsOf(reading: Reading): Span[] {
  if (reading.terms !== null) return reading.terms;
  const all = [
    ...reading.tags.list('measure').filter(({ from }) => !monthName(reading, from)),
    ...reading.tags.list('other').filter((span) => span.value === 'predicates' || span.value === 'expenses'),
  ];
  const long = all.filter(({ from, to }) => to - from > 1);
  const kept =
    long.length === 0
      ? all
      : all.filter(
          (span) =>
            !long.some(
              (other) =>
                OF_MONEY.has(other.value) === OF_MONEY.has(span.value) &&
                other.from <= span.from &&
                other.to >= span.to &&
                other.to - other.from > span.to - span.from,
            ),
        );
  reading.terms = withLosses(reading, kept);
  return reading.terms;
}

/** "at the start of March": nobody marches. */
const monthName = ({ tokens, lexicon }: Reading, at: number): boolean =>
  lexicon.pack.code === 'en' && at > 0 && tokens[at]!.text === 'March';

/** "killed or wounded", "убиты и ранены": the dead together with others are losses. */
function withLosses({ tokens, tags }: Reading, spans: Span[]): Span[] {
  const all = spans.filter((span) => span.value !== 'killed' || span.tag !== 'measure');
  for (const span of spans) {
    if (span.value !== 'killed' || span.tag !== 'measure') continue;
    const joiner =
      tags.at(span.to, 'word', 'or') ??
      tags.at(span.to, 'word', 'betweenAnd') ??
      tags.at(span.to, 'word', 'and');
    const at = joiner ? joiner.to : tokens[span.to]?.text === '/' ? span.to + 1 : -1;
    const next = at < 0 ? undefined : spans.find((other) => other.from === at && other.tag === 'measure');
    const hurt = next && ['wounded', 'captured', 'missing'].includes(next.value);
    if (!hurt) {
      all.push(span);
      continue;
    }
    all.push({ tag: 'measure', value: 'losses', from: span.from, to: next.to });
    all.splice(all.indexOf(next), 1);
  }
  return all;
}
