import { Failure } from '../../domain/failure.ts';
import type { Handler } from '../../ipc/contract.ts';
import { asMintablePeriod, listPeriods } from './list-periods.ts';
import type { MintingDeps } from './minting-deps.ts';

/** Declines a period, or takes that back. Nothing goes on chain. */
export function skipPeriod(deps: MintingDeps): Handler<'minting.skip'> {
  return async ({ periodId, undo }) => {
    const period = (await listPeriods(deps)).find(({ id }) => id === periodId);
    if (!period) {
      throw new Failure('unknown-period', 'This period is no longer there. Choose again from the list.');
    }
    if (period.state !== (undo ? 'skipped' : 'open')) {
      throw new Failure(
        'not-mintable',
        undo
          ? `This period is not skipped. ${period.explanation}`
          : `This period cannot be skipped. ${period.explanation}`,
        { state: period.state },
      );
    }
    if (undo) deps.store.undoSkip(period);
    else deps.store.skip(period);
    deps.emit('minting.changed', {});
    return (await listPeriods(deps)).map(asMintablePeriod);
  };
}
