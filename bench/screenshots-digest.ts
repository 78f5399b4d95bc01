/**
 * Pictures of the sample digest to look at: three widths, light and dark, with and without images, three languages.
 * Run: node bench/screenshots-digest.ts FOLDER (needs Chromium; CHROMIUM names another than /usr/bin/chromium).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { MAIL_LANGUAGES } from '../src/digests/digest.ts';
import { renderDigest } from '../src/digests/render.ts';
import { withImages } from '../src/io/mail/preview.ts';
import { rasterize } from '../src/io/mail/rasterize.ts';
import { digest, morning } from '../tests/digests/sample.ts';

const folder = process.argv[2] ?? 'bench/out/digest';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const language of MAIL_LANGUAGES) {
    const mail = renderDigest(digest(morning(), language), rasterize);
    process.stdout.write(`${language}: ${mail.subject} (${Buffer.byteLength(mail.html)} bytes)\n`);
    for (const width of language === 'en' ? [320, 600, 1200] : [600])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const images of width === 600 ? [true, false] : [true]) {
          const page = await browser.newPage({
            viewport: { width, height: 800 },
            colorScheme,
            deviceScaleFactor: width === 320 ? 2 : 1,
          });
          await page.setContent(images ? withImages(mail.html, mail.attachments) : mail.html);
          const name = `${language}-${width}-${colorScheme}${images ? '' : '-no-images'}.png`;
          await page.screenshot({ path: join(folder, name), fullPage: true });
          await page.close();
        }
  }
} finally {
  await browser.close();
}
