/**
 * Feeds against peers: `npm run bench:feeds [-- --failures]`. Reads ../shared/data/feeds where it is there.
 *
 * All readers get the same text, decoded by us (peers take no bytes), and are asked for the same fields. A title that is
 * expected as markup is right where its text is right; dates are compared as instants. `checks` that ask for what none
 * of the four readers has a field for (languages of single elements, enclosures, places) are not asked of any.
 */
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { decode } from '../src/feeds/charset.ts';
import { type Reading, readers } from './feeds-peers.ts';

interface Case {
  file: string;
  enc: string;
  headers: Record<string, string>;
  checks: { path: (string | number)[]; value: unknown }[] | null;
  nitems: number;
}
type Kind = 'title' | 'link' | 'id' | 'date' | 'author' | 'text';

const CORE: Kind[] = ['title', 'link', 'id', 'date'];
const root = new URL('../../shared/data/feeds/', import.meta.url);

/** Universal Feed Parser's names → ours. */
const ITEM_PATHS: Record<string, [Kind, (item: Reading['items'][number]) => string | null]> = {
  title: ['title', (item) => item.title],
  'title_detail.value': ['title', (item) => item.title],
  link: ['link', (item) => item.link],
  id: ['id', (item) => item.id],
  guid: ['id', (item) => item.id],
  published: ['date', (item) => item.published],
  published_parsed: ['date', (item) => item.published],
  created: ['date', (item) => item.published],
  created_parsed: ['date', (item) => item.published],
  updated: ['date', (item) => item.updated],
  updated_parsed: ['date', (item) => item.updated],
  author: ['author', (item) => item.author],
  summary: ['text', (item) => item.summary],
  description: ['text', (item) => item.summary ?? item.content],
  'content.0.value': ['text', (item) => item.content ?? item.summary],
};
const FEED_PATHS: Record<string, [Kind, (feed: Reading) => string | null]> = {
  title: ['title', (feed) => feed.title],
  'title_detail.value': ['title', (feed) => feed.title],
  link: ['link', (feed) => feed.link],
};

