/** Writes config/schemas from the rules in src/config/schema.ts: run it after changing them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../config/json-schemas.ts';

const folder = join(import.meta.dirname, '../../config/schemas');
mkdirSync(folder, { recursive: true });
for (const { name, text } of jsonSchemas()) writeFileSync(join(folder, name), text);
