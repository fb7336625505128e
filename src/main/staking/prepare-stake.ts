import { checkStake } from '../../domain/staking/staking-rules.ts';
import { tierPosition } from '../../domain/staking/tiers.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf, read } from '../chain/contracts.ts';
import { type StakingDeps, stakingAccount } from './staking-deps.ts';

/** Applies the rules of protocol section 5 and plans the stake, after an approval of exactly its amount. */
export function prepareStake(deps: StakingDeps): Handler<'staking.prepareStake'> {
  return async ({ amount: amountText, tier, minBonus: minBonusText }) => {
    const account = stakingAccount(deps);
    const chain = await deps.chain();
    const [amount, minBonus] = [BigInt(amountText), BigInt(minBonusText)];
    const vault = chain.addresses.StakingVault;
    const position = tierPosition(tier);
    const [balance, allowance, paused, bonus] = await Promise.all([
      read(chain, 'CT02', 'balanceOf', [account]),
      read(chain, 'CT02', 'allowance', [account, vault]),
      read(chain, 'StakingVault', 'paused', []),
      read(chain, 'StakingVault', 'bonusFor', [amount, position], 'pending'),
    ]);
    checkStake({ amount, tier, minBonus }, { balance, bonus, paused });
    const stake = callOf(chain, 'StakingVault', 'stake', [amount, position, minBonus]);
    // An approval replaces what is left of an earlier one: after the stake nothing is allowed any more.
    const approve = callOf(chain, 'CT02', 'approve', [vault, amount]);
    const calls = allowance === amount ? [stake] : [approve, stake];
    return deps.createPlan({ kind: 'stake', account, calls, context: {} });
  };
}
