import type { Contract } from 'ethers';
import { eventsSince } from '../events-since.ts';

/** What the access manager's events name: everything that was ever changed, whoever it was for. */
export type AccessEvents = {
  /** Numbers of all roles that were given, or changed. */
  roles: ReadonlySet<bigint>;
  /** Everybody who was ever given the role. */
  granted: (roleId: bigint) => ReadonlySet<string>;
  /** Addresses whose functions were ever given to a role, with the selectors. */
  functions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Addresses that were ever closed, or whose administration was given a delay. */
  targets: ReadonlySet<string>;
  /** The block of the first of them, unless that is not the manager's first: every manager begins with an administrator. */
  createdAtBlock: number | null;
};

/** Reads them all. */
export async function readAccessEvents(manager: Contract, fromBlock: number): Promise<AccessEvents> {
  const roles = new Set<bigint>();
  const granted = new Map<bigint, Set<string>>();
  const functions = new Map<string, Set<string>>();
  const targets = new Set<string>();
  const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V) => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  const events = await eventsSince(manager, fromBlock);
  for (const { eventName, args } of events) {
    if (eventName.startsWith('Role') && eventName !== 'RoleLabel') roles.add(args.roleId);
    if (eventName === 'RoleGranted') add(granted, args.roleId, args.account);
    if (eventName === 'TargetFunctionRoleUpdated') add(functions, args.target, args.selector);
    if (eventName.startsWith('Target')) targets.add(args.target);
  }
  const [first] = events;
  const created = first?.eventName === 'RoleGranted' && first.args.roleId === 0n;
  return {
    roles,
    granted: (roleId) => granted.get(roleId) ?? new Set(),
    functions,
    targets,
    createdAtBlock: created ? first.blockNumber : null,
  };
}
