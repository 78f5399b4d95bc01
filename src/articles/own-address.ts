/** Under which address a page wants to be known. Only its own site is believed: a copy elsewhere is another article. */
import { getDomain } from 'tldts';
import { canonicalAddress } from '../feeds/address.ts';
import type { Page } from './page.ts';

export function ownAddress(page: Page, url: string): string {
  const link = (rel: string) => page.document.querySelector(`link[rel~="${rel}" i]`)?.getAttribute('href');
  const base = page.document.querySelector('base')?.getAttribute('href') ?? null;
  const origin = base === null ? url : (URL.parse(base, url)?.href ?? url);
  for (const candidate of [link('canonical'), page.meta('og:url')]) {
    if (!candidate) continue;
    const address = canonicalAddress(candidate, origin);
    if (address !== null && sameSite(address, url) && !isFrontPage(address, url)) return address;
  }
  return canonicalAddress(url) ?? url;
}

/** A broken template names the front page as the canonical address of every article. */
const isFrontPage = (address: string, url: string): boolean =>
  new URL(address).pathname === '/' && new URL(address).search === '' && URL.parse(url)?.pathname !== '/';

function sameSite(a: string, b: string): boolean {
  const options = { allowPrivateDomains: true };
  const [one, other] = [getDomain(a, options), getDomain(b, options)];
  return one === null || other === null ? URL.parse(a)?.hostname === URL.parse(b)?.hostname : one === other;
}
