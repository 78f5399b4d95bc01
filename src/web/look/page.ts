/** The frame of every page: masthead, navigation, what is wrong with the configuration, and the foot. */
import { formatConfigError } from '../../config/load.ts';
import { type Content, html, type Markup } from '../../digests/markup.ts';
import { VERSION } from '../../version.ts';
import type { Asked, Visitor } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { ZONE } from './moments.ts';
import { csrfField } from './parts.ts';
import { STYLE_SHEET_PATH } from './style-sheet.ts';

/** The order of the work: what changed first, how it came about after it. */
const PLACES = [
  ['/changes', 'Changes'],
  ['/series', 'Series'],
  ['/articles', 'Articles'],
  ['/feeds', 'Feeds'],
  ['/topics', 'Topics'],
  ['/subscribers', 'Digests'],
  ['/coverage', 'Coverage'],
  ['/queues', 'Queues'],
] as const;

export interface Page {
  title: string;
  /** Under the title. */
  lede?: Content;
  body: Content;
  status?: number;
  /** The place that the navigation marks, where the path does not say it. */
  place?: (typeof PLACES)[number][0];
  /** The page's script, where it has one; such a page states a policy of its own. */
  script?: string;
  /** Feeds of changes that readers may subscribe to. */
  feeds?: { href: string; title: string }[];
}

export function show(c: Asked, world: ConsoleWorld, page: Page): Response | Promise<Response> {
  const visitor = c.get('visitor') as Visitor | undefined;
  const place = page.place ?? PLACES.find(([path]) => c.req.path.startsWith(path))?.[0];
  return c.html(frame(page, place ?? null, visitor ?? null, world).source, (page.status ?? 200) as 200);
}

function frame(page: Page, place: string | null, visitor: Visitor | null, world: ConsoleWorld): Markup {
  const feeds = (page.feeds ?? []).map(
    ({ href, title }) =>
      html`<link rel="alternate" type="${href.endsWith('.json') ? 'application/feed+json' : 'application/atom+xml'}" title="${title}" href="${href}">`,
  );
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
    <title>${page.title} · Tallywire</title><link rel="stylesheet" href="${STYLE_SHEET_PATH}"><link rel="icon" href="/icon.svg">${feeds}${page.script === undefined ? null : html`<script src="${page.script}" defer></script>`}</head><body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top"><div class="wide"><a class="brand" href="/changes">TALLYWIRE</a>
    ${visitor === null ? null : navigation(place)}${visitor === null ? null : account(visitor)}</div></header>
    <main class="wide" id="main" tabindex="-1">
    ${visitor === null ? null : problems(world)}
    <h1>${page.title}</h1>${page.lede === undefined ? html`<p class="lede"></p>` : html`<p class="lede">${page.lede}</p>`}
    ${page.body}</main>
    <footer class="foot wide">Times are those of ${ZONE}. ${visitor === null ? null : html`<a href="/api/v1">API</a> · <a href="/corrections">Corrections</a> · <a href="/configuration">Configuration files</a> · <a href="/access">Access</a> · `}Tallywire ${VERSION}</footer>
    </body></html>`;
}

function navigation(place: string | null): Content {
  return html`<nav class="nav" aria-label="Pages">${PLACES.map(
    ([path, name]) =>
      html`<a href="${path}"${path === place ? html` aria-current="page"` : null}>${name}</a>`,
  )}</nav>`;
}

function account({ by, role, name, csrf }: Visitor): Content {
  if (by === 'open') return null;
  return html`<div class="who-am">${name ?? role}${name !== null && role === 'viewer' ? ' (viewer)' : null}${
    by === 'session'
      ? html`<form method="post" action="/logout">${csrfField(csrf)}<button class="quiet small">Log out</button></form>`
      : null
  }</div>`;
}

/** A broken file must not go unnoticed: what is watched is not what the files say. */
function problems({ configuration }: ConsoleWorld): Content {
  const errors = configuration.problems();
  if (errors.length === 0) return null;
  return html`<section class="banner" role="alert"><strong>The configuration files have mistakes.</strong> The last good configuration stays in use until they are corrected.
    <pre>${errors.slice(0, 10).map((error) => `${formatConfigError(error)}\n`)}${errors.length > 10 ? `and ${errors.length - 10} more` : null}</pre></section>`;
}
