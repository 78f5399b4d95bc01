/** How the words of each language change; a fourth language is a line here, beside the one in index.ts. */
import { byWord } from './by-word.ts';
import { forms as english } from './en/forms.ts';
import type { Morphology } from './grammar.ts';
import { forms as romanian } from './ro/forms.ts';
import { forms as russian } from './ru/forms.ts';
import { forms as ukrainian } from './uk/forms.ts';

const UNKNOWN: Morphology = {
  stemmer: null,
  bare: false,
  endings: [],
  light: (stem) => stem,
  verbForms: () => [],
  nounForms: () => [],
  isForm: () => true,
};

const LANGUAGES = byWord<Morphology>({ en: english, ro: romanian, ru: russian, uk: ukrainian });

/** Of a language that nothing is known of, words are only themselves. */
export const morphologyOf = (language: string): Morphology => LANGUAGES.get(language) ?? UNKNOWN;
