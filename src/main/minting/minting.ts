import type { Handlers } from '../../ipc/contract.ts';
import type { mintingMethods } from '../../ipc/minting.ts';
import type { PlanOutcome } from '../transactions/plan-draft.ts';
import { asMintablePeriod, listPeriods } from './list-periods.ts';
import { mintedReports } from './minted-reports.ts';
import type { MintingDeps } from './minting-deps.ts';
import { prepareMint } from './prepare-mint.ts';
import { skipPeriod } from './skip-period.ts';

/** Everything about turning estimated emissions into tokens (protocol, section 2). */
export function mintingFeature(deps: MintingDeps): Pick<Handlers, keyof typeof mintingMethods> {
  return {
    'minting.periods': async () => (await listPeriods(deps)).map(asMintablePeriod),
    'minting.prepare': prepareMint(deps),
    'minting.skip': skipPeriod(deps),
    'minting.reports': mintedReports(deps),
  };
}

/** Follows a plan of this feature: its periods are pending from submission until the outcome is known. */
export function followMint({ store, emit }: Pick<MintingDeps, 'store' | 'emit'>) {
  return ({ planId, kind, state, context }: PlanOutcome): void => {
    if (kind !== 'mint' && kind !== 'mint-and-retire') return;
    const { reportIds } = context;
    if (!Array.isArray(reportIds)) return;
    store.setPending(reportIds.map(String), planId, state === 'submitted');
    emit('minting.changed', {});
  };
}
