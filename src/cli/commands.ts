/** Every command: its name, one line, its arguments and options, and the file that runs it. */
import type { CommandSpec } from './command.ts';

const JSON_LINES: [string, string] = ['--json', 'one JSON object a line'];
const SINCE: [string, string] = ['--since <iso>', 'only what became known at or after this time'];
const NOW = 'the time it is for this run (ISO 8601); the present by default';

export const COMMANDS: CommandSpec[] = [
  {
    name: 'start',
    summary: 'Run the schedule and all workers in this process until stopped.',
    load: () => import('./start.ts'),
  },
  {
    name: 'run',
    summary: 'Poll every feed now, work until nothing is left, and print what was read and found.',
    options: [
      ['--once', 'run once and end (what this command does; `start` runs for ever)'],
      ['--now <iso>', NOW],
      JSON_LINES,
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'digest',
    summary: 'Send each subscriber what is pending, whatever the schedule.',
    options: [
      ['--now [iso]', NOW],
      ['--subscriber <address>', 'only this one'],
      ['--dry-run', 'print the mails and send nothing'],
      ['--preview', 'write the mails as they would be now into the data folder, to look at; send nothing'],
      ['--backtest <days>', 'list the mails that the settings would have sent in the last days'],
      JSON_LINES,
    ],
    load: () => import('./digest.ts'),
  },
  {
    name: 'changes',
    summary: 'List changes: what new figures did to their series.',
    options: [SINCE, ['--confirmed', 'include confirmations, which are never told'], JSON_LINES],
    load: () => import('./changes.ts'),
  },
  {
    name: 'figures',
    summary: 'List figures, each with its quote and article.',
    options: [SINCE, ['--article <id>', 'only those of one article'], JSON_LINES],
    load: () => import('./figures.ts'),
  },
  {
    name: 'series',
    summary: 'List series and what each said last.',
    options: [
      ['--as-known <iso>', 'as it was known at this moment, whatever has been learnt since'],
      JSON_LINES,
    ],
    load: () => import('./series.ts'),
  },
  {
    name: 'correct',
    summary:
      'Correct the ledger: a figure, a series or a change. Told changes that fall are taken back by mail.',
    args: [
      ['<action>', 'wrong or move (a figure), merge or split (a series), accept or reject (a change), undo'],
      ['<subject>', 'id of the figure, series, change or correction'],
    ],
    options: [
      ['--to <series>', 'move, merge: the series that it belongs to'],
      ['--speaker <name>', 'split: figures that name this speaker'],
      ['--containing <words>', 'split: figures whose sentence holds these words'],
      ['--as <name>', 'split: what the new series is called'],
      ['--by <name>', 'who corrects; the login name by default'],
      ['--note <text>', 'why'],
      ['--now <iso>', NOW],
      JSON_LINES,
    ],
    load: () => import('./correct.ts'),
  },
  {
    name: 'corrections',
    summary: 'List what was corrected, or export it as cases for a corpus.',
    options: [['--export', 'one JSON case a line: what each sentence should have given'], JSON_LINES],
    load: () => import('./corrections.ts'),
  },
  {
    name: 'reprocess',
    summary: 'Read stored texts again with the extractor of this version, and show which changes differ.',
    options: [
      ['--since <iso>', 'only texts read at or after this time'],
      ['--dry-run', 'show it and write nothing'],
      ['--now <iso>', NOW],
      JSON_LINES,
    ],
    load: () => import('./reprocess.ts'),
  },
  {
    name: 'articles',
    summary: 'List articles: state, topics, versions.',
    options: [SINCE, ['--all', 'include those off topic'], JSON_LINES],
    load: () => import('./articles.ts'),
  },
  {
    name: 'feeds',
    summary: 'List watched feeds: health, last success, next poll.',
    options: [JSON_LINES],
    load: () => import('./feeds.ts'),
  },
  {
    name: 'deliveries',
    summary: 'List mails: sent, pending, refused, and who gets none any more.',
    options: [['--resume <address>', 'start mails to a paused or unsubscribed address again'], JSON_LINES],
    load: () => import('./deliveries.ts'),
  },
  {
    name: 'coverage',
    summary: 'Sum up what was left out, at which step and why.',
    options: [SINCE, JSON_LINES],
    load: () => import('./coverage.ts'),
  },
  {
    name: 'export-feed',
    summary: 'Print the changes of a topic as a feed for feed readers.',
    options: [
      ['--topic <id>', 'the topic; the first configured one by default'],
      ['--format <name>', 'atom or json; atom by default'],
      ['--lang <code>', 'language of the words around the quotes (en, ro, ru); en by default'],
      ['--out <file>', 'write it there, whole or not at all; standard output by default'],
    ],
    load: () => import('./export-feed.ts'),
  },
  {
    name: 'extract',
    summary: 'Take the figures out of a text: a file, an address or standard input.',
    args: [['[source]', 'a file, an http(s) address, or - for standard input']],
    options: [
      ['--lang <code>', 'language of the text (en, ro, ru); told from the text by default'],
      ['--published <iso>', 'publication date, for relative dates'],
      ['--topic <id>', 'topic whose measures are used; the first configured one by default'],
      ['--batch', 'read JSON lines {id, lang, published, text, topic?}, print a line {id, figures} for each'],
      JSON_LINES,
    ],
    load: () => import('./extract.ts'),
  },
  {
    name: 'explain',
    summary: 'Show a text with its figures marked, the rule that found each, and what was rejected.',
    args: [['[source]', 'a file, an http(s) address, or - for standard input']],
    options: [
      ['--lang <code>', 'language of the text'],
      ['--published <iso>', 'publication date, for relative dates'],
      ['--topic <id>', 'topic whose measures are used'],
    ],
    load: () => import('./explain.ts'),
  },
  {
    name: 'scrape',
    summary: 'Read one article page: a file, an address or standard input.',
    args: [['[source]', 'a file, an http(s) address, or - for standard input']],
    options: [
      ['--url <address>', 'address of the page, where it is read from a file'],
      ['--batch', 'read JSON lines {id, file, url}, print a line with the article for each'],
      JSON_LINES,
    ],
    load: () => import('./scrape.ts'),
  },
  {
    name: 'parse-feed',
    summary: 'Read one feed: a file, an address or standard input.',
    args: [['[source]', 'a file, an http(s) address, or - for standard input']],
    options: [
      ['--url <address>', 'address of the feed, where it is read from a file'],
      ['--batch', 'read JSON lines {id, file, contentType?}, print a line with the feed for each'],
      JSON_LINES,
    ],
    load: () => import('./parse-feed.ts'),
  },
  {
    name: 'add',
    summary: 'Find the feeds of a site, show what they would bring, and write the outlet into outlets.yaml.',
    args: [['<address>', 'address of the site, or of a feed']],
    options: [
      ['--yes', 'write without asking'],
      ['--dry-run', 'show everything and write nothing'],
      ['--feed <which>', 'number or address of the feed, where the site has several; the best by default'],
      ['--id <id>', 'id of the outlet; made from its address by default'],
      ['--name <name>', 'its name; taken from its page or feed by default'],
      ['--language <code>', 'what it writes in; told from its texts by default'],
      ['--timezone <zone>', 'for dates without a zone (Europe/Bucharest); told from its country by default'],
      JSON_LINES,
    ],
    load: () => import('./add.ts'),
  },
  {
    name: 'import-opml',
    summary: "Add the feeds of a feed reader's list (OPML) to outlets.yaml.",
    args: [['[source]', 'a file, an http(s) address, or - for standard input']],
    options: [
      ['--yes', 'write without asking'],
      ['--dry-run', 'show everything and write nothing'],
      ['--offline', 'do not try the feeds; languages and time zones are told from titles and addresses'],
      ['--language <code>', 'language of all of them'],
      ['--timezone <zone>', 'time zone of all of them'],
      JSON_LINES,
    ],
    load: () => import('./import-opml.ts'),
  },
  {
    name: 'export-opml',
    summary: 'Print the feeds of outlets.yaml as a list that feed readers import (OPML).',
    load: () => import('./export-opml.ts'),
  },
  {
    name: 'check',
    summary: 'Validate the configuration and try every feed and selector.',
    options: [['--offline', 'only validate the configuration'], JSON_LINES],
    load: () => import('./check.ts'),
  },
  {
    name: 'health',
    summary: 'Say whether the ledger answers (for health checks): ends with 0 or 1.',
    load: () => import('./health.ts'),
  },
  {
    name: 'backup',
    summary: 'Write the whole ledger into one file; also while the service runs.',
    args: [['<file>', 'the file to write (compressed JSON lines)']],
    load: () => import('./backup.ts'),
  },
  {
    name: 'restore',
    summary: 'Fill an empty ledger, embedded or PostgreSQL, from a backup.',
    args: [['<file>', 'a file that `backup` wrote']],
    load: () => import('./restore.ts'),
  },
  {
    name: 'migrate-to',
    summary: 'Copy the ledger into an empty PostgreSQL database.',
    args: [['<url>', 'postgres://user:password@host:port/name']],
    load: () => import('./migrate-to.ts'),
  },
  {
    name: 'newsroom',
    summary: 'Serve a scenario, or a folder of saved pages, as outlets with feeds.',
    args: [['[scenario]', 'a scenario file; the bundled one by default']],
    options: [
      ['--pages <dir>', 'serve this folder of saved pages (index.jsonl and HTML) instead'],
      ['--day <n>', 'show the world as at the end of this day of the scenario (1 is the first)'],
      ['--before-edits', 'with --day: before that day’s edits are made'],
      ['--port <n>', 'port on 127.0.0.1; a free one by default'],
      ['--config <dir>', 'write a configuration that watches it into this folder'],
    ],
    load: () => import('./newsroom.ts'),
  },
  {
    name: 'demo',
    summary: 'Play five days of a bundled newsroom and show each day’s digest; needs no internet.',
    args: [['[scenario]', 'a scenario file; the bundled one by default']],
    load: () => import('./demo.ts'),
  },
];
