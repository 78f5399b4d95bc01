/** A statement with its parameters apart, so that no value is ever spliced into SQL. */
export interface Sql {
  text: string;
  values: unknown[];
}

/** Tagged template: `sql\`… where id = ${id}\`` numbers its values; a nested statement is merged in place. */
export function sql(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  let text = strings[0]!;
  const values: unknown[] = [];
  parts.forEach((part, i) => {
    if (isSql(part)) {
      text += part.text.replace(/\$(\d+)/g, (_, n) => `$${Number(n) + values.length}`);
      values.push(...part.values);
    } else {
      values.push(part);
      text += `$${values.length}`;
    }
    text += strings[i + 1]!;
  });
  return { text, values };
}

/** Names of the statements that PostgreSQL plans once a connection. */
const names = new Map<string, string>();

/** For what is run with every figure: its plan costs more than its work. Its text must not differ from call to call. */
export function prepared(statement: Sql): Sql {
  if (!names.has(statement.text)) names.set(statement.text, `tallywire_${names.size}`);
  return statement;
}

export const preparedName = (text: string): string | undefined => names.get(text);

/** A value for a jsonb column. PostgreSQL drivers would write an array as a SQL array otherwise. */
export const json = (value: unknown): string => JSON.stringify(value);

function isSql(part: unknown): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
}
