import { CATEGORY_WORDS } from '../../domain/governance/categories.ts';
import { VOTE_CHOICES, type VoteChoice, votesInWords } from '../../domain/governance/proposal.ts';
import { readDescription } from '../../domain/governance/proposal-text.ts';
import { quoted } from '../../domain/transactions/wording.ts';
import type { Members } from '../chain/abi-values.ts';
import type { ProposedCall } from '../chain/governed-call.ts';
import type { DescribeContext, Describer, Description, Inputs } from './describe-context.ts';
import { type KnownProposal, keyOfCall, type ProposedChange, proposalNumber } from './governance-facts.ts';
import {
  changesEverybody,
  publicText,
  quotedLines,
  unknownChanges,
  unknownProposal,
} from './governance-warnings.ts';

type Arguments<F extends string> = Members<Inputs<'Governor', F>>;
type Bundle = Arguments<'queue'>;

/** One describer for each function of the governor that anyone may call. */
export const governanceDescribers = {
  'Governor.propose': describeProposal,
  'Governor.castVote': ({ proposalId, support }: Arguments<'castVote'>, context) =>
    describeVote(proposalId, support, '', context),
  'Governor.castVoteWithReason': (
    { proposalId, support, reason }: Arguments<'castVoteWithReason'>,
    context,
  ) => describeVote(proposalId, support, reason, context),
  'Governor.castVoteWithReasonAndParams': (
    { proposalId, support, reason }: Arguments<'castVoteWithReasonAndParams'>,
    context,
  ) => describeVote(proposalId, support, reason, context),
  'Governor.castVoteBySig': ({ voter }: Arguments<'castVoteBySig'>, context) => deliveredVote(voter, context),
  'Governor.castVoteWithReasonAndParamsBySig': (
    { voter }: Arguments<'castVoteWithReasonAndParamsBySig'>,
    context,
  ) => deliveredVote(voter, context),
  'Governor.queue': (args: Bundle, context) =>
    describeStep(args, context, (title) => ({
      action: `Queue ${title}`,
      sentence: `Queues ${title}, which has passed: once the timelock’s delay is over, anyone can execute it. Nothing of yours moves.`,
    })),
  'Governor.execute': (args: Arguments<'execute'>, context) => {
    const described = describeStep(args, context, (title) => ({
      action: `Execute ${title}`,
      sentence: `Carries out ${title}, which has passed. Nothing of yours moves.`,
    }));
    return { ...described, warnings: [...described.warnings, ...changesEverybody(changesOf(args, context))] };
  },
  'Governor.cancel': (args: Arguments<'cancel'>, context) =>
    describeStep(args, context, (title) => ({
      action: `Cancel ${title}`,
      sentence: `Cancels ${title} before it is voted on. This cannot be taken back; the same can be proposed again in other words.`,
    })),
} satisfies Record<string, Describer>;

/** `“Lower the burn” (proposal 12345678…)`: what its proposer called it, and the beginning of its number. */
export function proposalInWords({
  proposalId,
  description,
}: Pick<KnownProposal, 'proposalId' | 'description'>): string {
  return `${quoted(readDescription(description).title)} (proposal ${shortNumber(proposalId)})`;
}

/** The first digits of a proposal's number. */
export function shortNumber(proposalId: bigint): string {
  const digits = proposalId.toString();
  return digits.length <= 10 ? digits : `${digits.slice(0, 8)}…`;
}

function describeProposal(
  { targets, calldatas, description }: Arguments<'propose'>,
  context: DescribeContext,
): Description {
  const { title, text } = readDescription(description);
  const calls = targets.map((to, index) => ({ to, data: calldatas[index] ?? '0x' }));
  const changes = calls.flatMap((call) => changeOf(call, context) ?? []);
  const [category] = changes.map((change) => change.category);
  const voters = category
    ? `those who vote on ${CATEGORY_WORDS[category].name}`
    : 'nobody: it is in no category';
  const body = text === '' ? [] : [`Its text: ${quotedLines(text)}.`];
  return {
    action: `Propose ${quoted(title)}`,
    sentences: [
      `Puts ${quoted(title)} to the vote of ${voters}. Nothing of yours moves.`,
      ...body,
      ...changes.map(({ sentence }) => `If it passes and is executed: ${sentence}`),
    ],
    warnings: [publicText([title, text]), ...unknownChanges(changes)],
  };
}

