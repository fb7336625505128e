import { concat, SigningKey, Wallet, ZeroAddress } from 'ethers';
import type { Chain } from './chain.ts';
import { callOf, read } from './contracts.ts';
import type { LocalKeys } from './local-keys.ts';

/**
 * Has the factor registry approve what it does not know yet: a newer version of the app brings newer factor sets to a
 * chain that an older one has deployed. The registry belongs to the treasury Safe, so two of its three local owners
 * sign a Safe transaction for each, as people would on a real network.
 */
export async function approveMethodologies(
  chain: Pick<Chain, 'provider' | 'addresses'>,
  keys: LocalKeys,
  methodologies: readonly { hash: string; description: string }[],
  onApprove: (description: string) => void,
): Promise<number> {
  const sender = new Wallet(keys.deployer, chain.provider);
  let approved = 0;
  for (const { hash, description } of methodologies) {
    if (await read(chain, 'FactorRegistry', 'isApproved', [hash])) continue;
    onApprove(description);
    const { to, data } = callOf(chain, 'FactorRegistry', 'approve', [hash, description]);
    const nonce = await read(chain, 'Treasury', 'nonce', []);
    // Operation 0 is a plain call; no gas is refunded.
    const act = [to, 0, data, 0, 0, 0, 0, ZeroAddress, ZeroAddress] as const;
    const digest = await read(chain, 'Treasury', 'getTransactionHash', [...act, nonce]);
    const exec = callOf(chain, 'Treasury', 'execTransaction', [
      ...act,
      signaturesOf(digest, keys.safeOwners),
    ]);
    await (await sender.sendTransaction(exec)).wait();
    approved += 1;
  }
  return approved;
}

/** Two owners' signatures of a Safe transaction, in the ascending order of their addresses that the Safe asks for. */
function signaturesOf(digest: string, owners: readonly string[]): string {
  const two = owners
    .map((key) => ({ key, address: BigInt(new Wallet(key).address) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .slice(0, 2);
  return concat(two.map(({ key }) => new SigningKey(key).sign(digest).serialized));
}
