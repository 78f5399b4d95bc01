/**
 * Picking where an article's text stands: the boxes of a page with what each would bring, by a button each; with the script
 * (picker-script.ts) also by a click into the page's outline. Every try shows the text and the figures it gives; nothing is written.
 */
import { newestItems } from '../../cli/sample.ts';
import { type Outlet, outletSchema } from '../../config/schema.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { inWords } from '../../digests/numbers.ts';
import { show } from '../look/page.ts';
import { counted, csrfField, empty, table, topicTitle, WORDS } from '../look/parts.ts';
import { markedText } from '../look/text-marks.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import type { Box } from './candidates.ts';
import { linesField, textField } from './fields.ts';
import { formOf } from './files.ts';
import { keepPages, type PickedPage, type Tried, tryOn } from './picked-page.ts';
import { PICKER_POLICY, PICKER_SCRIPT_PATH } from './picker-script.ts';
import { feedAt } from './samples.ts';

type Form = Awaited<ReturnType<typeof formOf>>;
export const PICK = '/feeds/pick';
/** Of the outline; a page beyond it is cut, and a page of the console stays small. */
const MOST_SHOWN = 40_000;
const LONGEST_PIECE = 220;
const MOST_TEXT = 6000;
const MOST_FIGURES = 12;

export const pickPage = (world: ConsoleWorld) => {
  const pageAt = keepPages(world.ports.guest);
  return async (c: Asked) => {
    const form = await formOf(c);
    const chosen = selectorsOf(form);
    const address = form.text('page') || (await newestArticle(form, world));
    const page = typeof address === 'string' ? await pageAt(address, world.ports.clock.now()) : address.why;
    const at = typeof address === 'string' ? address : '';
    const body = typeof page === 'string' ? problem(at, page) : picking(page, chosen, form, world);
    c.header('content-security-policy', PICKER_POLICY);
    return show(c, world, {
      title: 'Pick the text',
      place: '/feeds',
      script: PICKER_SCRIPT_PATH,
      lede: 'Say which part of the page is the article. Nothing is written yet.',
      body: html`<form method="post" action="${PICK}" id="picker">${csrfField(c.get('visitor').csrf)}${carried(form)}
        <div class="card">${textField('page', 'An article of the outlet', at, { type: 'url', required: true, hint: 'any other one may be tried' })}
        ${textField('body', 'Body', chosen.body, { hint: 'a CSS selector; empty: the text is found by itself' })}${linesField('remove', 'Leave out', chosen.remove, 'one selector a line')}
        <div class="actions"><button name="do" value="show" class="quiet">Show what they give</button>${back(form)}</div></div>${body}</form>`,
    });
  };
};

interface Chosen {
  body: string;
  remove: string[];
}

function selectorsOf(form: Form): Chosen {
  const leave = form.text('leave');
  const remove = form.lines('remove').filter((one) => one !== leave);
  return { body: form.text('pick') || form.text('body'), remove: leave === '' ? remove : [...remove, leave] };
}

/** The other fields of the outlet's form, to be given back to it. */
function carried(form: Form): Markup[] {
  return ['of', 'seen', 'id', 'name', 'language', 'timezone', 'feed', 'feeds', 'paywall'].flatMap((name) =>
    form.all(name).length === 0
      ? []
      : [html`<textarea name="${name}" hidden aria-hidden="true">${'\n'}${form.raw(name)}</textarea>`],
  );
}

function back(form: Form): Markup {
  const of = form.text('of');
  const to = of === '' ? '/feeds/new' : `/configuration/outlets/${encodeURIComponent(of)}/edit`;
  return html`<button name="do" value="try" formaction="${to}">Use these selectors</button>`;
}

async function newestArticle(form: Form, world: ConsoleWorld): Promise<string | { why: string }> {
  const address = form.text('feed') || form.lines('feeds')[0];
  if (address === undefined || address === '')
    return { why: 'there is no feed; give the address of an article' };
  const feed = await feedAt(address, world);
  if (typeof feed === 'string') return { why: `${address}: ${feed}` };
  return (
    newestItems(feed.items, 1)[0]?.url ?? { why: 'the feed has no items; give the address of an article' }
  );
}

const problem = (address: string, why: string): Markup =>
  html`<p class="warn" role="alert">${address === '' ? 'There is nothing to show' : `${address} cannot be read`}: ${why}</p>`;

