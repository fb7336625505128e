import { getAddress } from 'ethers';
import { type ProposalState, standingInWords } from '../../domain/governance/proposal.ts';
import { readDescription } from '../../domain/governance/proposal-text.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { readGovernedCall } from '../chain/governed-call.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { type Proposal, readProposals, readStanding } from '../chain/proposals.ts';
import type { GovernanceDeps } from './governance-deps.ts';

/** A proposal in one of these still changes something: what it changes is compared with what is set now. */
const OPEN: ReadonlySet<ProposalState> = new Set(['pending', 'active', 'succeeded', 'queued']);

/** Lists every proposal with what it does, how it stands and what can be done, newest first. */
export function listProposals({
  chain: network,
}: Pick<GovernanceDeps, 'chain'>): Handler<'governance.proposals'> {
  return async () => {
    const chain = await network();
    const [proposals, now] = await Promise.all([readProposals(chain), nextBlockTime(chain)]);
    return Promise.all(proposals.reverse().map((proposal) => show(chain, proposal, now)));
  };
}

async function show(
  chain: Chain,
  proposal: Proposal,
  now: number,
): Promise<Output<'governance.proposals'>[number]> {
  const standing = await readStanding(chain, proposal);
  const { state, tally, quorum } = standing;
  const calls = await Promise.all(
    proposal.calls.map((call) => readGovernedCall(chain, call, OPEN.has(state))),
  );
  return {
    proposalId: proposal.proposalId.toString(),
    category: proposal.category,
    proposer: getAddress(proposal.proposer),
    ...readDescription(proposal.description),
    calls: calls.map(({ contract, to, functionName, sentence, changes }) => ({
      contract: contract ?? to,
      functionName,
      sentence,
      changes,
    })),
    state,
    explanation: standingInWords(standing, now),
    snapshot: standing.snapshot,
    deadline: standing.deadline,
    eta: standing.eta,
    tally: {
      for: tally.for.toString(),
      against: tally.against.toString(),
      abstain: tally.abstain.toString(),
    },
    quorum: quorum?.toString() ?? null,
    quorumBps: proposal.quorumBps,
    transactionHash: proposal.transactionHash,
  };
}
