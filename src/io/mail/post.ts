/** A digest for a webhook, a Slack-compatible hook or ntfy: kept in the outbox like a mail, sent by one POST. */
import { Webhook } from 'standardwebhooks';
import type { Addressed } from '../../config/channels.ts';
import type { Poster } from '../http/post.ts';
import type { Mail } from './mail.ts';
import type { Outcome } from './outcome.ts';

export interface Post {
  channel: 'webhook' | 'slack' | 'ntfy';
  /** The delivery's id: the same on every attempt, so that a receiver can tell a repetition. */
  id: string;
  /** As configured; a "$NAME" is looked up when it is sent, so that no secret is kept in the ledger. */
  to: Pick<Addressed, 'webhook' | 'slack' | 'ntfy'>;
  subject: string;
  text: string;
  /** JSON; for ntfy without its topic, which is part of the address. */
  body: Record<string, unknown>;
}

export type Message = Mail | Post;

export interface PostOptions {
  poster: Poster;
  /** The value of an environment variable. */
  variable: (name: string) => string | undefined;
  now?: () => Date;
}

/** Never throws: a failure is an outcome. */
export async function sendPost(post: Post, options: PostOptions): Promise<Outcome> {
  try {
    const { url, headers, body } = request(post, options);
    const answer = await options.poster.post(url, headers, body);
    if (answer.kind === 'answered') return outcomeOfAnswer(answer.status, answer.text, answer.retryAfter);
    return { kind: 'retry', code: answer.code, reason: answer.reason };
  } catch (error) {
    return { kind: 'retry', code: 'ECONFIG', reason: (error as Error).message };
  }
}

/** Throws where a variable is missing or holds nothing usable; the message never holds its value. */
function request(post: Post, { variable, now = () => new Date() }: PostOptions) {
  const value = (given: string): string => {
    if (!given.startsWith('$')) return given;
    const found = variable(given.slice(1));
    if (found === undefined || found === '')
      throw new Error(`the environment variable ${given.slice(1)} is not set`);
    return found;
  };
  const address = (given: string): URL => {
    const url = URL.parse(value(given));
    if (url === null) throw new Error(`${given} is not an http(s) address`);
    return url;
  };
  const { webhook, slack, ntfy } = post.to;
  if (webhook !== undefined) {
    const body = JSON.stringify(post.body);
    const headers = signature(post.id, now(), body, value(webhook.secret));
    return { url: address(webhook.url).href, headers, body };
  }
  if (ntfy !== undefined) {
    const url = address(ntfy.url);
    const topic = decodeURIComponent(url.pathname.replace(/^.*\//, ''));
    const token: Record<string, string> =
      ntfy.token === undefined ? {} : { authorization: `Bearer ${value(ntfy.token)}` };
    const root = new URL('.', url).href;
    return { url: root, headers: token, body: JSON.stringify({ topic, ...post.body }) };
  }
  return { url: address(slack ?? '').href, headers: {}, body: JSON.stringify(post.body) };
}

/** As the Standard Webhooks specification has it. A secret of its own form (whsec_…) holds base64, any other its bytes. */
function signature(id: string, at: Date, body: string, secret: string): Record<string, string> {
  const signer = secret.startsWith('whsec_') ? new Webhook(secret) : new Webhook(secret, { format: 'raw' });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signer.sign(id, at, body),
  };
}

/** A receiver that is gone, or that rejects what it is sent, refuses; a wrong token is ours to mend, so it is tried again. */
const REFUSALS = new Set([400, 404, 405, 410, 413, 415, 422]);

function outcomeOfAnswer(status: number, text: string, retryAfter: number | null): Outcome {
  const answer = `HTTP ${status}${text === '' ? '' : ` ${text}`}`;
  if (status >= 200 && status < 300) return { kind: 'sent', response: answer, file: null };
  if (REFUSALS.has(status)) return { kind: 'refused', code: String(status), reason: answer };
  const reason =
    status >= 300 && status < 400 ? `${answer}: the hook has moved, and is not followed` : answer;
  return { kind: 'retry', code: String(status), reason, ...(retryAfter !== null && { waitMs: retryAfter }) };
}
