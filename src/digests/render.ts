import { card } from './card.ts';
import { chartInWords, chartSvg, LEAST_POINTS } from './chart.ts';
import type { DigestChange, DigestInput, InlineImage, Rasterize, RenderedDigest } from './digest.ts';
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
/** A chart takes about 30 ms to draw and 5 kB to send. */
export const MOST_CHARTS = 8;

/**
 * The mail for one subscriber: changes by importance, grouped by series, corrections first, topic after topic.
 * What does not fit into 30 changes or 80 kB is counted in `left`, so the weightiest are in. No changes gives the
 * mail that says so. Without `rasterize` there are no charts; the plain text says what they show.
 */
export function renderDigest(input: DigestInput, rasterize: Rasterize | null): RenderedDigest {
  const words = wordsOf(input.subscriber.language);
  const subject = subjectOf(input);
  const attachments: InlineImage[] = [];
  const empty = frame(input, { subject, preview: '', body: '', left: input.changes.length }, words);
  let room = HEAVIEST - bytes(empty) - bytes(html`${previewOf(input, words)}`);
  const sections: { text: TextSection; cards: Content[] }[] = [];
  let shown = 0;
  let full = false;
  for (const section of sectionsOf(input, words)) {
    const cards: Content[] = [];
    const kept: DigestChange[] = [];
    const title = section.title === null ? null : html`<h2 ${look('section')}>${section.title}</h2>`;
    for (const group of section.groups) {
      const chart = full || attachments.length >= MOST_CHARTS ? null : drawn(group, rasterize, words);
      for (const item of group.changes) {
        const last = item === group.changes.at(-1);
        const made = card(item, input.subscriber.timezone, words, last ? (chart?.image ?? null) : null);
        const weight = bytes(made) + (cards.length === 0 && title !== null ? bytes(title) : 0);
        full ||= shown >= MOST_CHANGES || weight > room;
        if (full) break;
        room -= weight;
        shown += 1;
        cards.push(made);
        kept.push(item);
        if (last && chart !== null) attachments.push(chart.attachment);
      }
    }
    if (kept.length > 0)
      sections.push({ text: { title: section.title, changes: kept }, cards: [title, ...cards] });
  }
  const left = input.changes.length - shown;
  const body =
    input.changes.length === 0
      ? html`<p ${look('card')}>${words.nothing}</p>`
      : sections.map((section) => section.cards);
  const texts = sections.map((section) => section.text);
  return {
    subject,
    html: frame(input, { subject, preview: previewOf(input, words), body, left }, words).source,
    text: plainText(input, texts, left, words),
    attachments,
    left,
  };
}

interface Section {
  title: string | null;
  groups: Group[];
}

/** Corrections of all topics, then topic by topic; titles only where there is more than one section. */
function sectionsOf(input: DigestInput, words: Words): Section[] {
  const ranked = rankGroups(input.changes);
  const corrected = ranked.filter((group) => group.changes.some(({ change }) => isCorrection(change)));
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
  return oneLine(
    `${capital(labelOf(lead, words))}: ${sentenceOf(lead.change, words)}. ${lead.sentence}`,
  ).slice(0, 200);
}

function bytes(markup: Markup): number {
  return Buffer.byteLength(markup.source);
}
