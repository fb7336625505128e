import { PAIRS } from '../../domain/market/pairs.ts';
import type { Chain, ContractName } from './chain.ts';
import { read } from './contracts.ts';
import { MARKETS } from './markets.ts';

/** One number that governance can set, and what it counts: basis points, seconds, or base units of a token. */
export type Setting = { readonly name: string; readonly unit: 'bps' | 'seconds' | 'ct02' | 'usdc' };

/** A function whose arguments are settings, in the order of its arguments. */
export type GovernedSetter = {
  readonly contract: ContractName;
  readonly method: string;
  /** What it sets, as the rest of “Sets …”. */
  readonly subject: string;
  readonly settings: readonly Setting[];
  /** The event that tells the new settings, in the same order, last. */
  readonly event: string;
  /** Arguments of the function and of the event are the members of one struct. */
  readonly struct?: true;
  /** What the settings are now. */
  readonly now: (chain: Chain) => Promise<readonly bigint[]>;
};

/**
 * Every setter that can be voted on (docs/governance.md, "The default table"). A test holds it against the table that
 * the deployment has put on chain.
 */
export const GOVERNED_SETTERS: readonly GovernedSetter[] = [
  ...PAIRS.map((pair): GovernedSetter => {
    const { book } = MARKETS[pair];
    return {
      contract: book,
      method: 'setFees',
      event: 'FeesSet',
      subject: `the fees of ${pair}`,
      settings: [
        { name: 'burn', unit: 'bps' },
        { name: 'taker’s fee', unit: 'bps' },
        { name: 'maker’s fee', unit: 'bps' },
      ],
      now: async (chain) => {
        const { burnBps, takerBps, makerBps } = await read(chain, book, 'fees', []);
        return [burnBps, takerBps, makerBps];
      },
    };
  }),
  {
    contract: 'FeeRouter',
    method: 'setShares',
    event: 'SharesSet',
    subject: 'where trading fees go, the rest being the treasury’s',
    settings: [
      { name: 'TUNER buyback', unit: 'bps' },
      { name: 'reward pool', unit: 'bps' },
    ],
    now: (chain) =>
      Promise.all([
        read(chain, 'FeeRouter', 'buybackBps', []),
        read(chain, 'FeeRouter', 'rewardPoolBps', []),
      ]),
  },
  {
    contract: 'ApiPayments',
    method: 'setBurnPerThousandCalls',
    event: 'BurnPerThousandCallsSet',
    subject: 'what is burned of the developer fund',
    settings: [{ name: 'burn per 1,000 API calls', unit: 'ct02' }],
    now: async (chain) => [await read(chain, 'ApiPayments', 'burnPerThousandCalls', [])],
  },
  {
    contract: 'StabilityModule',
    method: 'setParameters',
    event: 'ParametersSet',
    subject: 'the parameters of price stability',
    settings: [
      { name: 'fall before a buyback', unit: 'bps' },
      { name: 'share of the traded value', unit: 'bps' },
      { name: 'daily limit of buybacks', unit: 'usdc' },
      { name: 'budget of floor bids', unit: 'usdc' },
    ],
    struct: true,
    now: async (chain) => {
      const set = await read(chain, 'StabilityModule', 'parameters', []);
      return [set.minFallBps, set.volumeShareBps, set.dailyBuybackLimit, set.floorBudget];
    },
  },
  {
    contract: 'Governor',
    method: 'setVotingDelay',
    event: 'VotingDelaySet',
    subject: 'the time from a proposal to its vote',
    settings: [{ name: 'voting delay', unit: 'seconds' }],
    now: async (chain) => [await read(chain, 'Governor', 'votingDelay', [])],
  },
  {
    contract: 'Governor',
    method: 'setVotingPeriod',
    event: 'VotingPeriodSet',
    subject: 'how long is voted',
    settings: [{ name: 'voting period', unit: 'seconds' }],
    now: async (chain) => [await read(chain, 'Governor', 'votingPeriod', [])],
  },
  {
    contract: 'Governor',
    method: 'setLateQuorumVoteExtension',
    event: 'LateQuorumVoteExtensionSet',
    subject: 'the voting that is left at least when the quorum is reached',
    settings: [{ name: 'extension', unit: 'seconds' }],
    now: async (chain) => [await read(chain, 'Governor', 'lateQuorumVoteExtension', [])],
  },
  {
    contract: 'Governor',
    method: 'setQuorum',
    event: 'QuorumSet',
    subject: 'the part of a category’s votes that must vote for or abstain',
    settings: [{ name: 'quorum', unit: 'bps' }],
    now: async (chain) => [await read(chain, 'Governor', 'quorumBps', [])],
  },
  {
    contract: 'Timelock',
    method: 'updateDelay',
    event: 'MinDelayChange',
    subject: 'the time from queueing a proposal to its execution',
    settings: [{ name: 'delay', unit: 'seconds' }],
    now: async (chain) => [await read(chain, 'Timelock', 'getMinDelay', [])],
  },
];

/** The setter of that name. @throws TypeError when there is none. */
export function governedSetter(contract: ContractName, method: string): GovernedSetter {
  const found = GOVERNED_SETTERS.find((each) => each.contract === contract && each.method === method);
  if (found) return found;
  throw new TypeError(`${contract}.${method} is no setter that can be voted on`);
}
