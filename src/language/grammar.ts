/**
 * What the engine must know of how a language builds its phrases. Patterns are tried on folded words (lower case; in Romanian without
 * diacritics).
 */
import type { TrapGrammar, WordTest } from './trap-grammar.ts';

export interface Grammar {
  /** Which words are set around what is counted: English, adjectives after the noun, or inflected adjectives before it. */
  phrase: 'english' | 'noun_first' | 'adjectives_first';
  /** For `adjectives_first`. */
  agreeing: AgreeingPhrase | null;
  unknown: UnknownNouns | null;
  /** Words right before an emergency number. */
  dials: RegExp;
  /** "not" before a verb. */
  negation: RegExp;
  /** Words that bound a number or tell where something is: "over"; null where none is both. */
  spatial: RegExp | null;
  /** Verbs and nouns of telling, before the "about" of what is told; null where that is another word. */
  tells: RegExp | null;
  /** Words around a number without its noun. */
  ellipsis: Ellipsis;
  /** Numbers that count nothing, and words that bound one only in some places. */
  traps: TrapGrammar;
  /** Scales and units that stand before their number and make it approximate; null where none do. */
  inverted: InvertedWords | null;
  /** Endings of finite verbs; null where verbs are told by their auxiliaries. */
  verb: RegExp | null;
  /** How a clause's own verb is told from a participle beside a noun; null where it is not. */
  finite: FiniteVerbs | null;
  /** Who pays and is paid; null where it is not told apart. */
  payers: Payers | null;
  /** A verb that hangs on another: an infinitive, or what stands before one: "shed", "să". */
  infinitive: RegExp | null;
  /** May the word be a plural, or the case that numbers ask for? Null: by English rules. */
  plural: RegExp | null;
  /** Verbs in the past, and verbs that tell what is to come: with none of the first a season is the coming one. */
  ahead: { past: RegExp; coming: RegExp } | null;
  /** Are peoples and their adjectives written with a capital? */
  capitalPeoples: boolean;
  /** An apostrophe between letters is a letter: "п'ять". */
  apostropheInside: boolean;
  /** "20 лет, другому — 26": a dash stands for "is". */
  dashIsVerb: boolean;
  /** "from" before two numbers is always a range, also after "rose". */
  fromIsRange: boolean;
  /** "в 2024 году": the word for year follows it. */
  yearWordFollows: boolean;
  /** Verbs that set a bound do so across a few words: "превысит к осени 30 000". */
  boundVerbsReach: boolean;
  /** Openings, five words at most, that give the figures before them a speaker: "this was reported by". */
  backward: RegExp;
  /** Words by which an outlet speaks of itself, outside direct speech: "we". */
  ourselves: WordTest;
  /** Verbs by which a paper hands on what others say: "reports". */
  retells: RegExp;
  /** First words of a sentence that are the last speaker. */
  again: RegExp;
  /** Second words of "the same"; null where one word says it. */
  same: RegExp | null;
  /** Words that make a statement another's: "якобы". */
  hearsay: RegExp | null;
  /** Auxiliaries, pronouns and particles that no name holds. */
  notInNames: RegExp;
  /** Nouns made of verbs of saying: "заявление". */
  verbalNoun: RegExp | null;
  /** Prepositions that put a body in the place of its people: "В мэрии сообщили". */
  inside: RegExp | null;
  /** Openers whose name is not in the nominative; null: none. */
  oblique: RegExp | null;
  /** Clauses that report: "…, iStories calculates, …". */
  reporting: Reporting | null;
}

export interface FiniteVerbs {
  /** "have", "are", and what may stand between one and what it says: "been", "already", "believed to". */
  auxiliary: RegExp;
  between: RegExp;
  /** Finite forms that are no participles too, and words that only look so. */
  verb: RegExp;
  never: RegExp;
  /** Words behind which another clause begins: "while", "after". */
  closes: RegExp;
  /** Before the whole that a part is of: "OF the 14". */
  outOf: RegExp;
}

export interface Payers {
  /** Those who take money for others: "brokers"; verbs of promising, after which it is the others' again. */
  broker: RegExp;
  promised: RegExp;
  /** "paid" with its payers before it ("victims", "each"), unless these words before make it their own: "were". */
  paid: RegExp;
  payer: RegExp;
  passive: RegExp;
  /** "for each recruit", tried on words joined by spaces. */
  per: RegExp;
  /** Nouns of a fighter's pay. */
  strong: RegExp;
  /** Whose pay at home it is set against: "a corporal", "a teacher". */
  home: RegExp;
}

/** A clause of a source and one verb, set off by marks. */
export interface Reporting {
  order: 'subject_first' | 'verb_first';
  /** Forms that a finite verb in it may have; behind an auxiliary, the participle's. */
  verb: RegExp;
  participle: RegExp;
  auxiliary: RegExp;
  /** Words before such a verb: "as". */
  before: RegExp;
  /** Helpers of the passive before the verb; where the verb comes first, a preposition before a body that stands for its people. */
  passive: RegExp;
  /** Prepositions that open a complement, not the subject; first words of what is an object or an addressee. */
  preposition: RegExp;
  object: RegExp;
}

