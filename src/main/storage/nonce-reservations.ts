import { Failure } from '../../domain/failure.ts';
import type { Database } from './database.ts';

/** Nonces of an account on one chain, kept for a plan until an ISO 8601 instant in UTC. */
export type Reservation = {
  /** Hash of the chain's first block. */
  genesis: string;
  account: string;
  nonces: readonly number[];
  planId: string;
  until: string;
};

export type NonceReservations = {
  /**
   * Keeps all of the nonces for the plan, or none; what the plan had before is given up. On disk when it returns.
   *
   * @throws Failure `nonce-taken` when another plan has one of them, or a transaction under way carries it.
   */
  reserve(reservation: Reservation): void;
  /** Frees what a plan has. A plan that is signed or discarded frees its nonces by itself. */
  release(planId: string): void;
  /** The plan that has the nonce now and until when, or null. One whose time is over has nothing any more. */
  holder(genesis: string, account: string, nonce: number): { planId: string; until: string } | null;
};

/**
 * Nonces that are promised to plans which left this computer to be signed. They are in the database, so that a
 * restart forgets none of them.
 */
export function nonceReservations(database: Database): NonceReservations {
  const clear = database.prepare<[string]>('DELETE FROM nonce_reservations WHERE plan_id = ?');
  const forget = database.prepare<[string]>('DELETE FROM nonce_reservations WHERE until <= ?');
  const underWay = database.prepare(
    `SELECT 1 FROM transactions
     WHERE genesis = ? AND account = ? AND nonce = ? AND state IN ('signed', 'submitted')`,
  );
  const insert = database.prepare(
    'INSERT INTO nonce_reservations (genesis, account, nonce, plan_id, until) VALUES (?, ?, ?, ?, ?)',
  );
  const held = database.prepare<[string, string, number, string], { planId: string; until: string }>(
    `SELECT plan_id AS planId, until FROM nonce_reservations
     WHERE genesis = ? AND account = ? AND nonce = ? AND until > ?`,
  );
  const now = () => new Date().toISOString();
  const holder: NonceReservations['holder'] = (genesis, account, nonce) =>
    held.get(genesis, account, nonce, now()) ?? null;

  return {
    reserve: ({ genesis, account, nonces, planId, until }) =>
      database
        .transaction(() => {
          forget.run(now());
          clear.run(planId);
          for (const nonce of nonces) {
            if (holder(genesis, account, nonce) || underWay.get(genesis, account, nonce)) {
              throw new Failure(
                'nonce-taken',
                `Number ${nonce} of this account is taken by another transaction. Prepare this one again.`,
                { nonce },
              );
            }
            insert.run(genesis, account, nonce, planId, until);
          }
        })
        .immediate(),
    release: (planId) => void clear.run(planId),
    holder,
  };
}
