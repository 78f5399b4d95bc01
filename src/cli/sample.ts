/** One article of a feed, read as the pipeline would read it, with the figures it would have found. */
import type { ArticleReading } from '../articles/article.ts';
import { matchTopics } from '../articles/topic.ts';
import type { Outlet, Topic } from '../config/schema.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { extractFigures } from '../figures/extract.ts';
import type { Figure } from '../figures/figure.ts';
import type { Guest } from '../io/guest.ts';
import { readPage } from '../steps/read-page.ts';
import { whyNot } from '../steps/why-not.ts';

export interface Sample {
  url: string;
  title: string;
  published: string | null;
  /** Why there is no text; null where there is one. */
  problem: string | null;
  characters: number;
  method: string | null;
  access: string | null;
  language: string | null;
  /** What the outlet's selectors did not find; null where there are none or they fit. */
  selector: string | null;
  topics: { topic: string; figures: Figure[] }[];
  reading: ArticleReading | null;
}

export async function readSample(
  item: FeedItem,
  outlet: Outlet,
  topics: readonly Topic[],
  guest: Guest,
): Promise<Sample> {
  const url = item.url ?? '';
  const { title, published } = item;
  const nothing: Sample = {
    url,
    title,
    published,
    problem: null,
    characters: 0,
    method: null,
    access: null,
    language: null,
    selector: null,
    topics: [],
    reading: null,
  };
  const got = await guest.get(url);
  if (got.kind === 'later' || got.kind === 'not-modified')
    return { ...nothing, problem: got.kind === 'later' ? whyNot(got) : 'answered "not modified" unasked' };
  const reading = await readPage(got, { address: url, item, before: null }, outlet, guest);
  if ('kind' in reading)
    return { ...nothing, problem: reading.kind === 'later' ? whyNot(reading) : reading.reason };
  return {
    url: reading.url,
    title: reading.title || title,
    published: reading.published ?? published,
    problem: null,
    characters: reading.text.length,
    method: reading.method,
    access: reading.access,
    language: reading.language,
    selector: reading.dropped.find(({ step }) => step === 'selector')?.reason ?? null,
    topics: figuresIn(reading, item.summary, outlet, topics),
    reading,
  };
}

/** By topic that the article is on: the figures that it would bring. */
export function figuresIn(
  reading: ArticleReading,
  summary: string | null,
  outlet: Pick<Outlet, 'language' | 'name'>,
  topics: readonly Topic[],
): Sample['topics'] {
  return matchTopics({ ...reading, summary }, topics).map(({ topic }) => ({
    topic,
    figures: extractFigures(reading.text, {
      language: reading.language ?? outlet.language,
      published: reading.published,
      topic: topics.find((each) => each.id === topic)!,
      outlet: outlet.name,
      title: reading.title,
    }).figures,
  }));
}

/** The newest first; items without a date as the feed orders them, behind. */
export function newestItems(items: readonly FeedItem[], count: number): FeedItem[] {
  return items
    .filter((item) => item.url !== null)
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, count);
}
