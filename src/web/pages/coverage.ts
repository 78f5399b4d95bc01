/** Coverage: what was read, and whatever was left out, at which step and why. */
import { html } from '../../digests/markup.ts';
import { textOf } from '../asked.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { count, empty, facts, QUEUE_WORDS, table, withQuery } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

const SPANS = [
  ['1', 'Last day'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
  ['all', 'Everything'],
] as const;
const MOST = 100;

export const coveragePage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock } = world.ports;
  const span = SPANS.find(([value]) => value === textOf(c, 'span'))?.[0] ?? '7';
  const since =
    span === 'all' ? null : new Date(clock.now().getTime() - Number(span) * 86_400_000).toISOString();
  const { feeds, articles, figures, changes, dropped } = await ledger.overview.coverage(since);
  return show(c, world, {
    title: 'Coverage',
    lede: 'What was read, and everything that was left out, with the step and the reason.',
    body: html`<ul class="tabs" aria-label="Time">${SPANS.map(
      ([value, text]) =>
        html`<li><a href="/coverage?span=${value}"${value === span ? html` aria-current="true"` : null}>${text}</a></li>`,
    )}</ul>
    ${facts([
      ['Feeds watched', count(feeds.watched)],
      ['Feeds failing', count(feeds.failing)],
      ['Articles found', count(articles.found)],
      ['Read', count(articles.read)],
      ['On topic', count(articles.onTopic)],
      ['Read in part', count(articles.partial)],
      ['Headline only', count(articles.headlineOnly)],
      ['Figures filed', count(figures.filed)],
      ['Figures set aside', count(figures.aside)],
      ['Changes', count(changes)],
    ])}
    <h2>Left out</h2>${
      dropped.length === 0
        ? empty('Nothing was left out.')
        : table(
            'Left out',
            ['Step', 'Reason', ['Times', 'n']],
            dropped.map(
              (drop) =>
                html`<tr><td>${drop.step}<p class="small">${QUEUE_WORDS[drop.step] ?? null}</p></td><td class="long"><a href="${withQuery('/coverage/left-out', { step: drop.step, reason: drop.reason })}">${drop.reason}</a></td><td class="n" data-th="Times">${count(drop.count)}</td></tr>`,
            ),
          )
    }`,
  });
};

export const leftOutPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { work } = world.ports.ledger.console;
  const [step, reason] = [c.req.query('step') ?? '', c.req.query('reason') ?? ''];
  const names = new Map(world.ports.config().outlets.map(({ id, name }) => [id, name]));
  const aside = step === 'diff-figures' ? await work.aside(reason, MOST) : [];
  const dropped = await work.dropped(step, reason, MOST);
  return show(c, world, {
    title: reason === '' ? 'Left out' : reason,
    place: '/coverage',
    lede: html`Left out by ${step || 'no step'}: the latest ${count(MOST)} at most.`,
    body: html`${aside.length + dropped.length === 0 ? empty('Nothing was left out for this reason.') : null}
      ${
        aside.length === 0
          ? null
          : table(
              'Figures',
              ['Number', 'Sentence', 'Article'],
              aside.map(
                (one) =>
                  html`<tr><td><mark>${one.quote}</mark></td><td class="long">${one.sentence}</td><td><a href="/articles/${one.article}">${one.title || 'article'}</a><p class="small">${names.get(one.outlet) ?? one.outlet}, ${moment(one.at)}</p></td></tr>`,
              ),
            )
      }
      ${
        dropped.length === 0
          ? null
          : table(
              'Left out',
              ['What', ['Times', 'n'], 'Last'],
              dropped.map(
                (one) =>
                  html`<tr><td class="long">${one.article === null ? (one.name ?? one.subject) : html`<a href="/articles/${one.article}">${one.name}</a>`}</td><td class="n" data-th="Times">${count(one.count)}</td><td>${moment(one.at)}</td></tr>`,
              ),
            )
      }`,
  });
};
