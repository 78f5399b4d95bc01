/** Length-preserving folding: offsets into the folded text are offsets into the text. */

const SAME: Record<string, string> = {
  ё: 'е',
  ş: 'ș',
  ţ: 'ț',
  '\u2019': "'",
  '\u02bc': "'",
  '\u2011': '-',
};
const BARE: Record<string, string> = { ă: 'a', â: 'a', î: 'i', ș: 's', ț: 't' };

/** Lower case, ё as е, ş ţ as ș ț, one apostrophe. Same length as the text, in UTF-16 units. */
export function foldText(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    // A few letters (İ) grow when lowered: they are left as they are.
    lower = '';
    for (const char of text) {
      const low = char.toLowerCase();
      lower += low.length === char.length ? low : char;
    }
  }
  return lower.replace(/[ёşţ\u2019\u02bc\u2011]/g, (char) => SAME[char] ?? char);
}

/** A folded Romanian text without its diacritics; same length. */
export function bareText(folded: string): string {
  return folded.replace(/[ăâîșț]/g, (char) => BARE[char] ?? char);
}

/** Latin, Greek, Cyrillic and what lies between are asked for with every character of every text. */
const TABLE = 0x530;
const WORD_CODES = Uint8Array.from({ length: TABLE }, (_, code) =>
  code < 128
    ? Number(/[a-z0-9]/i.test(String.fromCharCode(code)))
    : Number(code >= 0xc0 && code !== 0xd7 && code !== 0xf7),
);

/** True for letters, digits and combining marks. */
export function isWordCode(code: number): boolean {
  if (code < TABLE) return WORD_CODES[code] === 1;
  return code < 0x2000 || (code >= 0x3040 && code <= 0xd7ff);
}
