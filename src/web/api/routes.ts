/** The API: what the console shows, for programs. Read-only; every answer names its source. */
import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { healthOf } from '../../feeds/health.ts';
import { fromCursor, fromIdCursor, momentOfDay, toCursor } from '../asked.ts';
import { toldChanges } from '../told.ts';
import type { Asked, Env } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { exportRows, FORMS, type Form, notFound, question } from './answers.ts';
import { openApi } from './document.ts';
import { QUESTIONS } from './questions.ts';
import {
  articleShape,
  CHANGE_COLUMNS,
  changeShape,
  FIGURE_COLUMNS,
  figureShape,
  observationColumns,
  observationShape,
} from './shapes.ts';

const EXPORT_PAGE = 500;

export function apiRoutes(app: Hono<Env>, world: ConsoleWorld): void {
  const { ledger, clock, config } = world.ports;
  const store = ledger.console;
  const tagged = etag({ weak: true });
  // An export is sent while it is read: it has no tag.
  app.use('/api/v1/*', (c, next) => (/\.(csv|jsonl|parquet)$/.test(c.req.path) ? next() : tagged(c, next)));
  const outlets = () => new Map(config().outlets.map(({ id, name }) => [id, name]));

  app.get('/api/v1/openapi.json', (c) => c.json(openApi(world.ports.settings.publicUrl)));

  app.get('/api/v1/changes', async (c) => {
    const { asked, wrong } = question(c, QUESTIONS.changes);
    if (wrong) return wrong;
    const { order, limit, cursor, kind, ...wanted } = asked;
    const after = fromCursor(cursor);
    if (cursor !== undefined && after === undefined) return badCursor(c);
    const marks = await store.changes.page({ ...wanted, kinds: kind }, { order, limit: limit + 1, after });
    const shown = marks.slice(0, limit);
    const items = (await toldChanges(shown, world)).map(changeShape);
    return c.json({ items, next: marks.length > limit ? toCursor(shown.at(-1)!) : null });
  });
  for (const form of FORMS)
    app.get(`/api/v1/changes.${form}`, (c) => {
      const { asked, wrong } = question(c, QUESTIONS.changesExport);
      if (wrong) return wrong;
      const { kind, ...wanted } = asked;
      async function* pages() {
        let after: { at: string; seq: number } | undefined;
        for (;;) {
          const page = await store.changes.page(
            { ...wanted, kinds: kind },
            { order: 'oldest', limit: EXPORT_PAGE, after },
          );
          if (page.length > 0) yield await toldChanges(page, world);
          if (page.length < EXPORT_PAGE) return;
          after = page.at(-1);
        }
      }
      return exportRows(c, form, 'changes', CHANGE_COLUMNS, changeShape, pages());
    });
  app.get('/api/v1/changes/:id', async (c) => {
    const [found] = await toldChanges([{ id: c.req.param('id') }], world);
    return found === undefined ? notFound(c, 'change') : c.json(changeShape(found));
  });

  app.get('/api/v1/series', async (c) => {
    const { asked, wrong } = question(c, QUESTIONS.series);
    if (wrong) return wrong;
    const { cursor, limit, ...wanted } = asked;
    const offset = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isInteger(offset) || offset < 0 || offset > 1e6) return badCursor(c);
    const found = await store.series.list({ ...wanted, limit: limit + 1, offset });
    return c.json({
      items: found.slice(0, limit),
      next: found.length > limit ? String(offset + limit) : null,
    });
  });
  app.get('/api/v1/series/:id', async (c) => {
    const series = await store.series.get(c.req.param('id'));
    return series === undefined ? notFound(c, 'series') : c.json(series);
  });
  const observations = (form: Form | null) => async (c: Asked) => {
    const { asked, wrong } = question(c, QUESTIONS.observations);
    if (wrong) return wrong;
    const series = await store.series.get(c.req.param('id') ?? '');
    if (series === undefined) return notFound(c, 'series');
    const rows = await store.series.observations(series.id, momentOfDay(asked.on, 1) ?? null, 100_000);
    const shape = observationShape(series, outlets());
    if (form === null) return c.json({ series, items: rows.map(shape), next: null });
    async function* pages() {
      yield rows;
    }
    return exportRows(c, form, 'observations', observationColumns(series, outlets()), shape, pages());
  };
  app.get('/api/v1/series/:id/observations', observations(null));
  for (const form of FORMS) app.get(`/api/v1/series/:id/observations.${form}`, observations(form));

  app.get('/api/v1/figures', async (c) => {
    const { asked, wrong } = question(c, QUESTIONS.figures);
    if (wrong) return wrong;
    const { cursor, limit, ...wanted } = asked;
    const after = fromIdCursor(cursor);
    if (cursor !== undefined && after === undefined) return badCursor(c);
    const found = await store.figures.page(wanted, { limit: limit + 1, after });
    const shown = found.slice(0, limit);
    return c.json({
      items: shown.map(figureShape),
      next: found.length > limit ? toCursor(shown.at(-1)!) : null,
    });
  });
  for (const form of FORMS)
    app.get(`/api/v1/figures.${form}`, (c) => {
      const { asked, wrong } = question(c, QUESTIONS.figuresExport);
      if (wrong) return wrong;
      async function* pages() {
        let after: { at: string; id: string } | undefined;
        for (;;) {
          const page = await store.figures.page(asked!, { limit: EXPORT_PAGE, after });
          yield page;
          if (page.length < EXPORT_PAGE) return;
          after = page.at(-1);
        }
      }
      return exportRows(c, form, 'figures', FIGURE_COLUMNS, figureShape, pages());
    });

  app.get('/api/v1/articles', async (c) => {
    const { asked, wrong } = question(c, QUESTIONS.articles);
    if (wrong) return wrong;
    const { cursor, limit, all, ...wanted } = asked;
    const after = fromIdCursor(cursor);
    if (cursor !== undefined && after === undefined) return badCursor(c);
    const found = await store.articles.page({ ...wanted, all: all === 'yes' }, { limit: limit + 1, after });
    const shown = found.slice(0, limit);
    return c.json({
      items: shown.map(articleShape),
      next: found.length > limit ? toCursor(shown.at(-1)!) : null,
    });
  });
  app.get('/api/v1/articles/:id', async (c) => {
    const article = await store.articles.get(c.req.param('id'));
    if (article === undefined) return notFound(c, 'article');
    return c.json({ ...article, versions: await store.articles.versions(article.id) });
  });

  app.get('/api/v1/feeds', async (c) => {
    const { wrong } = question(c, QUESTIONS.none);
    if (wrong) return wrong;
    const [feeds, paused] = await Promise.all([ledger.feeds.list(), store.work.pausedFeeds()]);
    const now = clock.now().toISOString();
    const items = feeds
      .filter((feed) => feed.active)
      .map((feed) => ({
        id: feed.id,
        outlet: feed.outlet,
        address: feed.address,
        title: feed.title,
        health: healthOf(feed, now),
        error: feed.error,
        paused_at: paused.get(feed.id) ?? null,
        last_success_at: feed.lastSuccessAt,
        last_new_item_at: feed.lastNewItemAt,
        next_poll_at: feed.nextPollAt,
      }));
    return c.json({ items, next: null });
  });
  app.get('/api/v1/*', (c) => notFound(c, 'address; see /api/v1/openapi.json'));
}

const badCursor = (c: Asked) => c.json({ error: 'cursor: not one that was given out' }, 400);
