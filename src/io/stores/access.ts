/** Log-ins and API tokens. Secrets come in as hashes (src/web/guard/secrets.ts). */
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export type Role = 'viewer' | 'editor';

export interface ApiToken {
  id: string;
  name: string;
  role: Role;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** A token's use is noted at most this often. */
const NOTED_MS = 60_000;

export function accessStore(db: Database) {
  return {
    async openSession(session: {
      hash: string;
      role: Role;
      password: string;
      now: string;
      expiresAt: string;
    }): Promise<void> {
      const { hash, role, password, now, expiresAt } = session;
      await db.run(sql`delete from tallywire.sessions where expires_at <= ${now}`);
      await db.run(sql`
        insert into tallywire.sessions (hash, role, password, created_at, expires_at)
        values (${hash}, ${role}, ${password}, ${now}, ${expiresAt})`);
    },
    session: (hash: string, now: string) =>
      db.one<{ role: Role; password: string }>(
        sql`select role, password from tallywire.sessions where hash = ${hash} and expires_at > ${now}`,
      ),
    closeSession: (hash: string) => db.run(sql`delete from tallywire.sessions where hash = ${hash}`),

    addToken: (token: { id: string; name: string; hash: string; role: Role; now: string }) =>
      db.run(sql`
        insert into tallywire.api_tokens (id, name, hash, role, created_at)
        values (${token.id}, ${token.name}, ${token.hash}, ${token.role}, ${token.now})`),
    revokeToken: async (id: string, now: string): Promise<boolean> =>
      (await db.run(
        sql`update tallywire.api_tokens set revoked_at = ${now} where id = ${id} and revoked_at is null`,
      )) > 0,
    tokens: () =>
      db.rows<ApiToken>(sql`
        select id, name, role, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
        from tallywire.api_tokens order by created_at desc, id`),

    /** The token with this hash, noting that it was used; undefined where there is none or it was revoked. */
    async useToken(hash: string, now: string): Promise<ApiToken | undefined> {
      const token = await db.one<ApiToken>(sql`
        select id, name, role, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
        from tallywire.api_tokens where hash = ${hash} and revoked_at is null`);
      if (token === undefined) return undefined;
      const before = new Date(Date.parse(now) - NOTED_MS).toISOString();
      if (token.lastUsedAt === null || token.lastUsedAt < before)
        await db.run(sql`update tallywire.api_tokens set last_used_at = ${now} where id = ${token.id}`);
      return token;
    },
  };
}
