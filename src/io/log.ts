/** One line an outcome: a fixed message, fields beside it. */
import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Logs to standard error, so that what a command prints stays clean. Readable in a terminal, JSON lines elsewhere. */
export function createLog(level: string, json: boolean): Log {
  if (json) return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => void process.stderr.write(readable(JSON.parse(line))) },
  );
}

const LEVELS: Record<number, string> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

function readable({ level, time, msg, ...fields }: Record<string, unknown>): string {
  const rest = Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const mark = LEVELS[level as number] ?? '';
  return `${String(time).slice(11, 19)} ${mark === 'info' ? '' : `${mark} `}${msg}  ${rest.join(' ')}\n`;
}
