/** Lists of feeds (OPML 1.0 to 2.0), as feed readers exchange them. */
import { decodeHTMLStrict } from 'entities/decode';
import { escapeUTF8 } from 'entities/escape';
import { Parser } from 'htmlparser2';
import { resolveAddress } from './address.ts';

export interface ListedFeed {
  url: string;
  title: string;
  /** The site's page. */
  site: string | null;
  /** Folders around the feed, outermost first. */
  folders: string[];
}

/** More entries than any reader's list holds; also bounds what a hostile file can make us keep. */
const MAX_FEEDS = 10_000;
const MAX_DEPTH = 100;

/** Feeds of an OPML text, each address once, in order; tolerant of case and ill-formed markup. Never throws. */
export function parseOpml(text: string): ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  const around: (string | null)[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'outline') return;
        const get = (key: string) => decodeHTMLStrict(attributes[key] ?? '').trim();
        const title = get('title') || get('text');
        const url = resolveAddress(get('xmlurl') || (get('type') === 'rss' ? get('url') : ''));
        if (around.length < MAX_DEPTH) around.push(url === null ? title : null);
        else parser.reset();
        if (url === null || feeds.size >= MAX_FEEDS || feeds.has(url)) return;
        const folders = around.filter((folder) => folder !== null && folder !== '') as string[];
        feeds.set(url, {
          url,
          title: title || new URL(url).hostname,
          site: resolveAddress(get('htmlurl')),
          folders,
        });
      },
      onclosetag(name) {
        if (name === 'outline') around.pop();
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return [...feeds.values()];
}

/** OPML 2.0. Feeds of one folder are put together at the place of the first. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  interface Folder {
    folders: Map<string, Folder>;
    lines: ListedFeed[];
  }
  const root: Folder = { folders: new Map(), lines: [] };
  for (const feed of feeds) {
    let at = root;
    for (const name of feed.folders) {
      const inner = at.folders.get(name) ?? { folders: new Map(), lines: [] };
      at.folders.set(name, inner);
      at = inner;
    }
    at.lines.push(feed);
  }
  const write = ({ folders, lines }: Folder, indent: string): string[] => [
    ...[...folders].flatMap(([name, inner]) => [
      `${indent}<outline text="${escaped(name)}">`,
      ...write(inner, `${indent}  `),
      `${indent}</outline>`,
    ]),
    ...lines.map(({ url, title: name, site }) => {
      const home = site === null ? '' : ` htmlUrl="${escaped(site)}"`;
      return `${indent}<outline type="rss" text="${escaped(name)}" xmlUrl="${escaped(url)}"${home}/>`;
    }),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    '  <body>',
    ...write(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** XML allows no control characters, not even as references. */
function escaped(text: string): string {
  return escapeUTF8(text.replace(/[\x00-\x1f\x7f]+/g, ' '));
}
