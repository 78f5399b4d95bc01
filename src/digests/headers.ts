import { createHash } from 'node:crypto';

export interface Identity {
  /** The id of the delivery: the same mail sent again after a crash bears the same Message-ID. */
  delivery: string;
  /** Ids of the topics the mail covers. */
  topics: string[];
  recipient: string;
  /** Domain of the sender's address. */
  domain: string;
}

export interface DigestHeaders {
  messageId: string;
  /** One root per reader and topics, never itself sent: mails that name it stand in one thread. */
  references: string[];
  headers: Record<string, string>;
}

/**
 * Headers that make a digest a well-behaved automatic mail. No `Precedence`: RFC 2076 discourages it, some servers
 * hold back bounces for it, and Auto-Submitted and List-Id already keep holiday replies away.
 */
export function digestHeaders(identity: Identity, unsubscribe: Record<string, string>): DigestHeaders {
  const { delivery, recipient } = identity;
  const domain = hostName(identity.domain);
  const topics = identity.topics.toSorted();
  const list = topics.length === 1 ? label(topics[0]!) : 'digest';
  // The thread's name is a hash: a reader who forwards a mail does not show the address in it.
  const thread = hash([recipient.toLowerCase(), ...topics]);
  return {
    messageId: `<${localPart(delivery)}@${domain}>`,
    references: [`<thread.${thread}@${domain}>`],
    headers: {
      'List-Id': `<${list}.tallywire.${domain}>`,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...unsubscribe,
    },
  };
}

/** The domain of "Tallywire <mail@example.org>"; "localhost" where there is none. */
export function domainOf(mailbox: string): string {
  return /@([^\s<>@]+?)>?\s*$/.exec(mailbox)?.[1] ?? 'localhost';
}

function localPart(delivery: string): string {
  return /^[\w.-]{1,120}$/.test(delivery) ? `delivery.${delivery}` : `delivery.${hash([delivery])}`;
}

function hash(parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

function label(topic: string): string {
  return /^[a-z0-9_-]+$/i.test(topic) ? topic : hash([topic]);
}

function hostName(domain: string): string {
  return /^[a-z0-9.-]+$/i.test(domain) ? domain.toLowerCase() : 'localhost';
}
