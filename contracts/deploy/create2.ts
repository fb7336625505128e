import {
  concat,
  getCreate2Address,
  id,
  keccak256,
  type Provider,
  type Signer,
  type TransactionReceipt,
} from 'ethers';
import { mined } from './mined.ts';

/** The deterministic deployment proxy (github.com/Arachnid/deterministic-deployment-proxy): same address everywhere. */
export const CREATE2_DEPLOYER = '0x4e59b44847b379578588920cA78FbF26c0B4956C';

const SALT = id('CloudTuner CT02 protocol 1');

/** The signer's provider. @throws Error when the signer is not connected. */
export function providerOf(signer: Signer): Provider {
  if (!signer.provider) throw new Error('The signer is not connected to a network.');
  return signer.provider;
}

/** Whether there is code at the address, now or at the end of the given block. */
export async function hasCode(provider: Provider, address: string, block?: number): Promise<boolean> {
  return (await provider.getCode(address, block)) !== '0x';
}

/** Sends a transaction and waits until it is mined. @throws Error when it reverts. */
export async function send(signer: Signer, to: string, data: string): Promise<TransactionReceipt> {
  const estimate = await signer.estimateGas({ to, data });
  // The exact estimate is not enough when the block's time changes what is written.
  const response = await signer.sendTransaction({ to, data, gasLimit: (estimate * 6n) / 5n });
  return mined(providerOf(signer), response.hash);
}

/** By creation code. Hashing tens of kilobytes takes milliseconds, and every step asks for the same few again. */
const known = new Map<string, string>();

/** The address at which `deployCreate2` puts a contract with this creation code (EIP-1014). */
export function create2Address(creationCode: string): string {
  const address =
    known.get(creationCode) ?? getCreate2Address(CREATE2_DEPLOYER, SALT, keccak256(creationCode));
  known.set(creationCode, address);
  return address;
}

/**
 * Deploys a contract at the address that follows from its creation code, unless it is there already.
 *
 * @returns The address, and the block when it was deployed now.
 */
export async function deployCreate2(
  signer: Signer,
  creationCode: string,
): Promise<{ address: string; block?: number }> {
  const provider = providerOf(signer);
  const address = create2Address(creationCode);
  if (await hasCode(provider, address)) return { address };
  const receipt = await send(signer, CREATE2_DEPLOYER, concat([SALT, creationCode]));
  if (!(await hasCode(provider, address, receipt.blockNumber))) {
    throw new Error(`There is no code at ${address} after transaction ${receipt.hash}.`);
  }
  return { address, block: receipt.blockNumber };
}
