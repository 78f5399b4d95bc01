/** A value of an earlier time set against the newer one told before: "In 2024 the centre had managed 3,800". */
import type { Figure } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Timeline } from '../periods/period-shared.ts';
import type { Reading, Story } from '../story.ts';

type Value = Pick<Figure, 'kind' | 'unit' | 'measure' | 'role' | 'status'>;

/** Sentences between the two. */
const FARTHEST = 3;
const MOST = 24;
/** Words before a time that opens its sentence. */
const LEADING = 3;

/**
 * Is it older than a value of the same thing, told in a sentence before? The earlier time opens the sentence, and the figure is the
 * first there: others may be parts of it.
 */
export function isOlder(
  { quantities }: Reading,
  story: Story,
  quantity: RawQuantity,
  value: Omit<Value, 'kind'>,
  { stated }: Timeline,
): boolean {
  const { published } = story;
  const { kind } = quantity;
  if (!published || !isValue({ ...value, kind })) return false;
  const opening = stated.find((one) => one.start <= LEADING && one.end <= quantity.quoteFrom);
  if (!opening?.to || !before(opening.to, published)) return false;
  // "In 2025 12,800 signed, against 5,500 a year earlier": itself the newer of two.
  if (stated.some((one) => one.start >= quantity.quoteTo && one.kind !== 'own' && one.kind !== 'said'))
    return false;
  if (quantities.find((one) => one.kind === kind) !== quantity) return false;
  const { to } = opening;
  return story.values.some(
    (told) =>
      told.kind === kind &&
      told.unit === value.unit &&
      told.measure === value.measure &&
      story.sentences > told.sentence &&
      story.sentences - told.sentence <= FARTHEST &&
      (told.from === null || before(to, told.from)) &&
      (told.to === null || before(to, told.to)),
  );
}

export function rememberValue(story: Story, figure: Figure): void {
  if (!isValue(figure)) return;
  const { kind, unit, measure, from, to } = figure;
  if (story.values.length === MOST) story.values.shift();
  story.values.push({ kind, unit, measure, from, to, sentence: story.sentences });
}

const isValue = ({ kind, role, status }: Value): boolean =>
  kind !== 'ratio' && status === 'actual' && (role === 'level' || role === 'share');

/** Does it end before the other begins, as far as both are told: "2024" before "2025-03"? */
function before(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
