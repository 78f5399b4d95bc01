/** Small pieces that pages share. */
import type { Topic } from '../../config/schema.ts';
import { displayNames, numberFormat } from '../../digests/formatters.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { wordsOf } from '../../digests/wording.ts';

export const WORDS = wordsOf('en');

export const count = (n: number): string => numberFormat('en').format(n);

/** "1 article", "12 articles". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;

export const csrfField = (csrf: string): Markup => html`<input type="hidden" name="csrf" value="${csrf}">`;

/** A button that changes something: a form of its own, so that it works without a script and never by a link. */
export function button(
  csrf: string,
  action: string,
  label: string,
  fields: Record<string, string> = {},
  look = 'quiet small',
): Markup {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${action}">${csrfField(csrf)}${hidden}<button class="${look}">${label}</button></form>`;
}

export function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string | undefined,
  any: string | null = 'All',
): Markup {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">
    ${any === null ? null : html`<option value="">${any}</option>`}${options.map(
      ([value, text]) =>
        html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`,
    )}</select></div>`;
}

export function dateField(name: string, label: string, value: string | undefined): Markup {
  return html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" type="date" value="${value ?? ''}"></div>`;
}

export function facts(all: readonly (readonly [name: string, value: Content])[]): Markup {
  return html`<dl class="facts">${all.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** A table whose rows become blocks where the screen is narrow, and that scrolls sideways by itself before that. */
export function table(
  caption: string,
  head: readonly (string | readonly [text: string, look: string])[],
  rows: readonly Content[],
): Markup {
  const cells = head.map((one) =>
    typeof one === 'string'
      ? html`<th scope="col">${one}</th>`
      : html`<th scope="col" class="${one[1]}">${one[0]}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="stack"><caption class="hidden">${caption}</caption>
    <thead><tr>${cells}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

export function empty(text: Content): Markup {
  return html`<div class="card"><p class="soft">${text}</p></div>`;
}

/** The same address with other parameters; those that are empty are left out. */
export function withQuery(path: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as [string, string]],
    ),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

const REGIONS = displayNames('en', { type: 'region', fallback: 'code' });
export function placeName(code: string): string {
  try {
    return REGIONS.of(code) ?? code;
  } catch {
    return code;
  }
}

export function topicTitle(topics: readonly Topic[], id: string): string {
  return topics.find((topic) => topic.id === id)?.title ?? id;
}

/** A series is known by what it counts, in words that may hold any sign. */
export const seriesPath = (id: string): string => `/series/${encodeURIComponent(id)}`;

/** What each queue does, for whoever meets its name. */
export const QUEUE_WORDS: Readonly<Record<string, string>> = {
  'fetch-feeds': 'polls feeds',
  'scrape-articles': 'reads articles',
  'diff-figures': 'takes figures and compares',
  'send-digests': 'writes and sends digests',
};
