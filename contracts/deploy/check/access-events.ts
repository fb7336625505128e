import { type Contract, dataLength, dataSlice, type EventLog, getCreate2Address, keccak256 } from 'ethers';
import { CREATE2_DEPLOYER } from '../create2.ts';
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
  /** Seconds that were last set to pass before a role that is given takes effect. They may begin later than now. */
  grantDelays: ReadonlyMap<bigint, bigint>;
  /** Seconds that were last set to pass before an address is administered. They may begin later than now. */
  adminDelays: ReadonlyMap<string, bigint>;
  /** The administrator with whom the manager began. */
  firstAdmin: string | null;
  /** The block in which that administrator gave its role up, or lost it. */
  handedOverAtBlock: number | null;
  /** The block of the first of them, unless the manager was created before. */
  createdAtBlock: number | null;
};

/** Reads them all. */
export async function readAccessEvents(manager: Contract, fromBlock: number): Promise<AccessEvents> {
  const roles = new Set<bigint>();
  const granted = new Map<bigint, Set<string>>();
  const functions = new Map<string, Set<string>>();
  const targets = new Set<string>();
  const grantDelays = new Map<bigint, bigint>();
  const adminDelays = new Map<string, bigint>();
  const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V) => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  const events = await eventsSince(manager, fromBlock);
  for (const { eventName, args } of events) {
    if (eventName.startsWith('Role') && eventName !== 'RoleLabel') roles.add(args.roleId);
    if (eventName === 'RoleGranted') add(granted, args.roleId, args.account);
    if (eventName === 'TargetFunctionRoleUpdated') add(functions, args.target, args.selector);
    if (eventName.startsWith('Target')) targets.add(args.target);
    if (eventName === 'RoleGrantDelayChanged') grantDelays.set(args.roleId, args.delay);
    if (eventName === 'TargetAdminDelayUpdated') adminDelays.set(args.target, args.delay);
  }
  const [first] = events;
  const created = first !== undefined && (await isCreation(first, String(manager.target)));
  const firstAdmin = created ? String(first.args.account) : null;
  const givenUp = events.findLast(
    ({ eventName, args }) => eventName === 'RoleRevoked' && args.roleId === 0n && args.account === firstAdmin,
  );
  return {
    roles,
    granted: (roleId) => granted.get(roleId) ?? new Set(),
    functions,
    targets,
    grantDelays,
    adminDelays,
    firstAdmin,
    handedOverAtBlock: givenUp?.blockNumber ?? null,
    createdAtBlock: created ? first.blockNumber : null,
  };
}

/**
 * Whether the event is of the transaction that created the manager. That it names an administrator would not tell: so does
 * each later grant, and whoever begins to read at one of those misses what was before.
 */
async function isCreation(event: EventLog, manager: string): Promise<boolean> {
  if (event.eventName !== 'RoleGranted') return false;
  const { to, data } = await event.getTransaction();
  if (to !== CREATE2_DEPLOYER || dataLength(data) < 32) return false;
  return (
    getCreate2Address(CREATE2_DEPLOYER, dataSlice(data, 0, 32), keccak256(dataSlice(data, 32))) === manager
  );
}
