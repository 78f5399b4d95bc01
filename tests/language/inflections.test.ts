import { expect, test } from 'vitest';
import { compileTerms } from '../../src/language/stems.ts';

const missed = (language: string, terms: string[], text: string) => {
  const matcher = compileTerms({ [language]: terms }, language);
  return text.split('; ').filter((phrase) => matcher.find(phrase).length === 0);
};

test.each([
  [
    'en',
    ['die', 'lay off', 'flee', 'strike', 'burn'],
    'died; dying; dead; laid off; fled; struck; strikes; burnt',
  ],
  [
    'ro',
    ['muri', 'inunda', 'disponibiliza', 'incendiu'],
    'au murit; inundată; disponibilizări; incendiile; incendiul',
  ],
  ['ru', ['оползень', 'участок'], 'под оползнем; оползни; участки; участка'],
  [
    'ru',
    ['погибнуть', 'умереть', 'заболеть', 'бастовать', 'сгореть', 'ранить'],
    'погибли; погиб; погибшие; умер; умерли; заболевших; заболели; бастуют; сгорело; ранены; раненых',
  ],
])('verbs are found in the past and as participles (%s)', (language, terms, text) => {
  expect(missed(language, terms, text)).toEqual([]);
});

test('a verb whose root is a common word does not match that word', () => {
  expect(compileTerms({ ru: ['тонуть', 'смерть'] }, 'ru').find('то же самое, смелее')).toEqual([]);
});
