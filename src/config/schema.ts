/** What a user may write in config/*.yaml. Strict: an unknown key is an error. Descriptions show up in editors. */
import * as cheerio from 'cheerio';
import { z } from 'zod';
import { CHANNELS, channelProblem, channelSchemas } from './channels.ts';
import { SCHEDULE_FORMS, scheduleProblem } from './schedule.ts';

/** The kinds of change a mail can tell; `confirmed` never alarms. */
export const TOLD_KINDS = [
  'first',
  'rose',
  'fell',
  'narrowed',
  'widened',
  'revised',
  'withdrawn',
  'conflict',
  'redefined',
] as const;

const id = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/, `a ${what} id is made of lower-case letters, digits, "-" and "_"`)
    .describe(`Short name of the ${what}, used in references, addresses and output.`);

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a BCP 47 code such as en, ro or ru');

const timezone = z.string().refine(isTimezone, 'unknown time zone').describe('IANA name: Europe/Bucharest');

const address = z.url({ protocol: /^https?$/, error: 'not an http(s) address' });

const selector = z.string().superRefine((text, context) => {
  const problem = selectorProblem(text);
  if (problem !== null) context.addIssue({ code: 'custom', message: `not a CSS selector: ${problem}` });
});

const wordList = z.array(z.string().regex(/\S/, 'an empty term would match nothing')).min(1, 'no terms');

const terms = z
  .record(language, wordList)
  .refine((byLanguage) => Object.keys(byLanguage).length > 0, 'no terms in any language')
  .describe('Words or phrases per language, in dictionary form; matched by stem.');

export const outletSchema = z.strictObject({
  id: id('outlet'),
  name: z
    .string()
    .regex(/\S/, 'a name is needed')
    .describe('As the outlet writes itself; its own figures are attributed to this name.'),
  language: language.describe(
    'What the outlet writes in; a page that declares its own language overrides it.',
  ),
  timezone: timezone.describe('For dates that a page or feed states without a time zone.'),
  feeds: z.array(address).default([]).describe('RSS, Atom, JSON Feed or news sitemap addresses.'),
  article: z
    .strictObject({
      body: selector.optional().describe('The blocks of the body text.'),
      remove: z.array(selector).default([]).describe('What to drop from within the body.'),
      paywall: selector.optional().describe('Present on pages of which only the beginning is open.'),
      pageData: z
        .enum(['gatsby'])
        .optional()
        .describe('gatsby: the blocks are read from page-data/<path>/page-data.json.'),
    })
    .optional()
    .describe('Where the text stands in a page; without it the body is found by itself.'),
});

export const measureSchema = z.strictObject({
  id: id('measure'),
  unit: z
    .string()
    .regex(/\S/, 'an empty unit')
    .optional()
    .describe('Singular English noun (person), ISO 4217 currency (RUB), percent, ratio, or an SI symbol.'),
  label: z.string().optional().describe('How digests call it.'),
  terms: terms
    .optional()
    .describe('Verbs and nouns that say it. Left out for a measure of the shipped library.'),
  plausible: z
    .strictObject({
      low: z.number().optional().describe('Least value that is plausible, in the unit of the measure.'),
      high: z.number().optional().describe('Largest value that is plausible.'),
      factor: z
        .number()
        .gt(1, 'a factor is more than 1')
        .optional()
        .describe('Largest plausible step: 3 is three times as much, or a third.'),
    })
    .optional()
    .describe('What lies outside is told all the same, marked implausible, with the reason.'),
});

/** Names of one speaker in every language, the one to show first. */
const speakerNames = z
  .array(z.string().regex(/\S/, 'an empty name'))
  .min(2, 'a speaker of one name needs no entry');

