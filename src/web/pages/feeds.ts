/** Feeds: how each is doing, what it brings, when it is asked again; pause, resume and poll now. */
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { healthOf } from '../../feeds/health.ts';
import type { FeedYield, ListedFeed } from '../../io/stores/feeds.ts';
import { keptFor } from '../kept.ts';
import { outside } from '../look/change-card.ts';
import { ago, moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, count, empty, facts } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { missing } from './missing.ts';

const INKS = {
  new: 'soft',
  ok: 'fresh',
  recovered: 'fresh',
  silent: 'doubt',
  failing: 'doubt',
  failed: 'alarm',
} as const;

/** Yields look at every item that ever came, so they are kept for a while. */
const KEEP_YIELDS_MS = 60_000;

export const feedsPage = (world: ConsoleWorld) => {
  const yields = keptFor(KEEP_YIELDS_MS, world.ports.clock, () => world.ports.ledger.feeds.yields());
  return async (c: Asked) => {
    const { ledger, clock, config } = world.ports;
    const now = clock.now();
    const [all, paused, counts] = await Promise.all([
      ledger.feeds.list(),
      ledger.console.work.pausedFeeds(),
      yields(),
    ]);
    const feeds = all.filter((feed) => feed.active);
    const states = feeds.map((feed) => healthOf(feed, now.toISOString()));
    const alarms = states.filter((state) => state.alarm).length;
    const editor = c.get('visitor').role === 'editor';
    const { csrf } = c.get('visitor');
    const { outlets } = config();
    return show(c, world, {
      title: 'Feeds',
      lede: 'What is asked for news, how it answers, and when it is asked again.',
      body: html`${facts([
        ['Feeds watched', count(feeds.length)],
        ['Need a look', count(alarms)],
        ['Paused', count(feeds.filter(({ id }) => paused.has(id)).length)],
        ['Outlets', count(outlets.length)],
      ])}
      ${editor ? html`<div class="actions"><a class="button" href="/feeds/new">Add an outlet</a></div>` : null}
      ${feeds.length === 0 ? empty('No feeds are watched.') : null}
      ${outlets.map((outlet) => {
        const own = feeds.filter((feed) => feed.outlet === outlet.id);
        return html`<h2 id="${outlet.id}">${outlet.name}${editor ? html` <a class="small" href="/configuration/outlets/${outlet.id}/edit">Edit</a>` : null}</h2>${
          own.length === 0
            ? empty('It has no feeds.')
            : own.map((feed) =>
                card(feed, {
                  now,
                  csrf,
                  editor,
                  pausedAt: paused.get(feed.id) ?? null,
                  counts: counts.get(feed.id) ?? { items: 0, articles: 0, onTopic: 0 },
                }),
              )
        }`;
      })}`,
    });
  };
};

interface Shown {
  now: Date;
  csrf: string;
  editor: boolean;
  pausedAt: string | null;
  counts: FeedYield;
}

function card(feed: ListedFeed, { now, csrf, editor, pausedAt, counts }: Shown): Markup {
  const health = healthOf(feed, now.toISOString());
  const badge: Content =
    pausedAt === null
      ? html`<span class="badge ink-${INKS[health.state]}">${health.state}</span>`
      : html`<span class="badge ink-doubt">paused</span>`;
  const held = 'held' in feed && typeof feed.held === 'string' ? feed.held : null;
  return html`<article class="card" id="${feed.id}"><h3>${badge} ${feed.title?.trim() || feed.address}</h3>
    <p class="small">${outside({ url: feed.address }, feed.address)}</p>
    ${health.text === health.state || pausedAt !== null ? null : html`<p${health.alarm ? html` class="warn"` : null}>${health.text}</p>`}
    ${feed.movedTo === null ? null : html`<p class="warn">It has moved to ${feed.movedTo}: change its address.</p>`}
    ${facts([
      ['Last success', ago(feed.lastSuccessAt, now, 'never')],
      ['Last new item', ago(feed.lastNewItemAt, now, 'none yet')],
      ['Next poll', pausedAt === null ? ago(feed.nextPollAt, now) : 'when resumed'],
      ['Items', count(counts.items)],
      ['Articles on topic', count(counts.onTopic)],
    ])}
    ${pausedAt === null ? null : html`<p class="small">Paused since ${moment(pausedAt)}.</p>`}
    ${held === null ? null : html`<p class="small">The poll was put off: ${held}</p>`}
    ${feed.nextReason === null || pausedAt !== null ? null : html`<p class="small">Why then: ${feed.nextReason}</p>`}
    ${
      editor
        ? html`<div class="actions">${
            pausedAt === null
              ? html`${button(csrf, `/feeds/${feed.id}/poll`, 'Poll now')}${button(csrf, `/feeds/${feed.id}/pause`, 'Pause')}`
              : button(csrf, `/feeds/${feed.id}/resume`, 'Resume')
          }</div>`
        : null
    }</article>`;
}

type Act = 'poll' | 'pause' | 'resume';

export const feedAction = (world: ConsoleWorld, act: Act) => async (c: Asked) => {
  const { ledger, clock, log } = world.ports;
  const id = c.req.param('id') ?? '';
  const { work } = ledger.console;
  const now = clock.now().toISOString();
  const done = {
    poll: () => work.hurry('fetch-feeds', id, now),
    pause: () => work.pauseFeed(id, now),
    resume: () => work.resumeFeed(id, now),
  };
  if (!(await done[act]())) return show(c, world, { ...missing('feed'), place: '/feeds' });
  log.info({ feed: id, act, by: c.get('visitor').name ?? c.get('visitor').by }, 'console: feed');
  return c.redirect(`/feeds#${encodeURIComponent(id)}`, 303);
};
