/** Subscribers, the archive of what was sent to them, and each message as it was sent. */
import { channelOf, subscriberId } from '../../config/channels.ts';
import type { Subscriber } from '../../config/schema.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { nextDue } from '../../digests/schedule.ts';
import { capital, languageName, scheduleInWords } from '../../digests/wording.ts';
import type { Message } from '../../io/mail/post.ts';
import { withImages } from '../../io/mail/preview.ts';
import type { SubscriberRow } from '../../io/stores/subscribers.ts';
import { topicsOf } from '../../steps/send-digests.ts';
import { writeDigest } from '../../steps/write-digest.ts';
import { pageNumber, textOf } from '../asked.ts';
import { MAIL_POLICY } from '../guard/headers.ts';
import { ago, moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, count, counted, empty, facts, table, topicTitle, WORDS, withQuery } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { missing } from './missing.ts';

const A_PAGE = 50;
const LATEST = 15;

export const subscribersPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock, config } = world.ports;
  const [rows, sent] = await Promise.all([
    ledger.subscribers.list(),
    ledger.console.work.deliveries({ limit: LATEST, offset: 0 }),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const { csrf, role } = c.get('visitor');
  const editor = role === 'editor';
  const { subscribers } = config();
  return show(c, world, {
    title: 'Digests',
    lede: 'Who is told what and when, and everything that was sent.',
    body: html`${editor ? html`<div class="actions"><a class="button" href="/configuration/subscribers/new">Add a subscriber</a></div>` : null}
      ${subscribers.length === 0 ? empty('There are no subscribers.') : null}
      ${subscribers.map((one) => {
        const id = subscriberId(one);
        const at = encodeURIComponent(id);
        return html`<article class="card" id="${id}"><h2>${one.name ?? id}</h2>
          <p class="small">${one.name === undefined ? null : html`${id} · `}${channelOf(one)}, in ${languageName(one.language, WORDS)}</p>
          <p>${capital(scheduleInWords(one.schedule, WORDS))} (${one.timezone}): ${one.topics.map((topic) => topicTitle(config().topics, topic)).join(', ')}${wishes(one)}</p>
          ${state(one, known.get(id))}
          ${facts([
            [
              'Next',
              one.paused
                ? 'paused'
                : ago(
                    nextDue(one.schedule, one.timezone, clock.now())?.toISOString() ?? null,
                    clock.now(),
                    'when something changes',
                  ),
            ],
            ['Last digest', ago(known.get(id)?.lastDigestAt ?? null, clock.now(), 'none yet')],
          ])}
          <div class="actions"><a class="button quiet small" href="/subscribers/${at}/preview">Preview the next one</a><a class="button quiet small" href="/deliveries?subscriber=${at}">Archive</a>
          ${editor ? html`<a class="button quiet small" href="/configuration/subscribers/${at}/edit">Edit</a>` : null}
          ${editor && (known.get(id)?.pausedReason || known.get(id)?.unsubscribedAt || known.get(id)?.unsubscribedTopics.length) ? button(csrf, `/subscribers/${at}/resume`, 'Send mails again') : null}</div></article>`;
      })}
      <h2>Sent lately</h2>${sent.length === 0 ? empty('Nothing has been sent yet.') : html`${archive(sent)}<p><a href="/deliveries">All that was sent</a></p>`}`,
  });
};

function wishes({ kinds, places, outlets, thresholds }: Subscriber): Content {
  const only = [
    ...(kinds === undefined ? [] : [`kinds ${kinds.join(', ')}`]),
    ...(places === undefined ? [] : [`places ${places.join(', ')}`]),
    ...(outlets === undefined ? [] : [`outlets ${outlets.join(', ')}`]),
    ...(thresholds === undefined ? [] : ['thresholds']),
  ];
  return only.length === 0 ? null : html` <span class="soft">(only: ${only.join('; ')})</span>`;
}

function state(one: Subscriber, row: SubscriberRow | undefined): Content {
  if (one.paused) return html`<p class="warn">Paused in subscribers.yaml.</p>`;
  if (row === undefined) return html`<p class="small">Not enrolled yet.</p>`;
  if (row.unsubscribedAt !== null)
    return html`<p class="warn">Unsubscribed from everything, ${moment(row.unsubscribedAt)}.</p>`;
  if (row.pausedReason !== null) return html`<p class="warn">Paused: ${row.pausedReason}.</p>`;
  if (row.unsubscribedTopics.length > 0)
    return html`<p class="small">Unsubscribed from ${row.unsubscribedTopics.join(', ')}.</p>`;
  return null;
}

type Sent = Awaited<ReturnType<ConsoleWorld['ports']['ledger']['console']['work']['deliveries']>>;

function archive(sent: Sent): Markup {
  return table(
    'Sent messages',
    ['Written', 'Subject', 'To', 'State', ['Changes', 'n']],
    sent.map(
      (one) =>
        html`<tr><td>${moment(one.plannedAt)}</td><td class="long"><a href="/deliveries/${one.id}">${one.subject}</a></td><td data-th="To">${one.subscriber}</td>
        <td>${one.state}${one.error === null ? null : html`<p class="small">${one.error}</p>`}</td><td class="n" data-th="Changes">${count(one.changes)}</td></tr>`,
    ),
  );
}

export const deliveriesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const subscriber = textOf(c, 'subscriber');
  const n = pageNumber(c);
  const sent = await world.ports.ledger.console.work.deliveries({
    subscriber,
    limit: A_PAGE + 1,
    offset: (n - 1) * A_PAGE,
  });
  const link = (page: number) => withQuery('/deliveries', { subscriber, page: String(page) });
  return show(c, world, {
    title: 'Archive',
    place: '/subscribers',
    lede:
      subscriber === undefined
        ? 'Every message as it was sent.'
        : html`Every message to ${subscriber}, as it was sent.`,
    body: html`${sent.length === 0 ? empty('Nothing was sent.') : archive(sent.slice(0, A_PAGE))}
      <nav class="pager" aria-label="Pages of the list"><span>${n === 1 ? null : html`<a class="button quiet" href="${link(n - 1)}">Newer</a>`}</span>
      <span>${sent.length <= A_PAGE ? null : html`<a class="button quiet" href="${link(n + 1)}">Older</a>`}</span></nav>`,
  });
};

