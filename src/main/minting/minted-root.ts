import { isFailure } from '../../domain/failure.ts';
import { eventsOf } from '../chain/contracts.ts';
import type { MintingDeps } from './minting-deps.ts';

/** The root of the lines that a report was minted with, from the chain; null where there is no chain, or no such report. */
export function mintedRoot({ chain: network }: Pick<MintingDeps, 'chain'>) {
  return async (reportId: string): Promise<string | null> => {
    try {
      const [minted] = await eventsOf(await network(), 'EmissionsMinter', 'ReportMinted', [reportId]);
      return minted?.args.report.linesRoot ?? null;
    } catch (error) {
      if (isFailure(error, 'chain-unavailable')) return null;
      throw error;
    }
  };
}
