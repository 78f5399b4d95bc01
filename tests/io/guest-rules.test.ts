import { describe, expect, test } from 'vitest';
import { readRules } from '../../src/io/guest/rules.ts';

const allows = (body: string, path: string) =>
  readRules('https://outlet.example', body).allows(new URL(path, 'https://outlet.example'));

describe('robots.txt (RFC 9309)', () => {
  test.each([
    ['says nothing', '', '/a', true],
    ['closes everything', 'User-agent: *\nDisallow: /', '/a', false],
    ['closes a folder', 'User-agent: *\nDisallow: /a/', '/b', true],
    ['an empty Disallow closes nothing', 'User-agent: *\nDisallow:', '/a', true],
    ['the longest rule wins', 'User-agent: *\nDisallow: /\nAllow: /news', '/news/1', true],
    ['Allow wins a tie', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a wildcard stands for anything', 'User-agent: *\nDisallow: /*.pdf', '/a/b.pdf', false],
    ['$ is the end', 'User-agent: *\nDisallow: /*.pdf$', '/b.pdf?x', true],
    ['the query counts', 'User-agent: *\nDisallow: /*?print', '/a?print=1', false],
    ['letters of paths keep their case', 'User-agent: *\nDisallow: /A', '/a', true],
    [
      'our own group replaces the one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: tallywire\nDisallow: /x',
      '/a',
      true,
    ],
    [
      'our own group closes',
      'User-agent: TALLYWIRE/2.0\nDisallow: /\n\nUser-agent: *\nDisallow:',
      '/a',
      false,
    ],
    [
      'groups of others are theirs',
      'User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /x',
      '/a',
      true,
    ],
    [
      'a group may have many names',
      'User-agent: a\nUser-agent: Tallywire\nUser-agent: b\nDisallow: /',
      '/a',
      false,
    ],
    [
      'groups of one name are joined',
      'User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b',
      '/b',
      false,
    ],
    [
      'a group without rules is no part of the next',
      'User-agent: Tallywire\nCrawl-delay: 1\n\nUser-agent: *\nDisallow: /',
      '/a',
      true,
    ],
    ['comments say nothing', 'User-agent: * # all\nDisallow: /a # old\n#Disallow: /', '/b', true],
    ['carriage returns end lines', 'User-agent: *\rDisallow: /\r', '/a', false],
    ['unknown lines are passed over', 'Host: a\nUser-agent: *\nNoindex: /x\nDisallow: /a', '/a', false],
    ['rules before any group are nobody’s', 'Disallow: /\nUser-agent: x\nDisallow: /', '/a', true],
    ['encoded letters are the letters', 'User-agent: *\nDisallow: /știri', '/%C8%99tiri/1', false],
    ['a page of HTML has no rules', '<!DOCTYPE html><p>User-agent: *</p><p>Disallow: /</p>', '/a', true],
  ])('%s', (_, body, path, allowed) => {
    expect(allows(body, path)).toBe(allowed);
  });

  test.each([
    ['User-agent: *\nCrawl-delay: 2.5', 2.5],
    ['User-agent: *\nCrawl-delay: 10\n\nUser-agent: Tallywire\nCrawl-delay: 3', 3],
    ['User-agent: *\nCrawl-delay: -1', null],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: other\nCrawl-delay: 9', null],
  ])('%j asks for a pause of %s s', (body, seconds) => {
    expect(readRules('https://outlet.example', body).crawlDelay).toBe(seconds);
  });
});

describe('a robots.txt made to be costly', () => {
  const path = `/${'a'.repeat(8000)}`;
  test.each([
    ['of 18,000 wildcard rules', `User-agent: *\n${'Disallow: /*a*a*a*a*a*ab\n'.repeat(18_000)}`],
    ['of long rules', `User-agent: *\n${`Disallow: /*${'a'.repeat(900)}*b\n`.repeat(500)}`],
    ['of one rule', `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}`],
    [
      'of 17,000 names with 17,000 rules',
      `${'User-agent: x\n'.repeat(17_000)}${'Disallow: /b\n'.repeat(17_000)}`,
    ],
    ['of 17,000 times our name', `${'User-agent: *\n'.repeat(17_000)}${'Disallow: /b\n'.repeat(17_000)}`],
  ])('%s is read within 3 s', (_, body) => {
    const started = performance.now();
    expect(allows(body, path)).toBe(true);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
