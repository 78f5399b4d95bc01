import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { reader, topic, world } from '../steps/digest-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'tallywire-digest-'));
const HOOK = { webhook: { url: 'https://desk.example/hook', secret: '$DESK_SECRET' } };
const { email: _, ...hooked } = { ...reader(), ...HOOK };

/** A ledger with three changes of the 9th of March, and a configuration that watches nothing. */
beforeAll(async () => {
  for (const name of ['config', 'data']) mkdirSync(join(folder, name));
  const files = { outlets: [], topics: [topic], subscribers: [reader(), hooked] };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, 'config', `${name}.yaml`), stringify({ [name]: content }));
  const embedded = await openEmbedded(join(folder, 'data', 'ledger'));
  const w = await world([reader(), hooked], { embedded });
  await w.know({ id: 'one', kind: 'first', before: null, after: 10 });
  await w.know({ id: 'two', before: 10, after: 20 });
  await w.know({ id: 'three', before: 20, after: 21 });
  await embedded.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function tallywire(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      TALLYWIRE_CONFIG: join(folder, 'config'),
      TALLYWIRE_DATA: join(folder, 'data'),
      DESK_SECRET: '',
      DISPLAY: '',
    },
  });
  return { stdout: stdout.replaceAll('\u00a0', ' '), stderr, status };
}
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('tallywire', () => {
  test('digest --preview writes the mail as it would be now, and sends nothing', () => {
    const { stdout, status } = tallywire('digest', '--preview', '--now', '2026-03-09T12:00:00Z');
    expect(status).toBe(0);
    const file = join(folder, 'data/preview/ana@desk.example.html');
    expect(stdout).toContain(`ana@desk.example: 20 killed (was 10) and 2 more changes\n  ${file}\n`);
    expect(readFileSync(file, 'utf8')).toContain('The floods killed ');
    const posted = JSON.parse(
      readFileSync(join(folder, 'data/preview/webhook_desk.example_hook.json'), 'utf8'),
    );
    expect(posted.changes.map(({ id }: { id: string }) => id)).toEqual(['one', 'two', 'three']);
    expect(tallywire('deliveries', '--json').stdout).toBe('');
  });

  test('digest --backtest lists the mails that the settings would have sent', () => {
    const args = [
      'digest',
      '--backtest',
      '3',
      '--now',
      '2026-03-11T12:00:00Z',
      '--subscriber',
      'ana@desk.example',
    ];
    expect(lines(tallywire(...args, '--json').stdout)).toEqual([
      {
        subscriber: 'ana@desk.example',
        at: '2026-03-09T06:00:00.000Z',
        subject: expect.stringContaining('20'),
        changes: ['one', 'two', 'three'],
      },
    ]);
    expect(tallywire(...args).stdout).toMatch(/ana@desk\.example +2026-03-09 06:00 +3 +20 killed/);
  });

  test('export-feed prints the changes of a topic for feed readers', () => {
    expect(
      tallywire('export-feed', '--topic', 'floods', '--format', 'atom').stdout.match(/<entry>/g),
    ).toHaveLength(3);
    const { items } = JSON.parse(tallywire('export-feed', '--format', 'json').stdout);
    expect(items).toHaveLength(3);
    expect(tallywire('export-feed', '--topic', 'flods')).toMatchObject({
      status: 1,
      stderr: '--topic flods: write one of floods.\n',
    });
  });

  test('deliveries says what became of each message, and starts a stopped address again', () => {
    const now = ['--now', '2026-03-09T12:00:00Z'];
    expect(tallywire('digest', ...now).stdout).toContain('ana@desk.example: mail sent');
    const rows = lines(tallywire('deliveries', '--json').stdout).sort((a, b) =>
      a.subscriber < b.subscriber ? -1 : 1,
    );
    expect(rows).toMatchObject([
      { subscriber: 'ana@desk.example', state: 'sent', attempts: 1, stopped: null },
      {
        subscriber: 'webhook desk.example/hook',
        state: 'pending',
        error: expect.stringContaining('DESK_SECRET is not set'),
      },
    ]);
    expect(tallywire('deliveries', '--resume', 'ana@desk.example').stdout).toBe(
      'ana@desk.example gets mails again.\n',
    );
    expect(tallywire('deliveries', '--resume', 'who@desk.example').status).toBe(1);
  });

  test('check says which variables are missing', () => {
    const { stderr, status } = tallywire('check', '--offline');
    expect([stderr, status]).toEqual([
      'subscribers.yaml names $DESK_SECRET, which is set neither in the environment nor in .env.\n',
      1,
    ]);
  });
});
