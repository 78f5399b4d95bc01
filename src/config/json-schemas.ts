/** The configuration's rules as JSON Schema, so that an editor completes and checks the YAML files while one types. */
import { z } from 'zod';
import { FILE_SCHEMAS, type FileKind } from './schema.ts';

/** Name and text of each schema file in config/schemas. */
export function jsonSchemas(): { name: string; text: string }[] {
  return (Object.keys(FILE_SCHEMAS) as FileKind[]).map((kind) => {
    const schema = z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input' });
    return {
      name: `${kind}.json`,
      text: `${JSON.stringify({ title: `Tallywire: ${kind}`, ...schema }, null, 2)}\n`,
    };
  });
}
