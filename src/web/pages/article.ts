/** One article: its text with the figures marked, its versions and what edits changed, and what was left out and why. */
import { periodInWords } from '../../digests/dates.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { inWords } from '../../digests/numbers.ts';
import { languageName } from '../../digests/wording.ts';
import { extractFigures } from '../../figures/extract.ts';
import type { Rejected } from '../../figures/figure.ts';
import type { ShownArticle, ShownFigure, ShownVersion } from '../../io/stores/console-articles.ts';
import { textOf } from '../asked.ts';
import { outside } from '../look/change-card.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, count, empty, facts, seriesPath, table, topicTitle, WORDS } from '../look/parts.ts';
import { markedText, wordDiff } from '../look/text-marks.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { missing } from './missing.ts';

/** A text beyond this is shown in part: a page weighs 150 kB at most. */
const LONGEST_TEXT = 40_000;

export const articlePage = (world: ConsoleWorld) => async (c: Asked) => {
  const store = world.ports.ledger.console.articles;
  const article = await store.get(c.req.param('id') ?? '');
  if (article === undefined) return show(c, world, missing('article'));
  if (article.aliasOf !== null) return c.redirect(`/articles/${article.aliasOf}`, 302);
  const versions = await store.versions(article.id);
  const wanted = Number(textOf(c, 'version') ?? versions.length);
  const version = await store.text(article.id, wanted);
  const before =
    textOf(c, 'diff') !== undefined && wanted > 1 ? await store.text(article.id, wanted - 1) : undefined;
  const figures = version === undefined ? [] : await store.figures(version.id);
  const drops = await store.drops(article.id);
  const rejected = version === undefined ? [] : rejectedIn(version, article, world);
  const outlet = world.ports.config().outlets.find(({ id }) => id === article.outlet);
  const { csrf, role } = c.get('visitor');
  return show(c, world, {
    title: article.title.trim() || article.url,
    place: '/articles',
    lede: html`${outlet?.name ?? article.outlet} · ${outside(article, 'Open at the outlet')}`,
    body: html`${about(article, world)}
      ${role === 'editor' ? html`<div class="actions">${button(csrf, `/articles/${article.id}/read`, 'Read again now')}</div>` : null}
      ${versions.length > 1 ? tabs(article.id, versions, wanted, before !== undefined) : null}
      ${
        version === undefined
          ? empty(`It has not been read${article.reason === null ? ' yet' : `: ${article.reason}`}.`)
          : before === undefined
            ? textOfVersion(version, figures, rejected)
            : html`<section class="card"><h2>What version ${wanted} changed</h2>${diffOf(before, version)}</section>`
      }
      ${figures.length === 0 ? null : html`<h2>Figures</h2>${figureTable(figures)}`}
      ${rejected.length === 0 ? null : html`<h2>Numbers that are no figures</h2>${rejectedTable(rejected)}`}
      ${drops.length === 0 ? null : html`<h2>Left out</h2>${dropTable(drops)}`}`,
  });
};

function about(article: ShownArticle, { ports }: ConsoleWorld): Markup {
  const { topics } = ports.config();
  const on = article.topics.map(({ topic, hits }) => {
    const terms = hits.map(({ term, count: n }) => (n > 1 ? `${term} ×${n}` : term)).join(', ');
    return html`<span title="${terms}">${topicTitle(topics, topic)}</span> `;
  });
  return facts([
    ['Published', moment(article.published, 'no date')],
    ['Last read', moment(article.lastReadAt)],
    ['Next reading', moment(article.nextReadAt, 'none')],
    ['Topics', on.length === 0 ? article.state : on],
    ['Language', article.language === null ? 'unknown' : languageName(article.language, WORDS)],
    ['Text', article.access === null ? '–' : `${article.access}, by ${article.method}`],
  ]);
}

function tabs(
  id: string,
  versions: readonly { n: number; readAt: string }[],
  n: number,
  diff: boolean,
): Markup {
  const current = html` aria-current="true"`;
  return html`<ul class="tabs" aria-label="Versions">${versions.map(
    (version) =>
      html`<li><a href="/articles/${id}?version=${version.n}"${version.n === n && !diff ? current : null}>Version ${version.n}, ${moment(version.readAt)}</a></li>${
        version.n === 1
          ? null
          : html`<li><a href="/articles/${id}?version=${version.n}&amp;diff=yes"${version.n === n && diff ? current : null}>What ${version.n} changed</a></li>`
      }`,
  )}</ul>`;
}

