import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/feeds/charset.ts';

const RUSSIAN =
  'В министерстве сообщили, что за год на службу приняли около восьми тысяч человек из разных областей.';
const ROMANIAN =
  'Ministrul a declarat că în această perioadă au fost înregistraţi peste opt mii de străini şi că numărul lor creşte.';
const xml = (text: string, encoding?: string) =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?><rss><title>${text}</title></rss>`;
const read = (text: string, encoding: string, header: string | null = null) =>
  decode(iconv.encode(text, encoding), header);

describe('the encoding is taken from', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'a byte order mark: %s',
    (encoding) => {
      const bytes = iconv.encode(xml(RUSSIAN, 'windows-1251'), encoding, { addBOM: true });
      expect(decode(bytes, 'text/xml; charset=koi8-r')).toEqual({
        text: xml(RUSSIAN, 'windows-1251'),
        encoding,
      });
    },
  );
  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('the pattern of zero bytes: %s', (encoding) => {
    expect(read(xml(RUSSIAN), encoding)).toEqual({ text: xml(RUSSIAN), encoding });
  });
  test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('the header: %s', (encoding) => {
    expect(read(xml(RUSSIAN), encoding, `application/xml; charset="${encoding}"`)).toEqual({
      text: xml(RUSSIAN),
      encoding,
    });
  });
  test.each(['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'])('the XML declaration: %s', (encoding) => {
    expect(read(xml(RUSSIAN, encoding), encoding).text).toBe(xml(RUSSIAN, encoding));
  });
  test.each(['windows-1251', 'koi8-r'])('an HTML meta element: %s', (encoding) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><p>${RUSSIAN}`;
    expect(read(page, encoding, 'text/html').text).toBe(page);
  });
  test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])(
    'the letters, where nothing is declared: %s',
    (encoding) => {
      expect(read(xml(RUSSIAN), encoding)).toEqual({ text: xml(RUSSIAN), encoding });
    },
  );
  test.each(['iso-8859-2', 'windows-1250'])('the letters and the language: Romanian in %s', (encoding) => {
    const page = `<html lang="ro"><p>${ROMANIAN}`;
    expect(read(page, encoding).text).toBe(page);
    expect(read(xml(ROMANIAN, encoding), encoding).text).toBe(xml(ROMANIAN, encoding));
  });
  test.each([
    ['euc-jp', '先週の月曜日に東京で会議が開かれ、三百人が参加した。'],
    ['shift_jis', '先週の月曜日に東京で会議が開かれ、三百人が参加した。'],
    ['euc-kr', '지난주 월요일 서울에서 회의가 열려 삼백 명이 참석했다.'],
    ['gb18030', '上周一在北京举行了会议,三百人参加。'],
    ['iso-8859-7', 'Την περασμένη εβδομάδα τριακόσιοι άνθρωποι'],
    ['windows-1255', 'בשבוע שעבר השתתפו שלוש מאות איש'],
  ])('declarations of other alphabets: %s', (encoding, text) => {
    expect(read(xml(text, encoding), encoding).text).toBe(xml(text, encoding));
  });
});

describe('a wrong label is passed over:', () => {
  test.each(['iso-8859-1', 'windows-1251', 'us-ascii', 'utf-16', 'no-such-charset'])(
    'UTF-8 called %s',
    (label) => {
      expect(read(xml(RUSSIAN, label), 'utf-8', `text/xml; charset=${label}`)).toEqual({
        text: xml(RUSSIAN, label),
        encoding: 'utf-8',
      });
    },
  );
  test.each(['utf-8', 'iso-8859-1', 'windows-1252'])('windows-1251 called %s', (label) => {
    expect(read(xml(RUSSIAN), 'windows-1251', `text/xml; charset=${label}`).text).toBe(xml(RUSSIAN));
  });
  test('koi8-r called windows-1251 shows by its swapped cases', () => {
    expect(read(xml(RUSSIAN, 'windows-1251'), 'koi8-r').encoding).toBe('koi8-r');
  });
  test('a server that calls everything Latin-1 yields to the document', () => {
    expect(read(xml(ROMANIAN, 'iso-8859-2'), 'iso-8859-2', 'text/xml; charset=ISO-8859-1').text).toContain(
      ROMANIAN,
    );
  });
});

test('Latin-1 means windows-1252, as in browsers', () => {
  const text = xml('“Déjà vu” – 5 €', 'iso-8859-1');
  expect(read(text, 'windows-1252')).toEqual({ text, encoding: 'windows-1252' });
});

test('UTF-8 with a broken letter stays UTF-8', () => {
  const bytes = iconv.encode(xml(RUSSIAN.repeat(3)), 'utf-8');
  const cut = bytes.subarray(0, bytes.indexOf(0x2c) + 4);
  expect(decode(cut, null).encoding).toBe('utf-8');
  expect(decode(cut, null).text).toContain('В министерстве сообщили');
});

test('plain ASCII keeps the name that it was given', () => {
  expect(read('<rss/>', 'utf-8', "text/xml; charset='us-ascii'")).toEqual({
    text: '<rss/>',
    encoding: 'us-ascii',
  });
});
