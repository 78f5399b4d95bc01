/** The form of a subscriber. */
import { channelOf, subscriberId } from '../../config/channels.ts';
import { addEntries } from '../../config/edit.ts';
import { editEntry, removeEntry } from '../../config/edit-entry.ts';
import { type Config, type Subscriber, TOLD_KINDS } from '../../config/schema.ts';
import { html, type Markup } from '../../digests/markup.ts';
import { show } from '../look/page.ts';
import { csrfField, select, WORDS } from '../look/parts.ts';
import { missing } from '../pages/missing.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { choices, textField, timezones } from './fields.ts';
import { entryOf, formOf, openFile, reviewEdit } from './files.ts';

const LANGUAGES = [
  ['en', 'English'],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
] as const;

export const newSubscriberPage = (world: ConsoleWorld) => async (c: Asked) =>
  formPage(c, world, 'A new subscriber', '/configuration/subscribers/new', undefined);

export const editSubscriberPage = (world: ConsoleWorld) => async (c: Asked) => {
  const found = entryOf('subscribers', c.req.param('id') ?? '', world, subscriberId);
  if (found === undefined) return show(c, world, { ...missing('subscriber'), place: '/subscribers' });
  const at = `/configuration/subscribers/${encodeURIComponent(subscriberId(found.entry))}/edit`;
  return formPage(c, world, found.entry.name ?? subscriberId(found.entry), at, found.entry);
};

async function formPage(
  c: Asked,
  world: ConsoleWorld,
  title: string,
  at: string,
  entry: Subscriber | undefined,
) {
  const file = await openFile('subscribers', world);
  const { csrf } = c.get('visitor');
  return show(c, world, {
    title,
    place: '/subscribers',
    lede: html`Who is told what and when. <a href="/configuration/subscribers">Edit the file itself</a> for thresholds and other channels.`,
    body: html`<form class="card" method="post" action="${at}">${csrfField(csrf)}<input type="hidden" name="seen" value="${file?.seen ?? ''}">
      ${fields(entry, world.configuration.current())}
      <div class="actions"><button name="do" value="review">Review the change</button>${entry === undefined ? null : html`<button class="danger" name="do" value="remove">Remove</button>`}</div></form>${timezones()}`,
  });
}

function fields(entry: Subscriber | undefined, { topics, outlets }: Config): Markup {
  const channel = entry === undefined ? 'email' : channelOf(entry);
  return html`${
    channel === 'email'
      ? textField('email', 'E-mail address', entry?.email, { type: 'email', required: true })
      : html`<p>Told by ${channel}: ${subscriberId(entry!)}</p>`
  }
  ${textField('name', 'Name', entry?.name, { hint: 'how the console calls it; may be left out' })}
  ${choices(
    'topics',
    'Topics',
    topics.map(({ id, title }) => [id, title]),
    entry?.topics ?? topics.map(({ id }) => id).slice(0, 1),
  )}
  ${textField('schedule', 'Schedule', entry?.schedule ?? 'daily at 07:30', { required: true, list: 'schedules', hint: 'immediately · hourly · daily at 07:30 · weekly on monday at 08:00 · or a cron pattern' })}
  <datalist id="schedules">${['immediately', 'hourly', 'daily at 07:30', 'daily at 18:00', 'weekly on monday at 08:00'].map((one) => html`<option value="${one}">`)}</datalist>
  <div class="pair">${textField('timezone', 'Time zone', entry?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, { required: true, list: 'timezones' })}
  <div class="field">${select('language', 'Language of the words around quotes', LANGUAGES, entry?.language ?? 'en', null)}</div></div>
  ${choices(
    'kinds',
    'Only these kinds of change',
    TOLD_KINDS.map((kind) => [kind, WORDS.kinds[kind]]),
    entry?.kinds ?? [],
    'none chosen: all',
  )}
  ${choices(
    'outlets',
    'Only figures read at',
    outlets.map(({ id, name }) => [id, name]),
    entry?.outlets ?? [],
    'none chosen: anywhere',
  )}
  ${textField('places', 'Only about these places', entry?.places?.join(' '), { hint: 'codes such as CU NP 002; empty: any' })}
  ${choices(
    'more',
    'Also',
    [
      ['say-so', 'a short mail when nothing changed'],
      ['paused', 'paused: nothing is sent'],
    ],
    [entry?.when_nothing_changed ?? '', entry?.paused ? 'paused' : ''],
  )}`;
}

export const reviewSubscriber = (world: ConsoleWorld) => async (c: Asked) => {
  const form = await formOf(c);
  const id = c.req.param('id');
  const found = id === undefined ? undefined : entryOf('subscribers', id, world, subscriberId);
  if (id !== undefined && found === undefined)
    return show(c, world, { ...missing('subscriber'), place: '/subscribers' });
  if (form.text('do') === 'remove' && found !== undefined)
    return reviewEdit(c, world, 'subscribers', (text) => removeEntry(text, 'subscribers', found.index));
  const some = (values: string[]) => (values.length === 0 ? undefined : values);
  const more = form.all('more');
  const isEmail = found === undefined || channelOf(found.entry) === 'email';
  const wanted = {
    ...(isEmail && { email: form.text('email') }),
    name: form.text('name') || undefined,
    topics: form.all('topics'),
    schedule: form.text('schedule'),
    timezone: form.text('timezone'),
    language: usual(form.text('language'), 'en', found?.entry.language),
    when_nothing_changed: usual(
      more.includes('say-so') ? 'say-so' : 'skip',
      'skip',
      found?.entry.when_nothing_changed,
    ),
    kinds: some(form.all('kinds')),
    outlets: some(form.all('outlets')),
    places: some(
      form
        .text('places')
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
    paused: more.includes('paused') || undefined,
  };
  return reviewEdit(c, world, 'subscribers', (text) =>
    found === undefined
      ? addEntries(text, 'subscribers', [given(wanted)])
      : editEntry(text, 'subscribers', found.index, wanted),
  );
};

/** What is usual is not written down, unless the entry says something else so far. */
function usual(value: string, usually: string, was: string | undefined): string | undefined {
  return value === usually && (was ?? usually) === usually ? undefined : value;
}

/** Without what was left out. */
export function given(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
