import { languageOf } from '../articles/tongue.ts';
import type { Topic } from '../config/schema.ts';
import { extractFigures } from '../figures/extract.ts';
import type { Extraction } from '../figures/figure.ts';
import { readConfig, readSettings, UserError } from '../io/settings.ts';
import { said } from './changes.ts';
import type { Options, Run } from './command.ts';
import { batch, readInput } from './input.ts';
import { printJson, printTable } from './print.ts';

interface Request {
  id: string;
  lang?: string;
  published?: string | null;
  text: string;
  topic?: string | null;
  outlet?: string | null;
  title?: string | null;
}

const run: Run = async (options, [source]) => {
  const topicOf = await topics(options);
  if (options.batch) {
    return batch<Request>(({ id, text, lang, published, topic, outlet, title }) => {
      if (typeof text !== 'string')
        throw new Error('"text" is missing: a line is {id, lang, published, text, topic?}');
      const { figures } = extractFigures(text, {
        language: lang ?? languageOf(text, []) ?? 'en',
        published: published ?? null,
        topic: topicOf(topic ?? null),
        ...(outlet && { outlet }),
        ...(title && { title }),
      });
      return { id, figures };
    });
  }
  const { figures } = await extractFrom(source, options, topicOf(null));
  if (options.json) printJson(figures);
  else {
    printTable(
      ['value', 'unit', 'measure', 'places', 'from', 'to', 'who', 'status', 'rule', 'quote'],
      figures.map((f) => [
        said(f),
        f.unit,
        f.measure,
        f.places.join(' '),
        f.from,
        f.to,
        f.attribution,
        f.status,
        f.rule,
        f.quote,
      ]),
      'No figures in this text.',
    );
  }
  return 0;
};
export default run;

/** The figures of one source, with its text, for the commands that show them. */
export async function extractFrom(
  source: string | undefined,
  options: Options,
  topic: Topic | null,
): Promise<Extraction & { text: string }> {
  const text = new TextDecoder().decode((await readInput(source)).bytes);
  const language = typeof options.lang === 'string' ? options.lang : (languageOf(text, []) ?? 'en');
  const published = typeof options.published === 'string' ? options.published : null;
  return { text, ...extractFigures(text, { language, published, topic }) };
}

/** Finds a topic by id; without one, the one named on the command line or the first configured. */
export async function topics(options: Options): Promise<(id: string | null) => Topic | null> {
  const { configFolder } = await readSettings(process.env);
  const { topics: configured } = await readConfig(configFolder);
  return (id) => {
    const wanted = id ?? (typeof options.topic === 'string' ? options.topic : null);
    if (wanted === null) return configured[0] ?? null;
    const topic = configured.find((each) => each.id === wanted);
    if (topic === undefined) {
      throw new UserError(
        `There is no topic "${wanted}" in ${configFolder}. Known: ${configured.map((each) => each.id).join(', ')}.`,
      );
    }
    return topic;
  };
}
