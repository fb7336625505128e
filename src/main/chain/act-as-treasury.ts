import { Contract, concat, type Provider, SigningKey, Wallet, ZeroAddress } from 'ethers';
import { mined } from '../../../contracts/deploy/mined.ts';
import { abis } from './abis.ts';
import type { LocalKeys } from './local-keys.ts';

/**
 * Has the treasury Safe of the local chain make a call: two of its three local owners sign a Safe transaction, as people
 * would on a real network.
 */
export async function actAsTreasury(
  provider: Provider,
  treasury: string,
  keys: LocalKeys,
  { to, data }: { to: string; data: string },
): Promise<void> {
  const safe = new Contract(treasury, abis.Treasury, new Wallet(keys.deployer, provider));
  // Operation 0 is a plain call; no gas is refunded, so that a failure of the call reverts the whole.
  const act = [to, 0, data, 0, 0, 0, 0, ZeroAddress, ZeroAddress] as const;
  const nonce: bigint = await safe.getFunction('nonce')();
  const digest: string = await safe.getFunction('getTransactionHash')(...act, nonce);
  const sent = await safe.getFunction('execTransaction')(...act, signaturesOf(digest, keys.safeOwners));
  await mined(provider, sent.hash);
}

/** Two owners' signatures of a Safe transaction, in the ascending order of their addresses that the Safe asks for. */
function signaturesOf(digest: string, owners: readonly string[]): string {
  const two = owners
    .map((key) => ({ key, address: BigInt(new Wallet(key).address) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .slice(0, 2);
  return concat(two.map(({ key }) => new SigningKey(key).sign(digest).serialized));
}
