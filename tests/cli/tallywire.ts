/** The command line as a user calls it: a process of its own, with folders of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Home {
  folder: string;
  config: string;
  /** Runs one command; `input` is its standard input, empty by default, `more` are further settings. */
  run(args: string[], input?: string | Buffer, more?: Record<string, string>): Promise<Ended>;
}

export const TOPICS = `topics:
  - id: floods
    title: Floods
    match: {en: [flood]}
    measures: [killed, evacuated]
`;

/** A configuration with these outlets, and nothing in the ledger. */
export async function makeHome(outlets = 'outlets: []\n'): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'tallywire-cli-'));
  await writeFile(join(folder, 'outlets.yaml'), outlets);
  await writeFile(join(folder, 'topics.yaml'), TOPICS);
  await writeFile(join(folder, 'subscribers.yaml'), 'subscribers: []\n');
  const env = {
    PATH: process.env.PATH,
    TALLYWIRE_CONFIG: folder,
    TALLYWIRE_DATA: join(folder, 'data'),
    TALLYWIRE_ALLOW_HOSTS: '127.0.0.1',
  };
  return {
    folder,
    config: folder,
    run: (args, input = '', more = {}) =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, [MAIN, ...args], { env: { ...env, ...more }, cwd: folder });
        const out = { stdout: '', stderr: '' };
        child.stdout.on('data', (chunk) => (out.stdout += chunk));
        child.stderr.on('data', (chunk) => (out.stderr += chunk));
        child.stdin.on('error', () => undefined).end(input);
        child.once('error', fail).once('close', (code) => done({ code: code ?? -1, ...out }));
      }),
  };
}

export interface Site {
  origin: string;
  put(path: string, body: string, type?: string, status?: number): void;
  asked: string[];
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, { body: string; type: string; status: number }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const { status, type, body } = pages.get(path) ?? {
      status: 404,
      type: 'text/plain',
      body: 'nothing here',
    };
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, body, type = 'text/html; charset=utf-8', status = 200) =>
      void pages.set(path, { body, type, status }),
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
