/** The form of a topic. */
import { parse } from 'yaml';
import { addEntries } from '../../config/edit.ts';
import { editEntry, removeEntry } from '../../config/edit-entry.ts';
import type { Topic } from '../../config/schema.ts';
import { html, type Markup } from '../../digests/markup.ts';
import { capital, languageName } from '../../digests/wording.ts';
import { shippedMeasures } from '../../io/settings.ts';
import { PACKS } from '../../language/index.ts';
import { show } from '../look/page.ts';
import { csrfField, WORDS } from '../look/parts.ts';
import { missing } from '../pages/missing.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { choices, linesField, textField } from './fields.ts';
import { entryOf, formOf, openFile, reviewEdit } from './files.ts';
import { given } from './subscribers.ts';

const LANGUAGES = Object.keys(PACKS);
const idOf = ({ id }: Topic) => id;

export const newTopicPage = (world: ConsoleWorld) => (c: Asked) =>
  formPage(c, world, 'A new topic', '/configuration/topics/new', undefined);

export const editTopicPage = (world: ConsoleWorld) => async (c: Asked) => {
  const found = entryOf('topics', c.req.param('id') ?? '', world, idOf);
  if (found === undefined) return show(c, world, { ...missing('topic'), place: '/topics' });
  return formPage(c, world, found.entry.title, `/configuration/topics/${found.entry.id}/edit`, found.entry);
};

async function formPage(c: Asked, world: ConsoleWorld, title: string, at: string, topic: Topic | undefined) {
  const file = await openFile('topics', world);
  return show(c, world, {
    title,
    place: '/topics',
    lede: html`Before anything is saved it is tried on the articles stored here. <a href="/configuration/topics">Edit the file itself</a> for measures and lists of words of your own.`,
    body: html`<form class="card" method="post" action="${at}">${csrfField(c.get('visitor').csrf)}<input type="hidden" name="seen" value="${file?.seen ?? ''}">
      ${fields(topic)}<div class="actions"><button name="do" value="review">Review the change</button>${topic === undefined ? null : html`<button class="danger" name="do" value="remove">Remove</button>`}</div></form>`,
  });
}

function fields(topic: Topic | undefined): Markup {
  const languages = languagesOf(topic);
  const own = (topic?.measures ?? []).filter((measure) => Object.keys(measure).length > 1);
  const shipped = shippedMeasures().filter((id) => !own.some((measure) => measure.id === id));
  const name = (language: string) => languageName(language, WORDS);
  return html`${textField('title', 'Title', topic?.title, { required: true })}${topic === undefined ? textField('id', 'Short name', '', { hint: 'stands in addresses and output: a-z, 0-9 and “-”; made of the title where it is left empty' }) : null}
    <p class="small">What makes an article worth reading: one term a line, in its dictionary form; every inflection is found. For example “flood”, or “river | dam &amp; burst”: river or dam, and burst, in one paragraph. One language is enough.</p>
    ${languages.map((language) => linesField(`match.${language}`, `On topic is what speaks of, in ${name(language)}`, topic?.match[language] ?? [], undefined, language))}
    <details><summary>Paragraphs that do not count</summary>${languages.map((language) => linesField(`except.${language}`, `With one of these, in ${name(language)}`, topic?.except?.[language] ?? [], undefined, language))}</details>
    ${own.length === 0 ? null : html`<p>Measures of its own, kept as they are: ${own.map(({ id, label }) => label ?? id).join(', ')}.</p>`}
    ${choices(
      'measures',
      'Measures of the shipped library',
      shipped.map((id) => [id, capital(WORDS.measures[id] ?? id.replaceAll('_', ' '))]),
      (topic?.measures ?? []).map(({ id }) => id),
      'whose figures are followed',
    )}`;
}

function languagesOf(topic: Topic | undefined): string[] {
  return [
    ...new Set([...LANGUAGES, ...Object.keys(topic?.match ?? {}), ...Object.keys(topic?.except ?? {})]),
  ];
}

export const reviewTopic = (world: ConsoleWorld) => async (c: Asked) => {
  const form = await formOf(c);
  const id = c.req.param('id');
  const found = id === undefined ? undefined : entryOf('topics', id, world, idOf);
  if (id !== undefined && found === undefined)
    return show(c, world, { ...missing('topic'), place: '/topics' });
  if (form.text('do') === 'remove' && found !== undefined)
    return reviewEdit(c, world, 'topics', (text) => removeEntry(text, 'topics', found.index));
  const terms = (key: 'match' | 'except') => {
    const byLanguage = languagesOf(found?.entry).map(
      (language) => [language, form.lines(`${key}.${language}`)] as const,
    );
    const some = byLanguage.filter(([, lines]) => lines.length > 0);
    return some.length === 0 ? undefined : inOrder(Object.fromEntries(some), found?.entry[key]);
  };
  const wanted = { title: form.text('title'), match: terms('match'), except: terms('except') };
  const chosen = form.all('measures');
  return reviewEdit(c, world, 'topics', (text) =>
    found === undefined
      ? addEntries(text, 'topics', [
          given({ id: form.text('id') || shortName(form.text('title')), ...wanted, measures: chosen }),
        ])
      : editEntry(text, 'topics', found.index, {
          ...wanted,
          measures: measuresWith(text, found.index, chosen),
        }),
  );
};

/** "Floods in spring" is floods-in-spring. */
function shortName(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** Languages keep the order of the file. */
function inOrder(
  terms: Record<string, string[]>,
  was: Record<string, string[]> | undefined,
): Record<string, string[]> {
  const keys = [...Object.keys(was ?? {}), ...Object.keys(terms)];
  return Object.fromEntries(
    [...new Set(keys)].flatMap((key) => (terms[key] === undefined ? [] : [[key, terms[key]]])),
  );
}

/** Those of its own stay as the file writes them, shipped ones as chosen. */
function measuresWith(text: string, index: number, chosen: readonly string[]): unknown[] {
  const measures = (parse(text) as { topics: { measures: unknown[] }[] }).topics[index]?.measures ?? [];
  const kept = measures.filter((measure) => {
    const shipped = shippedId(measure);
    return shipped === null || chosen.includes(shipped);
  });
  return [...kept, ...chosen.filter((id) => !measures.some((measure) => shippedId(measure) === id))];
}

/** Of a measure that is only named, as "killed" or {id: killed}. */
function shippedId(measure: unknown): string | null {
  if (typeof measure === 'string') return measure;
  const { id, ...more } = measure as { id: string };
  return Object.keys(more).length === 0 ? id : null;
}
