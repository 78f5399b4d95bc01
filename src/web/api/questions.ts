/** What may be asked of the API: strict, so that a misspelt filter is not silently no filter. One table for checks and document. */
import { z } from 'zod';
import { CHANGE_KINDS } from '../../ledger/change.ts';

const id = z.string().max(100);
const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text).toISOString());
const kinds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(CHANGE_KINDS)).min(1))
  .describe(
    `One or several of ${CHANGE_KINDS.join(', ')}, with commas; everything but confirmed by default.`,
  );

const since = moment.optional().describe('Known at or after this time (ISO 8601).');
const until = moment.optional().describe('Known before this time (ISO 8601).');
const cursor = z.string().max(400).optional().describe('Where the page before ended: its "next".');
const limit = z.coerce.number().int().min(1).max(500).default(50).describe('Most items of one page.');
const topic = id.optional().describe('Id of a topic.');
const outlet = id.optional().describe('Id of an outlet.');

const changes = {
  topic,
  kind: kinds.optional(),
  place: z
    .string()
    .regex(/^([A-Z]{2}|\d{3})$/)
    .optional()
    .describe('ISO 3166-1 alpha-2 or UN M49 code of who is counted or where.'),
  outlet,
  series: id.optional().describe('Id of a series.'),
  article: id.optional().describe('Id of an article.'),
  since,
  until,
};
const figures = { topic, measure: id.optional(), outlet, article: id.optional(), since, until };

export const QUESTIONS = {
  changes: z.strictObject({
    ...changes,
    order: z.enum(['newest', 'oldest']).default('newest'),
    cursor,
    limit,
  }),
  changesExport: z.strictObject(changes),
  series: z.strictObject({
    topic,
    q: z.string().max(200).optional().describe('Found in measure, part, topic or unit.'),
    cursor,
    limit,
  }),
  observations: z.strictObject({ on: z.iso.date().optional().describe('As known on this day.') }),
  figures: z.strictObject({ ...figures, cursor, limit }),
  figuresExport: z.strictObject(figures),
  articles: z.strictObject({
    topic,
    outlet,
    q: z.string().max(200).optional().describe('Found in the headline.'),
    all: z.enum(['yes', 'no']).default('no').describe('yes: also those off topic.'),
    cursor,
    limit,
  }),
  none: z.strictObject({}),
} as const;
