/**
 * Guards against what would make it slow, by ratios within one run: a busy or a slow machine changes both sides. Bounds are
 * two to three times what a quiet machine gives.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE_FLAGS, runChild, type Sites, startSites } from '../../bench/whole/children.ts';
import type { FloorResult } from '../../bench/whole/floor.ts';
import type { GrowthRow } from '../../bench/whole/growth.ts';
import type { ReaderResult } from '../../bench/whole/reader.ts';

/** A few seconds' work, on a machine that does much else. */
const PATIENCE = 300_000;
const folders: string[] = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'tallywire-guard-')));
  return folders.at(-1)!;
};
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

describe('60 feeds of 10 items', () => {
  let sites: Sites;
  let floor: FloorResult;
  let first: ReaderResult;
  let second: ReaderResult;
  beforeAll(async () => {
    sites = await startSites({ feeds: 60, items: 10, oneOnTopicIn: 20, delayMs: 0, weight: 1000 });
    const feeds = sites.outlets.map((outlet) => outlet.feeds[0]!);
    floor = await runChild('./floor.ts', {
      feeds,
      articles: false,
      etags: {},
      concurrency: 16,
      connections: 4,
    });
    const given = {
      folder: folder(),
      config: { outlets: sites.outlets, topics: [sites.topic], subscribers: [] },
      articles: false,
      most: 60,
    };
    first = await runChild('./reader.ts', given, NODE_FLAGS);
    second = await runChild('./reader.ts', given, NODE_FLAGS);
  }, PATIENCE);
  afterAll(() => sites.stop());

  test('a poll that finds nothing new costs much less than one that finds everything', () => {
    expect(first.outcomes).toEqual({ 'feed read': 60 });
    expect(second.outcomes).toEqual({ 'feed not modified': 60 });
    expect(second.feeds.cpu / first.feeds.cpu).toBeLessThan(0.8);
  });

  test('polls cost a bounded number of times the bare requests', () => {
    expect(first.feeds.cpu / floor.feeds.cpu).toBeLessThan(40);
    expect(second.feeds.cpu / floor.feeds.cpu).toBeLessThan(20);
  });
});

test('an article costs the ledger hardly more when ten times as much is stored', {
  timeout: PATIENCE,
}, async () => {
  const at = (figures: number) =>
    runChild<GrowthRow>('./growth-one.ts', { folder: folder(), figures, articles: 100 });
  const [few, many] = [await at(1000), await at(10_000)];
  expect(many.ms / few.ms).toBeLessThan(1.6);
});
