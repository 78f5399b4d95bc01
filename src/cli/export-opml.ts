import { writeOpml } from '../feeds/opml.ts';
import { readConfig, readSettings } from '../io/settings.ts';
import type { Run } from './command.ts';

const run: Run = async () => {
  const { configFolder } = await readSettings(process.env);
  const { outlets } = await readConfig(configFolder);
  const feeds = outlets.flatMap(({ name, feeds: addresses }) =>
    addresses.map((url) => ({
      url,
      title: addresses.length === 1 ? name : `${name}: ${new URL(url).pathname.replace(/^\//, '') || url}`,
      site: new URL(url).origin,
      folders: addresses.length === 1 ? [] : [name],
    })),
  );
  process.stdout.write(writeOpml('Tallywire outlets', feeds));
  return 0;
};
export default run;
