/** One line on a terminal that fills up; nothing where standard error is a file or a pipe. */
const WIDTH = 30;
/** Milliseconds: faster than anybody reads. */
const PAUSE = 100;

export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  let last = 0;
  return {
    show(what: string, done: number, of: number): void {
      const now = performance.now();
      if (!stream.isTTY || of === 0 || (done < of && now - last < PAUSE)) return;
      last = now;
      const filled = Math.round((WIDTH * done) / of);
      stream.write(`\r[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${of} ${what}\u001b[K`);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
