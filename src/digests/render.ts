import { card } from './card.ts';
import { chartInWords, chartSvg, LEAST_POINTS } from './chart.ts';
import { correctionAddress } from './correction-link.ts';
import type { DigestInput, InlineImage, Rasterize, RenderedDigest } from './digest.ts';
import { frame } from './frame.ts';
import { type Content, html, type Markup } from './markup.ts';
import { plainText, type TextSection } from './plain-text.ts';
import { type Group, isCorrection, leadOf, rankGroups } from './select.ts';
import { look } from './style.ts';
import { capital, labelOf, oneLine, sentenceOf, subjectOf, wordsOf } from './wording.ts';
import { fill, type Words } from './words/words.ts';

/** Bytes of HTML: Gmail clips a mail near 102 kB, and what a mail program adds in transit counts. */
export const HEAVIEST = 80_000;
export const MOST_CHANGES = 30;
/** A chart takes about 9 ms to draw and 18 kB to send. */
export const MOST_CHARTS = 8;

/**
 * The mail for one subscriber: changes by importance, grouped by series, corrections first, topic after topic.
 * What does not fit into 30 changes or 80 kB is counted in `left`, so the weightiest are in. No changes gives the
 * mail that says so. Without `rasterize` there are no charts; the plain text says what they show.
 */
export function renderDigest(input: DigestInput, rasterize: Rasterize | null): RenderedDigest {
  const words = wordsOf(input.subscriber.language);
  const head = { subject: subjectOf(input), preview: previewOf(input, words) };
  const empty = frame(input, { ...head, body: '', left: input.changes.length }, words);
  const { sections, attachments } = fitted(input, HEAVIEST - bytes(empty), rasterize, words);
  const left = input.changes.length - sections.reduce((sum, section) => sum + section.changes.length, 0);
  const nothing = html`<p ${look('card')}>${words.nothing}</p>`;
  const body = input.changes.length === 0 ? nothing : sections.map((section) => section.body);
  return {
    subject: head.subject,
    html: frame(input, { ...head, body, left }, words).source,
    text: plainText(input, sections, left, words),
    attachments,
    shown: sections.flatMap((section) => section.changes.map(({ change }) => change.id)),
    left,
  };
}

interface Fitted extends TextSection {
  body: Content[];
}

/** As many cards as fit into `room` bytes, in order; once one does not fit, none after it is shown. */
function fitted(input: DigestInput, room: number, rasterize: Rasterize | null, words: Words) {
  const attachments: InlineImage[] = [];
  const sections: Fitted[] = [];
  let [shown, used] = [0, 0];
  for (const { title, groups } of sectionsOf(input, words)) {
    const heading = title === null ? null : html`<h2 ${look('section')}>${title}</h2>`;
    const section: Fitted = { title, changes: [], body: [heading] };
    const level = title === null ? 'h2' : 'h3';
    used += heading === null ? 0 : bytes(heading);
    for (const group of groups) {
      const chart = attachments.length < MOST_CHARTS ? drawn(group, rasterize, words) : null;
      for (const item of group.changes) {
        const last = item === group.changes.at(-1);
        const made = card(
          item,
          input.subscriber.timezone,
          words,
          level,
          last ? (chart?.image ?? null) : null,
          correctionAddress(item, input),
        );
        used += bytes(made);
        shown += 1;
        if (shown > MOST_CHANGES || used > room)
          return { sections: section.changes.length > 0 ? [...sections, section] : sections, attachments };
        section.body.push(made);
        section.changes.push(item);
        if (last && chart !== null) attachments.push(chart.attachment);
      }
    }
    sections.push(section);
  }
  return { sections, attachments };
}

interface Section {
  title: string | null;
  groups: Group[];
}

/** Corrections of all topics, then topic by topic; titles only where there is more than one section. */
function sectionsOf(input: DigestInput, words: Words): Section[] {
  const ranked = rankGroups(input.changes);
  const corrected = ranked.filter((group) => group.changes.some(isCorrection));
  const rest = ranked.filter((group) => !corrected.includes(group));
  const alone = input.topics.length === 1;
  const topics = input.topics.map(({ id, title }) => ({
    title: alone ? words.labels.others : title,
    groups: rest.filter((group) => group.topic === id),
  }));
  const untitled = rest.filter((group) => !input.topics.some(({ id }) => id === group.topic));
  const sections = [
    { title: words.labels.corrections, groups: corrected },
    ...topics,
    { title: words.labels.others, groups: untitled },
  ].filter((section) => section.groups.length > 0);
  return alone && sections.length === 1 && corrected.length === 0
    ? sections.map((section) => ({ ...section, title: null }))
    : sections;
}

function drawn(
  group: Group,
  rasterize: Rasterize | null,
  words: Words,
): { image: Markup; attachment: InlineImage } | null {
  // The last reading knows the series best; a change without its history leaves it to an earlier one.
  const item = group.changes.findLast(({ observations }) => observations.length >= LEAST_POINTS);
  if (item === undefined) return null;
  const { unit } = item.change.series;
  const svg = rasterize === null ? null : chartSvg(item.observations, unit, words);
  if (rasterize === null || svg === null) return null;
  const cid = `chart.${item.change.id.replace(/[^\w.-]/g, '_')}@tallywire`;
  const title = fill(words.labels.chart, {
    label: capital(labelOf(item, words)),
    count: String(item.observations.length),
  });
  const alt = `${title}: ${chartInWords(item.observations, unit, words)}`;
  return {
    image: html`<img ${look('chart')} src="cid:${cid}" width="400" alt="${alt}">`,
    attachment: {
      cid,
      filename: `${oneLine(labelOf(item, words)).replace(/[^\p{L}\p{N}]+/gu, '-')}.png`,
      contentType: 'image/png',
      content: Buffer.from(rasterize(svg)).toString('base64'),
    },
  };
}

function previewOf(input: DigestInput, words: Words): string {
  const lead = leadOf(input.changes);
  if (lead === null) return words.nothing;
  return oneLine(`${capital(labelOf(lead, words))}: ${sentenceOf(lead, words)}. ${lead.sentence}`).slice(
    0,
    200,
  );
}

function bytes(markup: Markup): number {
  return Buffer.byteLength(markup.source);
}
