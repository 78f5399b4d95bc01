import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/config/environment.ts';

function settingsOf(environment: Record<string, string>, dotenv: string | null = null) {
  const result = readEnvironment(environment, dotenv);
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.errors));
  return result.settings;
}

function errorsOf(environment: Record<string, string>, dotenv: string | null = null) {
  const result = readEnvironment(environment, dotenv);
  return result.kind === 'invalid' ? result.errors.map((e) => `${e.variable} ${e.message}. ${e.fix}`) : [];
}

test('with nothing set, everything is embedded and nothing is sent', () => {
  expect(settingsOf({ PATH: '/bin' })).toEqual({
    configFolder: 'config',
    dataFolder: 'data',
    databaseUrl: null,
    redisUrl: null,
    smtpUrl: null,
    mailFrom: 'Tallywire <tallywire@localhost>',
    publicUrl: null,
    allowHosts: [],
    contact: null,
    operations: { health: null, keepTextsDays: null },
    secret: null,
    console: {
      listen: { host: '127.0.0.1', port: 8484, chosen: false },
      password: null,
      viewerPassword: null,
      trustHeader: null,
      trustFrom: ['127.0.0.0/8', '::1/128'],
      editors: null,
    },
  });
});

test('the process wins over .env; an empty variable counts as not set', () => {
  const dotenv =
    'TALLYWIRE_DATA="from file"\nSMTP_URL=smtp://mail.example.org\nMAIL_FROM=a@example.org\n# comment\n';
  const settings = settingsOf({ TALLYWIRE_DATA: 'from process', SMTP_URL: '' }, dotenv);
  expect(settings).toMatchObject({
    dataFolder: 'from process',
    smtpUrl: 'smtp://mail.example.org',
    mailFrom: 'a@example.org',
  });
});

test('allowed hosts are names, addresses, ports and networks', () => {
  const text = '127.0.0.1, 10.0.0.0/8  news.local:8080,[::1]:80 fd00::/8';
  expect(settingsOf({ TALLYWIRE_ALLOW_HOSTS: text }).allowHosts).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    'news.local:8080',
    '[::1]:80',
    'fd00::/8',
  ]);
});

test('mails are signed with DKIM where both the selector and the key are given', () => {
  const both = { DKIM_SELECTOR: 'tally', DKIM_KEY_FILE: 'dkim.pem' };
  expect(settingsOf(both).dkim).toEqual({ selector: 'tally', keyFile: 'dkim.pem' });
  expect(settingsOf({}).dkim).toBeUndefined();
  expect(errorsOf({ DKIM_SELECTOR: 'tally' })).toEqual([
    'DKIM_SELECTOR and DKIM_KEY_FILE belong together, and one of them is not set. Set both to sign mails, or neither.',
  ]);
});

test('the public address loses its last slash', () => {
  expect(settingsOf({ PUBLIC_URL: 'https://tally.example.org/' }).publicUrl).toBe(
    'https://tally.example.org',
  );
});

describe('mistakes', () => {
  test('all at once, each with what is expected', () => {
    const errors = errorsOf({
      DATABASE_URL: 'mysql://x/y',
      SMTP_URL: 'mail.example.org',
      MAIL_FROM: 'nobody',
      PUBLIC_URL: 'ftp://x',
      TALLYWIRE_ALLOW_HOSTS: 'http://x',
      TALLYWIRE_SECRET: 'short',
    });
    expect(errors.map((error) => error.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'PUBLIC_URL',
      'TALLYWIRE_ALLOW_HOSTS',
      'TALLYWIRE_SECRET',
    ]);
    expect(errors[0]).toContain('postgres:… or postgresql:…');
  });

  test('never show a password', () => {
    const text = errorsOf({
      DATABASE_URL: 'mysql://user:hunter2@host/db',
      SMTP_URL: 'http://u:hunter2@h',
    }).join();
    expect(text).toContain('DATABASE_URL');
    expect(text).not.toContain('hunter2');
  });

  test('Redis without PostgreSQL', () => {
    expect(errorsOf({ REDIS_URL: 'redis://localhost' })[0]).toContain(
      'Set DATABASE_URL to a PostgreSQL database',
    );
  });

  test('a misspelt name, but not a name of somebody else', () => {
    expect(errorsOf({ TALLYWIRE_CONFG: 'x' })).toEqual([
      'TALLYWIRE_CONFG is not a setting. Did you mean TALLYWIRE_CONFIG?',
    ]);
    expect(errorsOf({ TALLYWIRE_DASHBOARD_COLOUR: 'x' })).toEqual([]);
  });

  test('a line of .env that is no setting', () => {
    expect(errorsOf({}, 'SMTP_URL smtp://x\n')[0]).toMatch(/^\.env line 1 is not NAME=value/);
  });

  test('a line break in the sender', () => {
    expect(errorsOf({ MAIL_FROM: 'a@b.example\nBcc: c@d.example' })).toHaveLength(1);
  });
});

test.each([
  ['0.0.0.0:80', { host: '0.0.0.0', port: 80, chosen: true }],
  ['[::1]:8484', { host: '::1', port: 8484, chosen: true }],
  [':9000', { host: '0.0.0.0', port: 9000, chosen: true }],
  ['9000', { host: '127.0.0.1', port: 9000, chosen: true }],
  ['off', null],
])('the console listens on %s', (text, listen) => {
  expect(settingsOf({ TALLYWIRE_LISTEN: text }).console?.listen).toEqual(listen);
});

test.each([
  ['9464', { host: '127.0.0.1', port: 9464 }],
  ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
  ['[::1]:9464', { host: '::1', port: 9464 }],
])('health answers on %s', (text, address) => {
  expect(settingsOf({ TALLYWIRE_HEALTH: text }).operations?.health).toEqual(address);
});

test('texts are kept at least as long as their articles are compared with them', () => {
  expect(settingsOf({ TALLYWIRE_KEEP_TEXTS: '90' }).operations?.keepTextsDays).toBe(90);
  const result = readEnvironment({ TALLYWIRE_KEEP_TEXTS: '7', TALLYWIRE_HEALTH: 'here:99999' });
  expect(result).toMatchObject({
    errors: [
      { variable: 'TALLYWIRE_HEALTH', fix: 'Expected: host:port or a port, such as 127.0.0.1:9464.' },
      { variable: 'TALLYWIRE_KEEP_TEXTS', fix: 'Expected: days, at least 35.' },
    ],
  });
});

test('a password is never shown in a message', () => {
  const errors = errorsOf({ TALLYWIRE_PASSWORD: 'short', TALLYWIRE_LISTEN: 'host:99999' });
  expect(errors).toEqual([
    'TALLYWIRE_LISTEN cannot be used. Expected: host:port, such as 127.0.0.1:8484, or off.',
    'TALLYWIRE_PASSWORD cannot be used. Expected: at least 8 characters.',
  ]);
});
