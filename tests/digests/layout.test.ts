import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { renderDigest } from '../../src/digests/render.ts';
import { withImages } from '../../src/io/mail/preview.ts';
import { rasterize } from '../../src/io/mail/rasterize.ts';
import { digest, morning } from './sample.ts';

const executablePath = inject('chromium');

describe.skipIf(executablePath === null)('in a browser, a mail', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());

  const cases = [320, 600, 1200].flatMap((width) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [true, false].map((images) => ({ width, colorScheme, images })),
    ),
  );
  test.each(cases)(
    'of $width pixels, $colorScheme, images $images: everything is inside, and big enough to read',
    async (look) => {
      const { width, colorScheme, images } = look;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const { html, attachments } = renderDigest(digest(morning(), 'ro'), rasterize);
      await page.setContent(images ? withImages(html, attachments) : html.replaceAll(/src="cid:[^"]*"/g, ''));
      const seen = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.card *')].map((element) =>
          element.getBoundingClientRect(),
        );
        const texts = [...document.querySelectorAll('p, h1, h2, h3, blockquote, td, a')];
        return {
          scroll: document.documentElement.scrollWidth,
          right: Math.max(...boxes.map((box) => box.right)),
          smallest: Math.min(
            ...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
          ),
          ground: getComputedStyle(document.body).backgroundColor,
          charts: [...document.images].map((image) => image.naturalWidth),
          alt: [...document.images].every((image) => image.alt.length > 20),
        };
      });
      await context.close();
      expect(seen.scroll).toBe(width);
      expect(seen.right).toBeLessThanOrEqual(width);
      expect(seen.smallest).toBeGreaterThanOrEqual(12);
      expect(seen.ground).toBe(colorScheme === 'light' ? 'rgb(244, 241, 234)' : 'rgb(17, 20, 23)');
      expect(seen.alt).toBe(true);
      if (images) expect(seen.charts.every((natural) => natural === 800)).toBe(true);
    },
  );
});
