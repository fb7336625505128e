import type { Contract } from 'ethers';
import { holdersOf, ROLE_NAMES, ROLES, type Role } from '../roles.ts';
import type { AccessEvents } from './access-events.ts';
import { type CheckContext, compare, type Finding, later } from './finding.ts';

/** Roles of people, who may have had predecessors. Who held another one beside these has left something behind. */
const OFFICES: readonly Role[] = ['GUARDIAN', 'ISSUER', 'KYC_OFFICER', 'METER', 'GOVERNANCE'];

/** Whether every role is held by those who have to hold it, and by nobody else, now or later. */
export async function checkRoles(
  { addresses, config }: CheckContext,
  manager: Contract,
  events: AccessEvents,
): Promise<Finding[]> {
  const holders = holdersOf(addresses, config);
  const roles = new Map<bigint, { name: string; expected: readonly string[]; delay: bigint }>(
    ROLE_NAMES.map((name) => [
      ROLES[name],
      { name, expected: holders[name], delay: name === 'ADMIN' ? BigInt(config.adminDelay) : 0n },
    ]),
  );
  for (const roleId of events.roles) {
    if (!roles.has(roleId)) roles.set(roleId, { name: `role ${roleId}`, expected: [], delay: 0n });
  }
  const before = new Set([`ADMIN of ${events.firstAdmin}`, `MINTER of ${addresses.GenesisDistribution}`]);
  const findings = await Promise.all(
    [...roles].map(async ([roleId, { name, expected, delay }]) => {
      const accounts = new Set([...expected, ...events.granted(roleId)]);
      const mayHaveHeld = (subject: string) =>
        before.has(subject) || OFFICES.some((office) => office === name);
      const held = await Promise.all(
        [...accounts].map(async (account) =>
          holding(manager, roleId, account, expected.includes(account) ? delay : null, name, mayHaveHeld),
        ),
      );
      return [...held.flat(), ...(await administration(manager, roleId, name, events))];
    }),
  );
  return findings.flat();
}

/** @param delay What the account's acts have to wait, in seconds; null when it must not hold the role. */
async function holding(
  manager: Contract,
  roleId: bigint,
  account: string,
  delay: bigint | null,
  name: string,
  mayHaveHeld: (subject: string) => boolean,
): Promise<Finding[]> {
  const access = await manager.getFunction('getAccess')(roleId, account);
  const [isMember]: [boolean] = await manager.getFunction('hasRole')(roleId, account);
  const since: bigint = access.since;
  const found = isMember
    ? 'holds it'
    : since > 0n
      ? `holds it from ${since} on (UTC seconds)`
      : 'does not hold it';
  const expected = delay === null ? 'does not hold it' : 'holds it';
  const subject = `${name} of ${account}`;
  return [
    ...compare('role-holder', subject, expected, found),
    ...(delay === null && since === 0n && !mayHaveHeld(subject)
      ? compare('role-history', subject, 'never held it', 'held it once')
      : []),
    ...(delay !== null && isMember
      ? [
          ...compare('role-delay', subject, `${delay} s`, `${access.currentDelay} s`),
          ...(access.effect > 0n
            ? compare('role-delay', subject, `${delay} s later`, `${access.pendingDelay} s later`)
            : []),
        ]
      : []),
  ];
}

/** Who gives and takes the role: the administrator alone, at once. */
async function administration(
  manager: Contract,
  roleId: bigint,
  name: string,
  events: AccessEvents,
): Promise<Finding[]> {
  const [admin, guardian, delay] = await Promise.all([
    manager.getFunction('getRoleAdmin')(roleId),
    manager.getFunction('getRoleGuardian')(roleId),
    manager.getFunction('getRoleGrantDelay')(roleId),
  ]);
  return [
    ...compare('role-admin', name, ROLES.ADMIN, admin),
    ...compare('role-guardian', name, ROLES.ADMIN, guardian),
    ...compare('role-grant-delay', name, '0 s', `${delay} s`),
    ...later('role-grant-delay', name, delay, events.grantDelays.get(roleId)),
  ];
}
