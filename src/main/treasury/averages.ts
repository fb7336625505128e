import { isFailure } from '../../domain/failure.ts';
import { type Market, priceStep, roundAverage } from '../../domain/market/market.ts';
import { endOfPeriod } from '../../domain/treasury/stability.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';

const HOUR = 3_600;

/** An average in quote base units per lot as one for 1.00 CT02. */
export function perCt02(market: Market, perLot: bigint): bigint {
  return roundAverage(market, (perLot * priceStep(market)) / market.tickSize);
}

/** The name of the error with which a contract refused a read; rethrows everything else. */
export function refusal(error: unknown): string {
  if (isFailure(error, 'contract-refused')) return String(error.details.error);
  throw error;
}

/**
 * The time-weighted price of the last full hour, and of the same hour a day before, in quote base units per lot, as the
 * stability module compares them; null when the book does not know it.
 */
export async function hourlyAverages(
  chain: Chain,
  now: number,
): Promise<{ lastHour: bigint | null; dayBefore: bigint | null }> {
  const end = endOfPeriod(now, HOUR);
  const average = async (to: number): Promise<bigint | null> => {
    try {
      return await read(chain, 'BookUsdc', 'averagePrice', [to - HOUR, to], 'pending');
    } catch (error) {
      refusal(error);
      return null;
    }
  };
  const [lastHour, dayBefore] = await Promise.all([average(end), average(end - 24 * HOUR)]);
  return { lastHour, dayBefore };
}
