import { getBytes, keccak256 } from 'ethers';
import { deployedBytecodes } from './deployed-bytecodes.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/** Whether each contract is the code that this version has compiled, whatever its constructor was given. */
export async function checkCode({ provider, addresses }: CheckContext): Promise<Finding[]> {
  const names = Object.keys(deployedBytecodes) as (keyof typeof deployedBytecodes)[];
  const findings = await Promise.all(
    names.map(async (name) => {
      const [code, immutables] = deployedBytecodes[name];
      const found = await provider.getCode(addresses[name]);
      return compare('code', name, keccak256(code), hashWithout(found, immutables));
    }),
  );
  return findings.flat();
}

/** The hash of code with zeros at the given places. `no code` when there is none. */
export function hashWithout(
  code: string,
  places: readonly (readonly [start: number, length: number])[],
): string {
  if (code === '0x') return 'no code';
  const bytes = getBytes(code);
  for (const [start, length] of places) bytes.fill(0, start, start + length);
  return keccak256(bytes);
}
