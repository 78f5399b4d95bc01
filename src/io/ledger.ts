/** The ledger as the steps see it: one store a concern, all on one database. */
import type { Database } from './database/database.ts';
import { accessStore } from './stores/access.ts';
import { articleStore } from './stores/articles.ts';
import { changeStore } from './stores/changes.ts';
import { consoleArticles } from './stores/console-articles.ts';
import { consoleChanges } from './stores/console-changes.ts';
import { consoleFigures } from './stores/console-figures.ts';
import { consoleSeries } from './stores/console-series.ts';
import { consoleWork } from './stores/console-work.ts';
import { correctionStore } from './stores/corrections.ts';
import { deliveryStore } from './stores/deliveries.ts';
import { feedStore } from './stores/feeds.ts';
import { figureStore } from './stores/figures.ts';
import { gaugeStore } from './stores/gauges.ts';
import { hostStore } from './stores/hosts.ts';
import { overviewStore } from './stores/overview.ts';
import { recordStore } from './stores/record.ts';
import { reextractStore } from './stores/reextracting.ts';
import { retentionStore } from './stores/retention.ts';
import { subscriberStore } from './stores/subscribers.ts';
import { workStore } from './stores/work.ts';

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(db: Database) {
  return {
    work: workStore(db),
    feeds: feedStore(db),
    articles: articleStore(db),
    figures: figureStore(db),
    changes: changeStore(db),
    subscribers: subscriberStore(db),
    deliveries: deliveryStore(db),
    hosts: hostStore(db),
    record: recordStore(db),
    corrections: correctionStore(db),
    reextracting: reextractStore(db),
    overview: overviewStore(db),
    access: accessStore(db),
    gauges: gaugeStore(db),
    retention: retentionStore(db),
    console: {
      changes: consoleChanges(db),
      figures: consoleFigures(db),
      series: consoleSeries(db),
      articles: consoleArticles(db),
      work: consoleWork(db),
    },
  };
}
