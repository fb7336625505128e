import { ZeroAddress } from 'ethers';
import { VOTE_CHOICES, votesInWords } from '../../domain/governance/proposal.ts';
import { momentInWords, quoted } from '../../domain/transactions/wording.ts';
import { interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import { decodeEvents } from '../chain/contracts.ts';
import { valueInWords } from '../chain/governed-call.ts';
import { GOVERNED_SETTERS } from '../chain/governed-settings.ts';
import { type EventContext, youOr } from './describe-context.ts';
import { proposalInWords, shortNumber } from './describe-governance.ts';

type Deployed = Pick<Chain, 'addresses' | 'local'>;
type Logs = Parameters<typeof decodeEvents>[3];

/** What the governor's events say, those of the settings that an executed proposal changed, and delegations. */
export function describeGovernanceEvents(logs: Logs, chain: Deployed, context: EventContext): string[] {
  return [
    ...proposals(logs, chain),
    ...votes(logs, chain, context),
    ...settings(logs, chain),
    ...delegations(logs, chain, context),
  ];
}

function proposals(logs: Logs, chain: Deployed): string[] {
  return [
    ...decodeEvents(chain, 'Governor', 'ProposalCreated', logs).map(
      ({ args }) =>
        `${proposalInWords(args)} is proposed: votes count as they are on ${momentInWords(args.voteStart)}, and voting ends on ${momentInWords(args.voteEnd)}.`,
    ),
    ...decodeEvents(chain, 'Governor', 'ProposalExtended', logs).map(
      ({ args }) =>
        `The quorum is reached late: voting on proposal ${shortNumber(args.proposalId)} goes on until ${momentInWords(args.extendedDeadline)}.`,
    ),
    ...decodeEvents(chain, 'Governor', 'ProposalQueued', logs).map(
      ({ args }) =>
        `Proposal ${shortNumber(args.proposalId)} can be executed from ${momentInWords(args.etaSeconds)}.`,
    ),
    ...decodeEvents(chain, 'Governor', 'ProposalExecuted', logs).map(
      ({ args }) => `Proposal ${shortNumber(args.proposalId)} is executed.`,
    ),
    ...decodeEvents(chain, 'Governor', 'ProposalCanceled', logs).map(
      ({ args }) => `Proposal ${shortNumber(args.proposalId)} is cancelled.`,
    ),
    ...decodeEvents(chain, 'Governor', 'Resolved', logs).map(() => 'The resolution in words is on record.'),
  ];
}

function votes(logs: Logs, chain: Deployed, context: EventContext): string[] {
  return decodeEvents(chain, 'Governor', 'VoteCast', logs).map(({ args }) => {
    const { voter, proposalId, support, weight, reason } = args;
    const given = reason === '' ? '' : ` Reason: ${quoted(reason)}.`;
    return `Vote of ${youOr(voter, context)} on proposal ${shortNumber(proposalId)}: ${VOTE_CHOICES[Number(support)] ?? 'unknown'}, ${votesInWords(weight)}.${given}`;
  });
}

/** What each setting is from now on. */
function settings(logs: Logs, chain: Deployed): string[] {
  return GOVERNED_SETTERS.flatMap(({ contract, event, subject, settings: members, struct }) => {
    const address = chain.addresses[contract].toLowerCase();
    return logs.flatMap((log) => {
      if (log.address.toLowerCase() !== address) return [];
      const parsed = interfaces[contract].parseLog(log);
      if (parsed?.name !== event) return [];
      // Where an event tells the old value too, the new one comes last.
      const values: bigint[] = Array.from(struct ? parsed.args[0] : parsed.args).slice(
        -members.length,
      ) as bigint[];
      const told = members.map(
        ({ name, unit }, index) => `${name} ${valueInWords(chain, unit, values[index] ?? 0n)}`,
      );
      return `Set from now on, ${subject}: ${told.join(', ')}.`;
    });
  });
}

function delegations(logs: Logs, chain: Deployed, context: EventContext): string[] {
  return decodeEvents(chain, 'StakingVault', 'DelegateChanged', logs).map(({ args }) => {
    const { delegator, toDelegate } = args;
    const self = toDelegate === ZeroAddress || toDelegate === delegator;
    return `The votes of ${youOr(delegator, context)} are cast by ${self ? 'that account itself' : youOr(toDelegate, context)} from now on.`;
  });
}
