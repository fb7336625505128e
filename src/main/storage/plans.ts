import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from './database.ts';

export type PlanState = 'open' | 'signed' | 'discarded';
/** `content` is null when it is not what this run of the app stored. */
export type StoredPlan<Content> = { state: PlanState; content: Content | null; expiresAt: string };

export type PlanStore<Content> = {
  insert(id: string, content: Content, expiresAt: string): void;
  find(id: string): StoredPlan<Content> | null;
  /** True when the plan was open and is now discarded. */
  discard(id: string): boolean;
  /** True when the plan was open and is now signed. Only the first caller gets that answer. */
  markSigned(id: string): boolean;
};

/**
 * Plans waiting for a signature. Each is stored with an HMAC-SHA-256 under a key that lives in the memory of this
 * process only, so that nobody who can write to the database can change what is signed after it was reviewed; a hash
 * could be replaced together with the content. Plans of an earlier run therefore cannot be signed any more.
 */
export function planStore<Content>(database: Database): PlanStore<Content> {
  const key = randomBytes(32);
  const sealOf = (id: string, content: string, expiresAt: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([id, content, expiresAt]))
      .digest();

  type Row = { content: string; seal: string; state: PlanState; expires_at: string };
  const insert = database.prepare(
    `INSERT INTO plans (id, content, seal, state, created_at, expires_at) VALUES (?, ?, ?, 'open', ?, ?)`,
  );
  const select = database.prepare<[string], Row>(
    'SELECT content, seal, state, expires_at FROM plans WHERE id = ?',
  );
  const leaveOpen = database.prepare<[PlanState, string]>(
    `UPDATE plans SET state = ? WHERE id = ? AND state = 'open'`,
  );

  return {
    insert: (id, content, expiresAt) => {
      const text = JSON.stringify(content);
      insert.run(id, text, sealOf(id, text, expiresAt).toString('hex'), new Date().toISOString(), expiresAt);
    },
    find: (id) => {
      const row = select.get(id);
      if (!row) return null;
      const expected = sealOf(id, row.content, row.expires_at);
      const given = Buffer.from(row.seal, 'hex');
      const genuine = given.length === expected.length && timingSafeEqual(given, expected);
      return {
        state: row.state,
        content: genuine ? (JSON.parse(row.content) as Content) : null,
        expiresAt: row.expires_at,
      };
    },
    discard: (id) => leaveOpen.run('discarded', id).changes === 1,
    markSigned: (id) => leaveOpen.run('signed', id).changes === 1,
  };
}