function ask(reading: Reading, path: (string | number)[]): [Kind, string | null] | null {
  if (path[0] === 'feed') {
    const known = FEED_PATHS[path.slice(1).join('.')];
    return known === undefined ? null : [known[0], known[1](reading)];
  }
  if (path[0] !== 'entries') return null;
  const known = ITEM_PATHS[path.slice(2).join('.')];
  const item = reading.items[Number(path[1])];
  return known === undefined ? null : [known[0], item === undefined ? null : known[1](item)];
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const plain = (text: string) => (/[<&]/.test(text) ? load(text, null, false).root().text() : text);

function right(kind: Kind, got: string | null, want: unknown): boolean {
  if (got === null) return want === null || want === '';
  if (kind === 'date') return Math.abs(Date.parse(got) - instant(want)) < 1000;
  if (typeof want !== 'string') return false;
  if (tidy(got) === tidy(want)) return true;
  return (
    (kind === 'title' || kind === 'text') &&
    [got, plain(got)].some((text) => tidy(text) === tidy(plain(want)))
  );
}

function instant(want: unknown): number {
  if (!Array.isArray(want)) return Date.parse(String(want));
  const [y, m, d, h, min, s] = want as number[];
  return Date.UTC(y!, m! - 1, d!, h!, min!, s!);
}

interface Tally {
  threw: number;
  items: number;
  right: Map<Kind, [right: number, asked: number]>;
  ms: number;
}

async function main(): Promise<void> {
  if (!existsSync(new URL('index.jsonl', root))) {
    console.log('No public feeds beside this folder (../shared/data/feeds): nothing to measure.');
    return;
  }
  const cases = readFileSync(new URL('index.jsonl', root), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const showFailures = process.argv.includes('--failures');
  const tallies = new Map<string, Tally>();
  const encodings = new Map<string, [number, number]>();
  let bytesRead = 0;
  for (const test of cases) {
    const bytes = readFileSync(new URL(test.file, root));
    bytesRead += bytes.length;
    const contentType = test.headers['content-type'] ?? null;
    const document = `http://127.0.0.1:8097/${test.file}`;
    const located = URL.parse(test.headers['content-location'] ?? '', document);
    const url = located?.protocol === 'http:' ? located.href : document;
    countEncoding(encodings, test, bytes, contentType);
    const { text } = decode(bytes, contentType);
    for (const [name, read] of Object.entries(readers)) {
      const tally = tallies.get(name) ?? { threw: 0, items: 0, right: new Map(), ms: 0 };
      tallies.set(name, tally);
      const started = performance.now();
      const reading = await read({ bytes, text, url, contentType }).catch(() => null);
      tally.ms += performance.now() - started;
      if (reading === null) tally.threw += 1;
      const shown = reading ?? { title: null, link: null, items: [] };
      if (shown.items.length === test.nitems && (reading !== null || test.nitems > 0)) tally.items += 1;
      else if (showFailures && name === 'tallywire')
        console.log(`items ${test.file}: ${shown.items.length} for ${test.nitems}`);
      for (const { path, value } of test.checks ?? []) {
        const answer = ask(shown, path);
        if (answer === null) continue;
        const [kind, got] = answer;
        const count = tally.right.get(kind) ?? [0, 0];
        const ok = right(kind, got, value);
        tally.right.set(kind, [count[0] + Number(ok), count[1] + 1]);
        if (!ok && showFailures && name === 'tallywire' && (CORE.includes(kind) || kind === 'text')) {
          console.log(
            `${kind} ${test.file} ${path.join('.')}: ${JSON.stringify(got)} for ${JSON.stringify(value)}`,
          );
        }
      }
    }
  }
  report(cases.length, bytesRead, tallies, encodings);
}

/** An encoding is right where every file of it gives the text that a decoder told the encoding gives. */
function countEncoding(
  encodings: Map<string, [number, number]>,
  test: Case,
  bytes: Uint8Array,
  contentType: string | null,
) {
  const { text, encoding } = decode(bytes, contentType);
  const name = test.enc.toLowerCase();
  const count = encodings.get(name) ?? [0, 0];
  const same = text === reference(bytes, name, encoding).replace(/^\ufeff/, '');
  encodings.set(name, [count[0] + Number(same && !text.includes('\ufffd')), count[1] + 1]);
}

function reference(bytes: Uint8Array, name: string, ours: string): string {
  // The index says utf-8 where a file declares nothing: there the bytes decide.
  if (name === 'utf-32' || ours.startsWith('utf-32')) return utf32(bytes);
  const told: Record<string, string> = {
    'us-ascii': 'utf-8',
    'utf-16-be': 'utf-16be',
    'utf-16-le': 'utf-16le',
    'utf-16': ours,
  };
  try {
    return new TextDecoder(told[name] ?? name, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(ours).decode(bytes);
  }
}

function utf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint8(0) !== 0;
  const codes = Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, little));
  return String.fromCodePoint(...codes);
}

function report(
  files: number,
  bytes: number,
  tallies: Map<string, Tally>,
  encodings: Map<string, [number, number]>,
): void {
  const percent = ([good, all]: [number, number]) =>
    `${good}/${all} ${((100 * good) / Math.max(1, all)).toFixed(1)}%`;
  const rows = [...tallies].map(([reader, tally]) => {
    const sum = (kinds: Kind[]): [number, number] =>
      kinds.reduce<[number, number]>(
        ([good, all], kind) => {
          const [g, a] = tally.right.get(kind) ?? [0, 0];
          return [good + g, all + a];
        },
        [0, 0],
      );
    return {
      reader,
      'threw or refused': tally.threw,
      'items right': percent([tally.items, files]),
      'core checks': percent(sum(CORE)),
      ...Object.fromEntries(
        ([...CORE, 'author', 'text'] as Kind[]).map((kind) => [kind, sum([kind]).join('/')]),
      ),
      'MB/s': (bytes / 1e6 / (tally.ms / 1000)).toFixed(1),
    };
  });
  console.table(rows);
  const right = [...encodings].filter(([, [good, all]]) => good === all);
  console.log(`encodings right: ${right.length} of ${encodings.size}`);
  for (const [name, count] of encodings) console.log(`  ${name.padEnd(12)} ${percent(count)}`);
}

await main();