/** A noun phrase whose adjectives come first and agree with it: "120 новых военных госпиталей". */
export interface AgreeingPhrase {
  /** "of": 12 ИЗ этих бойцов; what may follow it; pronouns that make a part of it, and no noun. */
  outOf: RegExp;
  these: RegExp;
  them: RegExp;
  adjective: RegExp;
  /** Adjectives in the plural that stand for people where no noun follows. */
  manyAdjective: RegExp;
  /** Endings of oblique plurals. */
  oblique: RegExp;
  /** Adjectives that leave out a noun told before, not people. */
  relational: RegExp;
  predicate: RegExp;
  /** Endings that nouns bear after a number. */
  noun: RegExp;
}

/** What words around a number without its noun say of what it counts. */
export interface Ellipsis {
  /** "OF the 1,400 glaciers, about 100"; "at least 3,300 of THEM". */
  outOf: WordTest;
  them: WordTest;
  /** Words that a clause may open with: "but", "the". */
  opens: WordTest;
  /** Verbs right before a number that only people suffer: "rescued 212". */
  takesPeople: WordTest;
  /** What only people do, or are: "some 30,000 sleep rough"; and what may stand between it and the number. */
  human: WordTest;
  between: WordTest;
  respectively: WordTest;
  /** Words for the story's own count: "the toll", "bilanțul". */
  total: WordTest;
  /** "the NUMBER of infections", and the "of" after it. */
  numberWord: WordTest;
  of: WordTest;
  /** Beside a word for a seat that is any place too: where people sit; null where seats have a word of their own. */
  seated: RegExp | null;
  /** Nouns of people together: "a CREW of 13". */
  groups: WordTest;
  /** Prepositions that put a noun beside what is counted: "among the villages". */
  beside: WordTest;
  /** Before a bare number once money was told: verbs of paying, and what is paid: "pay", "fine"; "wage". */
  money: WordTest;
  /** Right before a sum that is set beside the one told last: "In Moscow it IS 180,000"; null where sums need other words. */
  equals: RegExp | null;
  /** What is paid ("wage"), and words between a percentage and the one it is set against: "not TO 25". */
  sum?: WordTest;
  against?: WordTest;
  /** Where sums are often said without their currency. */
  sums?: SumWords;
}

export interface SumWords {
  /** Words that only a sum stands beside ("зарплата"), verbs of paying, and words that a number of money never follows. */
  noun: WordTest;
  verb: WordTest;
  never: WordTest;
  /** What the money is, after its number: "3 млн страховки". */
  kind: WordTest;
  /** Before those that each is paid for: "240 тысяч С человека". */
  per: WordTest;
  /** People that may be what is counted, by their case; others are paid. */
  counted: WordTest;
  /** Before a number of the same measure as the one before it: "8 миллиардов кубометров ПРИ НОРМЕ восемнадцать". */
  against: WordTest;
  /** The number's last word where it is those who are paid: "четырём тысячам". */
  recipients: WordTest;
  /** What is meant where no money is named. */
  currency: string;
}

/** Words by spaces. */
export function wordSet(...lists: string[]): WordTest {
  const words = new Set(lists.join(' ').split(/\s+/).filter(Boolean));
  return { test: (word) => words.has(word) };
}

/** "тысяч тридцать", "тысячи две", "процентов на сорок". */
export interface InvertedWords {
  /** Scale words before five and more, before two to four; units; prepositions that may stand between. */
  many: RegExp;
  few: RegExp;
  unit: RegExp;
  link: RegExp;
}

/** What any of the tests takes. */
export const eitherOf = (...tests: WordTest[]): WordTest => ({
  test: (word) => tests.some((one) => one.test(word)),
});

/** Nouns that no dictionary knows. */
export interface UnknownNouns {
  people: RegExp;
  /** Endings that English shares. */
  cognates: readonly (readonly [RegExp, string])[];
  /** Letters to Latin ones, where the script is another. */
  letters: Record<string, string> | null;
}

/** How words change; they come folded: lower case, and as `fold.ts` says. */
export interface Morphology {
  /** The algorithm of Snowball; null where it has none. */
  stemmer: string | null;
  /** Is the language often typed without its diacritics? Then words are compared without them. */
  bare: boolean;
  /** Inflectional endings, in any order. */
  endings: readonly string[];
  /** What is left of a word without its ending ('' where it has none), where its stem changes in other forms. */
  light(stem: string, ending: string): string;
  /** Forms of a verb's dictionary form that its stem does not reach. They widen a term, never a text: a form too many costs nothing. */
  verbForms(word: string): string[];
  /** The same of a noun's dictionary form. */
  nounForms(word: string): string[];
  /** Every case of a noun as it is written; forms that do not exist cost nothing either. */
  cases?(word: string): string[];
  /** Is the word a form of the noun, or do they only share a stem? "ничего" is no form of "ничья". */
  isForm(lemma: string, word: string): boolean;
}
