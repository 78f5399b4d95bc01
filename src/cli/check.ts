import { variablesOf } from '../config/channels.ts';
import type { Config, Outlet } from '../config/schema.ts';
import { parseFeed } from '../feeds/parse.ts';
import type { Guest } from '../io/guest.ts';
import { readConfig, readSettings, readVariables } from '../io/settings.ts';
import { whyNot } from '../steps/why-not.ts';
import type { Run } from './command.ts';
import { newestOf } from './find-feeds.ts';
import { cut, printJson, printTable } from './print.ts';
import { newestItems, readSample, type Sample } from './sample.ts';
import { openVisitor } from './visitor.ts';

/** One odd article says little about an outlet; three of its newest do. */
const ARTICLES = 3;

/** What one feed, and the newest articles it leads to, came to. */
interface Row {
  outlet: string;
  /** null for an outlet without feeds. */
  feed: string | null;
  problem: string | null;
  items: number;
  newest: string | null;
  articles: Omit<Sample, 'reading' | 'topics'>[];
  /** Topics that any of them is on. */
  topics: string[];
}

const run: Run = async (options) => {
  const settings = await readSettings(process.env);
  const config = await readConfig(settings.configFolder);
  const { outlets, topics, subscribers } = config;
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  if (!options.json) {
    const counts = [
      count(outlets.length, 'outlet'),
      count(topics.length, 'topic'),
      count(subscribers.length, 'subscriber'),
    ];
    process.stdout.write(`${settings.configFolder} is valid: ${counts.join(', ')}.\n`);
  }
  const variable = await readVariables(process.env);
  const unset = [...new Set(subscribers.flatMap(variablesOf))].filter((name) => !variable(name));
  for (const name of unset)
    process.stderr.write(
      `subscribers.yaml names $${name}, which is set neither in the environment nor in .env.\n`,
    );
  if (options.offline) {
    if (options.json) printJson(outlets.map(({ id, feeds }) => ({ outlet: id, feeds })));
    return unset.length > 0 ? 1 : 0;
  }
  const visitor = openVisitor(settings);
  const rows = await Promise.all(
    outlets.flatMap((outlet): (Row | Promise<Row>)[] =>
      outlet.feeds.length === 0
        ? [{ ...blank(outlet, null), problem: 'no feed is named in outlets.yaml' }]
        : outlet.feeds.map((feed) => checkFeed(outlet, feed, visitor.guest, config)),
    ),
  );
  await visitor.close();
  if (options.json) printJson(rows);
  else {
    printTable(
      ['outlet', 'items', 'newest', 'characters', 'found by', 'access', 'topics', 'feed'],
      rows.map(({ outlet, feed, items, newest, articles, problem, topics: on }) => [
        outlet,
        items,
        newest?.slice(0, 16).replace('T', ' '),
        articles.map(({ characters }) => characters).join(' '),
        tally(articles.map(({ method }) => method)),
        tally(articles.map(({ access }) => access)),
        on.join(' '),
        [feed, problem === null ? null : cut(problem, 160)].filter(Boolean).join(': '),
      ]),
      'No outlets are configured. `tallywire add ADDRESS` finds the feeds of a site.',
    );
  }
  return unset.length > 0 || rows.some((row) => row.problem !== null) ? 1 : 0;
};
export default run;

const blank = (outlet: Outlet, feed: string | null): Row => ({
  outlet: outlet.id,
  feed,
  problem: null,
  items: 0,
  newest: null,
  articles: [],
  topics: [],
});

async function checkFeed(outlet: Outlet, feed: string, guest: Guest, { topics }: Config): Promise<Row> {
  const row = blank(outlet, feed);
  const got = await guest.get(feed);
  if (got.kind !== 'ok')
    return { ...row, problem: got.kind === 'not-modified' ? 'answered "not modified" unasked' : whyNot(got) };
  const { url, contentType } = got;
  const parsed = await parseFeed(got.bytes, { url, contentType, timezone: outlet.timezone });
  if (parsed.kind === 'not-a-feed') return { ...row, problem: `not a feed: ${parsed.reason}` };
  row.items = parsed.feed.items.length;
  row.newest = newestOf(parsed.feed);
  const samples: Sample[] = [];
  for (const item of newestItems(parsed.feed.items, ARTICLES))
    samples.push(await readSample(item, outlet, topics, guest));
  row.articles = samples.map(({ reading, topics: _, ...sample }) => sample);
  row.topics = [...new Set(samples.flatMap((sample) => sample.topics.map(({ topic }) => topic)))];
  const moved = got.permanentRedirect === null ? null : `has moved for good to ${got.permanentRedirect}`;
  row.problem = problemWith(samples, outlet) ?? moved;
  return row;
}

/** What is wrong with what was read, most telling first. */
function problemWith(samples: readonly Sample[], outlet: Outlet): string | null {
  if (samples.length === 0) return 'no item leads to an article';
  const unread = samples.filter((sample) => sample.problem !== null);
  if (unread.length === samples.length) return `no article can be read: ${unread[0]!.problem}`;
  const body = outlet.article?.body;
  const missed = samples.filter((sample) => sample.selector !== null);
  if (body !== undefined && missed.length > 0) {
    const of = `${missed.length} of ${samples.length - unread.length} articles`;
    return `the selector "${body}" finds little in ${of} (${missed[0]!.selector})`;
  }
  if (outlet.article?.pageData !== undefined && !samples.some(({ method }) => method === 'page-data'))
    return `the page data (${outlet.article.pageData}) of its articles is not found`;
  const [first] = unread;
  return first === undefined ? null : `${unread.length} of ${samples.length} articles: ${first.problem}`;
}

/** "full" where all agree, else "2 full, 1 partial". */
function tally(words: (string | null)[]): string {
  const counts = Map.groupBy(
    words.filter((word) => word !== null),
    (word) => word,
  );
  const each = [...counts].map(([word, { length }]) => ({ word, length }));
  if (each.length === 1) return each[0]!.word;
  return each.map(({ word, length }) => `${length} ${word}`).join(', ');
}
