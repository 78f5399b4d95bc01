import type { NewOutlet } from '../config/edit.ts';
import { decode } from '../feeds/charset.ts';
import type { ParsedFeed } from '../feeds/feed.ts';
import { type ListedFeed, parseOpml } from '../feeds/opml.ts';
import { parseFeed } from '../feeds/parse.ts';
import type { Guest } from '../io/guest.ts';
import { readConfig, readSettings, UserError } from '../io/settings.ts';
import { whyNot } from '../steps/why-not.ts';
import type { Options, Run } from './command.ts';
import { carryOut, planEdit } from './edit-outlets.ts';
import { guessOutlet } from './guess-outlet.ts';
import { readInput } from './input.ts';
import { cut, printJson, printTable } from './print.ts';
import { openVisitor } from './visitor.ts';

/** Feeds asked at once; each host has its own pace besides. */
const AT_ONCE = 16;

interface Tried {
  listed: ListedFeed;
  feed: ParsedFeed | null;
  problem: string | null;
}

const run: Run = async (options, [source]) => {
  const settings = await readSettings(process.env);
  const { outlets } = await readConfig(settings.configFolder);
  const input = await readInput(source);
  const listed = parseOpml(decode(input.bytes, input.contentType).text);
  if (listed.length === 0)
    throw new UserError(
      `${source ?? 'Standard input'} names no feeds: an OPML file has <outline xmlUrl="…"> elements.`,
    );
  const watched = new Set(outlets.flatMap((outlet) => outlet.feeds));
  const fresh = listed.filter((feed) => !watched.has(feed.url));
  const known = listed.length - fresh.length;
  if (fresh.length === 0) {
    process.stdout.write(`All ${listed.length} feeds of the list are watched already.\n`);
    return 0;
  }
  const tried = options.offline
    ? fresh.map((feed) => ({ listed: feed, feed: null, problem: null }))
    : await tryAll(fresh);
  const added = outletsOf(
    tried,
    outlets.map((outlet) => outlet.id),
    options,
  );
  const edit = await planEdit(settings.configFolder, added);
  if (options.json) {
    const written = options.yes === true && !options.dryRun;
    if (written) await edit.write();
    printJson([
      {
        outlets: added,
        known,
        problems: tried.flatMap(({ listed: { url }, problem }) => (problem === null ? [] : { url, problem })),
        written,
      },
    ]);
    return 0;
  }
  const byUrl = new Map(tried.map((each) => [each.listed.url, each]));
  printTable(
    ['outlet', 'language', 'time zone', 'items', 'feed'],
    added.flatMap((outlet) =>
      outlet.feeds.map((url) => {
        const { feed, problem } = byUrl.get(url)!;
        const items = feed?.items.length ?? '';
        return [
          outlet.id,
          outlet.language,
          outlet.timezone,
          items,
          problem === null ? url : `${url}: ${cut(problem, 80)}`,
        ];
      }),
    ),
    'No feeds.',
  );
  if (known > 0) process.stdout.write(`${known} more of the list are watched already.\n`);
  const failing = tried.filter(({ problem }) => problem !== null).length;
  if (failing > 0)
    process.stdout.write(
      `${failing} could not be read now; they are added all the same and tried again and again.\n`,
    );
  const total = `${fresh.length} ${fresh.length === 1 ? 'feed' : 'feeds'}`;
  return carryOut(edit, options, `Add ${total} as ${added.length} outlets?`);

  async function tryAll(feeds: readonly ListedFeed[]): Promise<Tried[]> {
    const visitor = openVisitor(settings);
    const done: Tried[] = [];
    const queue = feeds.entries();
    const worker = async () => {
      for (const [i, each] of queue) {
        done[i] = await tryFeed(each, visitor.guest);
        if (process.stderr.isTTY)
          process.stderr.write(`\r${done.filter(Boolean).length} of ${feeds.length} feeds tried`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (process.stderr.isTTY) process.stderr.write('\n');
    await visitor.close();
    return done;
  }
};
export default run;

async function tryFeed(listed: ListedFeed, guest: Guest): Promise<Tried> {
  const got = await guest.get(listed.url);
  if (got.kind !== 'ok')
    return { listed, feed: null, problem: got.kind === 'not-modified' ? 'not modified' : whyNot(got) };
  const parsed = await parseFeed(got.bytes, { url: got.url, contentType: got.contentType });
  return parsed.kind === 'feed'
    ? { listed, feed: parsed.feed, problem: null }
    : { listed, feed: null, problem: `not a feed: ${parsed.reason}` };
}

/** A folder that holds feeds of one site alone is one outlet, named after it; otherwise each feed is its own. */
function outletsOf(tried: readonly Tried[], ids: readonly string[], options: Options): NewOutlet[] {
  const folderOf = ({ listed }: Tried) => listed.folders.join('\n');
  const outletFolders = new Set(
    [...Map.groupBy(tried, folderOf)].flatMap(([folder, mates]) => {
      const sites = new Set(mates.map(({ listed }) => new URL(listed.url).host));
      return folder !== '' && mates.length > 1 && sites.size === 1 ? [folder] : [];
    }),
  );
  const groups = Map.groupBy(tried, (each) =>
    outletFolders.has(folderOf(each)) ? folderOf(each) : each.listed.url,
  );
  const taken = new Set(ids.map((id) => id.toLowerCase()));
  return [...groups.values()].map((group) => {
    const { listed, feed } = group[0]!;
    const guess = guessOutlet({
      url: listed.site ?? listed.url,
      feedUrl: listed.url,
      feed,
      page: null,
      name: (group.length > 1 ? listed.folders.at(-1) : undefined) ?? listed.title,
      taken,
    });
    taken.add(guess.id);
    return {
      ...guess,
      ...(typeof options.language === 'string' && { language: options.language }),
      ...(typeof options.timezone === 'string' && { timezone: options.timezone }),
      feeds: group.map((each) => each.listed.url),
    };
  });
}
