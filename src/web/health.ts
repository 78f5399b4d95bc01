/**
 * For whoever keeps the process running: /healthz says that it lives, /readyz that it can work (its ledger and its
 * queues answer), /metrics what Prometheus may ask. No log-in: it says nothing of what is read, and listens where it is
 * told to.
 */
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Queues } from '../io/queues.ts';
import { QUEUES } from '../pipeline.ts';
import type { Ports } from '../ports.ts';
import type { Metrics } from './metrics.ts';

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

/** A part that takes longer to answer is as good as dead: Docker and Kubernetes ask every few seconds. */
const PATIENCE_MS = 2000;

export function healthApp({ ledger }: Ports, queues: Queues, metrics: Metrics): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const parts = {
      ledger: await answers(ledger.work.nextDue(QUEUES)),
      queues: await answers(queues.depth(QUEUES[0]!)),
    };
    return c.json(parts, Object.values(parts).every((word) => word === 'ok') ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    c.header('content-type', metrics.contentType);
    return c.body(await metrics.text());
  });
  return app;
}

/** Port 0: a free one. */
export function serveHealth(
  app: Hono,
  { host, port }: { host: string; port: number },
): Promise<HealthServer> {
  return new Promise((done, failed) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      done({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', failed);
  });
}

async function answers(question: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((done) => {
    timer = setTimeout(() => done(`no answer for ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
  });
  const answer = question.then(
    () => 'ok',
    (error) => (error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
