import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { readConfig, UserError } from '../io/settings.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { loadScenario, type Scenario } from '../newsroom/scenario.ts';
import type { Run } from './command.ts';

/** A scenario that defines no topic of its own is about the shipped one. */
const SHIPPED_CONFIG = fileURLToPath(new URL('../../config', import.meta.url));

const run: Run = async (options, [file]) => {
  const pages = typeof options.pages === 'string' ? options.pages : null;
  const scenario = pages === null ? await readScenario(file) : null;
  const port = Number(options.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UserError(`--port ${options.port}: not a port number.`);
  const newsroom = createNewsroom({ play: scenario === null ? { pagesFolder: pages! } : { scenario }, port });
  const { origin, outlets, topic } = await newsroom.listen().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new UserError(`Port ${port} is taken. Choose another with --port.`);
    if (error.code === 'ENOENT' && pages !== null)
      throw new UserError(
        `${pages} is no folder of saved pages: it needs an index.jsonl and the files it names.`,
      );
    throw new UserError(error.message);
  });
  if (typeof options.day === 'string' && scenario !== null) {
    const day = Number(options.day);
    if (!(day >= 1 && day <= scenario.days.length))
      throw new UserError(`--day ${options.day}: the scenario has days 1 to ${scenario.days.length}.`);
    newsroom.showDay(day);
    if (!options.beforeEdits) newsroom.applyEdits(day);
  }
  process.stdout.write(`${scenario?.about ?? `Pages of ${pages}`}\n`);
  for (const outlet of outlets) process.stdout.write(`  ${outlet.name}: ${outlet.feeds.join(' ')}\n`);
  if (typeof options.config === 'string') {
    const topics = topic === null ? (await readConfig(SHIPPED_CONFIG)).topics : [topic];
    const subscribers = [
      {
        email: 'you@example.org',
        topics: topics.map((each) => each.id),
        schedule: 'daily at 07:30',
        timezone: 'Europe/Bucharest',
      },
    ];
    await mkdir(options.config, { recursive: true });
    await writeFile(join(options.config, 'outlets.yaml'), stringify({ outlets }));
    await writeFile(join(options.config, 'topics.yaml'), stringify({ topics }));
    await writeFile(join(options.config, 'subscribers.yaml'), stringify({ subscribers }));
    process.stdout.write(
      `Watch it with: TALLYWIRE_ALLOW_HOSTS=127.0.0.1 TALLYWIRE_CONFIG=${options.config} npm run -s tallywire -- run --once\n`,
    );
  }
  if (scenario !== null) {
    process.stdout.write(
      `Move its present with: curl -X PUT '${origin}/_newsroom?day=2' (all articles out), '?edits=2' (edits made) or '?at=ISO'\n`,
    );
  }
  process.stdout.write(`Serving at ${origin} until stopped (Ctrl+C).\n`);
  await new Promise((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await newsroom.close();
  return 0;
};
export default run;

/** A scenario file, or the bundled one. */
export async function readScenario(file: string | undefined): Promise<Scenario> {
  const path = file ?? new URL('../newsroom/scenarios/foreign-fighters.json', import.meta.url);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`${file} cannot be read: there is no such file.`);
  });
  const result = loadScenario(text);
  if (result.kind === 'scenario') return result.scenario;
  throw new UserError(
    `${file ?? 'The bundled scenario'} is no scenario:\n${result.errors.map((error) => `  ${error}`).join('\n')}`,
  );
}
