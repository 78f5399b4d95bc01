/**
 * Changing a configuration file: every form ends in the same review, which shows the lines that change, what that would
 * do, and what is wrong; only its button writes. A file that somebody else changed in the meantime is left alone.
 */
import { basename } from 'node:path';
import { NotEditable } from '../../config/edit.ts';
import { type ConfigError, formatConfigError } from '../../config/load.ts';
import { type Config, FILE_SCHEMAS, type FileKind } from '../../config/schema.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { textHash } from '../../io/config-folder.ts';
import { follow } from '../../pipeline.ts';
import { show } from '../look/page.ts';
import { csrfField, empty } from '../look/parts.ts';
import { lineDiff } from '../look/text-marks.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { effectsOf } from './effects.ts';

export const KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];
/** The page of the navigation that shows what a file holds. */
export const PLACE = { outlets: '/feeds', topics: '/topics', subscribers: '/subscribers' } as const;

export interface OpenFile {
  kind: FileKind;
  /** Without its folder. */
  name: string;
  text: string;
  /** What the file was when it was looked at. */
  seen: string;
}

export async function openFile(
  kind: FileKind,
  { configuration }: ConsoleWorld,
): Promise<OpenFile | undefined> {
  const file = (await configuration.files()).find(
    ({ name }) => /^(\w+)\.ya?ml$/.exec(basename(name))?.[1] === kind,
  );
  return file && { kind, name: basename(file.name), text: file.text, seen: textHash(file.text) };
}

export function kindOf(c: Asked): FileKind | undefined {
  return KINDS.find((kind) => kind === c.req.param('kind'));
}

/** The fields of a form, each as the texts it was sent with. */
export async function formOf(c: Asked) {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string): string[] =>
    [body[name] ?? []]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => value.replaceAll('\r\n', '\n'));
  return {
    all: (name: string) =>
      all(name)
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    /** As sent, with its line ends as \n. */
    raw: (name: string): string => all(name)[0] ?? '',
    text: (name: string): string => (all(name)[0] ?? '').trim(),
    lines: (name: string): string[] =>
      (all(name)[0] ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  };
}

/** The review of what a form would make of a file. */
export async function reviewEdit(
  c: Asked,
  world: ConsoleWorld,
  kind: FileKind,
  edit: (text: string) => string,
): Promise<Response> {
  const file = await openFile(kind, world);
  const { text: seen } = await formOf(c);
  if (file === undefined) return show(c, world, noFile(kind));
  if (seen('seen') !== file.seen) return show(c, world, changedUnderneath(file));
  try {
    return await review(c, world, file, edit(file.text));
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    const body = html`<div class="banner" role="alert">It cannot be changed by a form: ${error.message}. <a href="/configuration/${kind}">Edit the file itself</a></div>`;
    return show(c, world, { title: file.name, place: PLACE[kind], status: 409, body });
  }
}

export async function review(c: Asked, world: ConsoleWorld, file: OpenFile, text: string): Promise<Response> {
  const { configuration } = world;
  const { errors, config } = await configuration.check(new Map([[file.name, text]]));
  const { csrf } = c.get('visitor');
  const page = { title: `Change ${file.name}`, place: PLACE[file.kind], lede: 'Nothing is written yet.' };
  if (config === null)
    return show(c, world, {
      ...page,
      status: 422,
      body: html`${mistakes(errors)}${editor(file, text, csrf)}`,
    });
  if (text === file.text) return show(c, world, { ...page, body: empty('That changes nothing.') });
  const effects = await effectsOf(configuration.current(), config, world);
  return show(c, world, {
    ...page,
    body: html`${effects.length === 0 ? null : html`<section class="card"><h2>What it does</h2><ul>${effects.map((one) => html`<li>${one}</li>`)}</ul></section>`}
      <section><h2>What changes</h2><div class="diff" role="group" aria-label="Changed lines">${lineDiff(file.text, text)}</div></section>
      <form class="actions" method="post" action="/configuration/${file.kind}/save">${csrfField(csrf)}
      <input type="hidden" name="seen" value="${file.seen}"><textarea name="text" hidden>${'\n'}${text}</textarea>
      <button>Save</button><a class="button quiet" href="${PLACE[file.kind]}">Leave it</a></form>`,
  });
}

/** Writes what was reviewed; it is in use at once. */
export const save = (world: ConsoleWorld) => async (c: Asked) => {
  const kind = kindOf(c);
  const file = kind && (await openFile(kind, world));
  if (file === undefined) return show(c, world, noFile(kind));
  const { raw, text: seen } = await formOf(c);
  const text = raw('text');
  const { errors } = await world.configuration.check(new Map([[file.name, text]]));
  if (errors.length > 0) return review(c, world, file, text);
  try {
    const outcome = await world.configuration.write(file.name, text, seen('seen'));
    if (outcome !== 'written') return show(c, world, changedUnderneath(file, text));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EROFS' || code === 'EACCES' ? 'the folder is read-only here' : message;
    const body = html`<div class="banner" role="alert">${file.name} cannot be written: ${why}. Change the file where it is kept; it is taken up by itself.</div>`;
    return show(c, world, { title: 'Not saved', status: 409, place: PLACE[file.kind], body });
  }
  await follow(world.ports);
  const { by, name } = c.get('visitor');
  world.ports.log.info({ file: file.name, by: name ?? by }, 'console: configuration written');
  return c.redirect(`/configuration?saved=${file.kind}`, 303);
};

export function editor(file: OpenFile, text: string, csrf: string): Markup {
  return html`<form method="post" action="/configuration/${file.kind}">${csrfField(csrf)}<input type="hidden" name="seen" value="${file.seen}">
    <div class="field"><label for="text">${file.name}</label><textarea class="tall" id="text" name="text" spellcheck="false" autocomplete="off">${'\n'}${text}</textarea></div>
    <div class="actions"><button>Review the change</button></div></form>`;
}

function mistakes(errors: readonly ConfigError[]): Markup {
  return html`<section class="banner" role="alert"><strong>It is not valid yet.</strong><pre>${errors.map((error) => `${formatConfigError(error)}\n`)}</pre></section>`;
}

function noFile(kind: FileKind | undefined) {
  return {
    title: 'Not found',
    status: 404,
    place: '/feeds' as const,
    body: empty(`There is no file ${kind ?? 'of that name'}.`),
  };
}

function changedUnderneath(file: OpenFile, text?: string) {
  const yours: Content =
    text === undefined
      ? null
      : html`<h2>What yours would change in it</h2><div class="diff">${lineDiff(file.text, text)}</div>`;
  return {
    title: `${file.name} was changed`,
    place: PLACE[file.kind],
    status: 409,
    body: html`<div class="banner" role="alert">Somebody changed ${file.name} while you did. Nothing was written.
      ${' '}<a href="/configuration/${file.kind}">Look at it as it is now</a></div>${yours}`,
  };
}

/** An entry of a file, by the name it goes by. */
export function entryOf<Kind extends FileKind>(
  kind: Kind,
  name: string,
  { configuration }: ConsoleWorld,
  nameOf: (entry: Config[Kind][number]) => string,
): { entry: Config[Kind][number]; index: number } | undefined {
  const entries = configuration.current()[kind] as Config[Kind][number][];
  const index = entries.findIndex((entry) => nameOf(entry) === name);
  return index < 0 ? undefined : { entry: entries[index]!, index };
}
