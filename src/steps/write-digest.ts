/** Writes a subscriber's digest: picks the changes, gathers what proves them, and renders the message. */
import { type Channel, channelOf } from '../config/channels.ts';
import type { Subscriber } from '../config/schema.ts';
import { correctionToken, correctionUrl } from '../digests/correction-link.ts';
import type { DigestInput } from '../digests/digest.ts';
import { digestHeaders, domainOf } from '../digests/headers.ts';
import { ntfyPost, type RenderedPost, slackPost, webhookPost } from '../digests/posts.ts';
import { renderDigest } from '../digests/render.ts';
import { selectChanges } from '../digests/select.ts';
import { unsubscribeHeaders, unsubscribeToken, unsubscribeUrl } from '../digests/unsubscribe.ts';
import { rasterize } from '../io/mail/rasterize.ts';
import type { Message } from '../io/sender.ts';
import type { Planned } from '../io/stores/deliveries.ts';
import type { SubscriberRow } from '../io/stores/subscribers.ts';
import type { Ports } from '../ports.ts';
import { gatherChanges } from './gather-changes.ts';
import { gatherProof } from './gather-proof.ts';

export interface Written {
  /** null: nothing is to be sent. */
  delivery: Planned | null;
  /** Changes that the subscriber's filters leave out. */
  passedOver: string[];
}

/** `topics`: those of the subscriber's that were not unsubscribed. `next`: when the next one comes. */
export async function writeDigest(
  subscriber: Subscriber,
  {
    row,
    topics,
    next,
    now,
  }: { row: SubscriberRow; topics: readonly string[]; next: string | null; now: Date },
  ports: Ports,
): Promise<Written> {
  const { ledger, settings, config } = ports;
  const until = now.toISOString();
  const pending = await ledger.changes.list({ untoldTo: row.id, topics, until });
  const wrong = await ledger.changes.list({ toTakeBackFrom: row.id, topics });
  const lastTold =
    subscriber.thresholds === undefined
      ? new Map<string, never>()
      : await ledger.changes.lastTold(row.id, [...new Set(pending.map((change) => change.series))]);
  const gathered = await gatherChanges([...wrong, ...pending], { until, lastTold }, ports);
  const chosen = selectChanges(gathered, { ...subscriber, topics: [...topics] });
  const ids = new Set(chosen.map(({ change }) => change.id));
  const passedOver = pending.map((change) => change.id).filter((id) => !ids.has(id));
  // Who is told immediately has no appointed time at which silence would be news.
  if (ids.size === 0 && (subscriber.when_nothing_changed === 'skip' || next === null))
    return { delivery: null, passedOver };

  const id = await ledger.deliveries.idFor(row.id, [...ids]);
  const unsubscribe =
    settings.publicUrl === null || subscriber.email === undefined
      ? null
      : unsubscribeUrl(
          settings.publicUrl,
          unsubscribeToken({ email: subscriber.email, topic: null }, ports.secret),
        );
  const { schedule, timezone, language } = subscriber;
  const input: DigestInput = {
    topics: config()
      .topics.filter((topic) => topics.includes(topic.id))
      .map((topic) => ({ id: topic.id, title: topic.title })),
    subscriber: { email: row.id, schedule, timezone, language },
    changes: chosen,
    since: row.lastDigestAt,
    until,
    next,
    proof: await gatherProof(row.lastDigestAt, now, ports),
    links: {
      all: settings.publicUrl === null ? null : `${settings.publicUrl}/changes`,
      unsubscribe,
      correct: correcting(subscriber, now, ports),
    },
  };
  const { message, shown } = render(subscriber, input, id, ports);
  // What a message cannot show is told by its link; without one it waits for the next message.
  const told = chosen
    .map(({ change }) => change.id)
    .filter((each) => input.links.all !== null || shown.includes(each));
  const corrections = wrong.map((change) => change.id);
  return {
    delivery: {
      id,
      message,
      changes: told.filter((each) => !corrections.includes(each)),
      corrections: told.filter((each) => corrections.includes(each)),
    },
    passedOver,
  };
}

/** By e-mail alone, whose reader is known: a channel has many. */
function correcting(
  { email, may_correct }: Subscriber,
  now: Date,
  { settings: { publicUrl }, secret }: Ports,
): DigestInput['links']['correct'] {
  if (publicUrl === null || email === undefined || may_correct === false) return null;
  return (change) => correctionUrl(publicUrl, correctionToken({ subscriber: email, change }, now, secret));
}

function render(
  subscriber: Subscriber,
  input: DigestInput,
  id: string,
  { settings }: Ports,
): { message: Message; shown: string[] } {
  const channel = channelOf(subscriber);
  if (channel === 'email' && subscriber.email !== undefined) {
    const { subject, html, text, attachments, shown } = renderDigest(input, rasterize);
    const headers = digestHeaders(
      {
        delivery: id,
        topics: input.topics.map((topic) => topic.id),
        recipient: subscriber.email,
        domain: domainOf(settings.mailFrom),
      },
      unsubscribeHeaders(input.links.unsubscribe, null),
    );
    const content = { subject, html, text, attachments, date: input.until };
    return { message: { to: subscriber.email, ...content, ...headers }, shown };
  }
  const { subject, text, body, shown } = POSTS[channel as keyof typeof POSTS](input, id);
  const { webhook, slack, ntfy } = subscriber;
  const to = { ...(webhook && { webhook }), ...(slack && { slack }), ...(ntfy && { ntfy }) };
  return { message: { channel: channel as keyof typeof POSTS, id, to, subject, text, body }, shown };
}

const POSTS: Record<Exclude<Channel, 'email'>, (input: DigestInput, id: string) => RenderedPost> = {
  webhook: webhookPost,
  slack: slackPost,
  ntfy: ntfyPost,
};
