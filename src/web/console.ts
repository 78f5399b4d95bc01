/**
 * The console: who may come in, and which page answers which address. Everything is drawn on the server; nothing needs a
 * script. What changes something is a form (POST), and only editors may send one.
 */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { apiPage } from './api/document.ts';
import { apiRoutes } from './api/routes.ts';
import { save } from './configure/files.ts';
import { addOutlet, editOutletPage, newOutletPage, reviewOutlet } from './configure/outlets.ts';
import { PICK, pickPage } from './configure/picker.ts';
import { PICKER_SCRIPT, PICKER_SCRIPT_PATH } from './configure/picker-script.ts';
import { configurationPage, rawPage, rawReview } from './configure/raw.ts';
import { editSubscriberPage, newSubscriberPage, reviewSubscriber } from './configure/subscribers.ts';
import { editTopicPage, newTopicPage, reviewTopic } from './configure/topics.ts';
import { limitBody, ownForms } from './guard/forms.ts';
import { safeHeaders } from './guard/headers.ts';
import { ownHosts } from './guard/hosts.ts';
import { createThrottle } from './guard/throttle.ts';
import { checkAccess, editorsOnly, isHttps, visitors } from './guard/visitors.ts';
import { show } from './look/page.ts';
import { empty } from './look/parts.ts';
import { STYLE_SHEET, STYLE_SHEET_PATH } from './look/style-sheet.ts';
import { accessPage, makeToken, revokeToken } from './pages/access.ts';
import { articlePage, readAgain } from './pages/article.ts';
import { articlesPage } from './pages/articles.ts';
import { changePage, changesPage } from './pages/changes.ts';
import {
  correctChange,
  correctFigure,
  correctionsPage,
  correctSeries,
  correctSeriesPage,
  figurePage,
  undoCorrection,
} from './pages/corrections.ts';
import { coveragePage, leftOutPage } from './pages/coverage.ts';
import { feedAction, feedsPage } from './pages/feeds.ts';
import { feedOfChangesPage } from './pages/feeds-of-changes.ts';
import { login, loginPage, logout } from './pages/login.ts';
import { mailedCorrection, mailedCorrectionPage } from './pages/mailed-corrections.ts';
import { hurry, queuesPage } from './pages/queues.ts';
import { seriesListPage, seriesPage } from './pages/series.ts';
import {
  deliveriesPage,
  deliveryMail,
  deliveryPage,
  previewMail,
  previewPage,
  resumeSubscriber,
  subscribersPage,
} from './pages/subscribers.ts';
import { topicsPage } from './pages/topics.ts';
import { unsubscribe, unsubscribePage } from './pages/unsubscribe.ts';
import type { Env } from './visitor.ts';
import type { ConsoleWorld } from './world.ts';

/** Throws a UserError where it could be reached by others and nothing keeps them out. */
export function createConsole(world: ConsoleWorld): Hono<Env> {
  checkAccess(world.settings);
  const app = new Hono<Env>();
  app.use(safeHeaders(isHttps(world)), ownHosts(world), limitBody);

  // For everybody: what a log-in page needs, and the links in mails, whose tokens say who comes and what for.
  app.get(STYLE_SHEET_PATH, (c) =>
    c.body(STYLE_SHEET, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );
  app.get(PICKER_SCRIPT_PATH, (c) =>
    c.body(PICKER_SCRIPT, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );
  app.get('/icon.svg', (c) =>
    c.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=604800' }),
  );
  app.get('/unsubscribe', unsubscribePage(world));
  app.post('/unsubscribe', unsubscribe(world));

  app.get('/correct', mailedCorrectionPage(world));
  app.post('/correct', mailedCorrection(world));

  app.use(ownForms(world.ports.secret));
  app.get('/login', loginPage(world));
  app.post('/login', login(world, createThrottle()));

  app.use(visitors(world), editorsOnly);
  app.post('/logout', logout(world));
  app.get('/', (c) => c.redirect('/changes', 302));
  app.get('/changes', changesPage(world));
  app.get('/changes/:id', changePage(world));
  app.get('/series', seriesListPage(world));
  app.get('/series/:id', seriesPage(world));
  app.get('/articles', articlesPage(world));
  app.get('/articles/:id', articlePage(world));
  app.post('/articles/:id/read', readAgain(world));
  app.get('/feeds', feedsPage(world));
  for (const act of ['poll', 'pause', 'resume'] as const)
    app.post(`/feeds/:id/${act}`, feedAction(world, act));
  app.get('/topics', topicsPage(world));
  app.get('/subscribers', subscribersPage(world));
  app.get('/subscribers/:id/preview', previewPage(world));
  app.get('/subscribers/:id/preview/mail', previewMail(world));
  app.post('/subscribers/:id/resume', resumeSubscriber(world));
  app.get('/deliveries', deliveriesPage(world));
  app.get('/deliveries/:id', deliveryPage(world));
  app.get('/deliveries/:id/mail', deliveryMail(world));
  app.get('/coverage', coveragePage(world));
  app.get('/coverage/left-out', leftOutPage(world));
  app.get('/queues', queuesPage(world));
  app.post('/queues/hurry', hurry(world));

  app.get('/feeds/new', newOutletPage(world));
  app.post('/feeds/new', addOutlet(world));
  app.post(PICK, pickPage(world));
  app.get('/corrections', correctionsPage(world));
  app.post('/corrections/:id/undo', undoCorrection(world));
  app.post('/changes/:id/correct', correctChange(world));
  app.get('/series/:id/correct', correctSeriesPage(world));
  app.post('/series/:id/correct', correctSeries(world));
  app.get('/figures/:id', figurePage(world));
  app.post('/figures/:id/correct', correctFigure(world));
  app.get('/configuration', configurationPage(world));
  app.get('/configuration/outlets/:id/edit', editOutletPage(world));
  app.post('/configuration/outlets/:id/edit', reviewOutlet(world));
  app.get('/configuration/topics/new', newTopicPage(world));
  app.post('/configuration/topics/new', reviewTopic(world));
  app.get('/configuration/topics/:id/edit', editTopicPage(world));
  app.post('/configuration/topics/:id/edit', reviewTopic(world));
  app.get('/configuration/subscribers/new', newSubscriberPage(world));
  app.post('/configuration/subscribers/new', reviewSubscriber(world));
  app.get('/configuration/subscribers/:id/edit', editSubscriberPage(world));
  app.post('/configuration/subscribers/:id/edit', reviewSubscriber(world));
  app.get('/configuration/:kind', rawPage(world));
  app.post('/configuration/:kind', rawReview(world));
  app.post('/configuration/:kind/save', save(world));
  app.get('/access', accessPage(world));
  app.post('/access/tokens', makeToken(world));
  app.post('/access/tokens/:id/revoke', revokeToken(world));

  app.get('/feeds-of-changes/:file', etag({ weak: true }), feedOfChangesPage(world));
  app.get('/api/v1', apiPage(world));
  apiRoutes(app, world);

  app.notFound((c) =>
    show(c, world, { title: 'Not found', status: 404, body: empty('There is no such page.') }),
  );
  app.onError((error, c) => {
    world.ports.log.error(
      { path: c.req.path, error: error.message, stack: error.stack },
      'console: page failed',
    );
    return c.text('This page failed. The reason stands in the log.\n', 500);
  });
  return app;
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a5786"/><path d="M7 22l6-7 5 4 7-10" fill="none" stroke="#ffe8a3" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>\n';
