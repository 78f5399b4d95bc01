/** What comes of asking for an address. Every outcome that a foreign server can bring about is a value. */

interface Answered {
  /** The final address, after redirects, without a fragment. */
  url: string;
  /** Where a run of permanent redirects (301, 308) from the asked address leads; null without one. */
  permanentRedirect: string | null;
  /** Of the body as it came, before decoding; bodies that nobody reads are not counted. */
  bytesOnWire: number;
  /** Milliseconds from now that the server asks to stay away for; null where it does not say. */
  retryAfter: number | null;
}

interface Validated extends Answered {
  etag: string | null;
  lastModified: string | null;
  cacheControl: string | null;
}

/** A whole body: status 200 or 203. */
export interface Ok extends Validated {
  kind: 'ok';
  status: number;
  /** Decoded; empty where the server sent nothing. */
  bytes: Uint8Array;
  contentType: string | null;
  /** The body was longer than `maxBytes`, and the caller asked for its beginning only. */
  cut: boolean;
}

/** 304 to validators that were sent; what the headers do not repeat is null. */
export interface NotModified extends Validated {
  kind: 'not-modified';
}

/** An answer that is no whole document: 4xx, 5xx, and oddities such as 202, 204, 206 or an unasked 304. */
export interface HttpError extends Answered {
  kind: 'http-error';
  status: number;
}

export type RefusalCode = 'address' | 'scheme' | 'credentials' | 'redirects' | 'robots';

/** Not asked, or not followed, on principle; asking again brings the same. `url` is what was refused. */
export interface Refused {
  kind: 'refused';
  url: string;
  code: RefusalCode;
  reason: string;
}

export type FailureCode =
  | 'timeout'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'cut-off'
  | 'protocol'
  | 'encoding'
  | 'too-large'
  | 'redirect'
  | 'robots'
  | 'aborted';

/** Tried, and nothing usable came; worth another try later. */
export interface Failed {
  kind: 'failed';
  url: string;
  code: FailureCode;
  reason: string;
}

export type Fetched = Ok | NotModified | HttpError | Refused | Failed;

export const refused = (url: string, code: RefusalCode, reason: string): Refused => ({
  kind: 'refused',
  url,
  code,
  reason,
});

export const failed = (url: string, code: FailureCode, reason: string): Failed => ({
  kind: 'failed',
  url,
  code,
  reason,
});
