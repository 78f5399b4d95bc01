/** What stands behind a change beside its sentence: how many articles have it from how many, and what the text says of the step. */
import type { DigestChange } from './digest.ts';
import { differenceInWords, inSigns, ratioInWords } from './numbers.ts';
import { count } from './wording.ts';
import { fill, type Words } from './words/words.ts';

/** "14 articles, 1 originator"; null where it was read in one article. */
export function originInWords({ source, sightings, originators }: DigestChange, words: Words): string | null {
  const articles = new Set([source, ...sightings].map(({ url }) => url)).size;
  if (articles < 2) return null;
  return [
    count(words.origin.articles, articles, words),
    count(words.origin.originators, originators, words),
  ].join(', ');
}

/** "The text says: +1,400, from 18,000"; null where it says nothing of it. */
export function statedStepInWords({ change }: DigestChange, words: Words): string | null {
  const step = change.statedStep ?? null;
  if (step === null) return null;
  const { unit } = change.series;
  const { delta, percent, previous, agrees } = step;
  const share = percent === null ? null : ratioInWords(1 + percent / 100, unit, words);
  const said = [
    ...(delta === null || delta === 0 ? [] : [differenceInWords(delta, false, unit, words)]),
    ...(share === null ? [] : [share]),
    ...(previous === null
      ? []
      : [
          fill(words.statedStep.from, {
            was: inSigns({ low: previous, high: previous, bound: 'exact' }, unit, words),
          }),
        ]),
  ];
  if (said.length === 0) return null;
  const text = fill(words.statedStep.said, { step: said.join(', ') });
  return agrees === false ? `${text}; ${words.statedStep.misfit}` : text;
}
