import type { Contract } from 'ethers';
import type { Setting } from './settings.ts';

/** One transaction that sets one or more things. */
export type Batch = { names: string[]; to: string; data: string };

/** Takes neighbouring settings of the access manager together (its `multicall`): all of them happen, or none. */
export function batchesOf(
  settings: readonly Pick<Setting, 'name' | 'to' | 'data'>[],
  manager: Pick<Contract, 'target' | 'interface'>,
): Batch[] {
  const runs: Pick<Setting, 'name' | 'to' | 'data'>[][] = [];
  for (const setting of settings) {
    const run = runs.at(-1);
    if (run?.[0]?.to === setting.to && setting.to === manager.target) run.push(setting);
    else runs.push([setting]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const data =
      run.length === 1
        ? first.data
        : manager.interface.encodeFunctionData('multicall', [run.map((setting) => setting.data)]);
    return { names: run.map(({ name }) => name), to: first.to, data };
  });
}
