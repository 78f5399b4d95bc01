/** What labels in headers and declarations mean. The WHATWG Encoding Standard decides, whose labels browsers use. */
import { byWord } from '../language/by-word.ts';

/** Labels that neither the standard's decoder nor iconv-lite knows by this spelling, or knows as something else. */
const LABELS = byWord({
  'ansi_x3.4-1968': 'us-ascii',
  ascii: 'us-ascii',
  'us-ascii': 'us-ascii',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  'windows-cp1251': 'windows-1251',
  'euc-kr': 'euc-kr',
  gb18030: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  koi8: 'koi8-r',
  'koi8-ru': 'koi8-u',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'ucs-2': 'utf-16le',
  'utf-32': 'utf-32le',
  'utf-32be': 'utf-32be',
  'utf-32le': 'utf-32le',
  'x-mac-cyrillic': 'maccyrillic',
});

/** The encoding a label means, in lower case; null where nobody knows the label. */
export function codecOf(label: string): string | null {
  const name = label.trim().toLowerCase().replaceAll('_', '-');
  const known = LABELS.get(name);
  if (known !== undefined) return known;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Pages that declare no encoding: the fallback by language (HTML Standard, "determining the character encoding"). */
const BY_LANGUAGE: Record<string, string> = {
  be: 'windows-1251',
  bg: 'windows-1251',
  cs: 'windows-1250',
  el: 'iso-8859-7',
  et: 'windows-1257',
  he: 'windows-1255',
  hr: 'windows-1250',
  hu: 'iso-8859-2',
  lt: 'windows-1257',
  lv: 'windows-1257',
  mk: 'windows-1251',
  pl: 'iso-8859-2',
  ro: 'iso-8859-2',
  ru: 'windows-1251',
  sk: 'windows-1250',
  sl: 'iso-8859-2',
  sr: 'windows-1251',
  tr: 'windows-1254',
  uk: 'windows-1251',
};

/** What the language that a document names for itself is usually written in; undefined where it names none. */
export function languageEncoding(head: string): string | undefined {
  const language = head.match(/(?:\blang\s*=\s*["']?|<(?:dc:)?language>\s*)([a-z]{2})\b/i)?.[1];
  return language === undefined ? undefined : BY_LANGUAGE[language.toLowerCase()];
}
