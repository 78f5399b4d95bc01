/** Debian's feed readers on the same feeds, each as its manual says, in a home of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cost, type Moved, timed } from './children.ts';

export interface PeerResult {
  name: string;
  version: string;
  /** Null where it could not be had, or did not end in time. */
  first: (Cost & { moved: Moved }) | null;
  second: PeerResult['first'];
  /** Why it is not there. */
  reason: string | null;
}

interface Peer {
  name: string;
  prepare(home: string, feeds: string[]): void;
  run(home: string): string[];
}

const PEERS: Peer[] = [
  {
    name: 'newsboat',
    prepare(home, feeds) {
      writeFileSync(join(home, 'urls'), `${feeds.join('\n')}\n`);
      writeFileSync(join(home, 'config'), 'reload-threads 16\n');
    },
    run: (home) => {
      const at = (name: string) => join(home, name);
      return ['newsboat', '-u', at('urls'), '-C', at('config'), '-c', at('cache.db'), '-x', 'reload'];
    },
  },
  {
    name: 'rss2email',
    prepare(home, feeds) {
      const sections = feeds.map((url, n) => `[feed.f${n}]\nurl = ${url}\n`);
      writeFileSync(
        join(home, 'cfg'),
        `[DEFAULT]\nfrom = a@example.org\nto = b@example.org\nemail-protocol = maildir\nmaildir-path = ${home}/mail\nmaildir-mailbox = in\nverbose = error\n\n${sections.join('\n')}`,
      );
      for (const part of ['cur', 'new', 'tmp'])
        mkdirSync(join(home, 'mail', 'in', part), { recursive: true });
    },
    run: (home) => ['r2e', '-c', join(home, 'cfg'), '-d', join(home, 'data.json'), 'run'],
  },
  {
    name: 'urlwatch',
    prepare(home, feeds) {
      writeFileSync(join(home, 'urls.yaml'), feeds.map((url) => `url: ${url}\n`).join('---\n'));
      writeFileSync(
        join(home, 'urlwatch.yaml'),
        'display:\n  new: false\nreport:\n  text:\n    details: false\n',
      );
      writeFileSync(join(home, 'hooks.py'), '');
    },
    run: (home) => {
      const at = (name: string) => join(home, name);
      return [
        'urlwatch',
        '--urls',
        at('urls.yaml'),
        '--config',
        at('urlwatch.yaml'),
        '--hooks',
        at('hooks.py'),
        '--cache',
        at('cache.db'),
      ];
    },
  },
];

export async function runPeers(
  feeds: string[],
  mostMs: number,
  moved: () => Promise<Moved>,
): Promise<PeerResult[]> {
  const results: PeerResult[] = [];
  for (const peer of PEERS) {
    const [, version = ''] = (
      spawnSync('dpkg-query', ['-W', peer.name]).stdout?.toString().trim() ?? ''
    ).split('\t');
    const home = mkdtempSync(join(tmpdir(), 'tallywire-peer-'));
    let reason = version === '' ? 'it could not be installed' : null;
    try {
      peer.prepare(home, feeds);
      const once = async (): Promise<PeerResult['first']> => {
        if (reason !== null) return null;
        await moved();
        const cost = await timed(peer.run(home), { cwd: home, env: { HOME: home, PYTHONPATH: '' }, mostMs });
        if (cost === null) reason = 'there is no GNU time';
        else if (cost.code === 124) reason = `not done after ${mostMs / 1000} s`;
        else if (cost.code !== 0) reason = `ended with ${cost.code}: ${cost.output.slice(-300)}`;
        return cost === null || reason !== null ? null : { ...cost, moved: await moved() };
      };
      const first = await once();
      results.push({ name: peer.name, version, first, second: await once(), reason });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  return results;
}
