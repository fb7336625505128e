import { Failure } from '../../../domain/failure.ts';
import { type AccountKey, addressOfKey, deriveAccountKeys, NODE_KEY_PATH } from './account-keys.ts';
import type { Keyring } from './keyring.ts';
import type { VaultAccount } from './vault-file.ts';

/** Where an account's key comes from, before its address is known. */
export type Place = Pick<VaultAccount, 'source' | 'path'>;

/** A key of the vault in memory, and where it came from. */
export type VaultKey = Place & Pick<AccountKey, 'address' | 'secret'>;

/**
 * Derives the key of every place, in order, and the node key. Imported keys belong to the places without a path, in the
 * order of both. The caller wipes what is answered; when this throws, nothing is left.
 *
 * @throws Failure `unknown-mnemonic` when a place names a mnemonic that the keyring does not have.
 */
export async function deriveKeyring(
  keyring: Keyring,
  places: readonly Place[],
): Promise<{ accounts: VaultKey[]; node: AccountKey }> {
  const made: AccountKey[] = [];
  try {
    const bySource = new Map<string, AccountKey[]>();
    for (const { id, entropy, passphrase } of [
      { id: 'words', entropy: keyring.own, passphrase: new Uint8Array() },
      ...keyring.mnemonics,
    ]) {
      const paths = places.flatMap(({ source, path }) => (source === id && path !== null ? [path] : []));
      if (id === 'words') paths.push(NODE_KEY_PATH);
      if (paths.length === 0) continue;
      const text = Buffer.from(passphrase).toString('utf8');
      const derived = await deriveAccountKeys(entropy, paths, text);
      made.push(...derived);
      bySource.set(id, derived);
    }
    const imported = keyring.keys.map((secret) => {
      const own = Uint8Array.from(secret);
      const key: AccountKey = { path: '', address: addressOfKey(own), secret: own };
      made.push(key);
      return key;
    });
    bySource.set('key', imported);
    const accounts = places.map(({ source, path }) => {
      const key = bySource.get(source)?.shift();
      if (!key) throw new Failure('unknown-mnemonic', 'That mnemonic is not in the vault.');
      return { source, path, address: key.address, secret: key.secret };
    });
    const node = bySource.get('words')?.shift();
    if (!node || bySource.get('key')?.length) throw new Error('The keyring and its accounts do not fit');
    return { accounts, node };
  } catch (error) {
    for (const { secret } of made) secret.fill(0);
    throw error;
  }
}