function picking(page: PickedPage, chosen: Chosen, form: Form, world: ConsoleWorld): Content {
  const given = {
    id: 'new',
    name: form.text('name') || 'New',
    language: form.text('language'),
    timezone: form.text('timezone'),
    feeds: ['https://example.org/'],
  };
  const withSelectors = (body: string, remove: readonly string[]): Outlet | null => {
    const article = { ...(body !== '' && { body }), ...(remove.length > 0 && { remove: [...remove] }) };
    return outletSchema.safeParse({ ...given, article }).data ?? null;
  };
  const { topics } = world.configuration.current();
  const tried = (body: string, remove: readonly string[]): Tried | string => {
    const outlet = withSelectors(body, remove);
    return outlet === null
      ? 'this is no selector, or the language or time zone is none'
      : tryOn(page, outlet, topics);
  };
  const shown = tried(chosen.body, chosen.remove);
  const likely = page.outline.likely.map((box) => ({ box, tried: tried(box.selector, chosen.remove) }));
  const room = { left: MOST_SHOWN };
  const names = new Set(page.outline.likely.map(({ selector }) => selector));
  return html`<h2>Parts of the page that may be it</h2>${likely.length === 0 ? empty('No part of the page holds sentences.') : choices(likely, chosen)}
    <div class="picking"><div><h2>The page</h2><div class="actions" data-script hidden><span>A click picks</span><label class="check"><input type="radio" name="mode" value="body" checked>the text</label>
    <label class="check"><input type="radio" name="mode" value="remove">what to leave out of it</label><span class="small">Another click takes the box around it.</span></div>
    <div class="outline card" id="outline" tabindex="0" role="region" aria-label="The page as text">${page.outline.whole.pieces.map((piece) => outlined(piece, chosen, names, room))}</div></div>
    <section id="picked" aria-live="polite"><h2>${chosen.body === '' ? 'What is found by itself' : html`What <code>${chosen.body}</code> gives`}</h2>${result(shown, world)}</section></div>`;
}

function result(tried: Tried | string, { configuration }: ConsoleWorld): Markup {
  if (typeof tried === 'string') return html`<p class="warn" role="alert">No text: ${tried}</p>`;
  const { topics } = configuration.current();
  const figures = tried.topics.flatMap((one) => one.figures);
  const marked = figures.map((figure, i) => ({
    id: String(i),
    start: figure.start,
    end: figure.end,
    about: figure.measure,
  }));
  const listed = tried.topics.map(
    ({
      topic,
      figures: of,
    }) => html`<p><strong>On topic: ${topicTitle(topics, topic)}</strong>, ${counted(of.length, 'figure')}</p>
      <ul class="list">${of.slice(0, MOST_FIGURES).map((figure) => html`<li id="figure-${figures.indexOf(figure)}"><mark>${figure.quote}</mark> ${inWords(figure, figure.unit, WORDS, true)} · ${figure.measure}${figure.attribution === null ? null : html` · ${figure.attribution}`}</li>`)}</ul>`,
  );
  return html`<div class="card">${tried.misfit === null ? null : html`<p class="warn" role="alert">The ${tried.misfit}: the text below is what is found without it.</p>`}
    <p><strong>${tried.title}</strong></p><p class="small">${counted(tried.sentences, 'sentence')}, ${counted(tried.text.length, 'character')}, found by ${tried.method}</p>
    ${listed.length === 0 ? html`<p class="soft">On none of the topics, so that no figures are looked for.</p>` : listed}
    <details open><summary>The text</summary><div class="text">${markedText(tried.text.slice(0, MOST_TEXT), marked, [])}${tried.text.length > MOST_TEXT ? html`<p>…</p>` : null}</div></details></div>`;
}

function choices(likely: readonly { box: Box; tried: Tried | string }[], chosen: Chosen): Markup {
  const rows = likely.map(({ box, tried }) => {
    const fits = typeof tried !== 'string' && tried.misfit === null && tried.method === 'selector';
    const found =
      typeof tried === 'string' ? 0 : tried.topics.reduce((sum, { figures }) => sum + figures.length, 0);
    const numbers = fits
      ? html`<td class="n" data-th="Sentences">${tried.sentences}</td><td class="n" data-th="Figures">${found}</td>`
      : html`<td class="soft" colspan="2">too little to be the text</td>`;
    const here = box.selector === chosen.body;
    return html`<tr><td class="long"><code>${box.selector}</code><p class="small">${beginning(box)}</p></td>${numbers}
      <td class="act">${here ? html`<strong>picked</strong>` : html`<button name="pick" value="${box.selector}" class="quiet small">This is the text</button>`} <button name="leave" value="${box.selector}" class="quiet small">Leave it out</button></td></tr>`;
  });
  return table('Parts of the page', ['Part', ['Sentences', 'n'], ['Figures', 'n'], ''], rows);
}

/** Its first words, to know it again. */
function beginning(box: Box): string {
  const words: string[] = [];
  const read = ({ pieces }: Box): void => {
    for (const piece of pieces) {
      if (words.join(' ').length > 120) return;
      if ('text' in piece) words.push(piece.text);
      else read(piece);
    }
  };
  read(box);
  const text = words.join(' ');
  return text.length > 140 ? `${text.slice(0, 140)} …` : text;
}

/** Boxes as boxes, their text as text: nothing of the page's own markup. */
function outlined(
  piece: Box['pieces'][number],
  chosen: Chosen,
  likely: ReadonlySet<string>,
  room: { left: number },
): Content {
  if (room.left <= 0) return null;
  if ('text' in piece) {
    const text = piece.text.length > LONGEST_PIECE ? `${piece.text.slice(0, LONGEST_PIECE)} …` : piece.text;
    room.left -= text.length;
    return piece.heading ? html`<p><strong>${text}</strong></p>` : html`<p>${text}</p>`;
  }
  const { selector, pieces } = piece;
  room.left -= 2 * selector.length + 30;
  const look = selector === chosen.body ? ' on' : chosen.remove.includes(selector) ? ' off' : '';
  return html`<div class="box${look}" data-pick="${selector}"${likely.has(selector) ? html` data-likely` : null}>${pieces.map((one) => outlined(one, chosen, likely, room))}</div>`;
}
