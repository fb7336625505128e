import { afterEach, beforeEach } from 'vitest';
import type { Input } from '../../ipc/contract.ts';
import { governanceMethods } from '../../ipc/governance.ts';
import { callOf } from '../chain/contracts.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys } from '../transactions/test-journeys.ts';
import { governanceFeature } from './governance.ts';

/** The tiers by their position in the contract's enumeration. */
const TIERS = [30, 90, 180, 365];
/** Times of the local chain (`LOCAL_GOVERNANCE`): 60 s to the vote, 900 s of it, 60 s to the execution. */
export const DELAY = 60;
export const PERIOD = 900;

type Proposal = Input<'governance.prepareProposal'>;

/** Half the taker's fee of CT02/USDC. */
export function halfTheFee(changes: Partial<Proposal> = {}): Proposal {
  return {
    category: null,
    title: 'Halve the taker’s fee',
    text: 'It is 1 % now.\nHalf of it will do.',
    action: { name: 'market-fees', pair: 'CT02/USDC', burnBps: null, takerBps: 50, makerBps: null },
    ...changes,
  };
}

/**
 * For tests: one chain for the file, on which every test finds nobody staked and nothing proposed, and accounts that
 * stake and vote. Registers the hooks that start and end them.
 */
export function governance() {
  const { chain, open, mint, until } = journeys();
  let snapshot: string;
  beforeEach(async () => {
    snapshot = await chain().provider.send('evm_snapshot', []);
  });
  afterEach(() => chain().provider.send('evm_revert', [snapshot]));

  const warp = (seconds: number) => chain().provider.send('evm_increaseTime', [seconds]);

  /** Reviews a plan, answers its warnings, signs it and waits until it is confirmed. */
  async function signed(desk: TestDesk, plan: Promise<{ planId: string }>) {
    const { planId } = await plan;
    const review = await desk.handlers['transactions.review']({ planId });
    const answered = review.warnings.map(({ id }) => id);
    await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });
    await until(desk, 'confirmed');
    return { review, outcome: await desk.handlers['transactions.outcome']({ planId }) };
  }

  /** An account that has staked so many CT02 for so many days; none when `ct02` is 0. */
  async function voter(ct02: number, days: 30 | 90 | 180 | 365 = 365) {
    const desk = await open();
    const amount = BigInt(ct02) * 100n;
    const stake = async () => {
      const { call } = await mint(desk.account, (amount * 10n) / 7n + 2n);
      await desk.send(desk.draft('mint', call));
      await until(desk, 'confirmed');
      await desk.send(
        desk.draft(
          'stake',
          callOf(chain(), 'CT02', 'approve', [chain().addresses.StakingVault, amount]),
          callOf(chain(), 'StakingVault', 'stake', [amount, TIERS.indexOf(days), 0n]),
        ),
      );
      await until(desk, 'confirmed');
      // Votes count from the second after, and this chain may make its next block in the same one.
      await warp(1);
    };
    if (ct02 > 0) await stake();
    const handlers = governanceFeature({
      chain: async () => chain(),
      activeAccount: () => desk.account,
      createPlan: desk.createPlan,
      emit: () => undefined,
    });
    const proposals = async () =>
      governanceMethods['governance.proposals'].output.parse(await handlers['governance.proposals']({}));
    return {
      desk,
      account: desk.account,
      handlers,
      stake,
      signed: (plan: Promise<{ planId: string }>) => signed(desk, plan),
      proposals,
      power: async (proposalId: string | null = null) =>
        governanceMethods['governance.power'].output.parse(
          await handlers['governance.power']({ proposalId }),
        ),
      /** Proposes, and answers the number. */
      propose: async (proposal: Proposal = halfTheFee()) => {
        const done = await signed(desk, handlers['governance.prepareProposal'](proposal));
        const [newest] = await proposals();
        return { ...done, proposalId: newest?.proposalId ?? '' };
      },
      vote: (proposalId: string, support: 'for' | 'against' | 'abstain', reason: string | null = null) =>
        handlers['governance.prepareVote']({ proposalId, support, reason }),
    };
  }

  return { chain, voter, warp };
}
