import { getAddress, type TransactionReceipt } from 'ethers';
import type { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { balanceDeltas, NATIVE, readTransfer } from '../../domain/transactions/transfer-log.ts';
import type { outcome } from '../../ipc/transactions.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import { decodeEvents } from '../chain/contracts.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { Journal } from '../storage/journal.ts';
import type { PlanStore } from '../storage/plans.ts';
import { labeller } from './account-labels.ts';
import { tokenOf } from './balance-change.ts';
import { marketsOf } from './book-facts.ts';
import { describeEvents } from './describe-events.ts';
import type { PlanContent } from './plan-content.ts';

type Outcome = z.output<typeof outcome>;
type Moved = Outcome['changes'][number];

export type OutcomeDeps = {
  chain(): Chain;
  journal: Journal;
  plans: PlanStore<PlanContent>;
  accountLabel(address: string): string | null;
};

/**
 * What a signed plan really did, from the receipts of its transactions alone: their Transfer logs, their events and
 * their fees. The review it was signed on is only compared with that.
 *
 * @throws Failure `unknown-plan` when nothing of that plan was signed; `chain-unavailable`.
 */
export async function readOutcome(deps: OutcomeDeps, planId: string): Promise<Outcome> {
  const entries = deps.journal.standingFor(planId);
  const [first] = entries;
  if (!first) throw new Failure('unknown-plan', 'Nothing of this transaction was signed.');
  const chain = deps.chain();
  if ((await chainIdentity(chain)) !== first.genesis) {
    throw new Failure(
      'chain-unavailable',
      `This was signed for another network (chain ${first.chainId}). Change to that network to read its receipts.`,
    );
  }
  const label = labeller(chain, deps.accountLabel);
  const receipts = (
    await Promise.all(entries.map(({ hash }) => chain.provider.getTransactionReceipt(hash)))
  ).filter((receipt) => receipt !== null);
  const logs = receipts.flatMap((receipt) => receipt.logs);
  const changes = movedBy(logs, chain, label);
  const complete = receipts.length === entries.length && receipts.every(({ status }) => status === 1);
  const reviewed = deps.plans.find(planId)?.content?.review.balanceChanges ?? null;
  return {
    planId,
    complete,
    sentences: describeEvents(logs, chain, {
      account: first.account,
      label,
      markets: await marketsOf(chain, logs),
    }),
    changes,
    rewardPool: poolParts(logs, chain),
    fee: {
      paid: receipts.reduce((sum, receipt) => sum + receipt.fee, 0n).toString(),
      symbol: nativeSymbol(chain),
    },
    differences: complete && reviewed ? differences(reviewed, changes, nativeSymbol(chain)) : null,
  };
}

type Logs = TransactionReceipt['logs'];

function movedBy(logs: Logs, chain: Chain, label: (address: string) => string): Moved[] {
  // A contract could log a transfer of the address under which only simulations report the chain's own currency.
  const transfers = logs
    .flatMap((log) => readTransfer(log) ?? [])
    .filter(({ token }) => token.toLowerCase() !== NATIVE);
  return balanceDeltas(transfers).map(({ token, account, change }) => ({
    account: getAddress(account),
    accountLabel: label(account),
    ...tokenOf(token, chain),
    change: change.toString(),
  }));
}

/** How the reward pool booked what arrived, or null when it booked nothing. */
function poolParts(logs: Logs, chain: Chain): Outcome['rewardPool'] {
  const booked = decodeEvents(chain, 'RewardPool', 'Funded', logs).map(({ args }) => args);
  if (booked.length === 0) return null;
  const sum = (part: 'stakerRewards' | 'daoTreasury' | 'emergencyReserve') =>
    booked.reduce((total, args) => total + args[part], 0n).toString();
  return {
    account: getAddress(chain.addresses.RewardPool),
    stakerRewards: sum('stakerRewards'),
    daoTreasury: sum('daoTreasury'),
    emergencyReserve: sum('emergencyReserve'),
  };
}

/** Every balance that moved otherwise than the review said, also those that only one of the two names. */
function differences(
  reviewed: PlanContent['review']['balanceChanges'],
  happened: readonly Moved[],
  native: string,
): NonNullable<Outcome['differences']> {
  const keyOf = ({ account, token }: Pick<Moved, 'account' | 'token'>) => `${account} ${token}`;
  const expected = new Map(
    reviewed.filter(({ token }) => token !== native).map((entry) => [keyOf(entry), entry]),
  );
  const actual = new Map(happened.map((entry) => [keyOf(entry), entry]));
  return [...new Map<string, Moved>([...expected, ...actual])].flatMap(
    ([key, { account, accountLabel, token, decimals }]) => {
      const [before, after] = [expected.get(key)?.change ?? '0', actual.get(key)?.change ?? '0'];
      return before === after
        ? []
        : { account, accountLabel, token, decimals, reviewed: before, happened: after };
    },
  );
}
