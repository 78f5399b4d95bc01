/** Topics: what is watched, in words. */
import type { Topic } from '../../config/schema.ts';
import { html, type Markup } from '../../digests/markup.ts';
import { capital, languageName } from '../../digests/wording.ts';
import { keptFor } from '../kept.ts';
import { show } from '../look/page.ts';
import { count, counted, empty, table, WORDS } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

const MOST_TERMS = 14;
type Counts = Awaited<ReturnType<ConsoleWorld['ports']['ledger']['console']['articles']['byTopic']>>;

export const topicsPage = (world: ConsoleWorld) => {
  // They count every row of the ledger.
  const known_ = keptFor(60_000, world.ports.clock, () => world.ports.ledger.console.articles.byTopic());
  return async (c: Asked) => page(c, world, await known_());
};

async function page(c: Asked, world: ConsoleWorld, counts: Counts) {
  const { topics, subscribers } = world.ports.config();
  const editor = c.get('visitor').role === 'editor';
  return show(c, world, {
    title: 'Topics',
    lede: 'What makes an article worth reading, and which figures are followed.',
    body: html`${editor ? html`<div class="actions"><a class="button" href="/configuration/topics/new">Add a topic</a></div>` : null}
      ${topics.length === 0 ? empty('No topics are watched.') : null}
      ${topics.map((topic) => {
        const readers = subscribers.filter((one) => one.topics.includes(topic.id)).length;
        const known = counts.get(topic.id) ?? { articles: 0, series: 0, changes: 0 };
        return html`<section class="card" id="${topic.id}"><h2>${topic.title}</h2>
          <p class="small"><a href="/articles?topic=${topic.id}">${counted(known.articles, 'article')}</a> · <a href="/series?topic=${topic.id}">${count(known.series)} series</a> ·
          ${' '}<a href="/changes?topic=${topic.id}">${counted(known.changes, 'change')}</a> · ${counted(readers, 'subscriber')} · <a href="/feeds-of-changes/${topic.id}.atom">Atom feed</a></p>
          <ul class="chips" aria-label="Measures">${topic.measures.map(({ id, label }) => html`<li>${capital(label ?? WORDS.measures[id] ?? id)}</li>`)}</ul>
          <details><summary>Terms that make an article on topic</summary>${terms(topic.match)}
          ${topic.except === undefined ? null : html`<h3>Not in a paragraph with</h3>${terms(topic.except)}`}</details>
          <details><summary>Terms of the measures</summary>${measures(topic)}</details>
          ${editor ? html`<div class="actions"><a class="button quiet" href="/configuration/topics/${topic.id}/edit">Edit</a></div>` : null}</section>`;
      })}`,
  });
}

function terms(byLanguage: Record<string, string[]>): Markup[] {
  return Object.entries(byLanguage).map(
    ([language, all]) =>
      html`<p><span class="soft">${languageName(language, WORDS)}:</span> <span lang="${language}">${all.slice(0, MOST_TERMS).join(' · ')}</span>${all.length > MOST_TERMS ? html` <span class="soft">and ${all.length - MOST_TERMS} more</span>` : null}</p>`,
  );
}

function measures({ measures: all }: Topic): Markup {
  return table(
    'Measures',
    ['Measure', 'Unit', 'Terms'],
    all.map(
      ({ id, label, unit, terms: own }) =>
        html`<tr><td>${label ?? WORDS.measures[id] ?? id}<p class="small">${id}</p></td><td>${unit ?? 'as usual'}</td>
        <td>${own === undefined ? html`<span class="soft">of the shipped library</span>` : Object.values(own).flat().slice(0, 8).join(' · ')}</td></tr>`,
    ),
  );
}
