import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floods } from './given.ts';
import { type Play, playDays } from './play.ts';

/** The same story in texts that name its country or leave it out, as chance will have it. */
function withAreas(named: readonly boolean[]): Play {
  let n = 0;
  const days = floods.days.map((day) => ({
    ...day,
    articles: day.articles.map((article) => {
      const area = named[n++ % named.length] ? ['RO'] : [];
      return { ...article, figures: article.figures.map((one) => ({ ...one, area })) };
    }),
  }));
  return { ...floods, days };
}

test('whether a text names the country of its story does not decide what is news', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 17, maxLength: 17 }), (named) => {
      expect(playDays(withAreas(named))).toEqual(floods.days.map((day) => [...day.told].sort()));
    }),
    { numRuns: 60 },
  );
});
