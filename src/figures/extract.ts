/**
 * Figures from text, as one page: sentences → tokens → numbers → quantities → figures.
 *
 * Every step is linear: a sentence's length is capped, and a sentence without a number costs only its tokens.
 */
import type { Topic } from '../config/schema.ts';
import { lexiconOf } from '../language/index.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { describe } from './describe.ts';
import type { Extraction } from './figure.ts';
import { readQuantities } from './quantities.ts';
import { splitSentences } from './sentences.ts';
import { newStory, observe, type Story } from './story.ts';
import { tagTokens } from './tags.ts';
import { tokenize } from './tokens.ts';
import { measuresOf, topicLexicon } from './topic-measures.ts';

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
  for (const span of splitSentences(text)) readSentence(text, span, lexicon, story, extraction);
  return extraction;
}

function lexiconFor({ language, topic }: ExtractContext): Lexicon | null {
  const lexicon = lexiconOf(language);
  return lexicon && topicLexicon(lexicon, topic);
}

function readSentence(
  text: string,
  span: { start: number; end: number; opens: boolean },
  lexicon: Lexicon,
  story: Story,
  extraction: Extraction,
): void {
  const tokens = tokenize(text, span.start, span.end, lexicon);
  const tags = tagTokens(tokens);
  const { quantities, rejected } = readQuantities(tokens, tags, lexicon);
  const sentence = { text, span, tokens, tags, lexicon, quantities };
  observe(story, sentence);
  const { figures, ones } = describe(sentence, story);
  extraction.figures.push(...figures);
  for (const { from, to, reason } of [...rejected, ...ones]) {
    const start = tokens[from]!.start;
    const end = tokens[Math.min(to, tokens.length) - 1]!.end;
    extraction.rejected.push({ quote: text.slice(start, end), start, end, reason });
  }
}
