import { Failure } from '../failure.ts';

const UNITS = [
  ['d', 86_400, 'day'],
  ['h', 3_600, 'hour'],
  ['m', 60, 'minute'],
  ['s', 1, 'second'],
] as const;

/** Seconds in the largest unit that they are a whole number of: `7 days`, `36 hours`, `90 seconds`. */
export function durationInWords(seconds: bigint): string {
  const [, size, name] =
    UNITS.find(([, each]) => seconds >= BigInt(each) && seconds % BigInt(each) === 0n) ?? UNITS[3];
  const count = seconds / BigInt(size);
  return `${count} ${name}${count === 1n ? '' : 's'}`;
}

/** Reads `7d`, `36h`, `15m` or `90s` into seconds. @throws Failure `invalid-duration`. */
export function parseDuration(text: string): number {
  const [, count, unit] = /^(\d{1,8})([dhms])$/.exec(text.trim()) ?? [];
  const size = UNITS.find(([letter]) => letter === unit)?.[1];
  if (count !== undefined && size !== undefined) return Number(count) * size;
  throw new Failure(
    'invalid-duration',
    `“${text}” is not a length of time. Write a number with its unit: 7d, 36h, 15m or 90s.`,
  );
}
