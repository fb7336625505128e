import type { Contract } from 'ethers';

export type Call = { to: string; data: string };

/**
 * Makes several calls of an administrator one: `multicall` of the access manager, which passes on what is for other
 * contracts (`execute`). All of them happen, or none. Only for administrators whose acts need not wait.
 */
export function inOneCall(calls: readonly Call[], manager: Pick<Contract, 'target' | 'interface'>): Call {
  const [only, ...more] = calls;
  if (only && more.length === 0) return only;
  const data = calls.map((call) =>
    call.to === manager.target
      ? call.data
      : manager.interface.encodeFunctionData('execute', [call.to, call.data]),
  );
  return { to: String(manager.target), data: manager.interface.encodeFunctionData('multicall', [data]) };
}
