import {
  Contract,
  concat,
  getCreate2Address,
  Interface,
  keccak256,
  type Signer,
  solidityPackedKeccak256,
  toBeHex,
  ZeroAddress,
} from 'ethers';
import { compatibilityFallbackHandlerBytecode } from '../generated/CompatibilityFallbackHandler.gen.ts';
import { safeL2Abi, safeL2Bytecode } from '../generated/SafeL2.gen.ts';
import { safeProxyFactoryAbi, safeProxyFactoryBytecode } from '../generated/SafeProxyFactory.gen.ts';
import { deployCreate2, hasCode, providerOf, send } from './create2.ts';

const SALT_NONCE = 0n;

/**
 * The treasury: a Safe 1.5.0 (the variant that logs every transaction) with the given owners, created unless it is
 * there. Its address follows from owners and threshold; nobody can take it with others.
 *
 * @returns The Safe's address.
 */
export async function createTreasury(
  signer: Signer,
  owners: readonly string[],
  threshold: number,
): Promise<string> {
  const { address: singleton } = await deployCreate2(signer, safeL2Bytecode);
  const { address: handler } = await deployCreate2(signer, compatibilityFallbackHandlerBytecode);
  const { address: factory } = await deployCreate2(signer, safeProxyFactoryBytecode);

  const setup = new Interface(safeL2Abi).encodeFunctionData('setup', [
    owners,
    threshold,
    ZeroAddress,
    '0x',
    handler,
    ZeroAddress,
    0,
    ZeroAddress,
  ]);
  const provider = providerOf(signer);
  const proxyCode: string = await new Contract(factory, safeProxyFactoryAbi, provider).getFunction(
    'proxyCreationCode',
  )();
  const salt = solidityPackedKeccak256(['bytes32', 'uint256'], [keccak256(setup), SALT_NONCE]);
  const address = getCreate2Address(factory, salt, keccak256(concat([proxyCode, toBeHex(singleton, 32)])));
  if (await hasCode(provider, address)) return address;

  const create = new Interface(safeProxyFactoryAbi).encodeFunctionData('createProxyWithNonce', [
    singleton,
    setup,
    SALT_NONCE,
  ]);
  const receipt = await send(signer, factory, create);
  if (!(await hasCode(provider, address, receipt.blockNumber))) {
    throw new Error(`The treasury is not at ${address} after transaction ${receipt.hash}.`);
  }
  return address;
}
