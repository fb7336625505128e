import type { Output } from '../../../ipc/contract.ts';

/** The beneficiary's name as far as this machine knows it. */
export function beneficiaryText(
  certificate: Pick<Output<'retirement.find'>, 'beneficiaryName' | 'beneficiaryHidden'>,
): string {
  if (certificate.beneficiaryName === null) return 'Hidden (only a hash is on chain)';
  return certificate.beneficiaryHidden
    ? `${certificate.beneficiaryName} (hidden on chain)`
    : certificate.beneficiaryName;
}
