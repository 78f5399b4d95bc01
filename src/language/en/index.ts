import type { LanguagePack } from '../pack.ts';
import { armies } from './armies.ts';
import { cues } from './cues.ts';
import { grammar } from './grammar.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';
import { numbers } from './numbers.ts';
import { others } from './others.ts';
import { places } from './places.ts';
import { qualifiers } from './qualifiers.ts';
import { speech } from './speech.ts';
import { time } from './time.ts';
import { traps } from './traps.ts';
import { units } from './units.ts';
import { weak } from './weak.ts';

export const english = {
  code: 'en',
  cues,
  grammar,
  measures,
  nouns,
  numbers,
  others,
  places,
  qualifiers,
  speech,
  armies,
  time,
  traps,
  units,
  weak,
} satisfies LanguagePack;
