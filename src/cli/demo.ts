import { join } from 'node:path';
import { styleText } from 'node:util';
import { readConfig, readSettings } from '../io/settings.ts';
import { playScenario } from '../newsroom/play.ts';
import type { Run } from './command.ts';
import { readScenario } from './newsroom.ts';

const run: Run = async (_options, [file]) => {
  const started = performance.now();
  const scenario = await readScenario(file);
  const settings = await readSettings(process.env);
  const { topics } = await readConfig(settings.configFolder);
  const folder = join(settings.dataFolder, 'demo');
  process.stdout.write(
    `${scenario.about}\n${scenario.outlets.map((outlet) => outlet.name).join(', ')}: ${scenario.days.length} days, served on this machine.\n`,
  );
  for await (const { day, date, coverage, changes, mails } of playScenario(scenario, {
    topics,
    outbox: folder,
  })) {
    const { articles, figures } = coverage;
    const title = `Day ${day} · ${date}`;
    process.stdout.write(
      `\n${styleText('bold', `━━ ${title} ${'━'.repeat(Math.max(3, 76 - title.length))}`)}\n`,
    );
    process.stdout.write(
      `${articles.read} articles read, ${articles.onTopic} on topic; ${figures.filed} figures filed; ${changes.length} changes\n`,
    );
    if (mails.length === 0) process.stdout.write('Nothing changed, so no mail.\n');
    for (const { message, response } of mails) {
      process.stdout.write(
        `\n${response}\n${styleText('bold', `Subject: ${message.subject}`)}\n\n${message.text}\n`,
      );
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `\n${scenario.days.length} days in ${seconds} s. The mails as a reader sees them are in ${join(folder, 'outbox')} (open the .html files).\n`,
  );
  return 0;
};
export default run;
