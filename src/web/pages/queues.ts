/**
 * What is left to do, from the ledger's `work` table. The queues only wake workers, so their own depth says little.
 * (Bull Board 9 was looked at: its page is 0.8 MB of scripts with inline styles and fonts from elsewhere, which the
 * console's policy forbids, and it shows nothing without a script.)
 */
import { html } from '../../digests/markup.ts';
import { PIPELINE, QUEUES, type QueueName } from '../../pipeline.ts';
import { ago } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, count, empty, QUEUE_WORDS, table } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { missing } from './missing.ts';

const MOST_FAILING = 50;
export const queuesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock } = world.ports;
  const now = clock.now();
  const { work } = ledger.console;
  const [depths, failing] = await Promise.all([work.depths(now.toISOString()), work.failing(MOST_FAILING)]);
  const { csrf, role } = c.get('visitor');
  const rows = QUEUES.map((queue) => {
    const depth = depths.find((one) => one.queue === queue);
    return html`<tr><td><strong>${queue}</strong><p class="small">${QUEUE_WORDS[queue] ?? null}</p></td><td class="n" data-th="Due">${count(depth?.due ?? 0)}</td><td data-th="Due since">${ago(depth?.oldest ?? null, now)}</td>
      <td class="n" data-th="Later">${count(depth?.later ?? 0)}</td><td data-th="Next">${ago(depth?.next ?? null, now)}</td><td class="n" data-th="Failing">${count(depth?.failing ?? 0)}</td></tr>`;
  });
  return show(c, world, {
    title: 'Queues',
    lede: 'What is left to do. Nothing here can get lost: it stands in the ledger until it is done.',
    body: html`${table('Queues', ['Queue', ['Due', 'n'], 'Due since', ['Later', 'n'], 'Next', ['Failing', 'n']], rows)}
      <h2>Failing, and tried again by itself</h2>
      ${
        failing.length === 0
          ? empty('Nothing is failing.')
          : table(
              'Failing work',
              ['Queue', 'Subject', 'Error', ['Tries', 'n'], 'Next try', ''],
              failing.map(
                (
                  one,
                ) => html`<tr><td>${one.queue}</td><td>${subject(one)}</td><td class="long">${one.error ?? '–'}</td><td class="n" data-th="Tries">${count(one.attempts)}</td><td data-th="Next try">${ago(one.dueAt, now)}</td>
                <td>${role === 'editor' ? button(csrf, '/queues/hurry', 'Try now', { queue: one.queue, subject: one.subject }) : null}</td></tr>`,
              ),
            )
      }`,
  });
};

function subject({ queue, subject: id }: { queue: string; subject: string }) {
  const kind = QUEUES.includes(queue as QueueName) ? PIPELINE[queue as QueueName].subject : null;
  if (kind === 'article') return html`<a href="/articles/${id}">article</a>`;
  if (kind === 'version')
    return html`<a href="/articles/${id.split('.')[0] ?? ''}">version ${id.split('.')[1] ?? ''}</a>`;
  if (kind === 'feed') return html`<a href="/feeds#${id}">feed</a>`;
  return id;
}

export const hurry = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock } = world.ports;
  const { queue, subject: id } = await c.req.parseBody();
  const known = typeof queue === 'string' && typeof id === 'string' && QUEUES.includes(queue as QueueName);
  if (!known || !(await ledger.console.work.hurry(queue, id, clock.now().toISOString())))
    return show(c, world, { ...missing('piece of work'), place: '/queues' });
  return c.redirect('/queues', 303);
};
