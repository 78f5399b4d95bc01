import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { shortPeriod } from './dates.ts';
import type { Observation } from './digest.ts';
import { type Content, html } from './markup.ts';
import { inSigns, inWords } from './numbers.ts';
import { LIGHT } from './style.ts';
import type { Words } from './words/words.ts';

/** A chart of fewer says less than the words do. */
export const LEAST_POINTS = 3;
const MOST_POINTS = 24;
const MOST_NAMED = 4;
/** Width of a letter of the legend on average, in pixels. */
const LETTER = 8.4;
const SPEAKER_COLOURS = [LIGHT.up, LIGHT.doubt, LIGHT.down, LIGHT.fresh];
/** Small, so that its 14 px letters can still be read when a phone shows it at 250 px. */
const SIZE = { width: 400, height: 164 };

interface Point {
  x: number;
  y: number;
  /** Where its mark ends above. */
  top: number;
  observation: Observation;
}

/**
 * A small chart of a series: one line a speaker, its newest value written out, open bounds as arrows, ranges as bars.
 * Null for fewer than three observations. The SVG has a white ground: its letters are dark.
 */
export function chartSvg(observations: Observation[], unit: string, words: Words): string | null {
  const shown = drawable(observations);
  if (shown.length < LEAST_POINTS) return null;
  const speakers = [...new Set(shown.map((one) => one.speaker))];
  const legend = speakers.length > 1;
  const frame = { left: 14, right: SIZE.width - 14, top: legend ? 66 : 46, bottom: SIZE.height - 30 };
  const times = shown.map(momentOf);
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [frame.left + 8, frame.right - 8]);
  const y = scaleLinear(domain(shown), [frame.bottom - 6, frame.top]);
  const points = shown.map((observation, i) => ({
    x: x(times[i]!),
    y: y(middle(observation)),
    top: observation.high === null ? y(middle(observation)) - 12 : y(observation.high),
    observation,
  }));
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" font-family="DejaVu Sans" font-size="14">
    <rect width="100%" height="100%" fill="#fff"/>
    <line x1="${frame.left}" x2="${frame.right}" y1="${frame.bottom + 4}" y2="${frame.bottom + 4}" stroke="${LIGHT.line}"/>
    ${legend ? legendOf(speakers) : null}
    ${speakers.map((name, i) =>
      speakerLine(
        points.filter((p) => p.observation.speaker === name),
        i,
      ),
    )}
    ${points.map((point) => mark(point, y, speakers.indexOf(point.observation.speaker)))}
    ${valueLabels(points, unit, words, frame)}
    ${dateLabels(points, words, frame)}
  </svg>`.source;
}

/** The chart in words, for readers without the picture. */
export function chartInWords(observations: Observation[], unit: string, words: Words): string {
  return drawable(observations)
    .map((one) => `${inWords(one, unit, words)} (${shortPeriod(one, one.at, words)}, ${one.speaker})`)
    .join('; ');
}

function legendOf(speakers: string[]): Content {
  const named = speakers.slice(0, MOST_NAMED);
  const longest = fittingLength(named);
  let left = 14;
  return named.map((name, i) => {
    const shown = [...name].length > longest ? `${[...name].slice(0, longest - 1).join('')}…` : name;
    const at = left;
    left += 30 + shown.length * LETTER;
    return html`<circle cx="${at + 5}" cy="16" r="4.5" fill="${colour(i)}"/><text x="${at + 14}" y="20.5" fill="${LIGHT.ink}">${shown}</text>`;
  });
}

/** How many letters of each name fit beside each other: short names leave their room to long ones. */
function fittingLength(names: string[]): number {
  const room = SIZE.width - 20 - names.length * 30;
  const width = (most: number) =>
    names.reduce((sum, name) => sum + Math.min([...name].length, most) * LETTER, 0);
  let most = Math.max(...names.map((name) => [...name].length));
  while (most > 6 && width(most) > room) most--;
  return most;
}

function speakerLine(points: Point[], i: number): Content {
  const path = line<Point>(
    (p) => p.x,
    (p) => p.y,
  )(points);
  return points.length < 2 || path === null
    ? null
    : html`<path d="${path}" fill="none" stroke="${colour(i)}" stroke-width="2.5" stroke-linejoin="round"/>`;
}

function mark({ x, y, observation }: Point, scale: (value: number) => number, speaker: number): Content {
  const { low, high, bound } = observation;
  const ink = colour(speaker);
  if (bound === 'range' && low !== null && high !== null)
    return html`<line x1="${x}" x2="${x}" y1="${scale(low)}" y2="${scale(high)}" stroke="${ink}" stroke-width="7" stroke-linecap="round"/>`;
  const open = low === null ? 1 : high === null ? -1 : 0;
  const arrow = `M${x} ${y + 6 * open}v${9 * open}m-4 ${-4 * open}l4 ${4 * open}l4 ${-4 * open}`;
  return html`<circle cx="${x}" cy="${y}" r="5" fill="${open === 0 ? ink : '#fff'}" stroke="${ink}" stroke-width="2.5"/>${
    open === 0 ? null : html`<path d="${arrow}" fill="none" stroke="${ink}" stroke-width="2"/>`
  }`;
}

/** The first and the last value: what lies between is shape, and the cards say it. */
function valueLabels(points: Point[], unit: string, words: Words, frame: { top: number }): Content {
  const [first, last] = [points[0]!, points.at(-1)!];
  const at = ({ top }: Point) => Math.max(top - 13, frame.top - 28);
  return html`<text x="${Math.max(first.x - 6, 8)}" y="${at(first)}" fill="${LIGHT.soft}">${inSigns(first.observation, unit, words)}</text>
    <text x="${SIZE.width - 10}" y="${at(last)}" text-anchor="end" font-size="15" font-weight="bold" fill="${LIGHT.ink}">${inSigns(last.observation, unit, words)}</text>`;
}

function dateLabels(points: Point[], words: Words, frame: { bottom: number }): Content {
  const text = ({ observation }: Point) => shortPeriod(observation, observation.at, words);
  const [first, last] = [text(points[0]!), text(points.at(-1)!)];
  const y = frame.bottom + 22;
  return html`<text x="8" y="${y}" fill="${LIGHT.soft}">${first}</text>${
    last === first
      ? null
      : html`<text x="${SIZE.width - 10}" y="${y}" text-anchor="end" fill="${LIGHT.soft}">${last}</text>`
  }`;
}

/** From zero where the values differ much; close around them where they do not, or a change could not be seen. */
function domain(shown: Observation[]): [number, number] {
  const numbers = shown.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const gap = most - least || Math.abs(most) || 1;
  return least >= 0 && least < most / 2 ? [0, most] : [least - gap / 2, most];
}

/** The newest of what has a number, in the order of the time it speaks of. */
function drawable(observations: Observation[]): Observation[] {
  return observations
    .filter(({ low, high }) => low !== null || high !== null)
    .toSorted((a, b) => momentOf(a) - momentOf(b))
    .slice(-MOST_POINTS);
}

function middle({ low, high }: Observation): number {
  return ((low ?? high)! + (high ?? low)!) / 2;
}

function momentOf({ to, from, at }: Observation): number {
  const moment = Date.parse(to ?? from ?? at);
  return Number.isNaN(moment) ? Date.parse(at) : moment;
}

function colour(speaker: number): string {
  return SPEAKER_COLOURS[speaker % SPEAKER_COLOURS.length]!;
}