export const deliveryPage = (world: ConsoleWorld) => async (c: Asked) => {
  const delivery = await world.ports.ledger.deliveries.get(c.req.param('id') ?? '');
  if (delivery === undefined) return show(c, world, { ...missing('message'), place: '/subscribers' });
  const plain = textOf(c, 'as') === 'text';
  const { id, subscriber, state: how, sentAt, plannedAt, attempts, response, error, message } = delivery;
  return show(c, world, {
    title: message.subject,
    place: '/subscribers',
    lede: html`To ${subscriber}, written ${moment(plannedAt)}`,
    body: html`${facts([
      ['State', how],
      ['Sent', moment(sentAt)],
      ['Attempts', count(attempts)],
      ['Answer', error ?? response ?? '–'],
    ])}${messageView(message, `/deliveries/${id}`, plain)}`,
  });
};

function messageView(message: Message, at: string, plain: boolean): Markup {
  if ('channel' in message)
    return html`<section class="card"><pre class="plain">${JSON.stringify(message.body, null, 2)}</pre></section>`;
  const current = html` aria-current="true"`;
  return html`<ul class="tabs" aria-label="Form"><li><a href="${at}"${plain ? null : current}>As a mail program shows it</a></li><li><a href="${at}?as=text"${plain ? current : null}>Plain text</a></li></ul>
    ${plain ? html`<section class="card"><pre class="plain">${message.text}</pre></section>` : html`<iframe class="mail" src="${at}/mail" title="The message" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}`;
}

/** The mail itself, shut off from the console: no scripts, no forms, no origin. */
function mailAsSent(c: Asked, message: Message | undefined) {
  if (message === undefined || 'channel' in message) return c.text('There is no such mail.\n', 404);
  c.header('content-security-policy', MAIL_POLICY);
  c.header('x-frame-options', 'SAMEORIGIN');
  const page = withImages(message.html, message.attachments);
  return c.html(page.replace('<head>', '<head><base target="_blank">'));
}

export const deliveryMail = (world: ConsoleWorld) => async (c: Asked) =>
  mailAsSent(c, (await world.ports.ledger.deliveries.get(c.req.param('id') ?? ''))?.message);

/** What a subscriber would be sent now; nothing is written or sent. */
async function draft(c: Asked, { ports }: ConsoleWorld) {
  const id = c.req.param('id') ?? '';
  const subscriber = ports.config().subscribers.find((one) => subscriberId(one) === id);
  const row = await ports.ledger.subscribers.get(id);
  if (subscriber === undefined || row === undefined) return undefined;
  const now = ports.clock.now();
  const next = nextDue(subscriber.schedule, subscriber.timezone, now)?.toISOString() ?? null;
  const { delivery } = await writeDigest(
    subscriber,
    { row, topics: topicsOf(subscriber, row), next, now },
    ports,
  );
  return { subscriber, delivery };
}

export const previewPage = (world: ConsoleWorld) => async (c: Asked) => {
  const found = await draft(c, world);
  if (found === undefined) return show(c, world, { ...missing('subscriber'), place: '/subscribers' });
  const { delivery, subscriber } = found;
  const at = `/subscribers/${encodeURIComponent(subscriberId(subscriber))}/preview`;
  return show(c, world, {
    title: delivery?.message.subject ?? 'Nothing to send',
    place: '/subscribers',
    lede: html`What ${subscriberId(subscriber)} would be sent now. Nothing is sent by looking.`,
    body:
      delivery === null
        ? empty('Nothing has changed since the last digest that this subscriber asks for.')
        : html`<p class="small">${counted(delivery.changes.length, 'change')}</p>${messageView(delivery.message, at, textOf(c, 'as') === 'text')}`,
  });
};

export const previewMail = (world: ConsoleWorld) => async (c: Asked) =>
  mailAsSent(c, (await draft(c, world))?.delivery?.message);

export const resumeSubscriber = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock } = world.ports;
  const id = c.req.param('id') ?? '';
  if (!(await ledger.subscribers.resume(id, clock.now().toISOString())))
    return show(c, world, { ...missing('subscriber'), place: '/subscribers' });
  return c.redirect(`/subscribers#${encodeURIComponent(id)}`, 303);
};
