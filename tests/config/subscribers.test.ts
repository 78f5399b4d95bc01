import { describe, expect, test } from 'vitest';
import { channelOf, subscriberId, variablesOf } from '../../src/config/channels.ts';
import { formatConfigError, loadConfig } from '../../src/config/load.ts';

const REST = '    topics: [floods]\n    schedule: hourly\n    timezone: Europe/Bucharest\n';

function load(...addresses: string[]) {
  const subscribers = `subscribers:\n${addresses.map((address) => `  - ${address}\n${REST}`).join('')}`;
  const topics =
    'topics:\n  - id: floods\n    title: Floods\n    match: {en: [flood]}\n    measures: [killed]\n';
  return loadConfig(
    Object.entries({ outlets: 'outlets: []\n', topics, subscribers }).map(([name, text]) => ({
      name: `${name}.yaml`,
      text,
    })),
  );
}
const subscriber = (address: string) => {
  const result = load(address);
  if (result.kind === 'invalid') throw new Error(result.errors.map(formatConfigError).join('\n'));
  return result.config.subscribers[0]!;
};
const errors = (...addresses: string[]) => {
  const result = load(...addresses);
  return result.kind === 'invalid' ? result.errors.map(formatConfigError) : [];
};

describe('a subscriber is reached by', () => {
  const ways = [
    { written: 'email: ana@desk.example', channel: 'email', id: 'ana@desk.example', variables: [] },
    {
      written: 'webhook: {url: "https://desk.example:8443/hook?a=1", secret: $DESK}',
      channel: 'webhook',
      id: 'webhook desk.example%3A8443/hook?a=1',
      variables: ['DESK'],
    },
    {
      written: 'slack: $NEWSROOM_SLACK',
      channel: 'slack',
      id: 'slack $NEWSROOM_SLACK',
      variables: ['NEWSROOM_SLACK'],
    },
    {
      written: 'ntfy: {url: $NTFY_TOPIC, token: $NTFY_TOKEN}',
      channel: 'ntfy',
      id: 'ntfy $NTFY_TOPIC',
      variables: ['NTFY_TOPIC', 'NTFY_TOKEN'],
    },
    {
      written: 'ntfy: {url: "https://ntfy.sh/our-topic"}',
      channel: 'ntfy',
      id: 'ntfy ntfy.sh/our-topic',
      variables: [],
    },
  ];
  test.each(ways)('$written', ({ written, channel, id, variables }) => {
    const one = subscriber(written);
    expect([channelOf(one), subscriberId(one), variablesOf(one)]).toEqual([channel, id, variables]);
    // Names of queued jobs may have no colon.
    expect(id).not.toContain(':');
  });
});

describe('a mistake', () => {
  test.each([
    [
      'name: Ana',
      /^subscribers\.yaml:\d+:\d+ number 1: "email" is missing, or one of webhook, slack and ntfy instead/,
    ],
    [
      'email: ana@desk.example\n    slack: $HOOK',
      /: a subscriber has one address, and this one has email already/,
    ],
    [
      'slack: https://hooks.slack.com/services/T0/B0/secret',
      /a secret is never written here: name an environment variable/,
    ],
    ['webhook: {url: "https://desk.example/hook"}', /"secret" is missing/],
    ['webhook: {url: "https://desk.example/hook", secret: hunter2hunter2}', /a secret is never written here/],
    ['webhook: {url: "ftp://desk.example", secret: $DESK}', /neither an http\(s\) address nor the name/],
    [
      'webhook: {url: "https://user:pass@desk.example", secret: $DESK}',
      /neither an http\(s\) address nor the name/,
    ],
    ['ntfy: {url: "https://ntfy.sh/t", tokken: $T}', /unknown key "tokken". Did you mean "token"\?/],
  ])('%s', (written, message) => {
    expect(errors(written)).toEqual([expect.stringMatching(message)]);
  });

  test('the same address twice is told, whatever the channel', () => {
    expect(errors('slack: $HOOK', 'slack: $HOOK')).toEqual([
      expect.stringContaining('subscriber "$HOOK" is there twice'),
    ]);
    const hook = 'webhook: {url: "https://desk.example/hook", secret: $DESK}';
    expect(errors(hook, hook)).toEqual([expect.stringContaining('is there twice')]);
  });
});
