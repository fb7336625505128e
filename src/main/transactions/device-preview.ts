import {
  ASSUMED_DEVICE,
  type DeviceProfile,
  isKnownApp,
} from '../../domain/device-screens/device-profile.ts';
import { transactionScreens } from '../../domain/device-screens/transaction-screens.ts';
import { LEDGER_MODELS } from '../../domain/ledger/models.ts';
import type { PlanContent, Review } from './plan-content.ts';
import { reviewedTransaction } from './reviewed-transaction.ts';

/**
 * What a Ledger will show of each call of a plan, in order.
 *
 * @param device The one that was seen last; a current one with blind signing on is assumed while it is null.
 */
export function devicePreview(review: PlanContent['review'], device: DeviceProfile | null): Review['device'] {
  const profile = device ?? ASSUMED_DEVICE;
  return {
    name: profile.model === null ? 'Ledger' : LEDGER_MODELS[profile.model],
    appVersion: profile.appVersion,
    blindSigning: profile.blindSigning,
    assumed: device === null,
    exact: isKnownApp(profile),
    calls: review.calls.map((call) =>
      transactionScreens(profile, reviewedTransaction(review, call), review.account),
    ),
  };
}
