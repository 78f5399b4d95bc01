/** Starts a real PostgreSQL and Redis for one test run, on free ports of 127.0.0.1, in a folder of their own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  url: string;
  stop(): Promise<void>;
}

export interface PostgresServer extends Server {
  /** Ends every process of the server at once, as a crash does, and starts it again on the same data. */
  crash(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer | null> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (bin === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  const as = (command: string, args: string[]): [string, string[]] =>
    isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
  if (isRoot) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), -1);
  else chmodSync(folder, 0o700);
  execFileSync(
    ...as(join(bin, 'initdb'), [
      '-D',
      data,
      '-U',
      'tallywire',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ]),
    {
      stdio: 'ignore',
      cwd: folder,
    },
  );
  const settings = [
    'fsync=off',
    'max_connections=200',
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
  ];
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      ...as(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((s) => ['-c', s])]),
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder },
    );
    await said(started, started.stderr!, 'ready to accept connections');
    return started;
  };
  let server = await start();
  const end = async () => {
    // runuser does not hand signals on; the server's own tool ends it.
    const ended = new Promise((done) => server.once('exit', done));
    execFileSync(...as(join(bin, 'pg_ctl'), ['-D', data, 'stop', '-m', 'immediate']), {
      stdio: 'ignore',
      cwd: folder,
    });
    await ended;
  };
  return {
    url: `postgres://tallywire@127.0.0.1:${port}/postgres`,
    async crash() {
      await end();
      server = await start();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface RedisServer extends Server {
  /** Sends a command such as FLUSHALL, whose answer is not needed. */
  command(...words: string[]): Promise<void>;
  /** SIGKILL, and a new start: with what its append-only file holds, or with nothing. */
  crash(keepData: boolean): Promise<void>;
}

export async function startRedis(args: string[] = []): Promise<RedisServer | null> {
  if (!existsSync('/usr/bin/redis-server')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-redis-'));
  const port = await freePort();
  const all = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...args];
  const start = async (): Promise<ChildProcess> => {
    const started = spawn('redis-server', all, { stdio: ['ignore', 'pipe', 'ignore'] });
    await said(started, started.stdout!, 'Ready to accept connections');
    return started;
  };
  let server = await start();
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise((done) => {
      server.once('exit', done);
      server.kill(signal);
    });
  return {
    url: `redis://127.0.0.1:${port}`,
    command: async (...words) => void execFileSync('redis-cli', ['-p', String(port), ...words]),
    async crash(keepData) {
      await end('SIGKILL');
      if (!keepData) for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
      server = await start();
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function said(child: ChildProcess, stream: NodeJS.ReadableStream, words: string): Promise<void> {
  return new Promise((done, failed) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes(words)) done();
    });
    child.once('exit', () =>
      failed(new Error(`the server ended before it was ready:\n${text.slice(-2000)}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
