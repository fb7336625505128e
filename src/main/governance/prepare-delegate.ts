import { getAddress, ZeroAddress } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf } from '../chain/contracts.ts';
import { type GovernanceDeps, votingAccount } from './governance-deps.ts';
import { readVoter } from './voter.ts';

/** Plans that somebody else casts the votes of the account's positions, or the account itself again. */
export function prepareDelegate(deps: GovernanceDeps): Handler<'governance.prepareDelegate'> {
  return async ({ to }) => {
    const account = votingAccount(deps);
    const chain = await deps.chain();
    const given = to === null ? ZeroAddress : getAddress(to);
    const delegate = given === ZeroAddress || given === account ? null : given;
    if ((await readVoter(chain, account)).delegate === delegate) {
      throw new Failure(
        'nothing-changes',
        delegate === null
          ? 'This account casts its own votes already.'
          : `This account’s votes are delegated to ${delegate} already.`,
      );
    }
    // The vault takes the zero address for oneself.
    const call = callOf(chain, 'StakingVault', 'delegate', [delegate ?? ZeroAddress]);
    return deps.createPlan({ kind: 'delegate-votes', account, calls: [call], context: {} });
  };
}
