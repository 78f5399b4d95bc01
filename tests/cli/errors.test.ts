import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellError } from '../../src/cli/errors.ts';
import { UserError } from '../../src/io/settings.ts';

describe('what a command says when it fails', () => {
  afterEach(() => vi.restoreAllMocks());

  const said = (error: Error, code?: string) => {
    const lines: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    const exit = tellError(Object.assign(error, { code }));
    return { exit, text: lines.join('') };
  };

  it('gives a mistake of the user by its message alone', () => {
    expect(said(new UserError('No such topic.'))).toEqual({ exit: 1, text: 'No such topic.\n' });
  });

  it.each([
    ['Connection terminated unexpectedly', undefined],
    ['terminating connection due to administrator command', '57P01'],
    ['the database system is starting up', '57P03'],
    ['read ECONNRESET', 'ECONNRESET'],
  ])('does not call a database that went away a fault of its own: %s', (message, code) => {
    const { exit, text } = said(new Error(message), code);
    expect(exit).toBe(69);
    expect(text).toContain(message);
    expect(text).not.toContain('fault of Tallywire');
  });

  it('asks for a report, with the trace, of anything else', () => {
    const { exit, text } = said(new Error('x is not a function'));
    expect(exit).toBe(70);
    expect(text).toMatch(/please report it[\s\S]*errors\.test/);
  });
});
