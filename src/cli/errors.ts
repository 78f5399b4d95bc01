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
  if (lostServer(code, message)) {
    process.stderr.write(
      `The database ended the connection: ${message}. Nothing was lost; what was under way is done again at the next start.\n`,
    );
    return 69;
  }
  process.stderr.write(
    `Tallywire failed: ${message}\nThis is a fault of Tallywire's; please report it with these lines.\n${stack ?? ''}\n`,
  );
  return 70;
}

/**
 * A PostgreSQL that went away while it was used: restarted, crashed, or cut off. Classes 08 and 57P of SQLSTATE
 * (PostgreSQL documentation, appendix A), the system's own codes, and node-postgres, which gives no code.
 */
function lostServer(code: string | undefined, message: string): boolean {
  return (
    /^(?:08\w{3}|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE)$/.test(code ?? '') ||
    /^Connection terminated/.test(message)
  );
}