function textOfVersion(
  { text, language, title }: ShownVersion,
  figures: readonly ShownFigure[],
  rejected: readonly Rejected[],
): Content {
  if (text === null) return empty('The text of this version is not kept any more; its figures are.');
  const shown = text.slice(0, LONGEST_TEXT);
  const marks = figures.map((figure) => ({
    ...figure,
    about: `${inWords(figure, figure.unit, WORDS)} ${figure.measure}`,
  }));
  return html`<article class="card text" dir="auto"${language === null ? null : html` lang="${language}"`}><h2>${title}</h2>
    ${markedText(shown, marks, rejected)}${text.length > LONGEST_TEXT ? html`<p class="small">${count(text.length - LONGEST_TEXT)} more characters are not shown.</p>` : null}</article>
    <p class="small">Marked: figures. Dotted: numbers that are none, with the reason on pointing at them.</p>`;
}

function diffOf(before: ShownVersion, after: ShownVersion): Content {
  if (before.text === null || after.text === null) return empty('One of the two texts is not kept any more.');
  const title = before.title === after.title ? null : html`<h3>${wordDiff(before.title, after.title)}</h3>`;
  return html`${title}<div class="text" dir="auto"><p>${wordDiff(before.text.slice(0, LONGEST_TEXT), after.text.slice(0, LONGEST_TEXT))}</p></div>`;
}

function figureTable(figures: readonly ShownFigure[]): Markup {
  return table(
    'Figures of this version',
    ['Quote', 'Read as', 'Who says so', 'For', 'Filed', 'Rule'],
    figures.map(
      (figure) =>
        html`<tr id="figure-${figure.id}"><td><mark>${figure.quote}</mark></td>
        <td>${inWords(figure, figure.unit, WORDS, true)}<p class="small">${[figure.measure, figure.unit, ...figure.places, ...figure.area.map((code) => `in ${code}`), figure.part ?? '', figure.status === 'actual' ? '' : figure.status].filter(Boolean).join(' · ')}</p></td>
        <td data-th="Says">${figure.attribution ?? html`<span class="soft">the outlet itself</span>`}</td>
        <td data-th="For">${periodInWords(figure, WORDS) ?? html`<span class="soft">${WORDS.period.unstated}</span>`}</td>
        <td data-th="Filed">${filedAs(figure)}</td><td data-th="Rule"><code>${figure.rule}</code></td></tr>`,
    ),
  );
}

function filedAs({ id, seriesId, aside, filed, change }: ShownFigure): Content {
  if (aside !== null) return html`<span class="soft">in no series: ${aside}</span>`;
  const told = change === null ? null : html` <a href="/changes/${change.id}">${change.kind}</a>`;
  const series = seriesId === null ? null : html`<a href="${seriesPath(seriesId)}">series</a>`;
  return html`${series}${told}<p class="small">${filed ?? 'waiting'}</p><a class="small" href="/figures/${encodeURIComponent(id)}">Correct</a>`;
}

/** Not kept in the ledger: the same text always gives the same, so it is found again. */
function rejectedIn(version: ShownVersion, article: ShownArticle, { ports }: ConsoleWorld): Rejected[] {
  const { topics, outlets } = ports.config();
  const topic = topics.find(({ id }) => article.topics.some((on) => on.topic === id));
  if (version.text === null || topic === undefined) return [];
  const outlet = outlets.find(({ id }) => id === article.outlet);
  const language = version.language ?? outlet?.language;
  if (language === undefined) return [];
  return extractFigures(version.text.slice(0, LONGEST_TEXT), {
    language,
    published: article.published ?? version.readAt,
    topic,
    title: version.title,
    ...(outlet !== undefined && { outlet: outlet.name }),
  }).rejected;
}

function rejectedTable(rejected: readonly Rejected[]): Markup {
  const byReason = Map.groupBy(rejected, ({ reason }) => reason);
  return table(
    'Numbers that are no figures',
    ['Because it is', 'Numbers'],
    [...byReason].map(
      ([reason, all]) =>
        html`<tr><td>${reason}</td><td>${all.map(({ quote }) => quote).join(' · ')}</td></tr>`,
    ),
  );
}

function dropTable(drops: readonly { step: string; reason: string; at: string; count: number }[]): Markup {
  return table(
    'Left out',
    ['Step', 'What and why', ['Times', 'n'], 'Last'],
    drops.map(
      (drop) =>
        html`<tr><td>${drop.step}</td><td class="long">${drop.reason}</td><td class="n" data-th="Times">${count(drop.count)}</td><td data-th="Last">${moment(drop.at)}</td></tr>`,
    ),
  );
}

/** Puts the article's next reading at now. */
export const readAgain = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger, clock } = world.ports;
  const id = c.req.param('id') ?? '';
  if (!(await ledger.console.work.readArticle(id, clock.now().toISOString())))
    return show(c, world, missing('article'));
  return c.redirect(`/articles/${encodeURIComponent(id)}`, 303);
};
