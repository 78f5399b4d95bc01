import { type ChildProcess, fork } from 'node:child_process';
import type { Told } from './commands.ts';

/** Runs commands in child processes; the next child is always started ahead of time, so that a kill costs no wait. */
export function commandRunner(env: Record<string, string>) {
  const begin = () => {
    const child = fork(new URL('./commands.ts', import.meta.url), {
      // Compiling the embedded database in full takes longer than these short commands.
      execArgv: ['--liftoff-only'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env,
    });
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    return { child, ready: answer(child), said: () => said };
  };
  let current = begin();
  let spare = begin();

  return {
    /** Runs the command to its end; the same process takes the next one. */
    async finished(command: Told): Promise<void> {
      await current.ready;
      const ended = answer(current.child);
      current.child.send(command);
      const word = await ended;
      if (word !== 'done') throw new Error(`${command.name} ${word}\n${current.said()}`);
    },
    /** Runs the command for so long, then kills its process wherever it is. */
    async killed(command: Told, ms: number): Promise<void> {
      await current.ready;
      const { child } = current;
      const gone = new Promise((done) => child.once('exit', done));
      child.send(command);
      await new Promise((done) => setTimeout(done, ms));
      child.kill('SIGKILL');
      await gone;
      current = spare;
      spare = begin();
    },
    close() {
      for (const { child } of [current, spare]) child.kill('SIGKILL');
    },
  };
}

/** The next word of a child; how it ended where it says nothing more. */
function answer(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    const ended = (code: number | null) => done(`ended with ${code}`);
    child.once('exit', ended);
    child.once('message', (word) => {
      child.off('exit', ended);
      done(String(word));
    });
  });
}
