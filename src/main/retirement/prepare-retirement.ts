import { isAddress } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { NO_BENEFICIARY_HASH } from '../../domain/retirement/beneficiary.ts';
import { checkRetirement } from '../../domain/retirement/retirement-rules.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf, read } from '../chain/contracts.ts';
import { backingReports } from './backing-reports.ts';
import type { RetirementDeps } from './retirement-deps.ts';

/** Applies the rules of protocol section 3 and plans the call that retires. */
export function prepareRetirement({
  chain: network,
  activeAccount,
  names,
  createPlan,
}: Pick<RetirementDeps, 'chain' | 'activeAccount' | 'names' | 'createPlan'>): Handler<'retirement.prepare'> {
  return async ({
    amount: amountText,
    beneficiary,
    reason,
    periodStart,
    periodEnd,
    reportIds,
    recipient,
  }) => {
    const account = activeAccount();
    if (account === null) {
      throw new Failure('no-account', 'There is no account to retire from. Add one first.');
    }
    if (recipient !== null && !isAddress(recipient)) {
      throw new Failure(
        'invalid-input',
        `The recipient’s address ${recipient} is mistyped: its capital letters do not fit the rest (EIP-55). Copy it again.`,
      );
    }
    const chain = await network();
    const amount = BigInt(amountText);
    const [balance, reports, block] = await Promise.all([
      read(chain, 'CT02', 'balanceOf', [account]),
      backingReports(chain, account),
      chain.provider.getBlock('latest'),
    ]);
    checkRetirement(
      { account, amount, periodStart, periodEnd, reportIds },
      { balance, reports, blockTime: block?.timestamp ?? 0 },
    );
    const { name, hidden } = beneficiary;
    const request = {
      amount,
      beneficiaryName: hidden ? '' : name,
      beneficiaryHash: hidden ? names.hide(name) : NO_BENEFICIARY_HASH,
      reason,
      // The contract writes "no period" as (0, 0).
      periodStart: BigInt(periodStart ?? 0),
      periodEnd: BigInt(periodEnd ?? 0),
      reportIds,
      recipient: recipient ?? account,
    };
    const call = callOf(chain, 'RetirementCertificates', 'retire', [request]);
    return createPlan({ kind: 'retire', account, calls: [call], context: {} });
  };
}
