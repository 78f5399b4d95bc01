/** A child process that runs commands as the command line does, one after another as they are told to it. */
import type { Options, Run } from '../../src/cli/command.ts';

export interface Told {
  name: 'run' | 'digest';
  options: Options;
  data: string;
}

/** Loaded beforehand: a kill is to hit the work, not the start of Node. */
const commands: Record<Told['name'], Run> = {
  run: (await import('../../src/cli/run.ts')).default,
  digest: (await import('../../src/cli/digest.ts')).default,
};
await import('@electric-sql/pglite');
await import('../../src/steps/write-digest.ts');

process.on('message', async ({ name, options, data }: Told) => {
  process.env.TALLYWIRE_DATA = data;
  try {
    await commands[name](options, []);
    process.send?.('done');
  } catch (error) {
    process.send?.(`failed: ${error instanceof Error ? error.stack : error}`);
  }
});
process.send?.('ready');
