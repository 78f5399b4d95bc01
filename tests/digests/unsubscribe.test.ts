import { describe, expect, test } from 'vitest';
import { digestHeaders, domainOf } from '../../src/digests/headers.ts';
import {
  readUnsubscribeToken,
  unsubscribeHeaders,
  unsubscribeToken,
  unsubscribeUrl,
} from '../../src/digests/unsubscribe.ts';

const SECRET = 'a secret of the newsroom';

describe('an unsubscribe token', () => {
  const token = unsubscribeToken({ email: 'Reader@Newsroom.example', topic: 'floods' }, SECRET);

  test('tells whom and what it ends', () => {
    expect(readUnsubscribeToken(token, SECRET)).toEqual({
      email: 'reader@newsroom.example',
      topic: 'floods',
    });
    const all = unsubscribeToken({ email: 'a@b.example', topic: null }, SECRET);
    expect(readUnsubscribeToken(all, SECRET)).toEqual({ email: 'a@b.example', topic: null });
  });

  test('is worth nothing when forged, cut, or made with another secret', () => {
    const [claim, signature] = token.split('.') as [string, string];
    const other = Buffer.from(JSON.stringify(['victim@newsroom.example', null])).toString('base64url');
    for (const bad of [
      '',
      '.',
      claim,
      `${claim}.`,
      `${other}.${signature}`,
      `${claim}.${signature.slice(1)}`,
      `${token}.x`,
      `${claim}x.${signature}`,
    ])
      expect(readUnsubscribeToken(bad, SECRET)).toBeNull();
    expect(readUnsubscribeToken(token, 'another secret')).toBeNull();
  });

  test('stands in an address as it is', () => {
    const url = new URL(unsubscribeUrl('https://tally.example/desk/', token));
    expect(url.pathname).toBe('/desk/unsubscribe');
    expect(url.searchParams.get('token')).toBe(token);
  });
});

describe('List-Unsubscribe', () => {
  test('offers one click over https only (RFC 8058)', () => {
    expect(unsubscribeHeaders('https://t.example/u', 'tally@desk.example')).toEqual({
      'List-Unsubscribe': '<https://t.example/u>, <mailto:tally@desk.example?subject=unsubscribe>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(unsubscribeHeaders('http://localhost:8080/u', null)).toEqual({
      'List-Unsubscribe': '<http://localhost:8080/u>',
    });
    expect(unsubscribeHeaders(null, null)).toEqual({});
  });
});

describe('the headers of a digest', () => {
  const identity = {
    delivery: '01JQ-abc',
    topics: ['floods', 'fires'],
    recipient: 'a@b.example',
    domain: 'desk.example',
  };

  test('are the same for the same delivery, and its own for another', () => {
    expect(digestHeaders(identity, {})).toEqual(
      digestHeaders({ ...identity, topics: ['fires', 'floods'] }, {}),
    );
    expect(digestHeaders(identity, {}).messageId).toBe('<delivery.01JQ-abc@desk.example>');
    expect(digestHeaders({ ...identity, delivery: 'other' }, {}).messageId).not.toBe(
      '<delivery.01JQ-abc@desk.example>',
    );
  });

  test('hold mails on the same topics in one thread, which does not show the reader’s address', () => {
    const [thread] = digestHeaders(identity, {}).references;
    expect(digestHeaders({ ...identity, delivery: 'next day' }, {}).references).toEqual([thread]);
    expect(digestHeaders({ ...identity, topics: ['floods'] }, {}).references).not.toEqual([thread]);
    expect(thread).not.toContain('a@b');
  });

  test('cannot be broken by an odd id', () => {
    const odd = digestHeaders(
      { ...identity, delivery: 'x>\r\nBcc: y', topics: ['a b\r\n'], domain: 'd\r\nx' },
      {},
    );
    expect(JSON.stringify(odd)).not.toMatch(/\\r|\\n|Bcc/);
  });

  test.each([
    ['Tallywire <tally@desk.example>', 'desk.example'],
    ['tally@desk.example', 'desk.example'],
    ['"a@b" <x@y.example> ', 'y.example'],
    ['nobody', 'localhost'],
  ])('take their domain from %s', (mailbox, domain) => {
    expect(domainOf(mailbox)).toBe(domain);
  });
});
