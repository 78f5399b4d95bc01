/** The shape of a command. */

export type Options = Record<string, string | boolean | undefined>;
/** Gives the exit code; nothing is 0. */
export type Run = (options: Options, args: (string | undefined)[]) => Promise<number | undefined>;

export interface CommandSpec {
  name: string;
  summary: string;
  args?: [name: string, description: string][];
  options?: [flags: string, description: string][];
  load: () => Promise<{ default: Run }>;
}
