/** What a guest has to remember together with all other workers, on whatever host they run. */

export interface PaceStore {
  /**
   * Takes the host's next free slot and returns the milliseconds to wait for it; 0 is now. In one atomic step:
   *   slot = max(now, next_allowed_at); next_allowed_at = slot + intervalMs; return slot − now.
   * A slot further off than `patienceMs` is not taken: the wait is returned and nothing changes.
   */
  reserve(host: string, intervalMs: number, now: Date, patienceMs: number): Promise<number>;
  /** Nobody asks the host before `until`: next_allowed_at = max(next_allowed_at, until). */
  postpone(host: string, until: Date): Promise<void>;
}

export interface RobotsRecord {
  /** HTTP status of the last try; 0 where no answer came. */
  status: number;
  /** The last text that could be read: it stays in force while robots.txt cannot be had. Null: none so far. */
  body: string | null;
  /** Of the last try. */
  fetchedAt: Date;
}

export interface RobotsStore {
  /** By origin: `https://example.org`. */
  get(origin: string): Promise<RobotsRecord | null>;
  put(origin: string, record: RobotsRecord): Promise<void>;
}
