import type { GuestFetched } from '../io/guest.ts';

/** An answer that brought no document, in words. */
export function whyNot(fetched: Exclude<GuestFetched, { kind: 'ok' | 'not-modified' }>): string {
  if (fetched.kind === 'http-error') return `HTTP ${fetched.status}`;
  if (fetched.kind === 'later') return `the host asks to wait ${Math.ceil(fetched.waitMs / 1000)} s`;
  return fetched.reason;
}
