import type { z } from 'zod';
import type { certificate } from '../../ipc/retirement.ts';
import type { RetirementStore } from '../storage/retirement.ts';
import type { ChainCertificate } from './read-certificate.ts';

/** A certificate as the renderer gets it; a hidden name is shown when this machine knows it. */
export function showCertificate(
  found: ChainCertificate,
  names: RetirementStore,
): z.infer<typeof certificate> {
  const hidden = found.beneficiaryHash !== null;
  return {
    id: found.id,
    retiree: found.retiree,
    // A certificate never moves: whoever received it owns it.
    owner: found.recipient,
    beneficiaryName: hidden
      ? (names.reveal(found.beneficiaryHash ?? '')?.name ?? null)
      : found.beneficiaryName,
    beneficiaryHidden: hidden,
    amount: found.amount.toString(),
    retiredAt: found.retiredAt,
    reason: found.reason,
    periodStart: found.periodStart,
    periodEnd: found.periodEnd,
    reportIds: found.reportIds,
    badge: found.badge,
    transactionHash: found.transactionHash,
    blockNumber: found.blockNumber,
  };
}
