import type { Contract } from 'ethers';
import { contractNames, interfaces } from '../../../src/main/chain/abis.ts';
import type { ContractName } from '../../../src/main/chain/chain.ts';
import { PERMISSIONS, ROLE_NAMES, ROLES } from '../roles.ts';
import type { AccessEvents } from './access-events.ts';
import { type CheckContext, compare, type Finding, later } from './finding.ts';

const PUBLIC_ROLE = 2n ** 64n - 1n;

/**
 * Whether every function is open to the role that it belongs to: those that the permissions name, and all others, of
 * whatever address, to the administrator alone. And whether no contract is closed, or administered with another delay.
 */
export async function checkFunctions(
  { addresses }: CheckContext,
  manager: Contract,
  events: AccessEvents,
): Promise<Finding[]> {
  const names = new Map(contractNames.map((name) => [addresses[name], name]));
  const methods = new Map(contractNames.map((name) => [name, methodsOf(name)]));
  const selectors = new Map<string, Set<string>>();
  for (const [address, name] of names) {
    // What does not obey the access manager asks it nothing: only what was assigned there is looked at.
    const managed = interfaces[name].hasFunction('authority()') || name === 'AccessManager';
    selectors.set(address, new Set(managed ? writingSelectors(name) : []));
  }
  for (const [target, more] of events.functions) {
    selectors.set(target, new Set([...(selectors.get(target) ?? []), ...more]));
  }
  const functions = [...selectors].flatMap(([target, each]) =>
    [...each].map(async (selector) => {
      const name = names.get(target);
      const method = name && methods.get(name)?.get(selector);
      const role = (name && method && PERMISSIONS[name]?.[method]) || 'ADMIN';
      const found: bigint = await manager.getFunction('getTargetFunctionRole')(target, selector);
      return compare('function-role', `${name ?? target}.${method ?? selector}`, role, roleName(found));
    }),
  );
  const targets = [...new Set([...names.keys(), ...events.targets])].map(async (target) => {
    const subject = names.get(target) ?? target;
    const [closed, delay] = await Promise.all([
      manager.getFunction('isTargetClosed')(target),
      manager.getFunction('getTargetAdminDelay')(target),
    ]);
    return [
      ...compare('target-closed', subject, 'open', closed ? 'closed' : 'open'),
      ...compare('target-admin-delay', subject, '0 s', `${delay} s`),
      ...later('target-admin-delay', subject, delay, events.adminDelays.get(target)),
    ];
  });
  return (await Promise.all([...functions, ...targets])).flat();
}

/** By selector. To look one up in the interface itself would be to hash each of its functions. */
function methodsOf(name: ContractName): Map<string, string> {
  const methods = new Map<string, string>();
  interfaces[name].forEachFunction((fragment) => methods.set(fragment.selector, fragment.name));
  return methods;
}

function writingSelectors(name: ContractName): string[] {
  const selectors: string[] = [];
  interfaces[name].forEachFunction((fragment) => {
    if (!fragment.constant) selectors.push(fragment.selector);
  });
  return selectors;
}

function roleName(role: bigint): string {
  if (role === PUBLIC_ROLE) return 'everybody (PUBLIC_ROLE)';
  return ROLE_NAMES.find((name) => ROLES[name] === role) ?? `role ${role}`;
}
