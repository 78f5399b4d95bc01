/** Sends what the outbox holds, each message by its own channel. */
import { type Message, type PostOptions, sendPost } from './mail/post.ts';
import type { Mailer, Outcome } from './mailer.ts';

export type { Message } from './mail/post.ts';

export interface Sender {
  /** Never throws: a failure is an outcome. */
  send(message: Message): Promise<Outcome>;
  close(): void;
}

export function createSender(mailer: Mailer, options: PostOptions): Sender {
  return {
    send: (message) => ('channel' in message ? sendPost(message, options) : mailer.send(message)),
    close() {
      mailer.close();
      void options.poster.close();
    },
  };
}
