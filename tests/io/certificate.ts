/** A certificate for localhost and 127.0.0.1 that nobody has signed, and its key. */
import { readFileSync } from 'node:fs';

const read = (name: string) =>
  readFileSync(new URL(`./fixtures/own-certificate/${name}.pem`, import.meta.url), 'utf8');

export const certificate = { key: read('key'), cert: read('certificate') };
