/** Writes new outlets into outlets.yaml: shows what changes, asks, and leaves a file alone that somebody else changed. */
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { addOutlets, type NewOutlet, NotEditable } from '../config/edit.ts';
import { formatConfigError } from '../config/load.ts';
import { openConfigFolder, textHash } from '../io/config-folder.ts';
import { UserError } from '../io/settings.ts';
import type { Options } from './command.ts';

export interface Edit {
  /** Path of the file. */
  file: string;
  /** As a unified diff. */
  diff: string;
  /** Replaces the file at once. Throws a {@link UserError} when it is not what it was. */
  write(): Promise<void>;
}

/** Throws a {@link UserError} where the folder cannot be used, or the outlets would make it invalid. */
export async function planEdit(folder: string, added: readonly NewOutlet[]): Promise<Edit> {
  const config = await openConfigFolder(folder);
  const before = (await config.files()).find(({ name }) => /^outlets\.ya?ml$/.test(basename(name)));
  if (before === undefined) throw new UserError(`There is no outlets.yaml in ${folder}.`);
  const name = basename(before.name);
  const after = edited(before.text, before.name, added);
  const { errors } = await config.check(new Map([[name, after]]));
  if (errors.length > 0) {
    const lines = errors.map((error) => `  ${formatConfigError(error)}`);
    throw new UserError(`That would not be a valid configuration:\n${lines.join('\n')}`);
  }
  return {
    file: before.name,
    diff: createTwoFilesPatch(before.name, before.name, before.text, after, '', '', { context: 2 })
      .replace(/^(?:Index: .*\n)?=+\n/, '')
      .trimEnd(),
    async write() {
      const result = await config.write(name, after, textHash(before.text)).catch((error: Error) => {
        throw new UserError(`${before.name} cannot be written: ${error.message}.`);
      });
      if (result !== 'written')
        throw new UserError(
          `${before.name} has been changed in the meantime; nothing was written. Try again.`,
        );
    },
  };
}

function edited(text: string, name: string, added: readonly NewOutlet[]): string {
  try {
    return addOutlets(text, added);
  } catch (error) {
    if (error instanceof NotEditable)
      throw new UserError(`${name} cannot be added to: ${error.message}. Add the outlet by hand.`);
    throw error;
  }
}

export type Consent = 'write' | 'dry run' | 'not asked' | 'refused';

/** Whether to write: as the options say, else as the person at the terminal says. */
export async function consent(options: Options, question: string): Promise<Consent> {
  if (options.dryRun) return 'dry run';
  if (options.yes) return 'write';
  if (!process.stdin.isTTY || !process.stdout.isTTY) return 'not asked';
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `).finally(() => terminal.close());
  return /^\s*(?:y|yes|d|da|д|да)\s*$/i.test(answer) ? 'write' : 'refused';
}

/** Shows the change, asks, writes, and says what was done. Gives the exit code. */
export async function carryOut(edit: Edit, options: Options, question: string): Promise<number> {
  process.stdout.write(`\n${coloured(edit.diff)}\n`);
  const answer = await consent(options, question);
  if (answer === 'write') {
    await edit.write();
    process.stdout.write(`Written to ${edit.file}. A running service takes it up by itself.\n`);
    return 0;
  }
  const why = {
    'dry run': 'a dry run',
    'not asked': 'there is no terminal to ask at; --yes writes without asking',
    refused: 'as you wish',
  };
  process.stdout.write(`Nothing was written: ${why[answer]}.\n`);
  return answer === 'not asked' ? 1 : 0;
}

/** More lines are a list that nobody reads at a terminal. */
const MOST_LINES = 200;

function coloured(diff: string): string {
  const lines = diff.split('\n');
  const more = lines.length - MOST_LINES;
  if (more > 0) lines.splice(MOST_LINES, more, `… and ${more} more lines`);
  return lines
    .map((line) =>
      /^\+(?!\+\+)/.test(line)
        ? styleText('green', line)
        : /^-(?!--)/.test(line)
          ? styleText('red', line)
          : line,
    )
    .join('\n');
}
