/**
 * Whether an article is on a topic, and why.
 *
 * What an article is about stands in its headline, summary and first lines; a term there is strong, a term further down
 * weak, and one alone is a passing mention. A headline promises what the text must keep: without a hit in the body it may
 * be a figure of speech ("a flood of visitors"), as it may where no measure of the topic is spoken of at all. The score
 * is in points; from 3 an article is on topic.
 */
import type { Topic } from '../config/schema.ts';
import { elsewhere } from './topic-place.ts';
import { type Found, termsOf, without } from './topic-terms.ts';

export interface ArticleForTopic {
  title: string;
  /** Paragraphs separated by a line break or a blank line; empty where only the headline is open. */
  text: string;
  /** BCP 47; null where it cannot be told: then each language of the topic is tried. */
  language: string | null;
  summary?: string | null;
}

export interface TopicVerdict {
  topic: string;
  onTopic: boolean;
  /** Points; 3 and more is on topic. */
  score: number;
  /** Which terms were met and in how many paragraphs (title and summary count as one each). */
  hits: { term: string; count: number }[];
  reason: string;
}

export type TopicMatch = Omit<TopicVerdict, 'onTopic'>;

const ON_TOPIC = 3;
/** The first lines: as many paragraphs as fit, at least one. News is written with the point in front. */
const OPENING_WORDS = 80;
/** In a longer text, an opening alone may be one item of many (a briefing, a live blog). */
const LONG_TEXT_WORDS = 400;
/** A report of one event, not of many. */
const SHORT_TEXT_WORDS = 250;
/** With less text than this there is nothing but a headline and a teaser to judge by. */
const TEASER_WORDS = 15;

/** The topics an article is on, best first. */
export function matchTopics(article: ArticleForTopic, topics: readonly Topic[]): TopicMatch[] {
  return topics
    .map((topic) => judgeTopic(article, topic))
    .filter((verdict) => verdict.onTopic)
    .map(({ onTopic: _, ...match }) => match)
    .sort((a, b) => b.score - a.score);
}

/** The verdict on one topic, with its reason also where it is no. */
export function judgeTopic(article: ArticleForTopic, topic: Topic): TopicVerdict {
  const languages = languagesToTry(article.language, topic);
  if (languages.length === 0) {
    const reason = `no terms in ${article.language}`;
    return { topic: topic.id, onTopic: false, score: 0, hits: [], reason };
  }
  const verdicts = languages.map((language) => judge(article, topic, language));
  return verdicts.reduce((best, verdict) => (verdict.score > best.score ? verdict : best));
}

function languagesToTry(language: string | null, topic: Topic): string[] {
  const known = Object.keys(topic.match);
  if (language === null) return known;
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return known.filter((code) => code === primary || code === language);
}

function judge(article: ArticleForTopic, topic: Topic, language: string): TopicVerdict {
  const terms = termsOf(topic, language);
  // A standfirst that the feed has told as the summary is weighed once, and is no part of the opening.
  const standfirst = article.summary?.trim();
  const paragraphs = article.text
    .split(/\n+/)
    .filter((text, i) => /\S/.test(text) && !(i === 0 && text.trim() === standfirst));
  const opening = openingOf(paragraphs);
  const words = paragraphs.reduce((sum, text) => sum + wordCount(text), 0);

  const title = terms.weigh(article.title);
  const summary = terms.weigh(article.summary ?? '');
  const body = paragraphs.map((text) => terms.weigh(text));
  // A headline and its first lines are read together: "Foreign recruits" above, "the Russian army" below. Only what
  // needs the first lines counts, so that a headline does not count twice.
  const heading = [article.title, article.summary ?? ''].join(' ');
  const alone = new Set(terms.weigh(heading).terms);
  const joined = without(terms.weigh([heading, ...paragraphs.slice(0, opening)].join(' ')), alone);

  const lead = Math.max(0, ...body.slice(0, opening).map((found) => found.weight));
  const later = body.slice(opening).filter((found) => found.weight > 0);
  const further = later.reduce((sum, { specific }) => sum + (specific ? 2 : 1), 0);
  const inBody = lead > 0 || later.length > 0;
  const dense = later.length > 1 && later.length * 3 >= paragraphs.length ? 1 : 0;
  const points: [string, number][] = [
    ['title', title.weight * 2],
    ['summary', summary.weight * (words < TEASER_WORDS ? 3 : 1)],
    ['opening', lead > 0 ? lead * (words > LONG_TEXT_WORDS ? 2 : 3) : joined.weight * 3],
    ['further down', further * Math.min(1, (LONG_TEXT_WORDS * 2) / Math.max(words, 1)) + dense],
  ];
  const teaser = words < TEASER_WORDS && title.weight === 1;
  // A short text with figures of two measures takes up a headline; at its head, even a word further down.
  const head = paragraphs.slice(0, Math.max(opening, 2)).join('\n');
  const short = words < SHORT_TEXT_WORDS && later.every(({ specific }) => !specific);
  const counts = (text: string) => /\d/.test(text) && terms.measures.distinct(text) > 1;
  const support = !short
    ? 0
    : title.weight === 1 && counts(article.text)
      ? 1
      : later.length > 0 && counts(head)
        ? 2
        : 0;
  const score = round(points.reduce((sum, [, n]) => sum + n, support + (teaser ? 1 : 0)));
  const hits = tally([title, summary, ...body, joined]);
  const where = points.filter(([, n]) => n > 0).map(([place]) => place);
  const verdict = { topic: topic.id, score, hits };
  const no = (reason: string): TopicVerdict => ({ ...verdict, onTopic: false, reason });

  if (where.length === 0) return no('no term of the topic');
  const what = whatWhere(hits, where);
  if (score < ON_TOPIC) return no(`${inBody ? 'a passing mention' : 'not taken up in the text'}: ${what}`);
  const scene = [heading, ...paragraphs.slice(0, opening)].join('\n');
  // A term of several parts names its own place where one matters.
  const plain = hits.every(({ term }) => !term.includes(' & '));
  const country = plain ? elsewhere(topic.title, scene, article.text, language) : null;
  if (country !== null) return no(`elsewhere (${country}): ${what}`);
  const silent = words >= TEASER_WORDS && terms.measures.silent(article.text);
  if (silent && score < ON_TOPIC * 2) return no(`no measure of the topic: ${what}`);
  return { ...verdict, onTopic: true, reason: what };
}

function whatWhere(hits: { term: string }[], where: string[]): string {
  const terms = hits.slice(0, 3).map(({ term }) => `"${term}"`);
  return `${terms.join(', ')} in ${where.join(', ')}`;
}

/** How many paragraphs make the opening. */
function openingOf(paragraphs: string[]): number {
  let words = 0;
  for (const [i, text] of paragraphs.entries()) {
    words += wordCount(text);
    if (words >= OPENING_WORDS) return Math.max(1, i);
  }
  return paragraphs.length === 0 ? 0 : Math.min(2, paragraphs.length);
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

function tally(all: Found[]): { term: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const term of all.slice(0, -1).flatMap((found) => found.terms))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of all.at(-1)?.terms ?? []) if (!counts.has(term)) counts.set(term, 1);
  return [...counts].map(([term, count]) => ({ term, count })).sort((a, b) => b.count - a.count);
}
