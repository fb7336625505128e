/** A limit counts what was signed within so long before now: no hour of the day makes it new. */
export const LIMIT_HOURS = 24;
const WINDOW_MS = LIMIT_HOURS * 3_600_000;

/** An amount that was signed away, in base units, and when (milliseconds since 1970). */
export type SignedAmount = { amount: bigint; at: number };

/** The start of the time that counts. What was signed at it or before counts no more. */
export function windowStart(now: number): number {
  return now - WINDOW_MS;
}

/** What of the amounts still counts. */
export function spentWithin(signed: readonly SignedAmount[], now: number): bigint {
  return counting(signed, now).reduce((sum, { amount }) => sum + amount, 0n);
}

/**
 * When so much more can be signed under a limit: now, at a later instant when enough of what was signed counts no
 * more, or never (null) when it is above the limit by itself. Milliseconds since 1970.
 */
export function freeAt(
  limit: bigint,
  signed: readonly SignedAmount[],
  asked: bigint,
  now: number,
): number | null {
  if (asked > limit) return null;
  let spent = spentWithin(signed, now);
  let at = now;
  for (const { amount, at: since } of counting(signed, now).sort((a, b) => a.at - b.at)) {
    if (spent + asked <= limit) break;
    spent -= amount;
    at = since + WINDOW_MS;
  }
  return at;
}

function counting(signed: readonly SignedAmount[], now: number): SignedAmount[] {
  return signed.filter(({ at }) => at > windowStart(now));
}
