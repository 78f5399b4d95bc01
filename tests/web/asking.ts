/** A browser without a screen: keeps cookies, and sends forms as they stand in the page. */
import type { Hono } from 'hono';
import type { Env } from '../../src/web/visitor.ts';

export interface Asking {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A form of our own: with the sign of this browser's pages. */
  send(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Whatever one likes. */
  ask(path: string, init: RequestInit): Promise<Response>;
  csrf(): Promise<string>;
  cookies: Map<string, string>;
}

/** `peer`: the address it calls from. */
export function asking(app: Hono<Env>, { host = '127.0.0.1:8484', peer = '192.0.2.7' } = {}): Asking {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host, ...(cookie !== '' && { cookie }), ...(init.headers as Record<string, string>) };
    const env = { incoming: { socket: { remoteAddress: peer, remotePort: 40_000, remoteFamily: 'IPv4' } } };
    const response = await app.request(`http://${host}${path}`, { ...init, headers }, env);
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '') cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return response;
  };
  const csrf = async () => {
    const text = await (await ask('/login', {})).text();
    return /name="csrf" value="([^"]+)"/.exec(text)![1]!;
  };
  return {
    cookies,
    ask,
    csrf,
    get: (path, headers = {}) => ask(path, { headers }),
    async send(path, fields = {}, headers = {}) {
      const body = new URLSearchParams({ csrf: await csrf(), ...fields });
      return ask(path, { method: 'POST', body, headers });
    },
  };
}
