/** Worker processes under a keeper that starts again whatever ends, as Docker does with `restart: unless-stopped`. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Processes {
  /** SIGKILL to one of them. */
  kill(index: number): void;
  /** SIGTERM to all; gives the exit codes. */
  stop(): Promise<(number | null)[]>;
  /** How often one ended by itself, and the last words of each that did. */
  ended(): { code: number | null; said: string }[];
  count: number;
}

export function keepProcesses(scripts: readonly string[], env: Record<string, string>): Processes {
  const ended: { code: number | null; said: string }[] = [];
  let stopping = false;
  const begin = (index: number): ChildProcess => {
    const child = spawn(process.execPath, [new URL(`../../../${scripts[index]}`, import.meta.url).pathname], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
    });
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-1500);
    });
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && !stopping) ended.push({ code, said });
      setTimeout(() => {
        if (!stopping) children[index] = begin(index);
      }, 200);
    });
    return child;
  };
  const children: ChildProcess[] = [];
  scripts.forEach((_, index) => {
    children[index] = begin(index);
  });
  return {
    count: scripts.length,
    ended: () => ended,
    kill: (index) => void children[index]!.kill('SIGKILL'),
    async stop() {
      stopping = true;
      return Promise.all(
        children.map((child) => {
          if (child.exitCode !== null || child.signalCode !== null) return 0;
          // One that has not yet got so far as to listen for the signal ends by it: that is in order too.
          const code = new Promise<number | null>((done) =>
            child.once('exit', (exit, signal) => done(signal === 'SIGTERM' ? 0 : exit)),
          );
          child.kill('SIGTERM');
          return code;
        }),
      );
    },
  };
}
