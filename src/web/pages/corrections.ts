/** What readers correct: a wrong figure, another series, a change that is none, series merged and split; and taking it back. */
import { type Content, html, type Markup } from '../../digests/markup.ts';
import type { SeriesRow } from '../../io/stores/console-series.ts';
import type { CorrectableFigure, ListedCorrection } from '../../io/stores/corrections.ts';
import type { Deed } from '../../ledger/corrections.ts';
import { changeById, deedOn, noteCorrection } from '../correcting.ts';
import { sentence } from '../look/change-card.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, csrfField, empty, seriesPath, table } from '../look/parts.ts';
import { seriesName } from '../look/series-name.ts';
import { around } from '../look/text-marks.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { missing } from './missing.ts';

/** Series to choose from: more would be no choice. */
const MOST_SERIES = 200;
const LONGEST = 200;

async function others(topic: string, except: string | null, { ports }: ConsoleWorld): Promise<SeriesRow[]> {
  const all = await ports.ledger.console.series.ofTopic(topic, MOST_SERIES);
  return all.filter(({ id }) => id !== except);
}

function chooseSeries(label: string, series: readonly SeriesRow[], { ports }: ConsoleWorld): Markup {
  return html`<div class="field"><label for="to">${label}</label><select id="to" name="to" required><option value="">Choose a series</option>${series.map(
    (one) => html`<option value="${one.id}">${seriesName(one, ports.config().topics)}</option>`,
  )}</select></div>`;
}

const note = html`<div class="field"><label for="note">Why <span class="hint">for whoever reads the list of corrections</span></label><input id="note" name="note" maxlength="${LONGEST}"></div>`;

export const figurePage = (world: ConsoleWorld) => async (c: Asked) => {
  const figure = await world.ports.ledger.corrections.figure(c.req.param('id') ?? '');
  if (figure === undefined) return show(c, world, { ...missing('figure'), place: '/articles' });
  return show(c, world, {
    title: 'Correct a figure',
    place: '/articles',
    lede: 'A correction is kept as an event: later versions and a newer program keep to it, and it can be taken back.',
    body: html`<section class="card">${sentence({ ...figure, quoteStart: figure.sentence.indexOf(figure.quote), language: null })}
      <p class="small"><a href="/articles/${figure.article}">The article as read</a></p></section>${await figureForm(c, figure, world)}`,
  });
};

async function figureForm(c: Asked, figure: CorrectableFigure, world: ConsoleWorld): Promise<Content> {
  const { csrf, role } = c.get('visitor');
  if (role !== 'editor') return null;
  const at = `/figures/${encodeURIComponent(figure.id)}/correct`;
  return html`<form class="card" method="post" action="${at}">${csrfField(csrf)}${note}<button name="do" value="wrong" class="danger">It is wrong: it counts for nothing</button></form>
    <form class="card" method="post" action="${at}">${csrfField(csrf)}${chooseSeries('It belongs to another series', await others(figure.topic, null, world), world)}
    <button name="do" value="move" class="quiet">Move it there</button></form>`;
}

export const correctFigure = (world: ConsoleWorld) => async (c: Asked) => {
  const { ledger } = world.ports;
  const figure = await ledger.corrections.figure(c.req.param('id') ?? '');
  const form = await c.req.parseBody();
  if (figure === undefined) return show(c, world, { ...missing('figure'), place: '/articles' });
  const { article, topic, sentence: words, quote } = figure;
  const mark = { article, topic, sentence: words, quote };
  if (form.do === 'wrong') return correct(c, world, { kind: 'wrong', target: mark }, form.note);
  const to = await ledger.overview.seriesKey(String(form.to ?? ''));
  if (to === undefined) return show(c, world, { ...missing('series'), place: '/series' });
  return correct(c, world, { kind: 'move', target: { ...mark, to } }, form.note);
};

/** Below a change on its own page: what may be said of it, and what has been. */
export async function changeForms(
  c: Asked,
  change: { id: string; article: string; sentence: string; quote: string },
  world: ConsoleWorld,
): Promise<Content> {
  const { csrf, role } = c.get('visitor');
  const all = await world.ports.ledger.corrections.list();
  const said = all.filter(
    ({ target }) =>
      ('change' in target && target.change === change.id) ||
      ('quote' in target &&
        target.article === change.article &&
        target.sentence === change.sentence &&
        target.quote === change.quote),
  );
  const form = html`<form class="card" method="post" action="/changes/${change.id}/correct">${csrfField(csrf)}${note}
    <div class="answers"><button name="do" value="accept">It is right</button><button name="do" value="reject" class="quiet">It is no change</button><button name="do" value="wrong" class="danger">The figure is wrong</button></div></form>`;
  return html`${role === 'editor' ? html`<h2>Is this right?</h2>${form}` : null}${said.length === 0 ? null : html`<h2>Corrections</h2>${correctionTable(c, said.toReversed(), all, world)}`}`;
}

export const correctChange = (world: ConsoleWorld) => async (c: Asked) => {
  const found = await changeById(c.req.param('id') ?? '', world);
  if (found === undefined) return show(c, world, { ...missing('change'), place: '/changes' });
  const { do: said, note: why } = await c.req.parseBody();
  const deed = deedOn(found, said);
  if (deed === undefined) return c.text('Accept, reject, or call it wrong.\n', 400);
  return correct(c, world, deed, why);
};

