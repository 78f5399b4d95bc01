import { UserError } from '../io/settings.ts';

/** Says what went wrong. A user's mistake gets its message; anything else is a fault of ours and keeps its trace. Gives the exit code. */
export function tellError(error: unknown): number {
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const { message, stack, code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') {
    process.stderr.write(
      `The disk is full: ${message}. Free some space and run the command again; nothing was lost.\n`,
    );
    return 1;
  }
  process.stderr.write(
    `Tallywire failed: ${message}\nThis is a fault of Tallywire's; please report it with these lines.\n${stack ?? ''}\n`,
  );
  return 70;
}
