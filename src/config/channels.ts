/** How a subscriber is reached: exactly one of e-mail, a signed webhook, a Slack-compatible hook, or ntfy. */
import { z } from 'zod';

export const CHANNELS = ['email', 'webhook', 'slack', 'ntfy'] as const;
export type Channel = (typeof CHANNELS)[number];

const VARIABLE = /^\$[A-Z_][A-Z0-9_]*$/;

/** A secret stands in the environment; the file only names it. */
const secret = z
  .string()
  .regex(VARIABLE, 'a secret is never written here: name an environment variable, such as $DESK_SECRET');

const hook = z
  .string()
  .refine(
    (text) => VARIABLE.test(text) || isWebAddress(text),
    'neither an http(s) address nor the name of an environment variable, such as $DESK_HOOK',
  );

export const channelSchemas = {
  email: z.email('not an e-mail address').optional(),
  webhook: z
    .strictObject({
      url: hook.describe('Where each digest is posted as JSON.'),
      secret: secret.describe('$NAME of the environment variable with the key that signs each request.'),
    })
    .optional()
    .describe('Instead of email: each digest is posted as JSON, signed with HMAC-SHA256.'),
  slack: secret
    .optional()
    .describe('Instead of email: $NAME of the environment variable with the address of an incoming hook.'),
  ntfy: z
    .strictObject({
      url: hook.describe('Server and topic: https://ntfy.sh/our-topic'),
      token: secret.optional().describe('$NAME of the environment variable with an access token.'),
    })
    .optional()
    .describe('Instead of email: a short message to a topic of ntfy.'),
};

/** The address part of a subscriber. */
export type Addressed = z.infer<z.ZodObject<typeof channelSchemas>>;

/** What is wrong with the choice of a channel, and at which key; null where exactly one is given. */
export function channelProblem(subscriber: Addressed): { key: Channel; message: string } | null {
  const [first, second] = CHANNELS.filter((channel) => subscriber[channel] !== undefined);
  if (first === undefined)
    return { key: 'email', message: '"email" is missing, or one of webhook, slack and ntfy instead' };
  if (second === undefined) return null;
  return { key: second, message: `a subscriber has one address, and this one has ${first} already` };
}

export function channelOf(subscriber: Addressed): Channel {
  return CHANNELS.find((channel) => subscriber[channel] !== undefined) ?? 'email';
}

/**
 * The name under which the ledger knows a subscriber: the e-mail address, or the channel with its address as the file
 * gives it. Without colons, which names of queued jobs may not have.
 */
export function subscriberId(subscriber: Addressed): string {
  const { email, webhook, slack, ntfy } = subscriber;
  if (email !== undefined) return email;
  const address = webhook?.url ?? ntfy?.url ?? slack ?? '';
  return `${channelOf(subscriber)} ${address.replace(/^https?:\/\//, '').replaceAll(':', '%3A')}`;
}

/** Names of the environment variables that a subscriber's address and secrets stand in. */
export function variablesOf({ webhook, slack, ntfy }: Addressed): string[] {
  return [webhook?.url, webhook?.secret, slack, ntfy?.url, ntfy?.token].flatMap((value) =>
    value?.startsWith('$') ? [value.slice(1)] : [],
  );
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
