import { getDomain } from 'tldts';
import { matchTopics } from '../articles/topic.ts';
import type { NewOutlet } from '../config/edit.ts';
import type { Config, Outlet } from '../config/schema.ts';
import { rhythmOf } from '../feeds/rhythm.ts';
import { readConfig, readSettings, UserError } from '../io/settings.ts';
import { said } from './changes.ts';
import type { Options, Run } from './command.ts';
import { carryOut, planEdit } from './edit-outlets.ts';
import { type Found, findFeeds, newestOf, readAddress, type Site } from './find-feeds.ts';
import { guessOutlet } from './guess-outlet.ts';
import { cut, plain, printJson } from './print.ts';
import { newestItems, readSample, type Sample } from './sample.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** Articles read to show what the outlet would bring: so many of the newest, and so many that seem to be on topic. */
const NEWEST = 3;
const ON_TOPIC = 2;
const MOST_FIGURES = 8;

const run: Run = async (options, [given]) => {
  const address = readAddress(given ?? '');
  const settings = await readSettings(process.env);
  const config = await readConfig(settings.configFolder);
  const visitor = openVisitor(settings);
  const tell = (what: string) => {
    if (!options.json) process.stderr.write(`${what} …\n`);
  };
  try {
    const site = await findFeeds(address, visitor, tell);
    const chosen = choose(site, config, options);
    const first = outletOf(site, chosen, config, options);
    // What cannot be written is told before anything is read for it.
    await planEdit(settings.configFolder, [first]);
    tell(`Reading articles of ${chosen.url}`);
    const samples = await readSamples(chosen, first, config, visitor);
    const outlet = outletOf(site, chosen, config, options, samples);
    const edit = await planEdit(settings.configFolder, [outlet]);
    if (options.json) {
      const written = options.yes === true && !options.dryRun;
      if (written) await edit.write();
      printJson([
        { outlet, ...facts(chosen), feeds: site.feeds.map(facts), samples: samples.map(bare), written },
      ]);
      return 0;
    }
    show(site, chosen, samples, config);
    return await carryOut(edit, options, `Add "${outlet.name}" as outlet ${outlet.id}?`);
  } finally {
    await visitor.close();
  }
};
export default run;

/** The best feed that is not watched yet. */
function choose(site: Site, config: Config, options: Options): Found {
  const watched = (found: Found) =>
    config.outlets.find((outlet) => outlet.feeds.some((feed) => feed === found.url || feed === site.url));
  const free = site.feeds.filter((found) => watched(found) === undefined);
  if (free[0] === undefined) {
    const owners = new Set(site.feeds.map((found) => watched(found)?.id));
    throw new UserError(
      `This is watched already, as outlet ${[...owners].join(', ')}: ${site.feeds.map((found) => found.url).join(', ')}.`,
    );
  }
  if (typeof options.feed !== 'string') return free[0];
  const number = Number(options.feed);
  const picked = free[number - 1] ?? free.find((found) => found.url === options.feed);
  if (picked !== undefined) return picked;
  throw new UserError(
    `--feed ${options.feed}: none of the feeds found. They are:\n${free.map((found, i) => `  ${i + 1}  ${found.url}`).join('\n')}`,
  );
}

function outletOf(
  site: Site,
  chosen: Found,
  config: Config,
  options: Options,
  samples: readonly Sample[] = [],
): Outlet {
  const taken = new Set(config.outlets.map((outlet) => outlet.id.toLowerCase()));
  const text = samples.map((sample) => sample.reading?.text ?? '').find((each) => each.length > 300);
  const guess: NewOutlet = guessOutlet({
    url: site.url,
    feedUrl: chosen.url,
    feed: chosen.feed,
    page: site.page,
    taken,
    ...(text !== undefined && { text }),
  });
  const wish = (key: 'id' | 'name' | 'language' | 'timezone') =>
    typeof options[key] === 'string' && { [key]: options[key] };
  return { ...guess, ...wish('id'), ...wish('name'), ...wish('language'), ...wish('timezone') } as Outlet;
}

