import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/io/settings.ts';

test('a secret may stand in a file that NAME_FILE names; one that cannot be read is told by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tallywire-secrets-'));
  await writeFile(join(folder, 'smtp'), 'smtp://user:word@mail.example.org:587\n');
  const settings = await readSettings({ SMTP_URL_FILE: join(folder, 'smtp') }, folder);
  expect(settings.smtpUrl).toBe('smtp://user:word@mail.example.org:587');
  const missing = readSettings({ DATABASE_URL_FILE: join(folder, 'none') }, folder);
  await expect(missing).rejects.toThrow(/^DATABASE_URL_FILE .*none cannot be read \(ENOENT\)\.$/);
});
