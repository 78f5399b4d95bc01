import type { ArticleReading, NoArticle } from '../articles/article.ts';
import { readArticle } from '../articles/read.ts';
import { readConfig, readSettings } from '../io/settings.ts';
import type { Run } from './command.ts';
import { batch, readBytes, readInput, savedFrom } from './input.ts';
import { printJson } from './print.ts';

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
        ...contract(readArticle(await page(file), { url: address, ...outletFor(address) }), address),
      };
    });
  }
  const input = await readInput(source);
  const url = savedFrom(options.url) ?? input.url ?? NOWHERE;
  const reading = readArticle(input.bytes, { url, contentType: input.contentType, ...outletFor(url) });
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

/** Saved pages may be packed with gzip. */
async function page(file: string): Promise<Uint8Array> {
  const bytes = await readBytes(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(bytes);
}

/** What the configuration says of the outlet an address belongs to. */
async function outlets() {
  const { configFolder } = await readSettings(process.env);
  const config = await readConfig(configFolder);
  const host = (address: string) =>
    URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
  return (url: string) => {
    const outlet = config.outlets.find((each) => each.feeds.some((feed) => host(feed) === host(url)));
    if (outlet === undefined) return {};
    const { article, language, timezone } = outlet;
    return { ...(article !== undefined && { outlet: article }), language, timezone };
  };
}
