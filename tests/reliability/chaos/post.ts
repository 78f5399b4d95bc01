/** A mail server that can be torn down and set up again at the same address, and keeps what it took. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Post {
  url: string;
  mails: ParsedMail[];
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openPost(): Promise<Post> {
  const mails: ParsedMail[] = [];
  const start = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 20,
      onData(stream, _session, callback) {
        simpleParser(stream).then((mail) => {
          mails.push(mail);
          callback(null, '2.0.0 kept');
        }, callback);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return server;
  };
  const stop = (server: SMTPServer) => new Promise<void>((done) => server.close(done));
  let server = await start(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async restart() {
      await stop(server);
      server = await start(port);
    },
    close: () => stop(server),
  };
}