export const topicSchema = z.strictObject({
  id: id('topic'),
  title: z.string().regex(/\S/, 'a title is needed'),
  words: z
    .record(
      language,
      z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'a list is named in lower-case letters'), wordList),
    )
    .optional()
    .describe('Lists of words per language that `match` and `except` use by name: $people.'),
  match: terms.describe(
    'What makes an article on topic: terms in its opening, or often enough. Dictionary forms, matched by stem; ' +
      '"a | b & c": a or b, and c, in one paragraph; "$people": any of that list.',
  ),
  except: terms.optional().describe('A paragraph with one of these does not count for the topic.'),
  measures: z
    .array(
      z.union([z.string().min(1), measureSchema]).transform((m) => (typeof m === 'string' ? { id: m } : m)),
    )
    .min(1, 'a topic without measures would report nothing')
    .describe('What is watched: the id of a shipped measure, or a measure of your own.'),
});

const threshold = z.strictObject({
  difference: z
    .number()
    .positive('a limit is more than 0')
    .optional()
    .describe('Least difference, in the unit of the measure.'),
  percent: z
    .number()
    .positive('a limit is more than 0')
    .optional()
    .describe('Least difference in percent of the value before.'),
});

export const subscriberSchema = z
  .strictObject({
    ...channelSchemas,
    name: z.string().optional(),
    topics: z.array(z.string()).min(1, 'a subscriber needs a topic').describe('Topic ids.'),
    schedule: z
      .string()
      .superRefine((text, context) => {
        const problem = scheduleProblem(text);
        if (problem !== null) context.addIssue({ code: 'custom', message: problem });
      })
      .describe(SCHEDULE_FORMS),
    timezone,
    language: z
      .enum(['en', 'ro', 'ru'])
      .default('en')
      .describe('Language of the mail; quotes keep their own.'),
    when_nothing_changed: z.enum(['skip', 'say-so']).default('skip'),
    thresholds: z
      .record(z.string(), threshold)
      .optional()
      .describe('Per measure id, or "all": rises and falls below both limits are left out of the mail.'),
    outlets: z.array(z.string()).optional().describe('Only figures read at these outlets.'),
    places: z
      .array(
        z
          .string()
          .regex(/^([A-Z]{2}|[0-9]{3})$/, 'a place is an ISO 3166-1 code (CU) or a UN M49 code (002)'),
      )
      .optional()
      .describe('Only series about these countries or regions.'),
    kinds: z.array(z.enum(TOLD_KINDS)).optional().describe('Only these kinds of change.'),
    may_correct: z
      .boolean()
      .optional()
      .describe('false: no links in mails by which this reader accepts, rejects or corrects a change.'),
    paused: z.boolean().default(false),
  })
  .superRefine((subscriber, context) => {
    const problem = channelProblem(subscriber);
    if (problem !== null) context.addIssue({ code: 'custom', path: [problem.key], message: problem.message });
  })
  .meta({ oneOf: CHANNELS.map((channel) => ({ required: [channel] })) });

/** What each file holds, by its name without the extension. */
export const FILE_SCHEMAS = {
  outlets: z.strictObject({ outlets: z.array(outletSchema) }),
  topics: z.strictObject({
    topics: z.array(topicSchema),
    speakers: z
      .array(speakerNames)
      .optional()
      .describe(
        'Speakers of several names or languages, beside the shipped ones: one list of names each. Inflection, articles ' +
          'and scripts need no entry.',
      ),
  }),
  subscribers: z.strictObject({ subscribers: z.array(subscriberSchema) }),
} as const;
export type FileKind = keyof typeof FILE_SCHEMAS;

export type Outlet = z.infer<typeof outletSchema>;
/** Resolved: a measure given as a bare name has become `{ id }`. */
export type Topic = z.infer<typeof topicSchema>;

export type Subscriber = z.infer<typeof subscriberSchema>;

export interface Config {
  outlets: Outlet[];
  topics: Topic[];
  subscribers: Subscriber[];
  /** Names of one speaker each, beside the shipped ones. */
  speakers?: string[][] | undefined;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function selectorProblem(text: string): string | null {
  if (text.trim() === '') return 'it is empty';
  if (/[>+~]\s*(,|$)/.test(text)) return 'it ends with a combinator';
  try {
    cheerio.load('<p></p>')(text);
    return null;
  } catch (error) {
    return (error as Error).message.trim();
  }
}
