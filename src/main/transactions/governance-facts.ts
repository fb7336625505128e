import { AbiCoder, dataSlice, id, keccak256, type TransactionDescription } from 'ethers';
import { categoryAt, categoryPosition } from '../../domain/governance/categories.ts';
import type { Standing } from '../../domain/governance/proposal.ts';
import { VOTE_CATEGORIES, type VoteCategory } from '../../domain/staking/tiers.ts';
import { interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { type GovernedCall, type ProposedCall, readGovernedCall } from '../chain/governed-call.ts';
import { type Proposal, readProposals, readStanding, votingClock } from '../chain/proposals.ts';
import type { PlannedCall } from './plan-draft.ts';

/** What a proposed call does, from what to what, and in which category it can be voted on; null if in none. */
export type ProposedChange = GovernedCall & { category: VoteCategory | null };

/** A proposal that a call is about. */
export type KnownProposal = Proposal & {
  standing: Standing;
  /** Votes that the account that signs had at the snapshot; null while that is to come. */
  votes: bigint | null;
};

/** What the sentences and warnings about calls of the governor need to know of the chain. */
export type GovernanceFacts = {
  /** By `keyOfCall`. */
  changes: ReadonlyMap<string, ProposedChange>;
  /** By their numbers, as far as they are there. */
  proposals: ReadonlyMap<bigint, KnownProposal>;
};

/** Reads them for the calls of the governor in a plan; null when there are none. */
export async function readGovernanceFacts(
  chain: Chain,
  account: string,
  calls: readonly PlannedCall[],
): Promise<GovernanceFacts | null> {
  const governor = chain.addresses.Governor.toLowerCase();
  const parsed = calls
    .filter(({ to }) => to.toLowerCase() === governor)
    .flatMap(({ data }) => parse(data) ?? []);
  if (parsed.length === 0) return null;
  const wanted = new Set(parsed.map(numberOf));
  const found = (await readProposals(chain)).filter(({ proposalId }) => wanted.has(proposalId));
  const named = [...parsed.flatMap(callsOf), ...found.flatMap((proposal) => proposal.calls)];
  const [changes, proposals] = await Promise.all([
    Promise.all(
      named.map(async (call): Promise<[string, ProposedChange]> => {
        const change = await readGovernedCall(chain, call, true);
        return [keyOfCall(call), { ...change, category: await categoryOf(chain, change) }];
      }),
    ),
    Promise.all(found.map((proposal) => withStanding(chain, account, proposal))),
  ]);
  return {
    changes: new Map(changes),
    proposals: new Map(proposals.map((proposal) => [proposal.proposalId, proposal])),
  };
}

/** By what a proposed call is found again. */
export function keyOfCall({ to, data }: ProposedCall): string {
  return `${to} ${data}`.toLowerCase();
}

/** The number of the proposal of these calls and words: `IGovernor.hashProposal` (OpenZeppelin). */
export function proposalNumber(
  targets: readonly string[],
  values: readonly bigint[],
  calldatas: readonly string[],
  descriptionHash: string,
): bigint {
  const types = ['address[]', 'uint256[]', 'bytes[]', 'bytes32'];
  return BigInt(
    keccak256(AbiCoder.defaultAbiCoder().encode(types, [targets, values, calldatas, descriptionHash])),
  );
}

const WITH_CALLS: ReadonlySet<string> = new Set(['propose', 'queue', 'execute', 'cancel']);

function parse(data: string): TransactionDescription | null {
  try {
    return interfaces.Governor.parseTransaction({ data });
  } catch {
    return null;
  }
}

function numberOf({ name, args }: TransactionDescription): bigint | null {
  if (name.startsWith('castVote')) return BigInt(args[0]);
  if (!WITH_CALLS.has(name)) return null;
  const [targets, values, calldatas] = [0, 1, 2].map((index) => Array.from(args[index])) as [
    string[],
    bigint[],
    string[],
  ];
  return proposalNumber(targets, values, calldatas, name === 'propose' ? id(args[3]) : args[3]);
}

function callsOf({ name, args }: TransactionDescription): ProposedCall[] {
  if (!WITH_CALLS.has(name)) return [];
  const calldatas = Array.from(args[2] as Iterable<string>);
  return Array.from(args[0] as Iterable<string>, (to, index) => ({ to, data: calldatas[index] ?? '0x' }));
}

async function categoryOf(chain: Chain, { contract, functionName, to, data }: GovernedCall) {
  if (contract === 'Governor' && functionName === 'resolve') {
    const position = Number(interfaces.Governor.decodeFunctionData('resolve', data)[0]);
    return position < VOTE_CATEGORIES.length ? categoryAt(position) : null;
  }
  if (data.length < 10) return null;
  const { allowed, category } = await read(chain, 'Governor', 'callCategory', [to, dataSlice(data, 0, 4)]);
  return allowed ? categoryAt(category) : null;
}

async function withStanding(chain: Chain, account: string, proposal: Proposal): Promise<KnownProposal> {
  const { category, snapshot } = proposal;
  const [standing, clock] = await Promise.all([readStanding(chain, proposal), votingClock(chain)]);
  const terms = [categoryPosition(category), account, snapshot] as const;
  const votes =
    clock > snapshot ? await read(chain, 'StakingVault', 'pastCategoryVotes', terms, 'pending') : null;
  return { ...proposal, standing, votes };
}
