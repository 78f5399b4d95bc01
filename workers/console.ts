/** The console alone: what people look at and change. Where others could reach it, it has a password even if nobody set one. */
import { runWorker } from './worker.ts';

await runWorker([], { console: true, ownPassword: true });
