/** What a change of the configuration would do, tried on what the ledger holds. */
import { setImmediate } from 'node:timers/promises';
import { judgeTopic } from '../../articles/topic.ts';
import { subscriberId } from '../../config/channels.ts';
import type { Config, Subscriber, Topic } from '../../config/schema.ts';
import { backtest } from '../../digests/backtest.ts';
import { type Content, html } from '../../digests/markup.ts';
import { extractFigures } from '../../figures/extract.ts';
import { seriesKey } from '../../ledger/series.ts';
import { gatherChanges } from '../../steps/gather-changes.ts';
import { counted } from '../look/parts.ts';
import type { ConsoleWorld } from '../world.ts';

/** Stored articles a topic is tried on: the newest, and as many as fit into the time. */
const MOST_ARTICLES = 400;
const LONGEST_MS = 4000;
const DAYS = 30;

export async function effectsOf(before: Config, after: Config, world: ConsoleWorld): Promise<Content[]> {
  const effects: Content[] = [...outletEffects(before, after)];
  for (const topic of after.topics) {
    const old = before.topics.find(({ id }) => id === topic.id);
    if (JSON.stringify(old) !== JSON.stringify(topic)) effects.push(await topicEffect(old, topic, world));
    if (old === undefined && !after.subscribers.some(({ topics }) => topics.includes(topic.id)))
      effects.push(
        html`Nobody is told of <strong>${topic.title}</strong> yet: choose it for a subscriber under <a href="/subscribers">Digests</a>.`,
      );
  }
  for (const topic of before.topics)
    if (!after.topics.some(({ id }) => id === topic.id))
      effects.push(
        html`<strong>${topic.title}</strong> is not watched any more. What is known of it stays in the ledger.`,
      );
  for (const subscriber of after.subscribers) {
    const old = before.subscribers.find((one) => subscriberId(one) === subscriberId(subscriber));
    if (JSON.stringify(old) !== JSON.stringify(subscriber))
      effects.push(await subscriberEffect(old, subscriber, world));
  }
  for (const gone of before.subscribers)
    if (!after.subscribers.some((one) => subscriberId(one) === subscriberId(gone)))
      effects.push(html`<strong>${subscriberId(gone)}</strong> gets nothing any more.`);
  return effects;
}

function outletEffects(before: Config, after: Config): Content[] {
  const feeds = ({ outlets }: Config) => new Set(outlets.flatMap((outlet) => outlet.feeds));
  const [old, now] = [feeds(before), feeds(after)];
  const more = [...now].filter((feed) => !old.has(feed));
  const less = [...old].filter((feed) => !now.has(feed));
  return [
    ...more.map((feed) => html`<strong>${feed}</strong> is polled at once.`),
    ...less.map(
      (feed) => html`<strong>${feed}</strong> is not polled any more. What it brought stays in the ledger.`,
    ),
  ];
}

/** "Of 412 stored articles 37 would be on topic (32 now), with 118 figures for its series (101 now)." */
async function topicEffect(old: Topic | undefined, topic: Topic, { ports }: ConsoleWorld): Promise<Content> {
  const outlets = new Map(ports.config().outlets.map((outlet) => [outlet.id, outlet]));
  const articles = await ports.ledger.console.articles.newestTexts(MOST_ARTICLES);
  const tally = { tried: 0, matched: 0, before: 0, figures: 0, figuresBefore: 0 };
  const until = performance.now() + LONGEST_MS;
  for (const article of articles) {
    if (performance.now() > until) break;
    // The workers share this process: they get their turn between two articles.
    await setImmediate();
    tally.tried += 1;
    const figuresFor = (one: Topic | undefined): number | null => {
      if (one === undefined || !judgeTopic(article, one).onTopic) return null;
      const outlet = outlets.get(article.outlet);
      const { figures } = extractFigures(article.text, {
        language: article.language ?? outlet?.language ?? 'en',
        published: article.published,
        topic: one,
        title: article.title,
        ...(outlet !== undefined && { outlet: outlet.name }),
      });
      return figures.filter((figure) => 'key' in seriesKey(figure, one, figures)).length;
    };
    const [now, was] = [figuresFor(topic), figuresFor(old)];
    if (now !== null) tally.matched += 1;
    if (was !== null) tally.before += 1;
    tally.figures += now ?? 0;
    tally.figuresBefore += was ?? 0;
  }
  const was = (n: number) => (old === undefined ? '' : ` (${n} now)`);
  return tally.tried === 0
    ? html`<strong>${topic.title}</strong> counts from the next article on: none is stored yet to try it on.`
    : html`<strong>${topic.title}</strong>: of ${counted(tally.tried, 'stored article')}, ${tally.matched} would be on topic${was(tally.before)}, with ${counted(tally.figures, 'figure')} for its series${was(tally.figuresBefore)}. Articles read from now on count.`;
}

async function subscriberEffect(
  old: Subscriber | undefined,
  subscriber: Subscriber,
  { ports }: ConsoleWorld,
): Promise<Content> {
  const until = ports.clock.now();
  const from = new Date(until.getTime() - DAYS * 86_400_000);
  const marks = await ports.ledger.console.changes.page(
    { since: from.toISOString(), until: until.toISOString() },
    { limit: 2000, order: 'newest' },
  );
  const known = await ports.ledger.changes.list({ ids: marks.map(({ id }) => id) });
  const changes = await gatherChanges(known, { until: until.toISOString() }, ports);
  const mails = (one: Subscriber) => backtest(changes, one, from, until);
  const sum = (all: ReturnType<typeof mails>) => all.reduce((total, mail) => total + mail.changes.length, 0);
  const now = mails(subscriber);
  const was = old === undefined ? '' : ` (as it is now: ${mails(old).length})`;
  return html`<strong>${subscriber.name ?? subscriberId(subscriber)}</strong>: in the last ${DAYS} days it would have been ${counted(now.length, 'digest')}${was}, with ${counted(sum(now), 'change')}.`;
}