/** What lies in the wrong series as a whole. */
export const correctSeriesPage = (world: ConsoleWorld) => async (c: Asked) => {
  const series = await world.ports.ledger.console.series.get(c.req.param('id') ?? '');
  if (series === undefined) return show(c, world, { ...missing('series'), place: '/series' });
  const { csrf } = c.get('visitor');
  const at = `${seriesPath(series.id)}/correct`;
  const name = seriesName(series, world.ports.config().topics);
  const choice = chooseSeries('Merge it into', await others(series.topic, series.id, world), world);
  return show(c, world, {
    title: 'Correct a series',
    place: '/series',
    lede: html`<a href="${seriesPath(series.id)}">${name}</a>. A correction is kept as an event and can be taken back.`,
    body: html`<form class="card" method="post" action="${at}"><h2>It measures the same as another one</h2>${csrfField(csrf)}${choice}<button name="do" value="merge" class="quiet">Merge them</button></form>
    <form class="card" method="post" action="${at}"><h2>It holds figures of something else</h2>${csrfField(csrf)}
    <div class="pair"><div class="field"><label for="speaker">Those of the speaker</label><input id="speaker" name="speaker"></div><div class="field"><label for="containing">or whose sentence holds</label><input id="containing" name="containing"></div></div>
    <div class="field"><label for="part">become a series of their own, called</label><input id="part" name="part" required></div><button name="do" value="split" class="quiet">Split them off</button></form>`,
  });
};

export const correctSeries = (world: ConsoleWorld) => async (c: Asked) => {
  const { overview } = world.ports.ledger;
  const form = await c.req.parseBody();
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim().slice(0, LONGEST) : '');
  const series = await overview.seriesKey(c.req.param('id') ?? '');
  if (series === undefined) return show(c, world, { ...missing('series'), place: '/series' });
  if (text('do') === 'merge') {
    const to = await overview.seriesKey(String(form.to ?? ''));
    if (to === undefined) return show(c, world, { ...missing('series'), place: '/series' });
    return correct(c, world, { kind: 'merge', target: { series, to } }, form.note);
  }
  const [speaker, containing, part] = [text('speaker'), text('containing'), text('part')];
  if (part === '' || (speaker === '' && containing === ''))
    return c.text('Say which figures, by speaker or words, and what their series is called.\n', 400);
  const which = { ...(speaker !== '' && { speaker }), ...(containing !== '' && { containing }) };
  return correct(c, world, { kind: 'split', target: { series, ...which, part } }, form.note);
};

export const undoCorrection = (world: ConsoleWorld) => async (c: Asked) => {
  const id = c.req.param('id') ?? '';
  const all = await world.ports.ledger.corrections.list();
  if (!all.some((one) => one.id === id))
    return show(c, world, { ...missing('correction'), place: '/changes' });
  return correct(c, world, { kind: 'undo', target: { correction: id } }, undefined);
};

async function correct(c: Asked, world: ConsoleWorld, deed: Deed, why: unknown): Promise<Response> {
  const { by, name, role } = c.get('visitor');
  await noteCorrection(deed, { by: name ?? (by === 'open' ? 'console' : `console (${role})`), why }, world);
  return c.redirect('/corrections', 303);
}

export const correctionsPage = (world: ConsoleWorld) => async (c: Asked) => {
  const all = await world.ports.ledger.corrections.list();
  return show(c, world, {
    title: 'Corrections',
    place: '/changes',
    lede: 'What readers corrected, newest first. Who was told something that does not stand gets a correction with the next digest.',
    body:
      all.length === 0
        ? empty(
            'Nothing has been corrected yet. Each change, figure and series has its corrections on its own page.',
          )
        : correctionTable(c, all.toReversed(), all, world),
  });
};

const DEEDS: Record<Deed['kind'], string> = {
  wrong: 'Figure is wrong',
  move: 'Figure moved',
  merge: 'Series merged',
  split: 'Figures split off',
  accept: 'Change accepted',
  reject: 'Change rejected',
  undo: 'Taken back',
};

function correctionTable(
  c: Asked,
  shown: readonly ListedCorrection[],
  all: readonly ListedCorrection[],
  world: ConsoleWorld,
): Markup {
  const { csrf, role } = c.get('visitor');
  const last = (one: ListedCorrection): Content => {
    if (one.kind === 'undo') return null;
    if (!one.inForce) return html`<span class="soft">taken back</span>`;
    return role === 'editor' ? button(csrf, `/corrections/${one.id}/undo`, 'Take back') : 'in force';
  };
  const rows = shown.map(
    (one) =>
      html`<tr><td>${moment(one.at)}</td><td class="long"><strong>${DEEDS[one.kind]}</strong><p>${about(one, all, world)}</p>${one.note === null ? null : html`<p class="small">${one.note}</p>`}</td><td data-th="By">${one.by}</td><td>${last(one)}</td></tr>`,
  );
  return table('Corrections', ['When', 'What', 'By', ''], rows);
}

function about(one: Deed, all: readonly ListedCorrection[], world: ConsoleWorld): Content {
  const { topics } = world.ports.config();
  if (one.kind === 'undo') {
    const undone = all.find(({ id }) => id === one.target.correction);
    return undone === undefined ? null : html`${DEEDS[undone.kind]}: ${about(undone, all, world)}`;
  }
  if ('quote' in one.target) {
    const { sentence: words, quote, article } = one.target;
    const way = one.kind === 'move' ? html` → ${seriesName(one.target.to, topics)}` : null;
    const change =
      'change' in one.target ? html` · <a href="/changes/${one.target.change}">the change</a>` : null;
    return html`${around(words, quote)}${way}<br><span class="small"><a href="/articles/${article}">the article</a>${change}</span>`;
  }
  if (one.kind === 'merge')
    return html`${seriesName(one.target.series, topics)} → ${seriesName(one.target.to, topics)}`;
  const { series, part, speaker, containing } = one.target;
  const which = [speaker && `by ${speaker}`, containing && `with “${containing}”`].filter(Boolean).join(', ');
  return html`${seriesName(series, topics)} → ${part}${which === '' ? null : ` (${which})`}`;
}
