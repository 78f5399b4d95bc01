/** What every worker process does: open the world, work its queues until SIGTERM, hand back, close. */

import { tellError } from '../src/cli/errors.ts';
import { type ServeOptions, serve } from '../src/cli/serve.ts';
import type { QueueName } from '../src/pipeline.ts';

export async function runWorker(queues: readonly QueueName[], options: ServeOptions = {}): Promise<void> {
  try {
    await serve(queues, options);
  } catch (error) {
    process.exitCode = tellError(error);
  }
}
