/** The end of mails: the page of the link in them. A GET shows, only a POST ends anything (RFC 8058: also one without a page). */
import { type Content, html } from '../../digests/markup.ts';
import { readUnsubscribeToken, type Unsubscription } from '../../digests/unsubscribe.ts';
import { show } from '../look/page.ts';
import { topicTitle } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

export const unsubscribePage = (world: ConsoleWorld) => (c: Asked) => {
  const token = c.req.query('token') ?? '';
  const ends = read(token, world);
  if (ends === null) return invalid(c, world);
  return show(c, world, {
    title: 'Unsubscribe',
    lede: html`${ends.email} gets no more mails ${about(ends, world)}.`,
    body: html`<form class="card" method="post" action="/unsubscribe?token=${encodeURIComponent(token)}"><p>No questions, no log-in. To get mails again, ask whoever runs this service.</p><button>Unsubscribe</button></form>`,
  });
};

export const unsubscribe = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock, log } = world.ports;
  const ends = read(c.req.query('token') ?? '', world);
  if (ends === null) return invalid(c, world);
  // Whether there is such a subscriber is not told: for a reader nothing is different.
  await ledger.subscribers.unsubscribe(ends, clock.now().toISOString());
  log.info({ topic: ends.topic }, 'console: unsubscribed');
  return show(c, world, {
    title: 'Unsubscribed',
    lede: html`${ends.email} gets no more mails ${about(ends, world)}.`,
    body: html`<p class="card">That is all. You may close this page.</p>`,
  });
};

function read(token: string, { ports }: ConsoleWorld): Unsubscription | null {
  try {
    return readUnsubscribeToken(token, ports.secret);
  } catch {
    return null;
  }
}

function about({ topic }: Unsubscription, { ports }: ConsoleWorld): Content {
  return topic === null ? 'from Tallywire' : html`on ${topicTitle(ports.config().topics, topic)}`;
}

function invalid(c: Asked, world: ConsoleWorld) {
  return show(c, world, {
    title: 'This link does not work',
    status: 400,
    body: html`<p class="card">It is cut off or was made by another installation. Use the link in the newest mail, or answer that mail.</p>`,
  });
}
