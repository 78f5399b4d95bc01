import { gunzipSync } from 'node:zlib';
import { getDomain } from 'tldts';
import type { ArticleReading, NoArticle } from '../articles/article.ts';
import { type Origin, readArticle } from '../articles/read.ts';
import type { Outlet } from '../config/schema.ts';
import { readConfig, readSettings, UserError } from '../io/settings.ts';
import { readPage } from '../steps/read-page.ts';
import { whyNot } from '../steps/why-not.ts';
import type { Run } from './command.ts';
import { batch, MOST_BYTES, readBytes, readInput, savedFrom } from './input.ts';
import { printJson } from './print.ts';
import { openVisitor } from './visitor.ts';

interface Request {
  id: string;
  file: string;
  url: string;
}

/** Stands for an address that nobody gave. */
const NOWHERE = 'https://unknown.invalid/';

const run: Run = async (options, [source]) => {
  const outletFor = await outlets();
  if (options.batch) {
    return batch<Request>(async ({ id, file, url }) => {
      if (typeof file !== 'string') throw new Error('"file" is missing: a line is {id, file, url}');
      // One odd address of many does not cost its page.
      const address = typeof url === 'string' && URL.canParse(url) ? url : NOWHERE;
      return {
        id,
        ...contract(readArticle(await page(file), originOf(address, outletFor(address))), address),
      };
    });
  }
  const { url, reading } = /^https?:\/\//i.test(source ?? '')
    ? await readOnline(source!, outletFor)
    : await readSaved(source, savedFrom(options.url) ?? NOWHERE, outletFor);
  if (options.json) printJson([contract(reading, url)]);
  else if ('kind' in reading) {
    process.stdout.write(`No article: ${reading.reason}.\n`);
    return 1;
  } else {
    const { title, byline, published, language, access, method, text } = reading;
    const facts = [byline, published, language, access, `found by ${method}`].filter(Boolean).join(' · ');
    process.stdout.write(`${title}\n${facts}\n${reading.url}\n\n${text}\n`);
  }
  return 0;
};
export default run;

/** The fields that scripts rely on. */
function contract(reading: ArticleReading | NoArticle, url: string) {
  if ('kind' in reading) {
    const nothing = {
      title: '',
      byline: null,
      published: null,
      language: null,
      text: '',
      paywalled: false,
      method: 'none',
    };
    return { url, ...nothing, error: `no article: ${reading.reason}` };
  }
  const { title, byline, published, language, text, access, method } = reading;
  return {
    url: reading.url,
    title,
    byline,
    published,
    language,
    text,
    paywalled: access !== 'full',
    method,
    access,
  };
}

type OutletFor = (url: string) => Outlet | undefined;

async function readSaved(source: string | undefined, url: string, outletFor: OutletFor) {
  const { bytes } = await readInput(source);
  return { url, reading: readArticle(unpacked(bytes), originOf(url, outletFor(url))) };
}

/** As the pipeline reads it, with the further addresses that hold a part of the page. */
async function readOnline(address: string, outletFor: OutletFor) {
  const visitor = openVisitor(await readSettings(process.env));
  try {
    const got = await visitor.guest.get(address);
    if (got.kind !== 'ok')
      throw new UserError(
        `${address} cannot be read: ${got.kind === 'not-modified' ? 'it answered "not modified"' : whyNot(got)}.`,
      );
    const outlet = outletFor(got.url);
    const reading = await readPage(got, { address, item: null, before: null }, outlet, visitor.guest);
    if ('kind' in reading && reading.kind === 'later')
      throw new UserError(`${address} cannot be read: ${whyNot(reading)}.`);
    return { url: got.url, reading };
  } finally {
    await visitor.close();
  }
}

function originOf(url: string, outlet: Outlet | undefined): Origin {
  if (outlet === undefined) return { url };
  const { article, language, timezone } = outlet;
  return { url, language, timezone, ...(article !== undefined && { outlet: article }) };
}

const page = async (file: string): Promise<Uint8Array> => unpacked(await readBytes(file));

/** Saved pages may be packed with gzip. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new UserError(`The packed page cannot be read: ${(error as Error).message}.`);
  }
}

/** The outlet an address belongs to: of those of its site, the one whose feed stands nearest. */
async function outlets(): Promise<OutletFor> {
  const { configFolder } = await readSettings(process.env);
  const config = await readConfig(configFolder);
  const site = (address: string) => getDomain(address) ?? URL.parse(address)?.host;
  const nearness = (feed: string, url: string) => {
    const [a, b] = [feed, url].map((address) => URL.parse(address)?.pathname.split('/') ?? []);
    const differ = a!.findIndex((part, i) => part !== b![i]);
    return differ === -1 ? a!.length : differ;
  };
  return (url) => {
    const mates = config.outlets.flatMap((outlet) =>
      outlet.feeds
        .filter((feed) => site(feed) === site(url))
        .map((feed) => ({ outlet, near: nearness(feed, url) })),
    );
    return mates.sort((a, b) => b.near - a.near)[0]?.outlet;
  };
}
