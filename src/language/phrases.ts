/**
 * The phrases that begin with one word, found by what comes after it: which of hundreds go on with the next word is one look-up
 * by number. What a phrase may go on with is numbered per language, a form as written and a stem apart.
 */
import type { Entry } from './entry.ts';

/** Numbers of the forms and stems that phrases of a language go on with. */
export class Steps {
  readonly #numbers = new Map<string, number>();

  /** Of a phrase's word: new ones are given a number. */
  number(form: string | null, stems: readonly string[]): readonly number[] {
    return this.#names(form, stems).map((name) => {
      const number = this.#numbers.get(name) ?? this.#numbers.size;
      this.#numbers.set(name, number);
      return number;
    });
  }

  /** Of a text's word: those that some phrase goes on with. */
  of(form: string, stems: readonly string[]): readonly number[] {
    const found = this.#names(form, stems).flatMap((name) => this.#numbers.get(name) ?? []);
    return found.length > 0 ? found : NO_STEPS;
  }

  #names = (form: string | null, stems: readonly string[]): string[] => [
    ...(form === null ? [] : [`=${form}`]),
    ...new Set(stems),
  ];
}

const NO_STEPS: readonly number[] = [];

/** Phrases with the same beginning; what they go on with is sorted out when a text first asks. */
export class Phrases {
  /** Those that end here, by their place among all of the first word, and those places. */
  readonly ended: readonly Entry[];
  readonly places: readonly number[];
  readonly #longer: readonly (readonly [Entry, number])[];
  readonly #words: number;
  #next: ReadonlyMap<number, Phrases> | null = null;

  constructor(phrases: readonly (readonly [Entry, number])[], words: number) {
    const ended = phrases.filter(([{ rest }]) => rest.length === words);
    this.ended = ended.map(([entry]) => entry);
    this.places = ended.map(([, place]) => place);
    this.#longer = phrases.filter(([{ rest }]) => rest.length > words);
    this.#words = words;
  }

  get goOn(): boolean {
    return this.#longer.length > 0;
  }

  after(step: number): Phrases | undefined {
    this.#next ??= this.#sortedOut();
    return this.#next.get(step);
  }

  #sortedOut(): ReadonlyMap<number, Phrases> {
    const byStep = new Map<number, (readonly [Entry, number])[]>();
    for (const phrase of this.#longer) {
      for (const step of phrase[0].rest[this.#words]!) {
        const same = byStep.get(step);
        if (same) same.push(phrase);
        else byStep.set(step, [phrase]);
      }
    }
    return new Map([...byStep].map(([step, phrases]) => [step, new Phrases(phrases, this.#words + 1)]));
  }
}

/** Of a word's entries, longest first; null where it begins no phrase. */
export function phrasesOf(entries: readonly Entry[]): Phrases | null {
  const phrases = entries.filter(({ rest }) => rest.length > 0);
  return phrases.length > 0
    ? new Phrases(
        phrases.map((entry, place) => [entry, place]),
        0,
      )
    : null;
}
