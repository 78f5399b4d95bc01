/**
 * Figures from text, as one page: sentences → tokens → numbers → quantities → figures.
 *
 * Every step is linear: a sentence's length is capped, and a sentence without a number costs only its tokens.
 */
import type { Topic } from '../config/schema.ts';
import { lexiconOf } from '../language/index.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { countries } from './counted/missing-unit.ts';
import { describe } from './describe.ts';
import type { Extraction } from './figure.ts';
import { measuresOf, topicLexicon } from './measures/topic-measures.ts';
import { readQuantities } from './numbers/quantities.ts';
import { foresee, observe } from './observe.ts';
import { leadArea } from './places/areas.ts';
import { type SentenceSpan, splitSentences } from './sentences.ts';
import { newStory, type Reading, type Story } from './story.ts';
import { tagTokens } from './tags.ts';
import { tokenize } from './tokens.ts';

export interface ExtractContext {
  language: string;
  /** ISO date or date-time; relative periods ("last month") are counted from it. */
  published: string | null;
  topic: Topic | null;
  outlet?: string;
  title?: string;
}

/** Never throws on any text; a language without a pack gives no figures. */
export function extractFigures(text: string, context: ExtractContext): Extraction {
  const lexicon = lexiconFor(context);
  const extraction: Extraction = { figures: [], rejected: [] };
  if (!lexicon) return extraction;
  const story = newStory(context, measuresOf(context.topic));
  const spans = splitSentences(text);
  const opening = readSentences(text, spans.slice(0, TOGETHER), lexicon);
  for (const reading of opening) foresee(story, reading);
  if (!story.carriesPlaces) story.area = leadArea(opening.slice(0, 3));
  if (opening.some(({ quantities }) => quantities.some(({ shared }) => shared)))
    story.nations = opening.flatMap(countries);
  for (const reading of opening) takeFigures(reading, story, extraction);
  for (let at = TOGETHER; at < spans.length; at += TOGETHER)
    for (const reading of readSentences(text, spans.slice(at, at + TOGETHER), lexicon))
      takeFigures(reading, story, extraction);
  return extraction;
}

/**
 * Sentences read before the first of them is described. What a text is about is often said after its first figure; and one step
 * at a time over many sentences is faster than all steps over each, since a step's code fits the processor's cache, all of it does not.
 */
const TOGETHER = 40;

function lexiconFor({ language, topic }: ExtractContext): Lexicon | null {
  const lexicon = lexiconOf(language);
  return lexicon && topicLexicon(lexicon, topic);
}

function readSentences(text: string, spans: readonly SentenceSpan[], lexicon: Lexicon): Reading[] {
  const tokens = spans.map((span) => tokenize(text, span.start, span.end, lexicon));
  const tags = tokens.map(tagTokens);
  return spans.map((span, k) => {
    const { quantities, rejected } = readQuantities(tokens[k]!, tags[k]!, lexicon);
    return {
      text,
      span,
      tokens: tokens[k]!,
      tags: tags[k]!,
      lexicon,
      quantities,
      rejected,
      terms: null,
      people: null,
    };
  });
}

function takeFigures(reading: Reading, story: Story, extraction: Extraction): void {
  const { text, tokens } = reading;
  observe(story, reading);
  const { figures, ones } = describe(reading, story);
  for (const figure of figures) extraction.figures.push(figure);
  for (const rejections of [reading.rejected, ones]) {
    for (const { from, to, reason } of rejections) {
      const start = tokens[from]!.start;
      const end = tokens[Math.min(to, tokens.length) - 1]!.end;
      extraction.rejected.push({ quote: text.slice(start, end), start, end, reason });
    }
  }
}
