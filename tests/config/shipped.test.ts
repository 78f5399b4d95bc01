import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/config/json-schemas.ts';
import { formatConfigError, loadConfig } from '../../src/config/load.ts';
import { TOLD_KINDS } from '../../src/config/schema.ts';
import { CHANGE_KINDS } from '../../src/ledger/change.ts';

const folder = join(import.meta.dirname, '../../config');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

test('the shipped configuration is good and watches three outlets for foreign fighters', () => {
  const result = loadConfig(files);
  if (result.kind === 'invalid') throw new Error(result.errors.map(formatConfigError).join('\n'));
  const { outlets, topics, subscribers } = result.config;
  expect(outlets.map(({ id, language }) => `${id} ${language}`)).toEqual([
    'digi24 ro',
    'telegraph en',
    'istories ru',
  ]);
  expect(topics[0]?.measures.map((measure) => measure.id).sort()).toEqual(
    'captured countries fighting identified killed losses missing pay recruited returned wounded'.split(' '),
  );
  for (const measure of topics[0]?.measures ?? [])
    expect(Object.keys(measure.terms ?? {})).toEqual(['en', 'ro', 'ru']);
  expect(subscribers[0]).toMatchObject({ email: 'you@example.org', schedule: 'daily at 07:30' });
});

test('the JSON Schemas are those of the rules (node src/cli/write-schemas.ts && npm run fix)', () => {
  for (const { name, text } of jsonSchemas()) {
    expect(JSON.parse(readFileSync(join(folder, 'schemas', name), 'utf8')), name).toEqual(JSON.parse(text));
  }
});

test('each file names its schema for editors', () => {
  for (const { name, text } of files) {
    expect(text.split('\n')[0]).toBe(
      `# yaml-language-server: $schema=schemas/${name.replace('.yaml', '.json')}`,
    );
  }
});

test('a subscriber can choose every kind of change that is ever told', () => {
  expect([...TOLD_KINDS].sort()).toEqual(CHANGE_KINDS.filter((kind) => kind !== 'confirmed').sort());
});
