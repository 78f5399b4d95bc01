import { rename, writeFile } from 'node:fs/promises';
import { MAIL_LANGUAGES } from '../digests/digest.ts';
import { atomFeed, type FeedOfChanges, jsonFeed } from '../digests/feeds-of-changes.ts';
import { createLedger } from '../io/ledger.ts';
import { openLedger } from '../io/open.ts';
import { readConfig, readSettings, UserError } from '../io/settings.ts';
import { feedOfChanges } from '../steps/gather-feed.ts';
import type { Options, Run } from './command.ts';

const FORMATS = { atom: atomFeed, json: jsonFeed };

const run: Run = async (options) => {
  const settings = await readSettings(process.env);
  const config = await readConfig(settings.configFolder);
  const format = oneOf(options, 'format', Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
  const topic = oneOf(
    options,
    'topic',
    config.topics.map(({ id }) => id),
  );
  const language = oneOf(options, 'lang', MAIL_LANGUAGES);
  const open = await openLedger(settings, 'export-feed', 'use');
  let feed: FeedOfChanges;
  try {
    const ports = { ledger: createLedger(open.db), config: () => config, settings };
    feed = await feedOfChanges({ topic, language, now: new Date() }, ports);
  } finally {
    await open.close();
  }
  const text = FORMATS[format](feed);
  if (typeof options.out === 'string') {
    await writeFile(`${options.out}.part`, text);
    await rename(`${options.out}.part`, options.out);
  } else process.stdout.write(text);
  return 0;
};
export default run;

/** The value of an option, or the first that is possible. */
function oneOf<Name extends string>(options: Options, name: string, possible: readonly Name[]): Name {
  const given = options[name] ?? possible[0];
  const found = possible.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UserError(`--${name} ${given ?? ''}: write one of ${possible.join(', ') || 'none'}.`);
}
