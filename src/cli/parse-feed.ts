import type { FeedResult } from '../feeds/feed.ts';
import { parseFeed } from '../feeds/parse.ts';
import { UserError } from '../io/settings.ts';
import type { Run } from './command.ts';
import { batch, readBytes, readInput, savedFrom } from './input.ts';
import { cut, printJson, printTable } from './print.ts';

interface Request {
  id: string;
  file: string;
  contentType?: string | null;
  url?: string;
}

const run: Run = async (options, [source]) => {
  if (options.batch) {
    return batch<Request>(async ({ id, file, contentType, url }) => {
      if (typeof file !== 'string') throw new Error('"file" is missing: a line is {id, file, contentType?}');
      return {
        id,
        ...contract(
          await parseFeed(await readBytes(file), {
            url: savedFrom(url) ?? '',
            contentType: contentType ?? null,
          }),
        ),
      };
    });
  }
  const input = await readInput(source);
  const url = savedFrom(options.url) ?? input.url ?? '';
  const result = await parseFeed(input.bytes, { url, contentType: input.contentType });
  if (options.json) printJson([contract(result)]);
  else if (result.kind === 'not-a-feed')
    throw new UserError(`${source ?? 'standard input'} is not a feed: ${result.reason}.`);
  else {
    const { feed } = result;
    const repairs = feed.repairs.length > 0 ? `; repaired: ${feed.repairs.join(', ')}` : '';
    process.stdout.write(`${feed.title}\n${feed.items.length} items, read by ${feed.parser}${repairs}\n\n`);
    printTable(
      ['published', 'title', 'address'],
      feed.items.map((item) => [
        item.published?.slice(0, 16).replace('T', ' '),
        cut(item.title, 70),
        item.url,
      ]),
      'No items.',
    );
  }
  return 0;
};
export default run;

/** The fields that scripts rely on. */
function contract(result: FeedResult) {
  if (result.kind === 'not-a-feed') return { error: result.reason };
  const { title, items } = result.feed;
  return {
    title,
    items: items.map(({ id, url, title: itemTitle, summary, content, author, published, updated }) => ({
      id,
      url,
      title: itemTitle,
      summary,
      content,
      author,
      published,
      updated,
    })),
  };
}
