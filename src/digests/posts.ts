/** A digest for receivers that are no mailbox: JSON for a webhook, a message for Slack-compatible hooks, a note for ntfy. */
import { speakerAndPeriod } from './card.ts';
import { dayOf } from './dates.ts';
import type { DigestChange, DigestInput } from './digest.ts';
import { excerpt } from './excerpt.ts';
import { proofInWords, windowInWords } from './frame.ts';
import { printable, webAddress } from './markup.ts';
import { plainText } from './plain-text.ts';
import { changeAsData } from './published.ts';
import { rankGroups } from './select.ts';
import {
  capital,
  count,
  labelOf,
  oneLine,
  qualifiersOf,
  rateOf,
  sentenceOf,
  stepInWords,
  subjectOf,
  wordsOf,
} from './wording.ts';
import { fill, type Words } from './words/words.ts';

export interface RenderedPost {
  subject: string;
  text: string;
  body: Record<string, unknown>;
  /** Ids of the changes it shows; the rest is left to the link or to the next one. */
  shown: string[];
  left: number;
}

/** Slack cuts a text at 40,000 characters and hides it behind "show more" far sooner. */
const SLACK_CHANGES = 12;
/** ntfy turns a longer message into an attachment. */
const NTFY_BYTES = 4000;
const NTFY_CHANGES = 6;

/** Everything, for a program: `id` is the delivery's, the same on every attempt. */
export function webhookPost(input: DigestInput, id: string): RenderedPost {
  const words = wordsOf(input.subscriber.language);
  const changes = ranked(input);
  const subject = subjectOf(input);
  const body = {
    type: 'digest',
    id,
    since: input.since,
    until: input.until,
    topics: input.topics,
    subject,
    changes: changes.map(changeAsData),
    proof: input.proof,
  };
  const text = plainText(input, [{ title: null, changes }], 0, words);
  return { subject, text, body, shown: changes.map(({ change }) => change.id), left: 0 };
}

/** In Slack's "mrkdwn", which Mattermost and Rocket.Chat read as well. */
export function slackPost(input: DigestInput): RenderedPost {
  const words = wordsOf(input.subscriber.language);
  const { timezone } = input.subscriber;
  const all = ranked(input);
  const shown = all.slice(0, SLACK_CHANGES);
  const left = all.length - shown.length;
  const subject = subjectOf(input);
  const text = [
    `*${mrkdwn(subject)}*\n${mrkdwn(windowInWords(input, words))}`,
    ...shown.map((item) => slackEntry(item, timezone, words)),
    ...(all.length === 0 ? [mrkdwn(words.nothing)] : []),
    ...rest(input, left, words).map(mrkdwn),
    `_${mrkdwn(proofInWords(input, words)[0] ?? '')}_`,
  ].join('\n\n');
  const body = { text, unfurl_links: false, unfurl_media: false };
  return { subject, text, body, shown: shown.map(({ change }) => change.id), left };
}

function slackEntry(item: DigestChange, timezone: string, words: Words): string {
  const { before, quoted, after } = excerpt(item, words.labels.cut);
  const address = webAddress(item.source.url);
  const title = mrkdwn(`${item.source.outlet.name}: ${item.source.title}`);
  const link =
    address === null ? title : `<${mrkdwn(address).replaceAll('|', '%7C')}|${title.replaceAll('|', '¦')}>`;
  const [what, ...more] = entry(item, timezone, words);
  return [
    `*${mrkdwn(what!)}*`,
    ...more.map(mrkdwn),
    `> ${mrkdwn(before)}*${mrkdwn(quoted).trim()}*${mrkdwn(after)}`,
    link,
  ].join('\n');
}

/** A short note for a phone: what changed and where it stands. */
export function ntfyPost(input: DigestInput): RenderedPost {
  const words = wordsOf(input.subscriber.language);
  const { timezone } = input.subscriber;
  const subject = subjectOf(input);
  const all = ranked(input);
  const shown: DigestChange[] = [];
  const lines: string[] = all.length === 0 ? [words.nothing] : [];
  for (const item of all.slice(0, NTFY_CHANGES)) {
    const address = webAddress(item.source.url);
    const block = [...entry(item, timezone, words), ...(address === null ? [] : [address])]
      .map(oneLine)
      .join('\n');
    if (shown.length > 0 && Buffer.byteLength([...lines, block].join('\n\n')) > NTFY_BYTES - 300) break;
    shown.push(item);
    lines.push(block);
  }
  const left = all.length - shown.length;
  const message = cutBytes([...lines, ...rest(input, left, words)].join('\n\n'), NTFY_BYTES);
  const click = input.links.all ?? shown[0]?.source.url ?? null;
  const body = {
    title: subject,
    message,
    ...(click !== null && webAddress(click) !== null && { click: webAddress(click) }),
  };
  return { subject, text: message, body, shown: shown.map(({ change }) => change.id), left };
}

/** What changed, and who says so as of when: the lines that every short form has. */
function entry(item: DigestChange, timezone: string, words: Words): string[] {
  const { change, source, takenBack } = item;
  const { series, before, after } = change;
  const rate = rateOf(series, words);
  const what = [labelOf(item, words), ...qualifiersOf(series, words), ...(rate === '' ? [] : [rate])].join(
    ', ',
  );
  const step = takenBack === null ? stepInWords(change, words) : null;
  const published = source.published === null ? null : dayOf(source.published, timezone, words);
  const side = after ?? before;
  return [
    `${capital(what)}: ${sentenceOf(item, words)}${step === null ? '' : ` (${step})`}`,
    ...(takenBack === null ? [] : [fill(words.takenBack.told, { date: dayOf(takenBack, timezone, words) })]),
    ...(side === null ? [] : [speakerAndPeriod(side, published, words)]),
    ...(change.implausible === null
      ? []
      : [`⚠ ${fill(words.marks.implausible, { reason: change.implausible })}`]),
  ];
}

function rest(input: DigestInput, left: number, words: Words): string[] {
  if (left === 0) return [];
  const { all } = input.links;
  return [
    `${count(all === null ? words.restLater : words.rest, left, words)}${all === null ? '' : ` ${all}`}`,
  ];
}

function ranked(input: DigestInput): DigestChange[] {
  return rankGroups(input.changes).flatMap((group) => group.changes);
}

/** Foreign text in mrkdwn: Slack asks for these three to be escaped; a mark of emphasis would start one. */
function mrkdwn(text: string): string {
  return printable(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (mark) => `\u200b${mark}\u200b`);
}

function cutBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  return `${new TextDecoder().decode(Buffer.from(text).subarray(0, most - 4)).replace(/\ufffd+$/, '')}…`;
}
