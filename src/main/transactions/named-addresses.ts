import { getAddress, type ParamType, ZeroAddress } from 'ethers';
import { contractNames, interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import type { PlannedCall } from './plan-draft.ts';

/**
 * Everybody whom the calls name: the accounts that are called, and every argument of type address, also within structs
 * and lists. Each once, with EIP-55's capitals; without `account` itself, the contracts of the deployment and address 0.
 * What is packed into bytes, such as the calls of a proposal, is not looked into.
 */
export function namedAddresses(
  calls: readonly PlannedCall[],
  account: string,
  { addresses }: Pick<Chain, 'addresses'>,
): string[] {
  const expected = new Set([account, ZeroAddress, ...Object.values(addresses)].map((one) => getAddress(one)));
  const named = calls.flatMap(({ to, data }) => {
    const contract = contractNames.find((name) => getAddress(addresses[name]) === getAddress(to));
    return [getAddress(to), ...(contract ? argumentsOf(interfaces[contract], data) : [])];
  });
  return [...new Set(named)].filter((one) => !expected.has(one));
}

function argumentsOf(abi: (typeof interfaces)[keyof typeof interfaces], data: string): string[] {
  try {
    const parsed = abi.parseTransaction({ data });
    return parsed ? parsed.fragment.inputs.flatMap((input, at) => addressesIn(parsed.args[at], input)) : [];
  } catch {
    // The review says already that the call cannot be read.
    return [];
  }
}

function addressesIn(value: unknown, type: ParamType): string[] {
  if (type.arrayChildren) {
    const child = type.arrayChildren;
    return Array.from(value as Iterable<unknown>).flatMap((item) => addressesIn(item, child));
  }
  if (type.components) {
    const members = Array.from(value as Iterable<unknown>);
    return type.components.flatMap((part, at) => addressesIn(members[at], part));
  }
  return type.type === 'address' ? [getAddress(String(value))] : [];
}
