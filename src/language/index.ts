/** The languages the program reads: a fourth one is a folder here and a line below. */
import { english } from './en/index.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { romanian } from './ro/index.ts';
import { russian } from './ru/index.ts';
import { ukrainian } from './uk/index.ts';

export const PACKS: Record<string, LanguagePack> = { en: english, ro: romanian, ru: russian, uk: ukrainian };

const compiled = new Map<string, Lexicon>();

/** The compiled pack of a language ("ro", "ro-RO"), or null for a language without one. */
export function lexiconOf(language: string): Lexicon | null {
  const code = language.slice(0, 2).toLowerCase();
  const known = compiled.get(code);
  if (known) return known;
  const pack = PACKS[code];
  if (!pack) return null;
  const lexicon = compileLexicon(pack);
  compiled.set(code, lexicon);
  return lexicon;
}
