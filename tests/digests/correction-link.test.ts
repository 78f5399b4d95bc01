import { describe, expect, test } from 'vitest';
import {
  correctionToken,
  correctionUrl,
  LINK_DAYS,
  readCorrectionToken,
} from '../../src/digests/correction-link.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { change, digest, item, stated } from './sample.ts';

const SECRET = 'a secret of the installation';
const NOW = new Date('2026-03-09T08:00:00Z');
const LINK = { subscriber: 'ana@example.org', change: 'c0ffeec0ffee' };
const READERS = ['bob@example.org', LINK.subscriber];
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('a correction link', () => {
  const token = correctionToken(LINK, NOW, SECRET);
  test('says who and which change, and shows neither a secret nor an address', () => {
    expect(readCorrectionToken(token, READERS, NOW, SECRET)).toEqual({ kind: 'valid', link: LINK });
    for (const hidden of [SECRET, 'ana', 'example']) expect(token).not.toContain(hidden);
    // Thirty of them stand in a mail.
    expect(token.length).toBeLessThan(60);
  });
  test('is worth nothing to another reader, or one who was struck off', () => {
    expect(readCorrectionToken(token, ['bob@example.org'], NOW, SECRET).kind).toBe('forged');
    const [, bobs] = correctionToken({ ...LINK, subscriber: 'bob@example.org' }, NOW, SECRET).split('.');
    const [change, , day, signature] = token.split('.');
    expect(readCorrectionToken([change, bobs, day, signature].join('.'), READERS, NOW, SECRET).kind).toBe(
      'forged',
    );
  });
  test('ends', () => {
    expect(readCorrectionToken(token, READERS, later(LINK_DAYS), SECRET).kind).toBe('valid');
    expect(readCorrectionToken(token, READERS, later(LINK_DAYS + 1), SECRET).kind).toBe('expired');
  });
  test('is forged where one letter differs', () => {
    for (let i = 0; i < token.length; i++) {
      const other = token[i] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, i) + other + token.slice(i + 1);
      expect(readCorrectionToken(changed, READERS, NOW, SECRET).kind).toBe('forged');
    }
  });
  test('stands in an address that mail programs leave whole', () => {
    expect(correctionUrl('https://tally.example/', token)).toBe(
      `https://tally.example/correct?token=${token}`,
    );
  });
});

describe('in a mail', () => {
  const told = item(change('rose', stated(7), stated(9), { id: 'c1' }), '9', 'There were 9 dead.');
  const wrong = { ...told, change: { ...told.change, id: 'c2' }, takenBack: '2026-03-08T08:00:00Z' };
  const links = {
    all: null,
    unsubscribe: null,
    correct: (id: string) => `https://tally.example/correct?token=${id}`,
  };
  test('each change has its link, in both parts; what is taken back has none', () => {
    const { html, text } = renderDigest(digest([told, wrong], 'en', { links }), null);
    for (const part of [html, text]) {
      expect(part).toContain('https://tally.example/correct?token=c1');
      expect(part).not.toContain('token=c2');
      expect(part).toContain('Is this right?');
    }
  });
  test('there is none for a reader who may not, or without a console', () => {
    const { html, text } = renderDigest(digest([told], 'en', { links: { ...links, correct: null } }), null);
    expect(html + text).not.toContain('correct?');
  });
});
