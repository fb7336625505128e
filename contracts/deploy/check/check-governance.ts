import { Contract, id, ZeroHash } from 'ethers';
import { interfaces } from '../../../src/main/chain/abis.ts';
import { eventsSince } from '../events-since.ts';
import { CATEGORIES, GOVERNED_CALLS } from '../governance.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/** Roles of OpenZeppelin's TimelockController: who queues, executes, cancels, and gives these roles. */
const TIMELOCK_ROLES = {
  PROPOSER: id('PROPOSER_ROLE'),
  EXECUTOR: id('EXECUTOR_ROLE'),
  CANCELLER: id('CANCELLER_ROLE'),
  ADMIN: ZeroHash,
};

/** Whether the timelock obeys the governor alone, and waits; and whether nothing can be voted on that should not. */
export async function checkGovernance(context: CheckContext): Promise<Finding[]> {
  const [roles, calls] = await Promise.all([checkTimelock(context), checkGovernedCalls(context)]);
  return [...roles, ...calls];
}

async function checkTimelock({
  provider,
  addresses,
  config,
  deployedAtBlock,
}: CheckContext): Promise<Finding[]> {
  const timelock = new Contract(addresses.Timelock, interfaces.Timelock, provider);
  const events = await eventsSince(timelock, deployedAtBlock);
  const granted = events.filter(({ eventName }) => eventName === 'RoleGranted');
  const findings = await Promise.all(
    Object.entries(TIMELOCK_ROLES).map(async ([name, role]) => {
      const expected = name === 'ADMIN' ? addresses.Timelock : addresses.Governor;
      const accounts = new Set([
        expected,
        ...granted.filter(({ args }) => args.role === role).map(({ args }) => args.account),
      ]);
      const held = [...accounts].map(async (account) =>
        compare(
          'timelock-role',
          `${name} of ${account}`,
          account === expected ? 'holds it' : 'does not hold it',
          (await timelock.getFunction('hasRole')(role, account)) ? 'holds it' : 'does not hold it',
        ),
      );
      const admin: string = await timelock.getFunction('getRoleAdmin')(role);
      return [...(await Promise.all(held)).flat(), ...compare('timelock-role-admin', name, ZeroHash, admin)];
    }),
  );
  const delay: bigint = await timelock.getFunction('getMinDelay')();
  return [
    ...findings.flat(),
    ...compare('timelock-delay', 'Timelock', `${config.governance.timelockDelay} s`, `${delay} s`),
  ];
}

/** The table of calls, apart from the governor's own entries, which its code fixes. */
async function checkGovernedCalls({
  provider,
  addresses,
  deployedAtBlock,
}: CheckContext): Promise<Finding[]> {
  const governor = new Contract(addresses.Governor, interfaces.Governor, provider);
  const fixed = [addresses.Governor, addresses.Timelock];
  const subjects = new Map<string, { target: string; selector: string; expected: string; subject: string }>();
  for (const { contract, method, category } of GOVERNED_CALLS) {
    const selector = interfaces[contract].getFunction(method)?.selector ?? '';
    const target = addresses[contract];
    subjects.set(target + selector, {
      target,
      selector,
      expected: category,
      subject: `${contract}.${method}`,
    });
  }
  for (const { eventName, args } of await eventsSince(governor, deployedAtBlock)) {
    if (eventName !== 'CallAllowed' || fixed.includes(args.target)) continue;
    const { target, selector } = args;
    if (subjects.has(target + selector)) continue;
    subjects.set(target + selector, { target, selector, expected: 'none', subject: `${target}.${selector}` });
  }
  const findings = await Promise.all(
    [...subjects.values()].map(async ({ target, selector, expected, subject }) => {
      const [allowed, category] = await governor.getFunction('callCategory')(target, selector);
      return compare('governed-call', subject, expected, allowed ? categoryName(category) : 'none');
    }),
  );
  return findings.flat();
}

function categoryName(category: bigint): string {
  return Object.entries(CATEGORIES).find(([, number]) => number === category)?.[0] ?? `category ${category}`;
}
