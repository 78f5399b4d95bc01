/** What an outlet would bring: its newest articles as they would be read, with the figures on the topics watched. */

import { matchTopics } from '../../articles/topic.ts';
import { newestItems, readSample, type Sample } from '../../cli/sample.ts';
import type { NewOutlet } from '../../config/edit.ts';
import { type Outlet, outletSchema } from '../../config/schema.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { inWords } from '../../digests/numbers.ts';
import type { ParsedFeed } from '../../feeds/feed.ts';
import { parseFeed } from '../../feeds/parse.ts';
import { whyNot } from '../../steps/why-not.ts';
import { outside } from '../look/change-card.ts';
import { moment } from '../look/moments.ts';
import { counted, topicTitle, WORDS } from '../look/parts.ts';
import type { ConsoleWorld } from '../world.ts';

const NEWEST = 3;
const ON_TOPIC = 2;
const MOST_ITEMS = 6;
/** So much of a body shows whether it is the article. */
const EXCERPT = 420;

export async function feedAt(address: string, { ports }: ConsoleWorld): Promise<ParsedFeed | string> {
  const got = await ports.guest.get(address);
  if (got.kind !== 'ok')
    return got.kind === 'not-modified' ? 'it answered “not modified” unasked' : whyNot(got);
  const parsed = await parseFeed(got.bytes, { url: got.url, contentType: got.contentType });
  return parsed.kind === 'feed' ? parsed.feed : `not a feed: ${parsed.reason}`;
}

export async function samplesOf(
  feed: ParsedFeed,
  outlet: NewOutlet & Pick<Outlet, 'article'>,
  { ports, configuration }: ConsoleWorld,
): Promise<Sample[]> {
  const { topics } = configuration.current();
  const newest = newestItems(feed.items, NEWEST);
  const promising = newestItems(feed.items, feed.items.length)
    .filter((item) => !newest.includes(item))
    .filter(({ title, summary }) => {
      const text = (summary ?? '').replace(/<[^>]*>/g, ' ');
      return matchTopics({ title, text, language: outlet.language, summary: text }, topics).length > 0;
    })
    .slice(0, ON_TOPIC);
  const whole = outletSchema.safeParse({ ...outlet, id: 'new' });
  if (!whole.success) return [];
  const samples: Sample[] = [];
  for (const item of [...newest, ...promising])
    samples.push(await readSample(item, whole.data, topics, ports.guest));
  return samples;
}

export function itemsView(feed: ParsedFeed): Markup {
  return html`<ul class="list">${newestItems(feed.items, MOST_ITEMS).map(
    (item) =>
      html`<li>${outside({ url: item.url ?? '' }, item.title)} <span class="small">${moment(item.published, 'no date')}</span></li>`,
  )}</ul>`;
}

export function samplesView(samples: readonly Sample[], { configuration }: ConsoleWorld): Content {
  const { topics } = configuration.current();
  return samples.map(
    (sample) => html`<article class="card"><h3>${outside(sample, sample.title)}</h3>
    ${
      sample.problem !== null
        ? html`<p class="warn">Not read: ${sample.problem}</p>`
        : html`<p class="small">${counted(sample.characters, 'character')}, found by ${sample.method}, ${sample.access} text, language ${sample.language ?? 'unknown'}</p>
      ${sample.selector === null ? null : html`<p class="warn">The ${sample.selector}: it does not fit this page.</p>`}
      <p class="text">${(sample.reading?.text ?? '').slice(0, EXCERPT)}${sample.characters > EXCERPT ? ' …' : ''}</p>`
    }
    ${sample.topics.map(
      ({
        topic,
        figures,
      }) => html`<p><strong>On topic: ${topicTitle(topics, topic)}</strong>, ${counted(figures.length, 'figure')}</p>
      <ul class="list">${figures.slice(0, 8).map((figure) => html`<li><mark>${figure.quote}</mark> ${inWords(figure, figure.unit, WORDS, true)} · ${figure.measure}${figure.attribution === null ? null : html` · ${figure.attribution}`}</li>`)}</ul>`,
    )}</article>`,
  );
}
