/**
 * Bytes to text, for feeds and pages alike.
 *
 * Who is believed, in this order: a byte order mark; the pattern of zero bytes (UTF-16/32 without a mark); valid UTF-8
 * (other encodings almost never form it by chance, so it beats any label); the HTTP header; the document's own
 * declaration; the content. A label that cannot be true of the bytes is passed over, and Latin-1, which servers send
 * by default, yields to any other label.
 */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { codecOf, languageEncoding } from './charset-labels.ts';

export interface Decoded {
  text: string;
  /** Lower-case name of the encoding the bytes were read with. */
  encoding: string;
}

/** Declarations stand in the first kilobytes (HTML allows 1,024 bytes; real pages are later). */
const HEAD_BYTES = 4096;
/** Enough text to tell an encoding from its letters. */
const SAMPLE_BYTES = 32_768;
const WEAK = new Set(['windows-1252', 'us-ascii']);

/** Never throws; what no encoding fits is read as windows-1252. `contentType` is the HTTP header's value. */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: withoutMark(iconv.decode(bytes, wide)), encoding: wide };

  const head = iconv.decode(bytes.subarray(0, HEAD_BYTES), 'latin1');
  const claims = claimsOf(contentType, head);
  if (isAscii(bytes) && !claims.includes('iso-2022-jp')) {
    return { text: iconv.decode(bytes, 'latin1'), encoding: claims[0] ?? 'utf-8' };
  }
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { text: withoutMark(utf8), encoding: 'utf-8' };

  for (const claim of claims) {
    if (claim === 'utf-8') continue;
    const text = read(bytes, claim);
    if (text !== null && plausible(text, claim)) return { text, encoding: claim };
  }
  const found = detect(bytes, head, claims);
  return { text: withoutMark(read(bytes, found) ?? iconv.decode(bytes, 'windows-1252')), encoding: found };
}

function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d))) return 'utf-32be';
  if (a && b === 0 && c === 0 && d === 0 && bytes.length > 4) return 'utf-32le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  return null;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function claimsOf(contentType: string | null, head: string): string[] {
  const labels = [
    contentType?.match(/charset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1],
    head.match(/<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i)?.[1],
    head.match(/<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1],
  ];
  const codecs = labels.flatMap((label) => (label === undefined ? [] : (codecOf(label) ?? [])));
  // Bytes that reach this point are no UTF-16 or UTF-32, whatever the label says.
  const possible = codecs.filter((name) => !/^(utf-16|utf-32)/.test(name));
  const strong = possible.filter((name) => !WEAK.has(name));
  return [...new Set([...strong, ...possible])];
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80) return false;
  return true;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes);
  }
}

/** A page cut in mid-letter, or a UTF-8 page with a stray byte, is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken += 1;
    else if (code >= 0x80) whole += 1;
  }
  return whole >= 10 * broken ? text : null;
}

function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    if (iconv.encodingExists(encoding)) {
      const text = iconv.decode(bytes, encoding);
      // Windows quotation marks under an ISO label: the label's Windows sister is meant.
      if (encoding === 'iso-8859-2' && /[\x80-\x9f]/.test(text)) return iconv.decode(bytes, 'windows-1250');
      return text;
    }
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether decoded text looks like writing in the alphabets that its encoding is for. */
function plausible(text: string, encoding: string): boolean {
  const sample = text.slice(0, 500_000);
  const replaced = sample.match(/\ufffd/g)?.length ?? 0;
  if (replaced > 0) {
    const foreign = sample.match(/[^\x00-\x7f]/g)?.length ?? 0;
    if (replaced * 20 > foreign) return false;
  }
  if (WEAK.has(encoding)) {
    // Accented Latin letters stand among plain ones; long runs of them are another alphabet misread.
    const high = sample.match(/[\u00c0-\u00ff]/g)?.length ?? 0;
    const inRuns = sample.match(/[\u00c0-\u00ff]{4,}/g)?.join('').length ?? 0;
    // Signs such as º or ¾ do not stand inside words; letters of Central Europe misread do.
    const signs = sample.match(/(?<=\p{L})[\u00a1-\u00b6\u00b8-\u00bf](?=\p{L})/gu)?.length ?? 0;
    return (inRuns * 2 < high || high === 0) && signs * 20 <= high + signs;
  }
  if (/^(windows-1251|koi8|iso-8859-5|cp866|ibm866|x-mac-cyrillic)/.test(encoding)) {
    // Read with the wrong table of two, Cyrillic swaps its cases.
    const lower = sample.match(/[а-яёіїєґў]/g)?.length ?? 0;
    const upper = sample.match(/[А-ЯЁІЇЄҐЎ]/g)?.length ?? 0;
    const mixed = sample.match(/[a-z](?=[а-яА-Я╀-╿])|[а-яА-Я╀-╿](?=[a-z])/g)?.length ?? 0;
    return mixed * 4 < lower + upper + 4 && (lower >= upper || lower + upper < 20);
  }
  return true;
}

function detect(bytes: Uint8Array, head: string, claims: string[]): string {
  const guesses = analyse(textSample(bytes)).flatMap(({ name, confidence }) => {
    const codec = codecOf(name);
    return codec === null ? [] : [{ codec, confidence }];
  });
  const byLanguage = languageEncoding(head);
  const ordered = guesses.filter(({ codec }) => codec !== 'utf-8' && !/^utf-(16|32)/.test(codec));
  const best = ordered[0];
  const likely = ordered.find(({ codec }) => codec === byLanguage);
  if (likely !== undefined && best !== undefined && likely.confidence * 2 >= best.confidence)
    return likely.codec;
  for (const { codec, confidence } of ordered) {
    if (confidence < 10) break;
    const text = read(bytes, codec);
    if (text !== null && plausible(text, codec)) return codec;
  }
  return byLanguage ?? claims.find((claim) => claim !== 'utf-8') ?? 'windows-1252';
}

/** The bytes between tags: markup is ASCII and only dilutes the letters that tell encodings apart. */
function textSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let length = 0;
  let tag = false;
  for (let i = 0; i < bytes.length && length < sample.length; i++) {
    const byte = bytes[i]!;
    if (byte === 0x3c) tag = true;
    else if (byte === 0x3e) tag = false;
    else if (!tag) sample[length++] = byte;
  }
  return sample.subarray(0, length);
}
