/** What readers correct: a wrong figure, another series, a change that is none, series merged and split; and taking it back. */
import { type Content, html, type Markup } from '../../digests/markup.ts';
import type { SeriesRow } from '../../io/stores/console-series.ts';
import type { CorrectableFigure } from '../../io/stores/corrections.ts';
import type { Deed } from '../../ledger/corrections.ts';
import { changeById, deedOn, noteCorrection } from '../correcting.ts';
import { sentence } from '../look/change-card.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { button, csrfField, empty, seriesPath, table } from '../look/parts.ts';
import { seriesName } from '../look/series-name.ts';
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

/** Below a change on its own page. */
export function changeForms(c: Asked, id: string): Content {
  const { csrf, role } = c.get('visitor');
  if (role !== 'editor') return null;
  const at = `/changes/${id}/correct`;
  return html`<div class="actions">${button(csrf, at, 'Accept: it is right', { do: 'accept' })}${button(csrf, at, 'Reject: it is no change', { do: 'reject' })}${button(csrf, at, 'The figure is wrong', { do: 'wrong' }, 'danger small')}</div>`;
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
  const all = (await world.ports.ledger.corrections.list()).reverse();
  const { csrf, role } = c.get('visitor');
  return show(c, world, {
    title: 'Corrections',
    place: '/changes',
    lede: 'What readers corrected, newest first. Who was told something that does not stand gets a correction with the next digest.',
    body:
      all.length === 0
        ? empty('Nothing has been corrected yet.')
        : table(
            'Corrections',
            ['When', 'What', 'By', ''],
            all.map(
              (
                one,
              ) => html`<tr><td>${moment(one.at)}</td><td class="long"><strong>${one.kind}</strong> ${about(one, world)}${one.note === null ? null : html`<p class="small">${one.note}</p>`}</td><td>${one.by}</td>
              <td>${one.kind === 'undo' ? null : one.inForce ? (role === 'editor' ? button(csrf, `/corrections/${one.id}/undo`, 'Take back') : null) : html`<span class="soft">taken back</span>`}</td></tr>`,
            ),
          ),
  });
};

function about(deed: Deed, { ports }: ConsoleWorld): Content {
  const { topics } = ports.config();
  if ('quote' in deed.target)
    return html`<mark>${deed.target.quote}</mark> <a href="/articles/${deed.target.article}">article</a>${deed.kind === 'move' ? html` to ${seriesName(deed.target.to, topics)}` : null}`;
  if (deed.kind === 'merge')
    return html`${seriesName(deed.target.series, topics)} into ${seriesName(deed.target.to, topics)}`;
  if (deed.kind === 'split') return html`${deed.target.part} from ${seriesName(deed.target.series, topics)}`;
  return deed.kind === 'undo' ? html`of <code>${deed.target.correction}</code>` : null;
}
