/** Writes a subscriber's digest: picks the changes, gathers what proves them, and renders the mail. */
import type { Subscriber, Topic } from '../config/schema.ts';
import type { DigestChange, Proof, Source } from '../digests/digest.ts';
import { digestHeaders, domainOf } from '../digests/headers.ts';
import { renderDigest } from '../digests/render.ts';
import { selectChanges } from '../digests/select.ts';
import { unsubscribeHeaders, unsubscribeToken, unsubscribeUrl } from '../digests/unsubscribe.ts';
import { silence } from '../feeds/rhythm.ts';
import type { Mail } from '../io/mail/mail.ts';
import { rasterize } from '../io/mail/rasterize.ts';
import type { ToldChange } from '../io/stores/changes.ts';
import type { SubscriberRow } from '../io/stores/deliveries.ts';
import type { Ports } from '../ports.ts';

export interface Written {
  /** null: nothing is to be sent. */
  delivery: { id: string; mail: Mail; changes: string[] } | null;
  /** Changes that the subscriber's filters leave out. */
  passedOver: string[];
}

export async function writeDigest(
  subscriber: Subscriber,
  row: SubscriberRow,
  next: string | null,
  now: Date,
  ports: Ports,
): Promise<Written> {
  const { ledger, settings, config } = ports;
  const until = now.toISOString();
  const topics = config().topics.filter((topic) => subscriber.topics.includes(topic.id));
  const pending = await ledger.changes.list({ untoldTo: subscriber.email, topics: subscriber.topics, until });
  const changes = await proven(pending, topics, until, ports);
  const chosen = selectChanges(changes, subscriber);
  const told = chosen.map(({ change }) => change.id);
  const passedOver = pending.map((change) => change.id).filter((id) => !told.includes(id));
  if (told.length === 0 && subscriber.when_nothing_changed === 'skip') return { delivery: null, passedOver };

  const id = ledger.deliveries.idFor(subscriber.email, until, told);
  const link =
    settings.publicUrl === null
      ? null
      : unsubscribeUrl(
          settings.publicUrl,
          unsubscribeToken({ email: subscriber.email, topic: null }, ports.secret),
        );
  const rendered = renderDigest(
    {
      topics: topics.map((topic) => ({ id: topic.id, title: topic.title })),
      subscriber,
      changes: chosen,
      since: row.lastDigestAt,
      until,
      next,
      proof: await proofOf(row.lastDigestAt, now, ports),
      links: { all: settings.publicUrl === null ? null : `${settings.publicUrl}/changes`, unsubscribe: link },
    },
    rasterize,
  );
  const headers = digestHeaders(
    {
      delivery: id,
      topics: subscriber.topics,
      recipient: subscriber.email,
      domain: domainOf(settings.mailFrom),
    },
    unsubscribeHeaders(link, null),
  );
  const { subject, html, text, attachments } = rendered;
  const mail: Mail = { to: subscriber.email, subject, html, text, attachments, date: until, ...headers };
  return { delivery: { id, mail, changes: told }, passedOver };
}

/** Each change with everything a reader needs to believe it. */
async function proven(
  pending: ToldChange[],
  topics: Topic[],
  until: string,
  ports: Ports,
): Promise<DigestChange[]> {
  const observations = await ports.ledger.changes.observations(
    [...new Set(pending.map((change) => change.series))],
    until,
  );
  const outlets = new Map(ports.config().outlets.map((outlet) => [outlet.id, outlet.name]));
  const outlet = (id: string) => ({ id, name: outlets.get(id) ?? id });
  return pending.map((told) => {
    const { measure, unit, places, area, per, status, part, topic } = told;
    const source: Source = {
      outlet: outlet(told.outlet),
      url: told.url,
      title: told.title,
      published: told.published,
      access: told.access as Source['access'],
    };
    return {
      change: {
        ...told,
        series: { topic, measure, unit, places, area, per, status, part },
        sightings: told.sightings.map((sighting) => sighting.article),
        figure: told.quote,
      },
      label:
        topics.find((each) => each.id === topic)?.measures.find((each) => each.id === measure)?.label ?? null,
      quote: told.quote,
      sentence: told.sentence,
      quoteStart: told.quoteAt,
      language: told.language,
      source,
      beforeSource: null,
      sightings: told.sightings.map((sighting) => ({
        outlet: outlet(sighting.outlet),
        url: sighting.url,
        title: sighting.title,
        published: sighting.published,
        access: sighting.access as Source['access'],
      })),
      observations: observations.get(told.series) ?? [],
    };
  });
}

/** What was read since the last mail, and which feeds were not heard. */
async function proofOf(since: string | null, now: Date, { ledger, config }: Ports): Promise<Proof> {
  const coverage = await ledger.overview.coverage(since, now.toISOString());
  const feeds = (await ledger.feeds.list()).filter((feed) => feed.active);
  const name = (feed: (typeof feeds)[number]) => {
    const outlet = config().outlets.find((each) => each.id === feed.outlet);
    return outlet === undefined || outlet.feeds.length > 1
      ? `${outlet?.name ?? feed.outlet} (${feed.address})`
      : outlet.name;
  };
  const silent: Proof['silent'] = [];
  for (const feed of feeds) {
    const last = feed.lastNewItemAt;
    // A feed that brought something within the shortest gap that could alarm needs no closer look.
    if (feed.failures > 0 || last === null || now.getTime() - Date.parse(last) < 12 * 3_600_000) continue;
    const moments = (await ledger.feeds.history(feed.id)).map((item) => item.published ?? item.firstSeenAt);
    if (silence({ now: now.toISOString(), moments })?.alarm) silent.push({ name: name(feed), since: last });
  }
  return {
    articles: coverage.articles.read,
    onTopic: coverage.articles.onTopic,
    feeds: feeds.length,
    failing: feeds
      .filter((feed) => feed.failures > 0)
      .map((feed) => ({ name: name(feed), reason: feed.error ?? feed.state })),
    silent,
  };
}
