/** Whole figures in passages of news written for this project, on the topic it was asked for and on others. */
import { describe, expect, it } from 'vitest';
import { isHeldOut, ownPassages } from '../../bench/figures-passages.ts';
import { LEVELS, scorePassages } from '../../bench/figures-score.ts';
import { extractFigures } from '../../src/figures/extract.ts';

/** F1 of value and bound, of kind and unit besides, then of measure and places, period, speaker with status and role: just below what is reached. */
const FLOORS: Record<string, { tuned: number[]; heldOut: number[] }> = {
  en: { tuned: [0.978, 0.915, 0.685, 0.6, 0.465], heldOut: [0.965, 0.898, 0.62, 0.52, 0.365] },
  ro: { tuned: [0.98, 0.912, 0.688, 0.612, 0.455], heldOut: [0.968, 0.888, 0.63, 0.55, 0.4] },
  ru: { tuned: [0.97, 0.902, 0.662, 0.585, 0.437], heldOut: [0.965, 0.89, 0.65, 0.572, 0.378] },
};

describe.each(Object.entries(FLOORS))('passages in %s', (language, floors) => {
  const passages = ownPassages(language);

  it('quote the text where they say', () => {
    for (const { id, text, figures } of passages)
      for (const { start, end, quote } of figures) expect(text.slice(start, end), id).toBe(quote);
  });

  it.each([
    ['that rules were written from', 'tuned'],
    ['that nobody who writes rules has read', 'heldOut'],
  ] as const)('%s are read no worse than before', (_, part) => {
    const result = scorePassages(
      passages.filter((one) => isHeldOut(one) === (part === 'heldOut')),
      ({ text, published }) => extractFigures(text, { language, published, topic: null }).figures,
    );
    const reached = LEVELS.map((level) => result[level].f1);
    floors[part].forEach((floor, k) => {
      expect(reached[k], `level ${LEVELS[k]} of ${reached.map((f1) => f1.toFixed(3))}`).toBeGreaterThan(
        floor,
      );
    });
  });
});