async function readSamples(
  { feed }: Found,
  outlet: Outlet,
  { topics }: Config,
  { guest }: Visitor,
): Promise<Sample[]> {
  const newest = newestItems(feed.items, NEWEST);
  const promising = newestItems(feed.items, feed.items.length)
    .filter((item) => !newest.includes(item))
    .filter(({ title, summary }) => {
      const text = (summary ?? '').replace(/<[^>]*>/g, ' ');
      return matchTopics({ title, text, language: outlet.language, summary: text }, topics).length > 0;
    })
    .slice(0, ON_TOPIC);
  const samples: Sample[] = [];
  for (const item of [...newest, ...promising]) samples.push(await readSample(item, outlet, topics, guest));
  return samples;
}

function show(site: Site, chosen: Found, samples: readonly Sample[], config: Config): void {
  const out = (line = '') => process.stdout.write(`${line}\n`);
  const minute = (at: string | null) => at?.slice(0, 16).replace('T', ' ') ?? 'no date';
  out(`\n${plain(chosen.feed.title) || '(a feed without a title)'}`);
  out(`  ${chosen.url} (${HOW[chosen.how]})`);
  const { items, repairs } = chosen.feed;
  const pace = rhythmOf(items.map((item) => item.published ?? '').filter(Boolean), new Date().toISOString());
  const usual = pace === null ? '' : `, one every ${gap(pace.median)} as a rule`;
  out(`  ${items.length} items, the newest of ${minute(newestOf(chosen.feed))} UTC${usual}`);
  if (repairs.length > 0) out(`  repaired: ${repairs.join(', ')}`);
  for (const item of newestItems(items, 5))
    out(`    ${minute(item.published)}  ${cut(plain(item.title), 90)}`);
  out('\nArticles as they would be read:');
  for (const sample of samples) {
    out(`  ${cut(plain(sample.title), 90)}`);
    if (sample.problem !== null) out(`    not read: ${sample.problem} (${sample.url})`);
    else {
      const { characters, method, access, language } = sample;
      out(`    ${characters} characters, found by ${method}, ${access}, language ${language ?? 'unknown'}`);
    }
    for (const { topic, figures } of sample.topics) {
      const watched =
        config.topics.find((each) => each.id === topic)?.measures.map((measure) => measure.id) ?? [];
      const told = figures.filter((figure) => watched.includes(figure.measure));
      out(
        `    on topic ${topic}, ${told.length === 1 ? '1 figure' : `${told.length} figures`} of its measures`,
      );
      for (const figure of told.slice(0, MOST_FIGURES))
        out(
          `      ${figure.measure}: ${said(figure)} (${figure.unit}) — ${cut(plain(figure.sentence), 100)}`,
        );
      if (told.length > MOST_FIGURES) out(`      and ${told.length - MOST_FIGURES} more`);
    }
  }
  if (!samples.some((sample) => sample.topics.length > 0))
    out(
      `  None of them is on a topic of yours (${config.topics.map((topic) => topic.id).join(', ') || 'there are none'}).`,
    );
  const others = site.feeds.filter((found) => found !== chosen);
  if (others.length > 0) {
    out('\nOther feeds of the site (add one instead with --feed, or to the list of feeds in outlets.yaml):');
    for (const found of others)
      out(
        `  ${found.url}  ${plain(found.feed.title)}, ${found.feed.items.length} items, ${minute(newestOf(found.feed))}`,
      );
  }
  const sibling = config.outlets.find((each) => each.feeds.some((feed) => sameSite(feed, chosen.url)));
  if (sibling !== undefined)
    out(`\nOutlet ${sibling.id} has a feed of the same site; you may rather add the address to its feeds.`);
  if (samples.length > 0 && samples.every((sample) => sample.problem !== null))
    out('\nNone of its articles could be read: see the reasons above before you add it.');
  out('\nThe outlet, as guessed (--id, --name, --language and --timezone say it better):');
}

function gap(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

const HOW: Record<Found['how'], string> = {
  given: 'the address you gave',
  declared: 'declared by the page',
  linked: 'linked from the page',
  'usual address': 'found at a usual address',
  sitemap: 'a sitemap of news; the site has no feed',
};

const sameSite = (a: string, b: string) => getDomain(a) !== null && getDomain(a) === getDomain(b);

const facts = ({ url, how, feed }: Found) => ({
  url,
  how,
  title: feed.title,
  items: feed.items.length,
  newest: newestOf(feed),
});

const bare = ({ reading, ...sample }: Sample) => sample;
