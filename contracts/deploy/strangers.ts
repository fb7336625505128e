import { Contract, type Provider } from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import type { Deployment } from './deploy-config.ts';
import { eventsSince } from './events-since.ts';
import { holdersOf, ROLES, type Role } from './roles.ts';

/**
 * Who was ever given a role that the settings give to others only, in words. Its holder would keep it beside them: a
 * minter with periods of its own, a second genesis, a guardian nobody named.
 */
export async function strangers(
  provider: Provider,
  { addresses, deployedAtBlock, config }: Deployment,
  deployer: string,
  roles: readonly Role[],
): Promise<string[]> {
  const holders = holdersOf(addresses, config);
  const known: Record<Role, readonly string[]> = {
    ...holders,
    ADMIN: [...holders.ADMIN, deployer],
    MINTER: [...holders.MINTER, addresses.GenesisDistribution],
  };
  const manager = new Contract(addresses.AccessManager, interfaces.AccessManager, provider);
  const events = await eventsSince(manager, deployedAtBlock);
  const granted = events.flatMap((event) => {
    if (event.eventName !== 'RoleGranted') return [];
    const role = roles.find((name) => ROLES[name] === event.args.roleId);
    const account = String(event.args.account);
    return role && !known[role].includes(account) ? [`${role} to ${account}`] : [];
  });
  return [...new Set(granted)];
}
