import { Contract, dataSlice, getAddress, id, keccak256, ZeroAddress } from 'ethers';
import { interfaces } from '../../../src/main/chain/abis.ts';
import { compatibilityFallbackHandlerDeployedBytecode } from '../../generated/CompatibilityFallbackHandler.gen.ts';
import { safeL2DeployedBytecode } from '../../generated/SafeL2.gen.ts';
import { safeProxyDeployedBytecode } from '../../generated/SafeProxy.gen.ts';
import { hashWithout } from './check-code.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/** Where a Safe keeps its handler and its guards (Safe 1.5.0: FallbackManager, GuardManager, ModuleManager). */
const SLOTS = {
  handler: id('fallback_manager.handler.address'),
  guard: id('guard_manager.guard.address'),
  moduleGuard: id('module_manager.module_guard.address'),
};
/** Modules are a list that begins and ends with this address. */
const SENTINEL = `0x${'1'.padStart(40, '0')}`;

/** Whether the treasury is a plain Safe 1.5.0 with the owners and the threshold of the config, and nothing beside them. */
export async function checkTreasury({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const { Treasury } = addresses;
  const safe = new Contract(Treasury, interfaces.Treasury, provider);
  const addressAt = async (slot: string | bigint): Promise<string> =>
    getAddress(dataSlice(await provider.getStorage(Treasury, slot), 12));
  const [proxy, singleton, handler, guard, moduleGuard] = await Promise.all([
    provider.getCode(Treasury),
    addressAt(0n),
    addressAt(SLOTS.handler),
    addressAt(SLOTS.guard),
    addressAt(SLOTS.moduleGuard),
  ]);
  const codeAt = async (address: string): Promise<string> => hashWithout(await provider.getCode(address), []);
  const code = [
    ...compare('treasury-code', 'proxy', keccak256(safeProxyDeployedBytecode), hashWithout(proxy, [])),
    ...compare('treasury-code', 'singleton', keccak256(safeL2DeployedBytecode), await codeAt(singleton)),
    ...compare(
      'treasury-code',
      'fallback handler',
      keccak256(compatibilityFallbackHandlerDeployedBytecode),
      await codeAt(handler),
    ),
    ...compare('treasury-guard', 'transaction guard', ZeroAddress, guard),
    ...compare('treasury-guard', 'module guard', ZeroAddress, moduleGuard),
  ];
  // What is no Safe has no owners to compare.
  if (proxy === '0x') return code;
  const [owners, threshold, modules] = await Promise.all([
    safe.getFunction('getOwners')(),
    safe.getFunction('getThreshold')(),
    safe.getFunction('getModulesPaginated')(SENTINEL, 10),
  ]);
  return [
    ...code,
    ...compare('treasury-owners', 'Treasury', [...config.safeOwners].sort(), [...owners].sort()),
    ...compare('treasury-threshold', 'Treasury', config.safeThreshold, threshold),
    ...compare('treasury-modules', 'Treasury', [], [...modules.array]),
  ];
}
