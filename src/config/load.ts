/** The configuration files as data, or every mistake in them at once. Pure: the texts are arguments. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Complaint, didYouMean, explain, listed } from './explain.ts';
import { locate, type Path, type Position } from './position.ts';
import { crossCheck } from './references.ts';
import { type Config, FILE_SCHEMAS, type FileKind } from './schema.ts';

export interface ConfigFile {
  name: string;
  text: string;
}

/** One mistake. `line` and `column` count from 1. */
export interface ConfigError extends Position {
  file: string;
  message: string;
  fix: string;
}

export interface ConfigOptions {
  /** Ids of the shipped measures, which a topic may name without terms; not checked when left out. */
  shippedMeasures?: readonly string[];
}

export type ConfigResult = { kind: 'config'; config: Config } | { kind: 'invalid'; errors: ConfigError[] };

interface ReadFile {
  name: string;
  kind: FileKind;
  document: Document;
  lines: LineCounter;
  data: unknown;
  errors: ConfigError[];
}

const KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];

/** Files are known by their base name: outlets.yaml, topics.yaml, subscribers.yaml (or .yml). */
export function loadConfig(files: ConfigFile[], options: ConfigOptions = {}): ConfigResult {
  const read = files.flatMap((file) => readFile(file) ?? []);
  const errors = [...strangers(files), ...absent(read), ...read.flatMap((file) => file.errors)];
  for (const file of read) errors.push(...checkShape(file));
  const parts = Object.fromEntries(read.map((file) => [file.kind, file.data]));
  for (const { file: kind, ...complaint } of crossCheck(parts, options.shippedMeasures ?? null)) {
    const file = read.find((candidate) => candidate.kind === kind);
    if (file !== undefined) errors.push(place(file, complaint));
  }
  if (errors.length > 0) return { kind: 'invalid', errors: inOrder(errors) };
  const config = Object.assign({}, ...read.map((file) => FILE_SCHEMAS[file.kind].parse(file.data))) as Config;
  return { kind: 'config', config };
}

/** `config/topics.yaml:12:9 unknown key "mach". Did you mean "match"?` */
export function formatConfigError(error: ConfigError): string {
  const stop = /[.?!]$/.test(error.message) ? '' : '.';
  return `${error.file}:${error.line}:${error.column} ${error.message}${stop} ${error.fix}`;
}

function readFile(file: ConfigFile): ReadFile | null {
  const kind = kindOf(file.name);
  if (kind === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const read: ReadFile = { name: file.name, kind, document, lines, data: undefined, errors: [] };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    read.errors.push({
      file: file.name,
      line,
      column: col,
      message: error.message,
      fix: yamlAdvice(error.code),
    });
  }
  if (read.errors.length > 0) return read;
  try {
    read.data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = (error as Error).message;
    read.errors.push({
      file: file.name,
      line: 1,
      column: 1,
      message,
      fix: 'Write the values out without aliases.',
    });
  }
  if (read.data === null) {
    const message = 'the file is empty';
    read.errors.push({
      file: file.name,
      line: 1,
      column: 1,
      message,
      fix: `Write "${kind}: []" or fill it.`,
    });
    read.data = undefined;
  }
  return read;
}

function checkShape(file: ReadFile): ConfigError[] {
  if (file.errors.length > 0) return [];
  const schema = FILE_SCHEMAS[file.kind];
  const result = schema.safeParse(file.data);
  if (result.success) return [];
  return explain(result.error.issues, file.data, (path) => keysAt(schema, path)).map((c) => place(file, c));
}

function place(file: ReadFile, { path, at, message, fix }: Complaint): ConfigError {
  const where = describe(path, file.data);
  const position = locate(file.document, file.lines, path, at);
  return { file: file.name, ...position, message: where === '' ? message : `${where}: ${message}`, fix };
}

/** Names the entry instead of its index: `telegraph › article`. */
function describe(path: Path, data: unknown): string {
  const names: string[] = [];
  let value = data;
  for (const step of path.slice(0, -1)) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    if (typeof step === 'string') names.push(step);
    else {
      const entry = value as { id?: unknown; email?: unknown } | null | undefined;
      names.push(String(entry?.id ?? entry?.email ?? `number ${step + 1}`));
    }
  }
  return names.slice(1).join(' › ');
}

/** Keys that the schema allows at a path, for suggestions. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = z.toJSONSchema(schema, { io: 'input' });
  for (const step of path) {
    const node = unwrap(at);
    at = typeof step === 'number' ? node.items : (node.properties?.[step] ?? node.additionalProperties);
  }
  return Object.keys(unwrap(at).properties ?? {});
}

interface JsonNode {
  properties?: Record<string, unknown>;
  additionalProperties?: unknown;
  items?: unknown;
  anyOf?: JsonNode[];
}

function unwrap(node: unknown): JsonNode {
  const json = (node ?? {}) as JsonNode;
  return json.anyOf?.find((option) => option.properties !== undefined) ?? json;
}

function kindOf(name: string): FileKind | null {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return KINDS.find((kind) => base === `${kind}.yaml` || base === `${kind}.yml`) ?? null;
}

function absent(read: ReadFile[]): ConfigError[] {
  return KINDS.filter((kind) => !read.some((file) => file.kind === kind)).map((kind) => ({
    file: `${kind}.yaml`,
    line: 1,
    column: 1,
    message: 'the file is missing',
    fix: `Create it with "${kind}: []", or point TALLYWIRE_CONFIG at the folder that holds it.`,
  }));
}

function strangers(files: ConfigFile[]): ConfigError[] {
  const names = KINDS.map((kind) => `${kind}.yaml`);
  const doubled = files.filter((file, i) => {
    const kind = kindOf(file.name);
    return kind !== null && files.findIndex((other) => kindOf(other.name) === kind) < i;
  });
  return [
    ...doubled.map((file) => ({
      name: file.name,
      message: 'a second file of the same kind',
      fix: 'Keep one of them.',
    })),
    ...files
      .filter((file) => kindOf(file.name) === null)
      .map((file) => ({
        name: file.name,
        message: 'not a configuration file',
        fix: strangerAdvice(file.name, names),
      })),
  ].map(({ name, message, fix }) => ({ file: name, line: 1, column: 1, message, fix }));
}

function strangerAdvice(name: string, names: string[]): string {
  const near = didYouMean(name.split(/[\\/]/).at(-1) ?? name, names);
  return near === null ? `Move it elsewhere; known files: ${listed(names)}.` : `Did you mean ${near}?`;
}

function yamlAdvice(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'MULTIPLE_DOCS') return 'Remove the "---" line.';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'Put a value that contains ": " in quotes.';
  if (code === 'MISSING_CHAR') return 'Close the quote or bracket, and check the indentation of this line.';
  return 'Check the indentation, quotes and brackets of this line and the one above.';
}

function inOrder(errors: ConfigError[]): ConfigError[] {
  return errors.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
