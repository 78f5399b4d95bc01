/** What a user may write in config/*.yaml. Strict: an unknown key is an error. */
import { z } from 'zod';

export const LANGUAGES = ['en', 'ro', 'ru', 'uk'] as const;

const terms = z.record(z.string(), z.array(z.string().min(1)));

export const outletSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  language: z.string().min(2),
  timezone: z.string(),
  feeds: z.array(z.url()).default([]),
  article: z
    .strictObject({
      body: z.string().optional(),
      remove: z.array(z.string()).default([]),
      paywall: z.string().optional(),
      /** "gatsby": the page's blocks are read from page-data/<path>/page-data.json. */
      pageData: z.enum(['gatsby']).optional(),
    })
    .optional(),
});

export const measureSchema = z.strictObject({
  id: z.string(),
  unit: z.string().optional(),
  label: z.string().optional(),
  terms: terms.optional(),
});

export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().min(1),
  match: terms,
  measures: z.array(z.union([z.string(), measureSchema])),
});

export type Outlet = z.infer<typeof outletSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Measure = z.infer<typeof measureSchema>;
