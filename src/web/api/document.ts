/** The OpenAPI document, made of the table that questions are checked with; and the page that shows it to people. */
import { z } from 'zod';
import { type Content, html } from '../../digests/markup.ts';
import { VERSION } from '../../version.ts';
import { show } from '../look/page.ts';
import { table } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { FORMS, TYPES } from './answers.ts';
import { QUESTIONS } from './questions.ts';

interface Endpoint {
  path: string;
  summary: string;
  question: z.ZodObject;
  /** json where left out. */
  type?: string;
}

/** All of it, in each of the forms of an export. */
const exported = (path: string, summary: string, question: z.ZodObject): Endpoint[] =>
  FORMS.map((form) => ({
    path: `${path}.${form}`,
    summary: `${summary}, as ${NAMES[form]}.`,
    question,
    type: TYPES[form].split(';')[0]!,
  }));
const NAMES = { csv: 'CSV', jsonl: 'JSON lines', parquet: 'Parquet' } as const;

const ENDPOINTS: Endpoint[] = [
  {
    path: '/changes',
    summary: 'Changes, each with its quote, sentence, source and sightings.',
    question: QUESTIONS.changes,
  },
  ...exported('/changes', 'All changes, oldest first', QUESTIONS.changesExport),
  { path: '/changes/{id}', summary: 'One change.', question: QUESTIONS.none },
  { path: '/series', summary: 'Series, the latest heard first.', question: QUESTIONS.series },
  { path: '/series/{id}', summary: 'What one series counts.', question: QUESTIONS.none },
  {
    path: '/series/{id}/observations',
    summary: 'Everything a series has said.',
    question: QUESTIONS.observations,
  },
  ...exported('/series/{id}/observations', 'Everything a series has said', QUESTIONS.observations),
  {
    path: '/figures',
    summary: 'Figures as read, oldest first, with rule and offsets.',
    question: QUESTIONS.figures,
  },
  ...exported('/figures', 'All figures', QUESTIONS.figuresExport),
  { path: '/articles', summary: 'Articles, newest first.', question: QUESTIONS.articles },
  { path: '/articles/{id}', summary: 'One article and its versions.', question: QUESTIONS.none },
  { path: '/feeds', summary: 'Feeds and their health.', question: QUESTIONS.none },
];

export function openApi(publicUrl: string | null) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tallywire',
      version: VERSION,
      description:
        'Figures of news outlets and how they changed. Lists are paged: hand "next" back as "cursor". Answers carry ETags.',
    },
    servers: [{ url: `${publicUrl ?? ''}/api/v1` }],
    security: [{}, { token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } } },
    },
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
  };
}

function operation({ path, summary, question, type = 'application/json' }: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const content = { [type]: type === 'application/json' ? { schema: { type: 'object' } } : {} };
  const wrong = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return {
    summary,
    operationId: path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, ''),
    parameters: [...inPath, ...parameters(question)],
    responses: {
      200: { description: summary, content },
      400: { description: 'A question that is not understood.', content: wrong },
      401: { description: 'No log-in and no token.', content: wrong },
      ...(inPath.length > 0 && { 404: { description: 'There is none.', content: wrong } }),
    },
  };
}

function parameters(question: z.ZodObject) {
  const schema = z.toJSONSchema(question, { io: 'input', unrepresentable: 'any' });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = property as { description?: string };
    return { name, in: 'query', required: false, ...(description && { description }), schema: rest };
  });
}

export const apiPage = (world: ConsoleWorld) => (c: Asked) =>
  show(c, world, {
    title: 'API',
    lede: html`What the console shows, for programs: the <a href="/api/v1/openapi.json">OpenAPI document</a> describes it. Elsewhere than on an open console, send a token from <a href="/access">Access</a>: <code>Authorization: Bearer …</code>`,
    body: table(
      'Addresses',
      ['Address', 'Gives', 'Filters'],
      ENDPOINTS.map(
        ({ path, summary, question }) =>
          html`<tr><td>${linked(path)}</td><td>${summary}</td><td class="long">${Object.keys(question.shape).join(', ')}</td></tr>`,
      ),
    ),
  });

function linked(path: string): Content {
  const address = `/api/v1${path}`;
  return path.includes('{')
    ? html`<code>${address}</code>`
    : html`<a href="${address}"><code>${address}</code></a>`;
}
