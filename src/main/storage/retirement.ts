import { randomBytes } from 'node:crypto';
import { beneficiaryHash } from '../../domain/retirement/beneficiary.ts';
import type { Database } from './database.ts';

export type HiddenBeneficiary = { hash: string; salt: string; name: string };

/** Names whose salted hashes are on chain. They stay on this machine. */
export function retirementStore(database: Database) {
  const insert = database.prepare('INSERT INTO hidden_beneficiaries VALUES (?, ?, ?)');
  const read = database.prepare<[string], HiddenBeneficiary>(
    'SELECT hash, salt, name FROM hidden_beneficiaries WHERE hash = ?',
  );

  return {
    /** Draws a salt for a name and keeps both; answers the hash that goes on chain. A new salt for every retirement. */
    hide(name: string): string {
      const salt = `0x${randomBytes(32).toString('hex')}`;
      const hash = beneficiaryHash(salt, name);
      insert.run(hash, salt, name);
      return hash;
    },

    /** The name behind a hash, when this desk hid it. */
    reveal(hash: string): HiddenBeneficiary | null {
      return read.get(hash) ?? null;
    },
  };
}

export type RetirementStore = ReturnType<typeof retirementStore>;
