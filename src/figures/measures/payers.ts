/** Money that passes by those who fight: what brokers take for each recruit, what victims and families pay, what soldiers at home earn. */
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';

const FARTHEST = 14;
/** "50,000 rubles a head": behind the sum. */
const BEHIND = 5;

export function passesBy(reading: Reading, quantity: RawQuantity): boolean {
  const { tokens, lexicon } = reading;
  const { payers } = lexicon.pack.grammar;
  if (!payers) return false;
  const { quantities } = reading;
  const other = quantities[quantities.indexOf(quantity) - 1];
  const converted = tokens[quantity.quoteFrom - 1]?.text === '(';
  const own = other?.kind === 'money' && !converted ? other.quoteTo : 0;
  const from = Math.max(own, clauseStart(reading, quantity.quoteFrom));
  let broker = false;
  let promised = false;
  let paid = -1;
  let payer = false;
  let home = false;
  for (let k = from; k < quantity.quoteFrom; k++) {
    const word = tokens[k]!.word?.norm;
    if (!word) continue;
    if (payers.strong.test(word)) return false;
    promised ||= payers.promised.test(word);
    broker ||= payers.broker.test(word) && !speaks(reading, k);
    if (payers.paid.test(word) && !payers.passive.test(before(reading, k))) paid = k;
    if (paid < 0) payer ||= payers.payer.test(word);
    home ||= payers.home.test(word) && abroad(reading, k, quantity.quoteTo);
  }
  for (let k = quantity.quoteTo; k < Math.min(tokens.length, quantity.quoteTo + BEHIND); k++) {
    const { word, text } = tokens[k]!;
    if (!word) {
      if (/^[.;:,]$/.test(text)) break;
      continue;
    }
    if (payers.strong.test(word.norm)) return false;
    broker ||= payers.broker.test(word.norm);
  }
  if (home) return true;
  if (promised) return false;
  return broker || perRecruit(reading, quantity, from) || (paid >= 0 && payer);
}

/** "по словам вербовщика", "a recruiter said": who only says how much it is. */
const speaks = ({ tags }: Reading, at: number): boolean =>
  tags.at(at + 1, 'speech') !== null ||
  tags.before(at, 'speech') !== null ||
  tags.before(at, 'word', 'opener') !== null ||
  tags.before(at - 1, 'word', 'opener') !== null;

/** "for each recruit", "с каждого", "de căciulă" before or behind the sum. */
function perRecruit({ tokens, lexicon }: Reading, quantity: RawQuantity, from: number): boolean {
  const { per } = lexicon.pack.grammar.payers!;
  const join = (a: number, b: number) =>
    tokens
      .slice(Math.max(0, a), b)
      .map(({ word, text }) => word?.norm ?? text)
      .join(' ');
  return (
    per.test(join(Math.max(from, quantity.quoteFrom - FARTHEST), quantity.quoteFrom)) ||
    per.test(join(quantity.quoteTo, quantity.quoteTo + BEHIND))
  );
}

/** "A corporal here", "Рядовой в Камеруне": someone in another country than the war's. */
function abroad({ tokens, tags }: Reading, at: number, to: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + 5); k++) {
    if (tokens[k]!.word?.norm === 'here') return true;
    const land = tags.at(k, 'country') ?? tags.at(k, 'capital');
    if (land) return land.value !== 'RU' && land.value !== 'UA';
  }
  return false;
}

function before({ tokens }: Reading, at: number): string {
  const words: string[] = [];
  for (let k = Math.max(0, at - 3); k < at; k++) words.push(tokens[k]!.word?.norm ?? tokens[k]!.text);
  return words.join(' ');
}

function clauseStart({ tokens }: Reading, at: number): number {
  for (let k = at - 1; k >= Math.max(0, at - FARTHEST); k--)
    if (/^[.;:!?]$/.test(tokens[k]!.text)) return k + 1;
  return Math.max(0, at - FARTHEST);
}
