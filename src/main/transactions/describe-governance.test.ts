import { id, keccak256 } from 'ethers';
import { describe, expect, test } from 'vitest';
import type { Standing } from '../../domain/governance/proposal.ts';
import { contractNames, interfaces } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { describeCall } from './describe-call.ts';
import type { DescribeContext } from './describe-context.ts';
import { describerOf } from './describers.ts';
import { keyOfCall, type ProposedChange, proposalNumber } from './governance-facts.ts';

const ME = `0x${'a1'.repeat(20)}`;
const addresses = Object.fromEntries(
  contractNames.map((name, index) => [name, `0x${String(index + 1).padStart(40, '0')}`]),
) as Record<ContractName, string>;
const DEPLOYED = { addresses };

const DESCRIPTION = 'Halve it\n\nTrade more.';
const call = callOf(DEPLOYED, 'BookUsdc', 'setFees', [100, 50, 50]);
const change: ProposedChange = {
  to: call.to,
  data: call.data,
  contract: 'BookUsdc',
  functionName: 'setFees',
  sentence: 'Sets the fees of CT02/USDC: taker’s fee from 1 % to 0.5 %.',
  changes: [{ name: 'taker’s fee', from: '1 %', to: '0.5 %' }],
  known: true,
  category: 'fees',
};
const standing: Standing = {
  state: 'queued',
  snapshot: 1,
  deadline: 2,
  eta: 3,
  tally: { for: 1n, against: 0n, abstain: 0n },
  quorum: 1n,
};
const proposalId = proposalNumber([call.to], [0n], [call.data], id(DESCRIPTION));

const described = (
  planned: { to: string; data: string; value: bigint },
  {
    changes = {},
    description = DESCRIPTION,
  }: { changes?: Partial<ProposedChange>; description?: string } = {},
) => {
  const proposal = {
    proposalId,
    proposer: ME,
    category: 'fees' as const,
    calls: [{ to: call.to, data: call.data }],
    description,
    quorumBps: 1_000,
    snapshot: 1,
    blockNumber: 1,
    transactionHash: '0x',
    standing,
    votes: 750_00n,
  };
  const context: DescribeContext = {
    account: ME,
    label: (address) => address,
    local: false,
    books: new Map(),
    governance: {
      changes: new Map([[keyOfCall(call), { ...change, ...changes }]]),
      proposals: new Map([[proposalId, proposal]]),
    },
  };
  return describeCall(planned, DEPLOYED, context);
};
const ids = ({ warnings }: ReturnType<typeof described>) => warnings.map((warning) => warning.id);
const execute = (hash = id(DESCRIPTION)) =>
  callOf(DEPLOYED, 'Governor', 'execute', [[call.to], [0n], [call.data], hash]);

describe('calls of the governor in words', () => {
  test.each(['Governor', 'StabilityModule', 'ApiPayments'] as const)(
    'every function of %s that anyone may call has them',
    (contract) => {
      // Of the governor itself, its timelock, the access manager, the guardian, the API operator or the administrator,
      // closed for ever, or for tokens that it refuses.
      const restricted =
        /^(set|on|allowCall|disallowCall|relay|resolve|pause|unpause|recordCalls|cancelBid|returnBudget)/;
      const open: string[] = [];
      interfaces[contract].forEachFunction(({ name, stateMutability }) => {
        if (['nonpayable', 'payable'].includes(stateMutability) && !restricted.test(name)) open.push(name);
      });
      expect(open.length).toBeGreaterThanOrEqual(2);
      expect(open.filter((name) => !describerOf(contract, name))).toEqual([]);
    },
  );

  test('the number of a proposal is OpenZeppelin’s: keccak256 of the ABI encoding of what it does and says', () => {
    // The Solidity ABI specification for three empty arrays and a zero word: three offsets, the word, three lengths.
    const word = (value: number) => value.toString(16).padStart(64, '0');
    const encoded = `0x${[0x80, 0xa0, 0xc0, 0, 0, 0, 0].map(word).join('')}`;
    expect(proposalNumber([], [], [], `0x${'00'.repeat(32)}`)).toBe(BigInt(keccak256(encoded)));
  });

  test('an execution says from what to what, and must be answered', () => {
    const { action, sentences, warnings } = described(execute());
    expect(action).toMatch(/^Execute “Halve it” \(proposal \d{8}…\)$/);
    expect(sentences[1]).toBe(`What it does when it is executed: ${change.sentence}`);
    expect(warnings).toMatchObject([
      { id: 'changes-settings', severity: 'caution', mustAnswer: true, detail: change.sentence },
    ]);
  });

  test('other words under the same calls are another proposal, and unknown', () => {
    expect(ids(described(execute(id('Other words'))))).toContain('unknown-proposal');
    expect(ids(described(callOf(DEPLOYED, 'Governor', 'castVote', [12_345n, 1])))).toEqual([
      'unknown-proposal',
    ]);
  });

  test('a proposal that does something unknown is a danger, whatever it says of itself', () => {
    const unknown = { known: false, changes: [], sentence: 'Calls grantRole.' };
    for (const planned of [
      execute(),
      callOf(DEPLOYED, 'Governor', 'castVote', [proposalId, 1]),
      callOf(DEPLOYED, 'Governor', 'propose', [[call.to], [0n], [call.data], DESCRIPTION]),
    ]) {
      const danger = described(planned, { changes: unknown }).warnings.find(
        (warning) => warning.id === 'unknown-proposed-call',
      );
      expect(danger).toMatchObject({ severity: 'danger', mustAnswer: true });
    }
  });

  test('a reason is public for ever, and a vote without one has no text', () => {
    const vote = callOf(DEPLOYED, 'Governor', 'castVoteWithReason', [proposalId, 0, 'Too\nlow']);
    const { action, sentences } = described(vote);
    expect(action).toBe('Vote against “Halve it”');
    expect(sentences).toContain('Reason given: “Too / low”.');
    expect(ids(described(vote))).toEqual(['vote-final', 'public-text']);
    expect(ids(described(callOf(DEPLOYED, 'Governor', 'castVote', [proposalId, 2])))).toEqual(['vote-final']);
  });

  test('a title cannot end its own quotes or turn the direction of writing', () => {
    const hostile = 'Safe” (proposal 1). Nothing happens \u202e';
    const vote = callOf(DEPLOYED, 'Governor', 'castVote', [proposalId, 1]);
    const { action } = described(vote, { description: hostile });
    expect(action).toBe('Vote for “Safe\uFFFD (proposal 1). Nothing happens \uFFFD”');
  });
});