const CHOICE_WORDS: Readonly<Record<VoteChoice, { action: string; sentence: string }>> = {
  for: { action: 'Vote for', sentence: 'Votes for' },
  against: { action: 'Vote against', sentence: 'Votes against' },
  abstain: { action: 'Abstain on', sentence: 'Abstains on' },
};

function describeVote(
  proposalId: bigint,
  support: bigint,
  reason: string,
  context: DescribeContext,
): Description {
  const choice = VOTE_CHOICES[Number(support)];
  const words = choice
    ? CHOICE_WORDS[choice]
    : { action: 'Cast a vote of no known kind on', sentence: 'Votes on' };
  const proposal = context.governance?.proposals.get(proposalId) ?? null;
  const publicReason = reason === '' ? [] : [publicText([reason])];
  const given = reason === '' ? [] : [`Reason given: ${quotedLines(reason)}.`];
  if (!proposal) {
    return {
      action: `${words.action} proposal ${shortNumber(proposalId)}`,
      sentences: [`${words.sentence} proposal ${proposalId}.`, ...given],
      warnings: [unknownProposal(proposalId), ...publicReason],
    };
  }
  const changes = proposal.calls.flatMap((call) => changeOf(call, context) ?? []);
  const weight =
    proposal.votes === null ? '' : `, with the ${votesInWords(proposal.votes)} that you can cast on it`;
  return {
    action: `${words.action} ${quoted(readDescription(proposal.description).title)}`,
    sentences: [
      `${words.sentence} ${proposalInWords(proposal)}${weight}. Nothing of yours moves.`,
      ...given,
      ...changes.map(({ sentence }) => `What it does if it passes and is executed: ${sentence}`),
    ],
    warnings: [
      {
        id: 'vote-final',
        severity: 'note',
        title: 'A vote cannot be changed',
        detail: 'How an account voted is public and stays as it is.',
        mustAnswer: false,
      },
      ...publicReason,
      ...unknownChanges(changes),
    ],
  };
}

function describeStep(
  args: Bundle,
  context: DescribeContext,
  words: (title: string) => { action: string; sentence: string },
): Description {
  const proposal = proposalOf(args, context);
  const changes = changesOf(args, context);
  const number = numberOf(args);
  const { action, sentence } = words(
    proposal ? proposalInWords(proposal) : `proposal ${shortNumber(number)}`,
  );
  return {
    action,
    sentences: [sentence, ...changes.map((change) => `What it does when it is executed: ${change.sentence}`)],
    warnings: [...(proposal ? [] : [unknownProposal(number)]), ...unknownChanges(changes)],
  };
}

function deliveredVote(voter: string, { label }: DescribeContext): Description {
  return {
    action: 'Deliver a signed vote',
    sentences: [`Delivers the vote that ${label(voter)} has signed. Nothing of yours moves.`],
    warnings: [],
  };
}

function numberOf({ targets, values, calldatas, descriptionHash }: Bundle): bigint {
  return proposalNumber(targets, values, calldatas, descriptionHash);
}

/** The proposal of these calls and words: its number is a hash of both. */
function proposalOf(args: Bundle, { governance }: DescribeContext): KnownProposal | null {
  return governance?.proposals.get(numberOf(args)) ?? null;
}

function changesOf({ targets, calldatas }: Bundle, context: DescribeContext): ProposedChange[] {
  return targets.flatMap((to, index) => changeOf({ to, data: calldatas[index] ?? '0x' }, context) ?? []);
}

function changeOf(call: ProposedCall, { governance }: DescribeContext): ProposedChange | null {
  return governance?.changes.get(keyOfCall(call)) ?? null;
}
