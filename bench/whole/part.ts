/** One part in a process of its own: what it finds is sent to the parent. `node bench/whole/part.ts NAME [--quick] [--long]` */
import { growth } from './growth.ts';
import { latency } from './latency.ts';
import { queue } from './queue.ts';
import { service } from './service.ts';
import { stages } from './stages.ts';
import { whole } from './whole.ts';

export const PARTS = { whole, stages, queue, latency, growth, service };

const [name = '', ...flags] = process.argv.slice(2);
const part = PARTS[name as keyof typeof PARTS];
const options = { quick: flags.includes('--quick'), long: flags.includes('--long') };
const result = await part(options);
if (process.send) process.send(result);
else process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
setTimeout(() => process.exit(), 1000);
process.disconnect?.();
