#!/usr/bin/env node
/** The command line. Each command's file is loaded only when it is called, so that `--help` answers at once. */
import { enableCompileCache } from 'node:module';

// What was compiled once is read from the temporary folder the next time (NODE_DISABLE_COMPILE_CACHE=1 turns it off).
enableCompileCache();
const { Command, CommanderError } = await import('commander');
const { COMMANDS } = await import('./commands.ts');

const program = new Command('tallywire')
  .description('Watches news outlets for figures that change, and e-mails a digest of what changed.')
  .version('0.1.0')
  .showHelpAfterError('(tallywire --help lists the commands)')
  .exitOverride();

for (const { name, summary, args = [], options = [], load } of COMMANDS) {
  const command = program.command(name).description(summary).exitOverride();
  for (const [arg, description] of args) command.argument(arg, description);
  for (const [flags, description] of options) command.option(flags, description);
  command.action(async (...given) => {
    const values = given.slice(0, args.length) as (string | undefined)[];
    const { default: run } = await load();
    process.exitCode = (await run(command.opts(), values)) ?? process.exitCode ?? 0;
  });
}

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { tellError } = await import('./errors.ts');
    process.exitCode = tellError(error);
  }
}
