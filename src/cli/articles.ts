import type { Run } from './command.ts';
import { timeOption, withLedger } from './context.ts';
import { cut, printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const since = timeOption(options, 'since');
  const articles = await withLedger('articles', 'use', ({ ledger }) =>
    ledger.overview.articles({ ...(since !== undefined && { since }), all: options.all === true }),
  );
  if (options.json) printJson(articles);
  else {
    printTable(
      ['published', 'outlet', 'state', 'topics', 'access', 'versions', 'figures', 'title'],
      articles.map((article) => [
        article.published?.slice(0, 16).replace('T', ' '),
        article.outlet,
        article.reason === null ? article.state : `${article.state} (${article.reason})`,
        article.topics.join(' '),
        article.access,
        article.versions,
        article.figures,
        cut(article.title, 70),
      ]),
      options.all
        ? 'No articles yet. `tallywire run --once` reads the feeds.'
        : 'No articles on a topic yet (--all lists the others).',
    );
  }
  return 0;
};
export default run;
