import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { openPostgresQueues } from '../../src/io/queues.ts';
import { startTraces } from '../../src/io/traces.ts';

test('without a collector nothing is traced', async () => {
  expect(await startTraces({})).toBeNull();
});

test('a job is traced from who wakes it to who works it', async () => {
  const told: string[] = [];
  const collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      told.push(`${request.url} ${Buffer.concat(parts).toString('latin1')}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint;
  const traces = (await startTraces(process.env))!;
  const embedded = await openEmbedded();
  const queues = await openPostgresQueues(
    embedded.pool() as never,
    async () => undefined,
    () => undefined,
    { telemetry: traces.telemetry },
  );
  await queues.wake([{ queue: 'traced', subject: 'a', revision: 0 }]);
  await new Promise<void>((done) => queues.serve('traced', 1, async () => done()));
  await queues.close();
  await traces.close();
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const all = told.join('\n');
  expect(all).toContain('/v1/traces');
  expect(all).toContain('process traced');
  expect(all).toMatch(/\badd(?:Bulk)? traced/);
  await embedded.close();
  collector.close();
});
