import { speakerAndPeriod } from './card.ts';
import { chartInWords, LEAST_POINTS } from './chart.ts';
import { correctionAddress } from './correction-link.ts';
import { dayOf } from './dates.ts';
import type { DigestChange, DigestInput, Source } from './digest.ts';
import { originInWords, statedStepInWords } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { proofInWords, windowInWords } from './frame.ts';
import { printable, webAddress } from './markup.ts';
import {
  capital,
  count,
  labelOf,
  languageName,
  oneLine,
  qualifiersOf,
  rateOf,
  sentenceOf,
  stepInWords,
} from './wording.ts';
import { fill, type Words } from './words/words.ts';

export interface TextSection {
  title: string | null;
  changes: DigestChange[];
}

/** The mail without HTML: the same changes with the same proof. */
export function plainText(input: DigestInput, sections: TextSection[], left: number, words: Words): string {
  const { timezone } = input.subscriber;
  const title = input.topics.map((topic) => topic.title).join(' · ');
  const { all, unsubscribe } = input.links;
  const blocks = [
    [title, windowInWords(input, words)],
    ...(input.changes.length === 0 ? [[words.nothing]] : []),
    ...sections.flatMap((section) => [
      ...(section.title === null ? [] : [[`== ${section.title} ==`]]),
      ...section.changes.map((item, i) =>
        entry(
          item,
          timezone,
          words,
          !sameSeries(item, section.changes[i + 1]),
          correctionAddress(item, input),
        ),
      ),
    ]),
    ...(left > 0 ? [[count(all === null ? words.restLater : words.rest, left, words)]] : []),
    ...(all !== null && webAddress(all) !== null ? [[`${words.restLink}: ${webAddress(all)}`]] : []),
    [
      '-- ',
      `${words.proof.title}:`,
      ...proofInWords(input, words),
      ...(unsubscribe !== null && webAddress(unsubscribe) !== null
        ? [`${words.proof.unsubscribe}: ${webAddress(unsubscribe)}`]
        : []),
    ],
  ];
  // Foreign text can hold line ends; a line of ours is a line.
  return `${blocks.map((lines) => lines.map(clean).join('\n')).join('\n\n')}\n`;
}

/** `last`: of its series, so that the chart comes once. */
function entry(
  item: DigestChange,
  timezone: string,
  words: Words,
  last: boolean,
  correct: string | null,
): string[] {
  const { change, source, sightings, language } = item;
  const { series, before, after, kind } = change;
  const rate = rateOf(series, words);
  const what = capital(
    [labelOf(item, words), ...qualifiersOf(series, words), ...(rate === '' ? [] : [rate])].join(', '),
  );
  const step = item.takenBack === null ? stepInWords(change, words) : null;
  const said = item.takenBack === null ? statedStepInWords(item, words) : null;
  const origin = originInWords(item, words);
  const published = source.published === null ? null : dayOf(source.published, timezone, words);
  const { before: lead, quoted, after: rest } = excerpt(item, words.labels.cut);
  const readAt = item.beforeSource === null ? '' : ` (${whereRead(item.beforeSource, before?.speaker)})`;
  const earlier = before === null ? '' : speakerAndPeriod(before, null, words) + readAt;
  const quote = `“${lead}*${quoted}*${rest}”`;
  const about =
    language === null || words.locale.startsWith(language) ? '' : ` (${languageName(language, words)})`;
  return [
    `* ${what}: ${sentenceOf(item, words)}${step === null ? '' : ` (${step})`}`,
    ...(said === null ? [] : [`  ${said}`]),
    ...(after === null ? [] : [`  ${speakerAndPeriod(after, published, words)}`]),
    ...(before === null
      ? []
      : [`  ${kind === 'conflict' ? earlier : fill(words.labels.before, { speaker: earlier })}`]),
    ...(item.takenBack === null
      ? []
      : [`  ! ${fill(words.takenBack.told, { date: dayOf(item.takenBack, timezone, words) })}`]),
    ...(change.implausible === null
      ? []
      : [`  ! ${fill(words.marks.implausible, { reason: change.implausible })}`]),
    `  ${quote}${about}`,
    `  ${named(source)}: ${source.title}${published === null ? '' : `, ${published}`}`,
    ...address(source),
    ...(source.access === 'full' ? [] : [`  ! ${words.marks.access[source.access]}`]),
    ...(sightings.length === 0 ? [] : [`  ${words.labels.alsoAt}${origin === null ? '' : ` (${origin})`}:`]),
    ...sightings.flatMap((one) => [`  - ${named(one)} ${webAddress(one.url) ?? ''}`]),
    ...(!last || item.observations.length < LEAST_POINTS
      ? []
      : [
          `  ${fill(words.labels.chart, { label: capital(labelOf(item, words)), count: String(item.observations.length) })}: ${chartInWords(item.observations, series.unit, words)}`,
        ]),
    ...(correct === null ? [] : [`  ${words.labels.correct}: ${correct}`]),
  ];
}

function sameSeries(a: DigestChange, b: DigestChange | undefined): boolean {
  return b !== undefined && JSON.stringify(a.change.series) === JSON.stringify(b.change.series);
}

function named(source: Source): string {
  return source.outlet.name;
}

/** The outlet is not named again where it was the speaker. */
function whereRead(source: Source, speaker: string | undefined): string {
  const outlet = named(source) === speaker ? '' : `${named(source)} `;
  return outlet + (webAddress(source.url) ?? '');
}

function address(source: Source): string[] {
  const found = webAddress(source.url);
  return found === null ? [] : [`  ${found}`];
}

function clean(line: string): string {
  const indent = /^ */.exec(line)![0];
  return line === '-- ' ? line : indent + oneLine(printable(line)).replace(/\s+/g, ' ');
}
