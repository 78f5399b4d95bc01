/** The three user stories in a real browser, with every page held against the rules of axe. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { READING } from '../../src/pipeline.ts';
import { type ListeningConsole, listenConsole } from '../../src/web/listen.ts';
import { story } from '../reliability/story.ts';
import { type Played, playForConsole } from './played.ts';

const executablePath = inject('chromium');
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(executablePath === null)('in a browser (needs /usr/bin/chromium)', () => {
  let played: Played;
  let listening: ListeningConsole;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    played = await playForConsole(story(), { outlets: ['courier', 'observator'] });
    listening = (await listenConsole(played.world()))!;
    browser = await chromium.launch({ executablePath: executablePath!, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await listening?.close();
    await played?.close();
  });

  /** Without scripts, as a careful reader browses; what the browser refuses to load is a fault. */
  async function open(path: string, options = {}): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
    await page.goto(listening.address + path);
    return page;
  }
  const text = (page: Page) => page.textContent('main');

  const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  async function seriousFindings(page: Page): Promise<string[]> {
    await page.evaluate(await readFile(AXE, 'utf8'));
    return page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: put there by axe
      const { violations } = await (globalThis as any).axe.run(document, { iframes: false });
      return (violations as { id: string; impact: string; nodes: { html: string }[] }[])
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
  }

  test('add a feed and see its figures', async () => {
    const page = await open('/feeds');
    await page.click('text=Add an outlet');
    await page.fill('#address', `${played.origin}/herald/`);
    await page.click('text=Find its feeds');
    expect(await page.inputValue('#name')).toBe('River Herald');
    expect(await text(page)).toContain('On topic: Floods');
    await page.click('text=Review and add');
    expect(await text(page)).toContain('is polled at once');
    await page.click('button:text("Save")');
    expect(await text(page)).toContain('Saved, and in use.');
    await played.ports.ledger.work.hurry(played.ports.clock.now().toISOString());
    await played.runner.drain(READING);
    await page.goto(`${listening.address}/articles`);
    await page.selectOption('#outlet', { label: 'River Herald' });
    await page.click('button:text("Find")');
    await page.click('td a >> nth=0');
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('follow a figure to its proof', async () => {
    const page = await open('/changes');
    await page.selectOption('#kind', 'rose');
    if (!(await page.locator('button:text("Filter")').isVisible())) await page.click('summary');
    await page.click('button:text("Filter")');
    const quote = await page.textContent('.card mark >> nth=0');
    await page.click('.card .head a >> nth=0');
    expect(await page.locator('svg.chart.broad').isVisible()).toBe(true);
    expect(await text(page)).toContain(quote);
    const row = page.locator('#said ~ .scroll tr', { has: page.locator(`mark:text-is("${quote}")`) });
    await row.locator('a').first().click();
    const mark = page.locator('.text mark', { hasText: quote! }).first();
    expect(await mark.isVisible()).toBe(true);
    await mark.locator('a').click();
    expect(page.url()).toContain('#figure-');
    await page.context().close();
  });

  test('change a schedule', async () => {
    const page = await open('/subscribers');
    await page.click('article >> text=Edit');
    await page.fill('#schedule', 'weekly on friday at 17:00');
    await page.click('text=Review the change');
    expect(await page.textContent('.diff ins')).toContain('weekly on friday at 17:00');
    await page.click('button:text("Save")');
    await page.click('text=Look at what is watched now');
    expect(await text(page)).toContain('On Friday at 17:00');
    const file = await readFile(join(played.folder, 'subscribers.yaml'), 'utf8');
    expect(file).toContain('# Kept by the desk.');
    expect(file).toContain('schedule: weekly on friday at 17:00');
    await page.context().close();
  });

  test('pick the text of an outlet by a click, and see its figures before anything is saved', async () => {
    const page = await open('/configuration/outlets/observator/edit', { javaScriptEnabled: true });
    const file = () => readFile(join(played.folder, 'outlets.yaml'), 'utf8');
    const before = await file();
    await page.click('button:text("Pick the text on a page")');
    await page.check('input[name=mode][value=body]');
    await page.click('#outline .box p >> text=/oameni/ >> nth=0');
    await page.waitForSelector('#picked code');
    const first = await page.inputValue('#body');
    expect(first).not.toBe('');
    // Another click into it takes what is around it, in the end the article.
    for (let i = 0; i < 5 && !(await text(page))!.includes('found by selector'); i++) {
      const was = await page.inputValue('#body');
      await page.click('#outline .box.on >> nth=0', { position: { x: 20, y: 6 } });
      await page.waitForFunction(
        (old) => document.querySelector<HTMLInputElement>('#body')?.value !== old,
        was,
      );
    }
    expect(await page.textContent('#picked')).toContain('found by selector');
    expect(await page.locator('#picked mark').count()).toBeGreaterThan(0);
    const chosen = await page.inputValue('#body');
    expect(await page.locator('#outline .box.on').getAttribute('data-pick')).toBe(chosen);
    expect(await seriousFindings(page)).toEqual([]);
    await page.click('button:text("Use these selectors")');
    expect(await page.inputValue('#body')).toBe(chosen);
    expect(await file()).toBe(before);
    await page.context().close();
  });

  const PATHS = [
    '/changes',
    '/changes?kind=conflict,rose',
    '/series',
    'first of /series',
    '/articles',
    'first of /articles',
    '/feeds',
    '/feeds/new',
    '/topics',
    '/subscribers',
    '/deliveries',
    'first of /deliveries',
    '/coverage?span=all',
    '/queues',
    '/corrections',
    'change of /changes',
    'correct of /series',
    '/configuration',
    '/configuration/outlets/observator/edit',
    '/configuration/topics/new',
    '/configuration/topics',
    '/configuration/topics/floods/edit',
    '/configuration/subscribers/reader%40example.org/edit',
    '/access',
    '/api/v1',
    '/login',
  ];
  test.each([
    [375, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %i pixels, %s: no serious finding of axe, nothing beyond the edge, nothing refused',
    async (width, colorScheme) => {
      const page = await open('/changes', {
        javaScriptEnabled: true,
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 800 },
      });
      for (const given of PATHS) {
        const [, which, list] = /^(first|change|correct) of (.+)/.exec(given) ?? [];
        await page.goto(listening.address + (list ?? given));
        const link = async (selector: string) =>
          page.goto(listening.address + (await page.getAttribute(selector, 'href')));
        if (which === 'change') await link('a:text("This change")');
        if (which === 'first' || which === 'correct') await link(`td a[href^="${list}/"]`);
        if (which === 'correct') await link('a:text("Correct this series")');
        const found = await seriousFindings(page);
        expect(found, given).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), given).toBeLessThanOrEqual(
          width,
        );
      }
      await page.context().close();
    },
  );

  test('the browser had nothing to refuse', () => {
    expect(complaints).toEqual([]);
  });
});
