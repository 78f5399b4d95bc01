/** Fields of the configuration forms. */
import { type Content, html, type Markup } from '../../digests/markup.ts';

export function textField(
  name: string,
  label: string,
  value: string | undefined,
  {
    hint,
    type = 'text',
    required = false,
    list,
  }: { hint?: Content; type?: string; required?: boolean; list?: string } = {},
): Markup {
  return html`<div class="field"><label for="${name}">${label}${hint === undefined ? null : html` <span class="hint">${hint}</span>`}</label>
    <input id="${name}" name="${name}" type="${type}" value="${value ?? ''}"${required ? html` required` : null}${list === undefined ? null : html` list="${list}"`}></div>`;
}

export function linesField(
  name: string,
  label: string,
  lines: readonly string[],
  hint?: Content,
  lang?: string,
): Markup {
  return html`<div class="field"><label for="${name}">${label}${hint === undefined ? null : html` <span class="hint">${hint}</span>`}</label>
    <textarea id="${name}" name="${name}" spellcheck="false"${lang === undefined ? null : html` lang="${lang}"`}>${'\n'}${lines.join('\n')}</textarea></div>`;
}

export function choices(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: readonly string[],
  hint?: Content,
): Markup {
  return html`<fieldset><legend>${legend}${hint === undefined ? null : html` <span class="hint">${hint}</span>`}</legend><div class="choices">${options.map(
    ([value, text]) =>
      html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : null}>${text}</label>`,
  )}</div></fieldset>`;
}

/** Time zones to choose from while typing. */
export function timezones(): Markup {
  return html`<datalist id="timezones">${Intl.supportedValuesOf('timeZone')
    .filter((zone) => /^(Europe|America|Asia|Africa|Australia)\//.test(zone))
    .map((zone) => html`<option value="${zone}">`)}</datalist>`;
}
