/** Who asks, and what a handler gets to know of it. */
import type { Context } from 'hono';
import type { Role } from '../io/stores/access.ts';

export interface Visitor {
  role: Role;
  /** How this visitor was let in. `open`: on this machine, without a password. */
  by: 'open' | 'session' | 'proxy' | 'token';
  /** Name the proxy or the token gives; null where there is none. */
  name: string | null;
  /** To be repeated by every form, as proof that the form came from here. */
  csrf: string;
}

export interface Env {
  Variables: { visitor: Visitor };
}
export type Asked = Context<Env>;
