/** The configuration files themselves. */
import { html } from '../../digests/markup.ts';
import { show } from '../look/page.ts';
import { counted, empty, table } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { editor, formOf, KINDS, kindOf, openFile, PLACE, review } from './files.ts';

const WHAT = {
  outlets: 'whom to read: feeds, language, selectors',
  topics: 'what to watch: terms and measures',
  subscribers: 'whom to tell, about what and when',
} as const;

export const configurationPage = (world: ConsoleWorld) => (c: Asked) => {
  const config = world.configuration.current();
  const saved = KINDS.find((kind) => kind === c.req.query('saved'));
  return show(c, world, {
    title: 'Configuration files',
    lede: html`In <code>${world.ports.settings.configFolder}</code>. They may be edited here or with any editor: a change is taken up by itself, without a restart.`,
    body: html`${saved === undefined ? null : html`<div class="banner good" role="status">Saved, and in use. <a href="${PLACE[saved]}">Look at what is watched now</a></div>`}
      ${table(
        'Configuration files',
        ['File', 'Says', 'Holds'],
        KINDS.map(
          (kind) =>
            html`<tr><td><a href="/configuration/${kind}">${kind}.yaml</a></td><td>${WHAT[kind]}</td><td>${counted(config[kind].length, kind.slice(0, -1))}</td></tr>`,
        ),
      )}`,
  });
};

export const rawPage = (world: ConsoleWorld) => async (c: Asked) => {
  const kind = kindOf(c);
  const file = kind && (await openFile(kind, world));
  if (file === undefined)
    return show(c, world, { title: 'Not found', status: 404, body: empty('There is no such file.') });
  return show(c, world, {
    title: file.name,
    place: PLACE[file.kind],
    lede: html`${WHAT[file.kind]}. The lines that change are shown before anything is written.`,
    body: editor(file, file.text, c.get('visitor').csrf),
  });
};

export const rawReview = (world: ConsoleWorld) => async (c: Asked) => {
  const kind = kindOf(c);
  const file = kind && (await openFile(kind, world));
  if (file === undefined)
    return show(c, world, { title: 'Not found', status: 404, body: empty('There is no such file.') });
  const { raw, text } = await formOf(c);
  // Saving compares with what the writer saw, so a file changed in between is noticed there.
  return review(c, world, { ...file, seen: text('seen') }, raw('text'));
};
