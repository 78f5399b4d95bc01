/** A page as fetched once, to try selectors on it: no click asks the outlet again. */
import { readArticle } from '../../articles/read.ts';
import { figuresIn, type Sample } from '../../cli/sample.ts';
import type { Outlet, Topic } from '../../config/schema.ts';
import { decode } from '../../feeds/charset.ts';
import type { Guest } from '../../io/guest.ts';
import { whyNot } from '../../steps/why-not.ts';
import { type Outline, outlineOf } from './candidates.ts';

export interface PickedPage {
  /** Where it was found, after redirects. */
  url: string;
  html: string;
  outline: Outline;
}

/** What an outlet's selectors make of a page. */
export interface Tried {
  title: string;
  text: string;
  /** How the text was found: "selector" where the selector fits. */
  method: string;
  /** Why the body selector was passed over; null where there is none or it fits. */
  misfit: string | null;
  sentences: number;
  topics: Sample['topics'];
}

const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 6;
/** Shorter pieces are labels and bylines. */
const LEAST_SENTENCE = 20;

/** The page, or why it cannot be had. Kept for ten minutes, the last few of them. */
export function keepPages(guest: Guest) {
  const kept = new Map<string, { page: PickedPage; at: number }>();
  return async (address: string, now: Date): Promise<PickedPage | string> => {
    const known = kept.get(address);
    if (known !== undefined && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.page;
    const got = await guest.get(address);
    if (got.kind === 'not-modified') return 'it answered “not modified” unasked';
    if (got.kind !== 'ok') return whyNot(got);
    const html = decode(got.bytes, got.contentType ?? null).text;
    const page = { url: got.url, html, outline: outlineOf(html) };
    kept.delete(address);
    kept.set(address, { page, at: now.getTime() });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return page;
  };
}

/** The page read as the pipeline would read it; or why it is no article. */
export function tryOn(page: PickedPage, outlet: Outlet, topics: readonly Topic[]): Tried | string {
  const reading = readArticle(page.html, {
    url: page.url,
    ...(outlet.article !== undefined && { outlet: outlet.article }),
    language: outlet.language,
    timezone: outlet.timezone,
  });
  if ('kind' in reading) return reading.reason;
  return {
    title: reading.title,
    text: reading.text,
    method: reading.method,
    misfit: reading.dropped.find(({ step }) => step === 'selector')?.reason ?? null,
    sentences: sentencesIn(reading.text, reading.language ?? outlet.language),
    topics: figuresIn(reading, null, outlet, topics),
  };
}

function sentencesIn(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].filter(({ segment }) => segment.trim().length >= LEAST_SENTENCE).length;
}
