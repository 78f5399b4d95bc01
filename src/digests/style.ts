import { html, Markup } from './markup.ts';

/** Colours of a mail; contrast is tested against WCAG 2.2 AA in both modes. */
export const LIGHT = {
  paper: '#f4f1ea',
  card: '#fff',
  line: '#e2ddd1',
  ink: '#17202a',
  soft: '#57616b',
  link: '#0a5786',
  up: '#0a5786',
  down: '#6b3fa0',
  alarm: '#a3262b',
  doubt: '#864a00',
  fresh: '#24663a',
  mark: '#ffe8a3',
  warn: '#fdf1d7',
} as const;
export type Colour = keyof typeof LIGHT;

export const DARK: Record<Colour, string> = {
  paper: '#111417',
  card: '#1b1f23',
  line: '#343a40',
  ink: '#eef1f4',
  soft: '#a9b3bc',
  link: '#85c8f2',
  up: '#85c8f2',
  down: '#c9a8f5',
  alarm: '#ff9d96',
  doubt: '#f2ba68',
  fresh: '#8ed6a2',
  mark: '#5a4a14',
  warn: '#3a2f14',
};

const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = 'Georgia,serif';

interface Look {
  style: string;
  /** All elements of this tag look so, which saves naming it at each. */
  tag?: string;
  ink?: Colour;
  ground?: Colour;
  edge?: Colour;
}

/**
 * One entry a kind of element. Styles stand inline, for mail programs without style sheets; colours again in dark mode.
 * What inherits the page's colour says none: thirty cards repeat every byte.
 */
const LOOKS = {
  page: { style: `margin:0;padding:0;font:16px/1.5 ${SANS}`, ink: 'ink', ground: 'paper' },
  body: { style: 'max-width:600px;margin:0 auto;padding:24px 12px' },
  brand: { style: 'margin:0;padding:0 12px;font-size:12px;font-weight:700;letter-spacing:2px', ink: 'soft' },
  title: { style: 'margin:4px 0 0;padding:0 12px;font-size:26px;line-height:1.25' },
  window: { style: 'margin:4px 0 20px;padding:0 12px;font-size:14px', ink: 'soft' },
  section: { style: 'margin:28px 0 10px;padding:0 12px;font-size:18px' },
  card: {
    style: 'margin:0 0 14px;padding:20px 22px;border:1px solid;border-radius:10px',
    ground: 'card',
    edge: 'line',
  },
  head: { style: 'margin:0 0 6px;font-size:16px;line-height:1.35' },
  up: { style: '', ink: 'up' },
  down: { style: '', ink: 'down' },
  alarm: { style: '', ink: 'alarm' },
  doubt: { style: '', ink: 'doubt' },
  fresh: { style: '', ink: 'fresh' },
  plain: { style: '', ink: 'soft' },
  hero: { style: 'margin:0;font-size:17px;line-height:1.3', ink: 'soft' },
  now: { style: 'font-weight:600', ink: 'ink' },
  number: { style: 'font-size:32px;letter-spacing:-.5px' },
  step: { style: 'margin:6px 0 0;font-size:15px;font-weight:600' },
  who: { style: 'margin:10px 0 0;font-size:15px' },
  small: { style: 'margin:4px 0 0;font-size:13.5px', ink: 'soft' },
  source: { style: 'margin:10px 0 0;font-size:13.5px', ink: 'soft' },
  quote: {
    tag: 'blockquote',
    style: `margin:14px 0 0;padding:0 0 0 14px;border-left:3px solid;font:17px/1.5 ${SERIF}`,
    edge: 'line',
  },
  mark: {
    tag: 'mark',
    style: 'padding:1px 3px;border-radius:3px;font-weight:700',
    ink: 'ink',
    ground: 'mark',
  },
  link: { tag: 'a', style: '', ink: 'link' },
  warn: {
    style: 'margin:12px 0 0;padding:8px 12px;border-radius:6px;font-size:14px',
    ground: 'warn',
  },
  side: { style: 'padding:0 10px 0 0;vertical-align:top;width:50%;font-size:15px' },
  sideNumber: { style: 'font-size:26px;line-height:1.25;letter-spacing:-.4px' },
  track: { style: 'margin:6px 0 0;height:6px;border-radius:3px', ground: 'line' },
  bar: { style: 'height:6px;border-radius:3px', ground: 'doubt' },
  chart: {
    style:
      'display:block;width:100%;max-width:400px;height:auto;margin:14px 0 0;border-radius:6px;font-size:13.5px',
    ink: 'soft',
  },
  proof: { style: 'margin:24px 0 0;padding:0 12px;font-size:13.5px', ink: 'soft' },
  proofTitle: { style: 'margin:0 0 4px;font-size:13.5px', ink: 'ink' },
  line: { style: 'margin:0 0 4px' },
} as const satisfies Record<string, Look>;
export type LookName = keyof typeof LOOKS;

const INLINE = new Map(Object.entries(LOOKS).map(([name, look]) => [name, attributes(name, look)]));

/** The class and style attributes of a kind of element; `ink`: in the colours of another kind. */
export function look(name: LookName, ink?: LookName): Markup {
  if (ink === undefined) return INLINE.get(name)!;
  return attributes(ink, { ...(LOOKS as Record<string, Look>)[ink], style: LOOKS[name].style });
}

/**
 * What inline styles cannot say: dark mode, also as Outlook marks it, and the chart turned dark with it. The filter
 * turns the chart's text alternative too, so that keeps its light-mode colour to be turned; Outlook knows no filter.
 */
export const STYLE_SHEET: Markup = new Markup(
  [
    '<style>:root{color-scheme:light dark;supported-color-schemes:light dark}',
    `@media (prefers-color-scheme:dark){${rules('')}.chart{filter:invert(.88) hue-rotate(180deg);color:${LIGHT.soft}!important}}`,
    rules('[data-ogsc] '),
    'a{text-underline-offset:2px}',
    '@media (max-width:420px){.card{padding:16px!important}.number{font-size:28px!important}.sideNumber{font-size:22px!important}}',
    '</style>',
  ].join(''),
);

function rules(prefix: string): string {
  return Object.entries(LOOKS as Record<string, Look>)
    .map(([name, look]) => {
      const declared = declarations(look, DARK, '!important');
      return declared === '' ? '' : `${prefix}${look.tag ?? `.${name}`}{${declared}}`;
    })
    .join('');
}

function attributes(name: string, look: Look): Markup {
  const { edge, ...rest } = look;
  const own = edge === undefined ? look.style : look.style.replace('solid', `solid ${LIGHT[edge]}`);
  const style = new Markup([own, declarations(rest, LIGHT, '')].filter(Boolean).join(';'));
  return look.tag === undefined ? html`class="${name}" style="${style}"` : html`style="${style}"`;
}

function declarations({ ink, ground, edge }: Look, colours: Record<Colour, string>, weight: string): string {
  return [
    ...(ink === undefined ? [] : [`color:${colours[ink]}${weight}`]),
    ...(ground === undefined ? [] : [`background:${colours[ground]}${weight}`]),
    ...(edge === undefined ? [] : [`border-color:${colours[edge]}${weight}`]),
  ].join(';');
}
