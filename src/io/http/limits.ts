/** What one foreign server may cost. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Name look-up, TCP and TLS together. */
  connectMs: number;
  /** Silence before the headers, or between two pieces of the body. */
  idleMs: number;
  /** All exchanges of one `get`, redirects included; the waits of the `before` hook are not counted. */
  totalMs: number;
  /** The body on the wire, after each decoding, and at the end. */
  maxBytes: number;
  maxHeaderBytes: number;
  /** Interim (1xx) answers before the real one. */
  interim: number;
  redirects: number;
  /** Content codings applied on top of each other. */
  codings: number;
  connectionsPerOrigin: number;
}

/** News pages reach 5 MB and their security headers 20 kB; RFC 9309 wants five redirects followed, browsers follow twenty. */
export const defaultLimits: Limits = {
  connectMs: 10_000,
  idleMs: 15_000,
  totalMs: 60_000,
  maxBytes: 16 * 1024 * 1024,
  maxHeaderBytes: 64 * 1024,
  interim: 20,
  redirects: 10,
  codings: 2,
  connectionsPerOrigin: 4,
};
