import {
  concat,
  getCreate2Address,
  Interface,
  keccak256,
  type Signer,
  solidityPackedKeccak256,
  toBeHex,
  ZeroAddress,
} from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import { compatibilityFallbackHandlerBytecode } from '../generated/CompatibilityFallbackHandler.gen.ts';
import { safeL2Bytecode } from '../generated/SafeL2.gen.ts';
import { safeProxyBytecode } from '../generated/SafeProxy.gen.ts';
import { safeProxyFactoryAbi, safeProxyFactoryBytecode } from '../generated/SafeProxyFactory.gen.ts';
import { create2Address, deployCreate2, hasCode, providerOf, send } from './create2.ts';

const SALT_NONCE = 0n;

/** The treasury's address, which follows from owners and threshold alone, and the data with which it is set up. */
export function treasuryOf(owners: readonly string[], threshold: number): { address: string; setup: string } {
  const setup = interfaces.Treasury.encodeFunctionData('setup', [
    owners,
    threshold,
    ZeroAddress,
    '0x',
    create2Address(compatibilityFallbackHandlerBytecode),
    ZeroAddress,
    0,
    ZeroAddress,
  ]);
  const salt = solidityPackedKeccak256(['bytes32', 'uint256'], [keccak256(setup), SALT_NONCE]);
  const code = concat([safeProxyBytecode, toBeHex(create2Address(safeL2Bytecode), 32)]);
  return {
    address: getCreate2Address(create2Address(safeProxyFactoryBytecode), salt, keccak256(code)),
    setup,
  };
}

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
  await deployCreate2(signer, compatibilityFallbackHandlerBytecode);
  const { address: factory } = await deployCreate2(signer, safeProxyFactoryBytecode);
  const { address, setup } = treasuryOf(owners, threshold);
  const provider = providerOf(signer);
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
