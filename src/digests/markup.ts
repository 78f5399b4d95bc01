/**
 * HTML and SVG that escape by default: whatever is put into a template is text, unless a template made it.
 * A mail needs no more: MJML 5.4 made 92 kB of thirty bare cards and 59 packages; this makes less than half with quotes and charts.
 */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Content = string | number | Markup | null | readonly Content[];

export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  const parts = partsOf(strings);
  let source = parts[0]!;
  for (let i = 0; i < values.length; i++) source += shown(values[i]!) + parts[i + 1]!;
  return new Markup(source);
}

const written = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A template is the same object at each of its uses, and its own words need to be put in order once. */
function partsOf(strings: TemplateStringsArray): readonly string[] {
  const known = written.get(strings);
  if (known !== undefined) return known;
  const parts = strings.map(unindented);
  written.set(strings, parts);
  return parts;
}

/** Line ends and indentation are for readers of a template, not of the mail, which is clipped by weight. */
function unindented(part: string): string {
  return part.replace(/\s*\n\s*/g, '');
}

/** A link's address if it is http or https, in its normal form; null otherwise. */
export function webAddress(address: string): string | null {
  const url = URL.parse(address.trim());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function shown(value: Content): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.source;
  if (Array.isArray(value)) return value.map(shown).join('');
  return printable(String(value)).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Without controls (which XML forbids) and direction overrides (which make a text read as another one). */
export function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu, '');
}
