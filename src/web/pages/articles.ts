/** Articles as they were read. */
import { type Content, html } from '../../digests/markup.ts';
import type { ArticleInList } from '../../io/stores/console-articles.ts';
import { fromIdCursor, textOf, toCursor } from '../asked.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { count, empty, select, table, topicTitle, withQuery } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

const A_PAGE = 50;

export const articlesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, config } = world.ports;
  const { topics, outlets } = config();
  const asked = {
    topic: textOf(c, 'topic'),
    outlet: textOf(c, 'outlet'),
    q: textOf(c, 'q'),
    all: textOf(c, 'all') === 'yes' ? 'yes' : undefined,
  };
  const found = await ledger.console.articles.page(
    { ...asked, all: asked.all === 'yes' },
    { limit: A_PAGE + 1, after: fromIdCursor(textOf(c, 'before')) },
  );
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  const shown = found.slice(0, A_PAGE);
  const last = shown.at(-1);
  return show(c, world, {
    title: 'Articles',
    lede: 'What was read, newest first: each with its versions and the figures found in it.',
    body: html`<form class="card filters" method="get" action="/articles" aria-label="Find articles">
      ${select(
        'topic',
        'Topic',
        topics.map(({ id, title }) => [id, title]),
        asked.topic,
      )}${select(
        'outlet',
        'Outlet',
        outlets.map(({ id, name }) => [id, name]),
        asked.outlet,
      )}<div><label for="q">In the headline</label><input id="q" name="q" type="search" value="${asked.q ?? ''}"></div>
      <div><span class="label">Also</span><label class="check"><input type="checkbox" name="all" value="yes"${asked.all ? html` checked` : null}>off topic</label></div>
      <div class="actions"><button>Find</button></div></form>
      ${
        shown.length === 0
          ? empty('No article is like that yet.')
          : table(
              'Articles',
              ['Headline', 'Published', 'Topics', ['Versions', 'n'], ['Figures', 'n']],
              shown.map((one) => row(one, names, (id) => topicTitle(topics, id))),
            )
      }
      <nav class="pager" aria-label="Pages of the list"><span></span><span>${
        found.length <= A_PAGE || last === undefined
          ? null
          : html`<a class="button quiet" href="${withQuery('/articles', { ...asked, before: toCursor({ at: last.at, id: last.id }) })}">Older</a>`
      }</span></nav>`,
  });
};

function row(one: ArticleInList, names: ReadonlyMap<string, string>, title: (id: string) => string): Content {
  const { id, outlet, state, reason, published, topics, versions, figures, access } = one;
  const note = [
    names.get(outlet) ?? outlet,
    ...(access === null || access === 'full' ? [] : [access]),
    ...(reason === null ? [] : [reason]),
  ].join(' · ');
  return html`<tr><td class="long"><a href="/articles/${id}"${one.language === null ? null : html` lang="${one.language}"`}>${one.title.trim() || one.url}</a><p class="small">${note}</p></td>
    <td data-th="Published">${moment(published, 'no date')}</td><td>${topics.length === 0 ? html`<span class="soft">${state}</span>` : topics.map(title).join(', ')}</td>
    <td class="n" data-th="Versions">${count(versions)}</td><td class="n" data-th="Figures">${count(figures)}</td></tr>`;
}
