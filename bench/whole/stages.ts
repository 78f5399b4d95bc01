/** What each stage costs by itself, on the newsroom's own feeds and pages: processor time of one, after it is warm. */
import type { ArticleReading } from '../../src/articles/article.ts';
import { readArticle } from '../../src/articles/read.ts';
import { matchTopics } from '../../src/articles/topic.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { extractFigures } from '../../src/figures/extract.ts';
import { rasterize } from '../../src/io/mail/rasterize.ts';
import { foldSeries } from '../../src/ledger/fold.ts';
import { change, digest, item, series, source, stated } from '../../tests/digests/sample.ts';
import { startSites } from './children.ts';
import { known, OPTIONS, readingOf } from './known.ts';

export interface StagesResult {
  /** Milliseconds of processor time for one. */
  stages: { stage: string; of: string; ms: number }[];
}

export async function stages({ quick }: { quick: boolean }): Promise<StagesResult> {
  const sites = await startSites({ feeds: 1, items: 20, oneOnTopicIn: 2, delayMs: 0, weight: 100_000 });
  const address = sites.outlets[0]!.feeds[0]!;
  const feed = await (await fetch(address)).text();
  const links = [...feed.matchAll(/<item>.*?<link>([^<]*)/gs)].map(([, link]) => link!);
  const pages = await Promise.all(links.map(async (url) => ({ url, html: await (await fetch(url)).text() })));
  sites.stop();
  const { topic } = sites;
  const read = (page: { html: string; url: string }) => readArticle(page.html, { url: page.url });
  const readings = pages.map(read).filter((reading): reading is ArticleReading => !('kind' in reading));
  const characters = Math.round(readings.reduce((all, { text }) => all + text.length, 0) / readings.length);
  const bytes = new TextEncoder().encode(feed);
  const states = [1000, 10_000].map((n) => ({ n, state: JSON.stringify(known(n).state) }));
  const next = readingOf(20_000, 400);
  const mails = [30, 300].map((n) => ({ n, input: digest(changes(n)) }));

  /** `each`: how many of its subjects one run works. */
  const all: { stage: string; of: string; each: number; run: () => unknown }[] = [
    {
      stage: 'feeds: parse',
      of: `a feed of ${links.length} items`,
      each: 1,
      run: () => parseFeed(bytes, { url: address, contentType: 'application/rss+xml' }),
    },
    {
      stage: 'articles: read the page',
      of: `a page of ${Math.round(pages[0]!.html.length / 1000)} kB`,
      each: pages.length,
      run: () => pages.map(read),
    },
    {
      stage: 'articles: judge the topic',
      of: `an article of ${characters} characters`,
      each: readings.length,
      run: () =>
        readings.map(({ title, text, language }) =>
          matchTopics({ title, text, language, summary: null }, [topic]),
        ),
    },
    {
      stage: 'figures: extract',
      of: `an article of ${characters} characters`,
      each: readings.length,
      run: () =>
        readings.map(({ text, title }) =>
          extractFigures(text, { language: 'en', published: '2026-02-01', topic, title, outlet: 'Bench' }),
        ),
    },
    ...states.map(({ n, state }) => ({
      stage: 'comparison: hold one figure against its series',
      of: `a series of ${n.toLocaleString('en')} figures`,
      each: 1,
      run: () => foldSeries([next], OPTIONS, JSON.parse(state)),
    })),
    ...mails.map(({ n, input }) => ({
      stage: 'digests: render the mail, charts as pictures',
      of: `${n} changes`,
      each: 1,
      run: () => renderDigest(input, rasterize),
    })),
  ];
  const rows: StagesResult['stages'] = [];
  for (const one of all) rows.push({ stage: one.stage, of: one.of, ms: await cost(one, quick ? 200 : 1500) });
  return { stages: rows };
}

/** The least of five rounds: what else the machine does only ever adds. */
async function cost({ each, run }: { each: number; run: () => unknown }, warmMs: number): Promise<number> {
  const until = performance.now() + warmMs;
  let warm = 0;
  do {
    await run();
    warm++;
  } while (performance.now() < until);
  const times = Math.max(1, Math.ceil(warm / 5));
  const rounds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) await run();
    const { user, system } = process.cpuUsage(before);
    rounds.push((user + system) / 1000 / times / each);
  }
  return Math.min(...rounds);
}

/** Changes with a history each, so that each has a chart. */
function changes(n: number) {
  return Array.from({ length: n }, (_, i) => {
    const now = stated(2000 + 7 * i, { to: '2026-02', bound: 'approx' });
    const quote = `about ${2000 + 7 * i}`;
    return item(
      change('rose', stated(1000 + i), now, { id: `c${i}`, series: series({ part: `County ${i}` }) }),
      quote,
      `By the end of February ${quote} people had signed up in the county, the ministry said.`,
      {
        source: source({ url: `https://daily.example/${i}`, title: `County ${i}: how many have signed` }),
        observations: [1, 2, 3].map((step) => ({
          ...stated(1000 * step, { to: `2026-0${step}` }),
          at: `2026-0${step}-01`,
        })),
      },
    );
  });
}
