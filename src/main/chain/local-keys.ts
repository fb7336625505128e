import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HDNodeWallet, Mnemonic, randomBytes } from 'ethers';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { writeDurably } from '../storage/write-durably.ts';

const FILE = 'local-keys.json';
const stored = z.strictObject({ warning: z.string(), mnemonic: z.string() });

/** Private keys of the parts that the local chain plays itself: 0x-hexadecimal. */
export type LocalKeys = {
  deployer: string;
  validators: string[];
  safeOwners: string[];
  fiatOperator: string;
  apiOperator: string;
  /** Mints test tokens. */
  faucet: string;
  /** What the keys, and the acts, of the other participants follow from. */
  participants: string;
};

/**
 * The keys of the local chain's own accounts, made anew for every profile so that nobody else holds them. They stand
 * in clear in `local-keys.json` (owner only): they can do nothing anywhere but on this machine's own chain, and the
 * user's accounts are never among them.
 *
 * @throws Failure `chain-unavailable` when the file cannot be read: the chain was deployed with these keys.
 */
export function localKeys(folder: string): LocalKeys {
  const file = join(folder, FILE);
  if (!existsSync(file)) {
    const made: z.infer<typeof stored> = {
      warning: 'Keys of the local chain only. Worth nothing, and not to be used anywhere else.',
      mnemonic: Mnemonic.fromEntropy(randomBytes(16)).phrase,
    };
    writeDurably(file, Buffer.from(`${JSON.stringify(made, null, 2)}\n`));
  }
  const accounts = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(readPhrase(file)), "m/44'/60'/0'/0");
  const key = (index: number) => accounts.deriveChild(index).privateKey;
  return {
    deployer: key(0),
    validators: [key(1), key(2), key(3)],
    safeOwners: [key(4), key(5), key(6)],
    fiatOperator: key(7),
    apiOperator: key(8),
    faucet: key(9),
    participants: key(10),
  };
}

function readPhrase(file: string): string {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8'))).mnemonic;
  } catch (cause) {
    throw new Failure(
      'chain-unavailable',
      `The local chain’s keys in ${file} cannot be read. Put the file back from a backup, or move the folder “chain” away to start a new local chain.`,
      { file },
      { cause },
    );
  }
}
