/** Adding an outlet by its address, and editing one: what it would bring is shown before anything is written. */
import { type Found, findFeeds, newestOf, readAddress } from '../../cli/find-feeds.ts';
import { guessOutlet } from '../../cli/guess-outlet.ts';
import { addEntries, type NewOutlet } from '../../config/edit.ts';
import { editEntry, removeEntry } from '../../config/edit-entry.ts';
import type { Outlet } from '../../config/schema.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { UserError } from '../../io/settings.ts';
import { moment } from '../look/moments.ts';
import { show } from '../look/page.ts';
import { counted, csrfField } from '../look/parts.ts';
import { missing } from '../pages/missing.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { linesField, textField, timezones } from './fields.ts';
import { entryOf, formOf, openFile, reviewEdit } from './files.ts';
import { PICK } from './picker.ts';
import { feedAt, itemsView, samplesOf, samplesView } from './samples.ts';
import { given } from './subscribers.ts';

type Form = Awaited<ReturnType<typeof formOf>>;
const ADD = '/feeds/new';
/** Behind the others: the first button is the one that the Enter key presses. */
const PICK_BUTTON = html`<button class="quiet" formaction="${PICK}" formnovalidate>Pick the text on a page</button>`;

export const newOutletPage = (world: ConsoleWorld) => (c: Asked) => askAddress(c, world, null, '', 200);

function askAddress(c: Asked, world: ConsoleWorld, problem: string | null, address: string, status: number) {
  return show(c, world, {
    title: 'Add an outlet',
    status,
    lede: 'Its feeds are found by the address of its site.',
    body: html`<form class="card" method="post" action="${ADD}">${csrfField(c.get('visitor').csrf)}
      ${problem === null ? null : html`<p class="warn" role="alert">${problem}</p>`}
      ${textField('address', 'Address of the site, or of a feed', address, { required: true, hint: 'for example news.example.org' })}
      <div class="actions"><button>Find its feeds</button><span class="small">This reads a few pages at a polite pace: up to half a minute.</span></div></form>`,
  });
}

/** Finds, shows, tries again with other selectors, and at last reviews: each time the same form. */
export const addOutlet = (world: ConsoleWorld) => async (c: Asked) => {
  const form = await formOf(c);
  const chosen = form.text('feed');
  if (form.text('do') === 'review')
    return reviewEdit(c, world, 'outlets', (text) => addEntries(text, 'outlets', [written(form, [chosen])]));
  if (chosen !== '') return tryOutlet(c, world, form, chosen);
  const given_ = form.text('address');
  try {
    const { ports } = world;
    const robotsOf = async (origin: string) => (await ports.ledger.hosts.robots.get(origin))?.body ?? null;
    const visitor = { guest: ports.guest, robotsOf, close: async () => undefined };
    const site = await findFeeds(readAddress(given_), visitor, () => undefined);
    const watched = new Set(world.configuration.current().outlets.flatMap((outlet) => outlet.feeds));
    const free = site.feeds.filter((found) => !watched.has(found.url));
    if (free[0] === undefined) return askAddress(c, world, 'This is watched already.', given_, 409);
    const taken = new Set(world.configuration.current().outlets.map((outlet) => outlet.id.toLowerCase()));
    const clues = { url: site.url, feedUrl: free[0].url, feed: free[0].feed, page: site.page, taken };
    const outlet = guessOutlet(clues);
    const samples = await samplesOf(free[0].feed, outlet, world);
    const text = samples.map((sample) => sample.reading?.text ?? '').find((each) => each.length > 300);
    return proposal(c, world, {
      outlet: guessOutlet({ ...clues, ...(text !== undefined && { text }) }),
      feeds: free,
      body: html`<h2>Its newest items</h2><section class="card">${itemsView(free[0].feed)}</section><h2>Articles as they would be read</h2>${samplesView(samples, world)}`,
    });
  } catch (error) {
    if (error instanceof UserError) return askAddress(c, world, error.message, given_, 422);
    throw error;
  }
};

async function tryOutlet(c: Asked, world: ConsoleWorld, form: Form, chosen: string) {
  const feed = await feedAt(chosen, world);
  const outlet = { ...written(form, [chosen]) } as unknown as NewOutlet & Pick<Outlet, 'article'>;
  const body: Content =
    typeof feed === 'string'
      ? html`<p class="warn" role="alert">${chosen} cannot be read: ${feed}</p>`
      : html`<h2>Articles as they would be read</h2>${samplesView(await samplesOf(feed, outlet, world), world)}`;
  return proposal(c, world, { outlet, feeds: null, body });
}

interface Proposal {
  outlet: NewOutlet & Pick<Outlet, 'article'>;
  /** What was found; null where one has been chosen. */
  feeds: readonly Found[] | null;
  body: Content;
}

async function proposal(c: Asked, world: ConsoleWorld, { outlet, feeds, body }: Proposal) {
  const file = await openFile('outlets', world);
  const choice =
    feeds === null
      ? html`<p>Feed: <code>${outlet.feeds[0] ?? ''}</code></p><input type="hidden" name="feed" value="${outlet.feeds[0] ?? ''}">`
      : feedChoice(feeds);
  return show(c, world, {
    title: `Add ${outlet.name}`,
    lede: 'Guessed from its pages; correct what is wrong. Nothing is written yet.',
    body: html`<form class="card" method="post" action="${ADD}">${csrfField(c.get('visitor').csrf)}<input type="hidden" name="seen" value="${file?.seen ?? ''}">
      ${choice}${textField('id', 'Short name', outlet.id, { required: true, hint: 'a-z, 0-9 and “-”' })}${fields(outlet)}
      <div class="actions"><button name="do" value="review">Review and add</button><button class="quiet" name="do" value="try">Try these settings</button>${PICK_BUTTON}</div></form>${timezones()}${body}`,
  });
}

