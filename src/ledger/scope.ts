/**
 * A new definition: the text says that a figure leaves something out, takes something in that was not counted before, or rests
 * on another method. Where the speaker has not counted so before, the step tells nothing of the world.
 */
import type { Figure } from '../figures/figure.ts';

export type Scope = 'excluding' | 'including' | 'basis';

/** Phrases of all languages together: none of one means another thing in the next. A bare "including" introduces a part. */
const PHRASES: Readonly<Record<Scope, readonly string[]>> = {
  excluding: [
    'excluding',
    'not including',
    'not counting',
    'without counting',
    'do(?:es)? not include',
    'are not included',
    'fără a (?:include|număra|socoti|lua în calcul)',
    'nu (?:îi |le )?includ[ei]?',
    'excluzând',
    'nu sunt inclu(?:și|se)',
    'не считая',
    'без уч[её]та',
    'не учитывая',
    'не включая',
    'не (?:включает|включают|учитывает|учитывают)',
  ],
  including: [
    'now (?:also )?(?:includes?|including|counts?|counting)',
    'for the first time includ(?:es|ing)',
    '(?:acum include|include acum|inclusiv acum)',
    'include pentru prima (?:dată|oară)',
    'теперь (?:включает|включают|учитывает|учитывают|учитываются|с уч[её]том)',
    'впервые (?:включает|включая|учтены|учитываются)',
  ],
  basis: [
    '(?:new|different|changed|revised) (?:method|methodology|definition|criteria|way of counting|counting)',
    'changed (?:how|the way) (?:it|they) counts?',
    'counted differently',
    'no(?:ua|ii|ile|ilor|ul|ului) (?:metodologi[ei]i?|metod[ăe]|definiți[ei]i?|criterii|mod de (?:calcul|numărare))',
    '(?:metodologie|metodă|definiție) nouă',
    'alt(?:ă|ei) (?:metodologi[ei]|metod[ăe]|definiți[ei])',
    '(?:нов|друг|изменённ|измененн)(?:ой|ая|ую|ому|ому|ым) (?:методик|методологи|метод|определени|критери|способ)\\p{L}*',
    'изменил[аои]? (?:методик|методологи|способ)\\p{L}*',
    'иначе (?:считает|считают|стал[аи]? считать)',
  ],
};

const WHOLE = (phrases: readonly string[]) =>
  new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'giu');
const CUES = Object.entries(PHRASES).map(([scope, phrases]) => [scope as Scope, WHOLE(phrases)] as const);
/** Characters between a figure and the words that bound it: "12,000 people have left the region, not counting". */
const REACH = 90;

/** `basis` holds of the whole sentence; the others of the figure nearest before them, or of the first after one that opens it. */
export function scopeOf({ sentence, quote }: Pick<Figure, 'sentence' | 'quote'>): Scope | null {
  const at = sentence.indexOf(quote);
  for (const [scope, phrases] of CUES) {
    for (const match of sentence.matchAll(phrases)) {
      if (scope === 'basis') return scope;
      const between =
        match.index > at
          ? sentence.slice(at + quote.length, match.index)
          : match.index < 3
            ? sentence.slice(match.index + match[0].length, at)
            : null;
      if (between !== null && between.length <= REACH && !/\d|[.;]\s/.test(between)) return scope;
    }
  }
  return null;
}
