import { extraAddresses, readArticle } from '../articles/read.ts';
import { matchTopics } from '../articles/topic.ts';
import type { Config, Outlet } from '../config/schema.ts';
import { parseFeed } from '../feeds/parse.ts';
import { systemClock } from '../io/clock.ts';
import { createMemoryPace, createMemoryRobots } from '../io/guest/memory.ts';
import { createGuest, type Guest } from '../io/guest.ts';
import { createHttp, userAgent } from '../io/http.ts';
import { readConfig, readSettings } from '../io/settings.ts';
import { whyNot } from '../steps/why-not.ts';
import { VERSION } from '../version.ts';
import type { Run } from './command.ts';
import { cut, printJson, printTable } from './print.ts';

/** What one feed, and the newest article it leads to, came to. */
interface Row {
  outlet: string;
  feed: string;
  problem: string | null;
  items: number;
  newest: string | null;
  article: string | null;
  characters: number;
  method: string | null;
  access: string | null;
  topics: string[];
}

const run: Run = async (options) => {
  const settings = await readSettings(process.env);
  const config = await readConfig(settings.configFolder);
  const { outlets, topics, subscribers } = config;
  if (!options.json) {
    process.stdout.write(
      `${settings.configFolder} is valid: ${outlets.length} outlets, ${topics.length} topics, ${subscribers.length} subscribers.\n`,
    );
  }
  if (options.offline) return 0;
  const http = createHttp({
    userAgent: userAgent(VERSION, settings.contact),
    allowHosts: settings.allowHosts,
    clock: systemClock,
  });
  const guest = createGuest({
    http,
    pace: createMemoryPace(),
    robots: createMemoryRobots(),
    clock: systemClock,
  });
  const rows = (
    await Promise.all(
      outlets.map((outlet) =>
        Promise.all(outlet.feeds.map((feed) => checkFeed(outlet, feed, guest, config))),
      ),
    )
  ).flat();
  await http.close();
  if (options.json) printJson(rows);
  else {
    printTable(
      ['outlet', 'items', 'newest', 'article', 'found by', 'access', 'feed'],
      rows.map((row) => [
        row.outlet,
        row.items,
        row.newest?.slice(0, 16).replace('T', ' '),
        row.article === null ? '' : `${row.characters} characters`,
        row.method,
        row.access,
        row.problem === null ? row.feed : `${row.feed}: ${cut(row.problem, 80)}`,
      ]),
      'No feeds are configured.',
    );
  }
  return rows.some((row) => row.problem !== null) ? 1 : 0;
};
export default run;

async function checkFeed(outlet: Outlet, feed: string, guest: Guest, { topics }: Config): Promise<Row> {
  const row: Row = {
    outlet: outlet.id,
    feed,
    problem: null,
    items: 0,
    newest: null,
    article: null,
    characters: 0,
    method: null,
    access: null,
    topics: [],
  };
  const fail = (problem: string): Row => ({ ...row, problem });
  const got = await guest.get(feed);
  if (got.kind !== 'ok')
    return fail(got.kind === 'not-modified' ? 'answered "not modified" unasked' : whyNot(got));
  const parsed = await parseFeed(got.bytes, {
    url: got.url,
    contentType: got.contentType,
    timezone: outlet.timezone,
  });
  if (parsed.kind === 'not-a-feed') return fail(`not a feed: ${parsed.reason}`);
  const { items } = parsed.feed;
  row.items = items.length;
  row.newest =
    items
      .map((item) => item.published ?? '')
      .sort()
      .at(-1) || null;
  const item = items.find((each) => each.url !== null);
  if (item?.url == null) return fail('no item leads to an article');
  row.article = item.url;
  const page = await guest.get(item.url);
  if (page.kind !== 'ok')
    return fail(`its newest article: ${page.kind === 'not-modified' ? 'not modified' : whyNot(page)}`);
  const extra = await Promise.all(
    extraAddresses(page.url, outlet.article).map((address) => guest.get(address)),
  );
  const data = extra.find((answer) => answer.kind === 'ok');
  const reading = readArticle(page.bytes, {
    url: page.url,
    contentType: page.contentType,
    ...(outlet.article !== undefined && { outlet: outlet.article }),
    language: outlet.language,
    timezone: outlet.timezone,
    feedItem: item,
    ...(data !== undefined && { pageData: new TextDecoder().decode(data.bytes) }),
  });
  if ('kind' in reading) return fail(`its newest article is none: ${reading.reason}`);
  row.characters = reading.text.length;
  row.method = reading.method;
  row.access = reading.access;
  row.topics = matchTopics(reading, topics).map((match) => match.topic);
  const fallen =
    outlet.article?.body !== undefined && reading.method !== 'selector' && reading.method !== 'page-data';
  return fallen
    ? { ...row, problem: `the selector "${outlet.article!.body}" finds little in ${item.url}` }
    : row;
}
