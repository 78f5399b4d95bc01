/** The chart of a series: who said what of which time; ranges as bars, open bounds as arrows, a colour a speaker. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { shortPeriod } from '../../digests/dates.ts';
import { dateFormat, numberFormat } from '../../digests/formatters.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { inSigns, inWords } from '../../digests/numbers.ts';
import type { Stated } from '../../ledger/change.ts';
import { WORDS } from './parts.ts';
import { SPEAKER_COLOURS } from './style-sheet.ts';

export interface ChartPoint {
  at: string;
  stated: Stated;
  /** The same for all spellings of a name. */
  speaker: string;
  standing: string;
}

/** More would be a blot, and weigh more than the page may: the newest are drawn. */
export const MOST_POINTS = 150;
/** Speakers with a colour of their own; the others share the last. */
const MOST_SPEAKERS = SPEAKER_COLOURS.length;

/** Drawn pale. */
const GONE: ReadonlySet<string> = new Set(['withdrawn', 'denied', 'corrected']);

/** A speaker's word over time, which the line follows; what was filed late beside it is a mark alone. */
const ON_LINE: ReadonlySet<string> = new Set(['current', 'superseded']);

const SIZES = [
  { look: 'broad', width: 960, height: 340, left: 74, ticks: 8 },
  { look: 'narrow', width: 350, height: 260, left: 60, ticks: 3 },
] as const;

interface Speaker {
  keys: string[];
  name: string;
}

/** Null where nothing has a number. The same twice, for wide and for narrow screens: letters keep their size. */
export function seriesChart(points: readonly ChartPoint[], unit: string, title: string): Markup | null {
  const shown = points
    .filter(({ stated }) => stated.low !== null || stated.high !== null)
    .toSorted((a, b) => momentOf(a) - momentOf(b))
    .slice(-MOST_POINTS);
  if (shown.length === 0) return null;
  const speakers = speakersOf(shown);
  const words = `${title}: ${shown.length} observations, from ${inWords(shown[0]!.stated, unit, WORDS)} to ${inWords(shown.at(-1)!.stated, unit, WORDS)}. The table below holds them all.`;
  return html`<figure class="card">${SIZES.map((size) => drawing(shown, speakers, unit, words, size))}
    ${legend(speakers)}</figure>`;
}

