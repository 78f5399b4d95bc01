import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Home, makeHome } from './tallywire.ts';

let home: Home;
const at = (name: string) => join(home.folder, 'things', name);
beforeAll(async () => {
  home = await makeHome();
  await mkdir(at('folder'), { recursive: true });
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
  await writeFile(at('binary'), noise);
  await writeFile(at('empty'), '');
  await writeFile(at('page.html'), '<html><body><p>Hello</p></body></html>');
});

/** Every command ends with a sentence for people, never with a trace, and tells scripts that it failed. */
const CASES: [args: () => string[], input: string, said: RegExp, code: number][] = [
  [() => ['fedds'], '', /unknown command 'fedds'\s+\(Did you mean feeds\?\)/, 2],
  [() => ['feeds', '--jsn'], '', /unknown option '--jsn'\s+\(Did you mean --json\?\)/, 2],
  [() => ['feeds', 'more'], '', /too many arguments/, 2],
  [() => ['scrape', at('none.html')], '', /none.html cannot be read: there is no such file\.$/, 1],
  [() => ['scrape', at('folder')], '', /folder cannot be read: it is a folder\.$/, 1],
  [() => ['scrape', at('binary')], '', /^No article: not-html\.$/, 1],
  [() => ['scrape', at('empty')], '', /^No article: empty\.$/, 1],
  [() => ['scrape'], '', /^No article: empty\.$/, 1],
  [() => ['scrape', '--url', 'here', at('page.html')], '', /^"here" is no web address/, 1],
  [() => ['parse-feed', at('binary')], '', /binary is not a feed: neither XML nor JSON\.$/, 1],
  [() => ['parse-feed', at('page.html')], '', /page.html is not a feed: a web page\.$/, 1],
  [() => ['parse-feed', '-'], '', /^- is not a feed: empty\.$/, 1],
  [() => ['parse-feed', 'https://'], '', /^https:\/\/ cannot be read: not an address\.$/, 1],
  [() => ['parse-feed', 'http://169.254.169.254/'], '', /169.254.169.254 is not public/, 1],
  [() => ['scrape', '/dev/zero'], '', /^\/dev\/zero is longer than 256 MB/, 1],
  [() => ['scrape', '--batch'], 'null\n', /"error":"line 1: not a JSON object"/, 1],
  [() => ['scrape', '--batch'], 'x\n', /"error":"line 1: .*not valid JSON"/, 1],
  [() => ['parse-feed', '--batch'], '{"id":"a"}\n', /"id":"a","error":"line 1: \\"file\\" is missing/, 1],
  [() => ['parse-feed', '--batch'], '', /^$/, 0],
  [() => ['import-opml', at('none')], '', /none cannot be read: there is no such file\.$/, 1],
  [() => ['import-opml', at('binary')], '', /binary names no feeds: an OPML file has/, 1],
  [() => ['import-opml'], '', /^Standard input names no feeds/, 1],
  [() => ['add'], '', /missing required argument 'address'/, 2],
  [() => ['articles', '--since', 'lately'], '', /^--since lately: not an ISO 8601 time/, 1],
  [() => ['newsroom', '--pages', at('folder')], '', /folder is no folder of saved pages/, 1],
];

test('bad input is told in a sentence, without a trace, and with an exit code', async () => {
  const told: string[] = [];
  const queue = CASES.values();
  const worker = async () => {
    for (const [args, input, said, code] of queue) {
      const ended = await home.run(args(), input);
      const text = `${ended.stdout}${ended.stderr}`.trim();
      if (!said.test(text) || ended.code !== code || /\n\s+at /.test(text))
        told.push(`${args().join(' ')} → ${ended.code}: ${text}`);
    }
  };
  await Promise.all([worker(), worker()]);
  expect(told).toEqual([]);
}, 240_000);
