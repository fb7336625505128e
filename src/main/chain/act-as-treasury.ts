import { Contract, concat, type Provider, SigningKey, Wallet, ZeroAddress } from 'ethers';
import { mined } from '../../../contracts/deploy/mined.ts';
import { interfaces } from './abis.ts';
import type { LocalKeys } from './local-keys.ts';

/**
 * Has the treasury Safe of the local chain make a call: two of its three local owners sign a Safe transaction, as people
 * would on a real network.
 */
export async function actAsTreasury(
  provider: Provider,
  treasury: string,
  keys: LocalKeys,
  call: { to: string; data: string },
): Promise<void> {
  const signed = await signedByTreasury(provider, treasury, keys, call);
  const sent = await new Wallet(keys.deployer, provider).sendTransaction(signed);
  await mined(provider, sent.hash);
}

/**
 * The call of the Safe that makes it do so. Anyone may send it.
 *
 * @param after How many of its transactions come before, and are not mined yet.
 */
export async function signedByTreasury(
  provider: Provider,
  treasury: string,
  keys: LocalKeys,
  { to, data }: { to: string; data: string },
  after = 0,
): Promise<{ to: string; data: string }> {
  const safe = new Contract(treasury, interfaces.Treasury, provider);
  // Operation 0 is a plain call; no gas is refunded, so that a failure of the call reverts the whole.
  const act = [to, 0, data, 0, 0, 0, 0, ZeroAddress, ZeroAddress] as const;
  const nonce: bigint = await safe.getFunction('nonce')();
  const digest: string = await safe.getFunction('getTransactionHash')(...act, nonce + BigInt(after));
  const signatures = signaturesOf(digest, keys.safeOwners);
  return { to: treasury, data: safe.interface.encodeFunctionData('execTransaction', [...act, signatures]) };
}

/** Two owners' signatures of a Safe transaction, in the ascending order of their addresses that the Safe asks for. */
function signaturesOf(digest: string, owners: readonly string[]): string {
  const two = owners
    .map((key) => ({ key, address: BigInt(new Wallet(key).address) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .slice(0, 2);
  return concat(two.map(({ key }) => new SigningKey(key).sign(digest).serialized));
}