function drawing(
  shown: readonly ChartPoint[],
  speakers: readonly Speaker[],
  unit: string,
  words: string,
  { look, width, height, left, ticks }: (typeof SIZES)[number],
): Markup {
  const [top, bottom, right] = [22, height - 34, width - 16];
  const y = scaleLinear(domain(shown), [bottom, top + 14]).nice(5);
  const times = shown.map(momentOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const alone = first === last ? 86_400_000 : 0;
  const x = scaleUtc([first - alone, last + alone], [left + 14, right - 14]);
  const at = (point: ChartPoint) => ({ x: x(momentOf(point)), y: y(middle(point.stated)) });
  const newest = shown.findLast(({ standing }) => standing === 'current') ?? shown.at(-1)!;
  return html`<svg class="chart ${look}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}">
    ${y
      .ticks(5)
      .map(
        (tick) =>
          html`<line class="grid" x1="${left}" x2="${right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text x="${left - 8}" y="${round(y(tick) + 4)}" text-anchor="end">${short(tick)}</text>`,
      )}
    <line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
    ${x
      .ticks(ticks)
      .map(
        (tick) =>
          html`<text x="${round(x(tick))}" y="${bottom + 20}" text-anchor="middle">${tickInWords(tick)}</text>`,
      )}
    ${speakers.map(({ keys }, i) => path(shown.filter(({ speaker, standing }) => keys.includes(speaker) && ON_LINE.has(standing)).map(at), i))}
    ${shown
      .toSorted((a, b) => Number(ON_LINE.has(a.standing)) - Number(ON_LINE.has(b.standing)))
      .map((point) =>
        mark(
          point,
          at(point),
          y,
          speakers.findIndex(({ keys }) => keys.includes(point.speaker)),
          unit,
        ),
      )}
    ${label(newest, at(newest), unit, { left, right })}</svg>`;
}

function path(points: { x: number; y: number }[], speaker: number): Content {
  const d = line<{ x: number; y: number }>(
    (point) => round(point.x),
    (point) => round(point.y),
  )(points);
  return points.length < 2 || d === null ? null : html`<path class="path s${speaker}" d="${d}"/>`;
}

const told = new WeakMap<ChartPoint, string>();

/** A point is drawn twice and put into words, which takes longer, once. */
function aboutOf(point: ChartPoint, unit: string): string {
  const known = told.get(point);
  if (known !== undefined) return known;
  const { stated, at, standing } = point;
  const gone = GONE.has(standing) ? ` (${standing})` : '';
  const about = `${inWords(stated, unit, WORDS)}, ${shortPeriod(stated, at, WORDS)}, ${stated.speaker}${gone}`;
  told.set(point, about);
  return about;
}

function mark(
  said: ChartPoint,
  point: { x: number; y: number },
  scale: (value: number) => number,
  speaker: number,
  unit: string,
): Content {
  const { low, high } = said.stated;
  const [x, y] = [round(point.x), round(point.y)];
  const gone = GONE.has(said.standing);
  const open = low === null ? 1 : high === null ? -1 : 0;
  const arrow = `M${x} ${round(y + 6 * open)}v${10 * open}m-4 ${-4 * open}l4 ${4 * open}l4 ${-4 * open}`;
  const shape =
    low !== null && high !== null && low !== high
      ? html`<line class="bar" x1="${x}" x2="${x}" y1="${round(scale(low))}" y2="${round(scale(high))}"/>`
      : html`<circle class="dot${open === 0 ? '' : ' open'}" cx="${x}" cy="${y}" r="4.5"/>${open === 0 ? null : html`<path class="arrow" d="${arrow}"/>`}`;
  return html`<g class="s${speaker}${gone ? ' gone' : ''}"><title>${aboutOf(said, unit)}</title>${shape}</g>`;
}

function label(
  { stated }: ChartPoint,
  { x, y }: { x: number; y: number },
  unit: string,
  { left, right }: { left: number; right: number },
): Content {
  const anchor = x > (left + right) / 2 ? 'end' : 'start';
  return html`<text class="strong" x="${round(x)}" y="${round(Math.max(y - 18, 14))}" text-anchor="${anchor}">${inSigns(stated, unit, WORDS)}</text>`;
}

function legend(speakers: readonly Speaker[]): Content {
  return html`<ul class="legend">${speakers.map(({ name }, i) => html`<li class="s${i}"><i></i>${name}</li>`)}</ul>
    <p class="small">${'A hollow dot with an arrow is an open bound (“at least”, “up to”), a bar a range; pale marks were withdrawn, denied or corrected.'}</p>`;
}

/** The most heard first, so that they have colours of their own; each by the name used most. */
function speakersOf(shown: readonly ChartPoint[]): Speaker[] {
  const heard = [...Map.groupBy(shown, ({ speaker }) => speaker)].sort((a, b) => b[1].length - a[1].length);
  const all = heard.map(([key, points]) => ({ keys: [key], name: usualName(points) }));
  if (all.length <= MOST_SPEAKERS) return all;
  const others = all.slice(MOST_SPEAKERS - 1).flatMap(({ keys }) => keys);
  return [...all.slice(0, MOST_SPEAKERS - 1), { keys: others, name: 'others' }];
}

function usualName(points: readonly ChartPoint[]): string {
  const names = Map.groupBy(points, ({ stated }) => stated.speaker);
  return [...names].sort((a, b) => b[1].length - a[1].length)[0]![0];
}

/** From zero where the values differ much; close around them where a change could not be seen otherwise. */
function domain(shown: readonly ChartPoint[]): [number, number] {
  const numbers = shown.flatMap(({ stated }) => [stated.low, stated.high]).filter((value) => value !== null);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const gap = most - least || Math.abs(most) || 1;
  return least >= 0 && least < most / 2 ? [0, most] : [least - gap / 2, most + gap / 8];
}

function middle({ low, high }: Stated): number {
  return ((low ?? high)! + (high ?? low)!) / 2;
}

/** The time it speaks of; its publication where it states none. */
export function momentOf({ stated, at }: ChartPoint): number {
  const moment = Date.parse(stated.to ?? stated.from ?? at);
  return Number.isNaN(moment) ? Date.parse(at) : moment;
}

/** As precise as the tick: a year, a month, a day, or a time of day. */
function tickInWords(at: Date): string {
  const options: Intl.DateTimeFormatOptions =
    at.getTime() % 86_400_000 !== 0
      ? { hour: '2-digit', minute: '2-digit' }
      : at.getUTCDate() !== 1
        ? { day: 'numeric', month: 'short' }
        : at.getUTCMonth() !== 0
          ? { month: 'short', year: 'numeric' }
          : { year: 'numeric' };
  return dateFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at);
}

const short = (value: number) =>
  numberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value);
const round = (value: number) => Math.round(value * 10) / 10;