function feedChoice(feeds: readonly Found[]): Markup {
  return html`<fieldset><legend>Feed</legend>${feeds
    .slice(0, 8)
    .map(
      ({ url, how, feed }, i) =>
        html`<label class="check"><input type="radio" name="feed" value="${url}"${i === 0 ? html` checked` : null}><code>${url}</code> <span class="small">${how}, ${counted(feed.items.length, 'item')}, newest ${moment(newestOf(feed), 'without a date')}</span></label>`,
    )}</fieldset>`;
}

function fields({
  name,
  language,
  timezone,
  article,
}: Omit<NewOutlet, 'id' | 'feeds'> & Pick<Outlet, 'article'>): Markup {
  return html`${textField('name', 'Name', name, { required: true, hint: 'figures that nobody else is named for are attributed to it' })}
    <div class="pair">${textField('language', 'Language', language, { required: true, hint: 'en, ro, ru, …' })}${textField('timezone', 'Time zone', timezone, { required: true, list: 'timezones' })}</div>
    <details${article === undefined ? null : html` open`}><summary>Where the text stands, if it is not found by itself</summary>
    <p class="small">CSS selectors; “Pick the text on a page” below finds them.</p>
    ${textField('body', 'Body', article?.body, { hint: 'the blocks of the text' })}
    ${linesField('remove', 'Leave out', article?.remove ?? [], 'one selector a line')}
    ${textField('paywall', 'Sign of a closed article', article?.paywall)}</details>`;
}

/** As it is written into the file; undefined is left out. */
function entryFields(form: Form): Record<string, unknown> {
  const lines = form.lines('remove');
  return {
    name: form.text('name'),
    language: form.text('language'),
    timezone: form.text('timezone'),
    'article.body': form.text('body') || undefined,
    'article.remove': lines.length === 0 ? undefined : lines,
    'article.paywall': form.text('paywall') || undefined,
  };
}

function written(form: Form, feeds: readonly string[]): object {
  const { name, language, timezone, ...selectors } = entryFields(form);
  const article = given(
    Object.fromEntries(Object.entries(selectors).map(([key, value]) => [key.replace('article.', ''), value])),
  );
  return given({
    id: form.text('id'),
    name,
    language,
    timezone,
    feeds,
    article: Object.keys(article).length === 0 ? undefined : article,
  });
}

const idOf = ({ id }: Outlet) => id;

export const editOutletPage = (world: ConsoleWorld) => async (c: Asked) => {
  const found = entryOf('outlets', c.req.param('id') ?? '', world, idOf);
  if (found === undefined) return show(c, world, { ...missing('outlet'), place: '/feeds' });
  return editForm(c, world, found.entry, null);
};

async function editForm(c: Asked, world: ConsoleWorld, outlet: Outlet, body: Content) {
  const file = await openFile('outlets', world);
  return show(c, world, {
    title: outlet.name,
    place: '/feeds',
    lede: html`<a href="/configuration/outlets">Edit the file itself</a>`,
    body: html`<form class="card" method="post" action="/configuration/outlets/${outlet.id}/edit">${csrfField(c.get('visitor').csrf)}<input type="hidden" name="of" value="${outlet.id}"><input type="hidden" name="seen" value="${file?.seen ?? ''}">
      ${linesField('feeds', 'Feeds', outlet.feeds, 'one address a line')}${fields(outlet)}
      <div class="actions"><button name="do" value="review">Review the change</button><button class="quiet" name="do" value="try">Try these settings</button>${PICK_BUTTON}<button class="danger" name="do" value="remove">Remove</button></div></form>${timezones()}${body}`,
  });
}

export const reviewOutlet = (world: ConsoleWorld) => async (c: Asked) => {
  const form = await formOf(c);
  const found = entryOf('outlets', c.req.param('id') ?? '', world, idOf);
  if (found === undefined) return show(c, world, { ...missing('outlet'), place: '/feeds' });
  const feeds = form.lines('feeds');
  if (form.text('do') === 'try') {
    const outlet = { ...found.entry, ...written(form, feeds), id: found.entry.id } as Outlet;
    const feed = feeds[0] === undefined ? 'there is none' : await feedAt(feeds[0], world);
    const body =
      typeof feed === 'string'
        ? html`<p class="warn" role="alert">${feeds[0] ?? 'The feed'} cannot be read: ${feed}</p>`
        : html`<h2>Articles as they would be read</h2>${samplesView(await samplesOf(feed, outlet, world), world)}`;
    return editForm(c, world, outlet, body);
  }
  if (form.text('do') === 'remove')
    return reviewEdit(c, world, 'outlets', (text) => removeEntry(text, 'outlets', found.index));
  const changed = { feeds, ...entryFields(form) };
  return reviewEdit(c, world, 'outlets', (text) => editEntry(text, 'outlets', found.index, changed));
};
