import { type ErrorDescription, type Interface, isHexString } from 'ethers';
import { CATEGORY_WORDS } from '../../domain/governance/categories.ts';
import { durationInWords } from '../../domain/governance/duration.ts';
import { PROPOSAL_STATES } from '../../domain/governance/proposal.ts';
import { VOTE_CATEGORIES } from '../../domain/staking/tiers.ts';
import {
  amountInWords,
  dayInWords,
  momentInWords,
  periodInWords,
  shortHex,
} from '../../domain/transactions/wording.ts';

/** Why a contract refused: the error's own name, and what it means to the user. */
export type RevertReason = { name: string; sentence: string };

type Arguments = ErrorDescription['args'];
/** Puts base units of the token that an ERC-20 error is about into words. The error does not say which token that is. */
type AmountInWords = (baseUnits: bigint) => string;
const number = (args: Arguments, index: number): bigint => BigInt(args[index] ?? 0);
const word = (args: Arguments, index: number): string => shortHex(String(args[index] ?? ''));

/** The name of a category of votes, or its number where there is none. */
function categoryInWords(args: Arguments, index: number): string {
  const category = VOTE_CATEGORIES[Number(number(args, index))];
  return category ? CATEGORY_WORDS[category].name : `category ${number(args, index)}`;
}

/** One sentence for each error that our contracts, and the OpenZeppelin ones under them, can give. */
const SENTENCES: Readonly<Record<string, (args: Arguments, tokens: AmountInWords) => string>> = {
  EmptyPeriod: (args) => `The report’s period is empty (it starts on ${dayInWords(number(args, 0))}).`,
  PeriodOverlaps: (args) =>
    `This cloud account is already covered until ${dayInWords(number(args, 2))}, and the report starts on ${dayInWords(number(args, 1))}. A period can be minted only once.`,
  PeriodNotOver: (args) =>
    `The period is not over yet: it ends on ${dayInWords(number(args, 0))}, and the network’s clock stands at ${dayInWords(number(args, 1))}.`,
  PeriodTooOld: (args) =>
    `The period is too old: it starts on ${dayInWords(number(args, 0))}, and the first report of a cloud account may start on ${dayInWords(number(args, 1))} at the earliest.`,
  UnknownMethodology: (args) =>
    `The methodology ${word(args, 0)} is not approved in the factor registry. Use an approved factor set.`,
  WrongValidatorSet: (args) =>
    `The validators have changed since they signed (set ${number(args, 0)} signed, set ${number(args, 1)} is in office). Prepare the report again.`,
  QuorumNotReached: (args) =>
    `Too few validators signed: ${number(args, 0)} of the ${number(args, 1)} that are needed.`,
  NotAValidator: (args) => `${word(args, 0)} signed the report but is not a validator.`,
  SignersNotAscending: () => 'The validators’ signatures are out of order, or one appears twice.',
  NothingToMint: () => 'There is nothing to mint: the report’s amount is 0.00 CT02.',
  NotTheBeneficiary: (args) =>
    `Only the beneficiary ${word(args, 1)} may mint this report, and you sign as ${word(args, 0)}.`,
  InvalidBeneficiary: () => 'The report names no beneficiary.',
  SelfReferral: () => 'A beneficiary cannot refer itself.',
  RequestNotEmpty: () =>
    'Amount and reports of this retirement follow from the minting and must be left out.',
  AlreadyConnected: () => 'The minter is already connected to its certificates.',
  NothingToRetire: () => 'There is nothing to retire: the amount is 0.00 CT02.',
  BeneficiaryNotNamed: () => 'The certificate needs a beneficiary: a name, or the hash of one.',
  BeneficiaryNamedTwice: () => 'The certificate takes a beneficiary’s name or its hash, not both.',
  InvalidPeriod: (args) =>
    `The consumption period ends before it starts (${periodInWords(number(args, 0), number(args, 1))}).`,
  TextTooLong: (args) => `The text has ${number(args, 0)} bytes; ${number(args, 1)} are allowed.`,
  UnknownReport: (args) => `The report ${word(args, 0)} was never minted here.`,
  ReportOfSomeoneElse: (args) =>
    `The report ${word(args, 0)} belongs to ${word(args, 1)}; only its beneficiary can back a certificate with it.`,
  InsufficientBacking: (args) =>
    `The chosen reports have ${amountInWords(number(args, 1))} left, and you retire ${amountInWords(number(args, 0))}. Choose more reports, or none.`,
  NotTransferable: () => 'Certificates cannot be transferred or approved.',
  InsufficientFunds: (args) =>
    `The contract holds ${number(args, 1)} base units for this, less than ${number(args, 0)}.`,
  InvalidThreshold: (args) => `${number(args, 0)} of ${number(args, 1)} validators is not a quorum.`,
  MembersNotAscending: () => 'The validators are out of order, or one appears twice.',
  AlreadyDistributed: () => 'The genesis distribution has already taken place. It cannot be repeated.',
  InvalidRecipient: (args) => `Recipient ${number(args, 0) + 1n} of the genesis distribution is missing.`,

  BelowMinimum: (args) =>
    `A position holds at least ${amountInWords(number(args, 1))}, and ${amountInWords(number(args, 0))} were to be staked.`,
  BonusTooLow: (args) =>
    `The pool can give an early bonus of ${amountInWords(number(args, 0))} only, less than the ${amountInWords(number(args, 1))} that were asked for at least. Accept a lower bonus, or wait until the pool holds more.`,
  NoSuchPosition: (args) => `${word(args, 0)} has no position ${number(args, 1)}.`,
  NotBefore: (args) => `This is possible from ${momentInWords(number(args, 0))}, and not before.`,
  WrongPhase: (args) =>
    WRONG_PHASES[Number(number(args, 0))] ?? 'The position is in another phase of its life.',
  NothingToClaim: () =>
    'There is too little to claim: at least 0.02 CT02 must have been earned, 0.01 to pay and 0.01 to burn.',
  NothingToFund: () => 'There is nothing that could enter the staking pool.',
  TooManyVotes: (args) =>
    `More would be staked than votes can count (${number(args, 0)} base units). Stake less.`,
  ERC5805FutureLookup: (args) =>
    `Votes are known up to the second before now (${momentInWords(number(args, 1))}).`,
  CheckpointUnorderedInsertion: () => 'The network’s clock has gone back: votes cannot be recorded.',
  VotesExpiredSignature: (args) => `The signed delegation ran out on ${dayInWords(number(args, 0))}.`,

  EmptyOrder: () => 'An order is for one lot or more, at a price above zero.',
  Expired: (args) => `It expired on ${momentInWords(number(args, 0))}. Choose a later time, or none.`,
  UnknownOrder: (args) =>
    `There is no open order ${number(args, 0)}: it has traded in full, was cancelled, or never was.`,
  NotTheOwner: (args) => `Order ${number(args, 0)} is not ${word(args, 1)}’s: only its owner cancels it.`,
  NotExpired: (args) => `Order ${number(args, 0)} has not expired, and only its owner may take it out.`,
  WouldTake: () =>
    'A post-only order takes nothing, and this one would trade at once. Choose a price further from the other side.',
  NotFillable: (args) =>
    `A fill-or-kill order trades as a whole, and ${number(args, 0)} of its lots cannot be had within its price and one call. Ask for less, or accept another price.`,
  NothingToTake: () => 'The order book has nothing within the worst price. Choose another, or wait.',
  NotTriggered: (args) =>
    number(args, 0) === 0n
      ? 'The stop order waits for its price, and nobody has traded yet.'
      : `The stop order waits for its price: the last trade was at tick ${number(args, 0)}, its trigger is at ${number(args, 1)}.`,
  NotAStop: (args) => `Order ${number(args, 0)} is no stop order: it trades by itself.`,
  WrongAmountReceived: (args) =>
    `The token delivered ${number(args, 1)} base units where ${number(args, 0)} were asked for. Tokens that keep a part of each transfer cannot be traded.`,
  InsufficientCredit: (args) =>
    `The order book has credited ${number(args, 1)} base units to this account, less than ${number(args, 0)}.`,
  InvalidRate: (args) =>
    `A rate of ${number(args, 0)} basis points is not allowed: at most 200, and the burn of one lot is at least 0.01 CT02.`,
  InvalidMarket: () =>
    'The lot or tick size, or the tokens of the pair, are outside of what an order book can keep.',
  TooManyOrders: () =>
    'The account has as many open orders as it can have in this book, 96. Cancel one first.',
  FeesUncollected: () => 'Fees have grown beyond what the order book can count. Collect them first.',
  NoTrades: (args) =>
    `Nothing was traded between ${momentInWords(number(args, 0))} and ${momentInWords(number(args, 1))}.`,
  NoObservation: (args) => `No price is known for ${momentInWords(number(args, 0))}.`,
  InvalidShare: (args) =>
    `A share of ${number(args, 0)} basis points is above its bound of ${number(args, 1)}.`,
  InvalidReference: (args) =>
    `Tokens were issued against the payment ${word(args, 0)} already, or it has no reference.`,
  NotAllowed: (args) =>
    `${word(args, 0)} is not on the allow-list of those who may redeem. Ask the operator to be put on it (KYC).`,
  NotWholeCents: (args) =>
    `${amountInWords(number(args, 0), 'USD', 6)} are no whole cents, or none at all. Ledger USD is issued and redeemed in cents.`,
  NotRequested: (args) => `Redemption ${number(args, 0)} is not one that waits to be paid.`,

  CallNotGoverned: (args) =>
    `This call of ${word(args, 0)} cannot be voted on: it is in no category of the table that the treasury keeps.`,
  CategoryMismatch: (args) =>
    `The calls of a proposal belong to one category: ${categoryInWords(args, 0)}, and not ${categoryInWords(args, 1)}. If one was moved since, it has to be voted on there.`,
  DescriptionMismatch: () => 'A resolution carries the hash of its own description, and this one does not.',
  FunctionClosed: () => 'This function is closed for ever.',
  NotEligible: (args) =>
    `${word(args, 0)} had no votes on ${categoryInWords(args, 1)} on ${momentInWords(number(args, 2))}. Stake what the category needs, or have votes delegated, before the snapshot.`,
  ProposalOpen: (args) =>
    `An account has one proposal at a time that is pending or being voted on: ${number(args, 1)} of ${word(args, 0)} is.`,
  ReservedTarget: (args) =>
    `What can be voted on of ${word(args, 0)} is fixed in code: nobody can add to it or take from it.`,
  SettingOutOfBounds: (args) =>
    `The setting can be from ${number(args, 1)} to ${number(args, 2)}, and ${number(args, 0)} is not.`,
  DelayOutOfBounds: (args) =>
    `The delay can be from ${durationInWords(number(args, 1))} to ${durationInWords(number(args, 2))}, and ${durationInWords(number(args, 0))} is not.`,
  ValueNotAllowed: () => 'Proposals send no ether.',
  HoldsNoFunds: () => 'Governance holds no funds: neither ether nor tokens can be sent to it or by it.',
  GovernorAlreadyCastVote: (args) => `${word(args, 0)} has voted on this proposal. A vote cannot be changed.`,
  GovernorAlreadyQueuedProposal: () => 'The proposal was queued already.',
  GovernorDisabledDeposit: () => 'Nothing can be sent to the governor.',
  GovernorInsufficientProposerVotes: () => 'The account has too few votes to propose.',
  GovernorInvalidProposalLength: () => 'A proposal has one call or more, each with its contract and data.',
  GovernorInvalidSignature: (args) => `The signed vote of ${word(args, 0)} is not valid.`,
  GovernorInvalidVoteParams: () => 'The vote has parameters that the governor does not know.',
  GovernorInvalidVoteType: () => 'A vote is for, against or abstain.',
  GovernorInvalidVotingPeriod: () => 'A vote lasts longer than nothing.',
  GovernorNonexistentProposal: (args) => `There is no proposal ${number(args, 0)}.`,
  GovernorOnlyExecutor: () => 'Only an executed proposal can do this.',
  GovernorPreventLateQuorumVoteExtensionTooLarge: (args) =>
    `The extension can be at most ${durationInWords(number(args, 1))}.`,
  GovernorProposalQueueingFailed: () => 'The proposal could not be queued.',
  GovernorProposalQueueingNotRequired: () => 'The proposal needs no queueing.',
  GovernorRestrictedProposer: (args) =>
    `The description names another proposer than ${word(args, 0)}: only that account can propose it.`,
  GovernorUnableToCancel: () =>
    'Only the proposer can cancel, while the proposal is pending; others when the proposer has lost its votes.',
  GovernorUnexpectedProposalState: (args) =>
    `The proposal is ${PROPOSAL_STATES[Number(number(args, 1))] ?? 'in another state'}: this is not possible then.`,
  AccessControlBadConfirmation: () => 'A role is given up by its own holder only.',
  AccessControlUnauthorizedAccount: (args) => `${word(args, 0)} does not have the role that this needs.`,
  FailedCall: () => 'A call of the proposal failed without giving a reason.',
  TimelockInsufficientDelay: (args) =>
    `The timelock waits at least ${durationInWords(number(args, 1))}, longer than ${durationInWords(number(args, 0))}.`,
  TimelockInvalidOperationLength: () => 'What the timelock is to do is malformed.',
  TimelockUnauthorizedCaller: (args) => `${word(args, 0)} may not do this: only the timelock itself may.`,
  TimelockUnexecutedPredecessor: () => 'Something else has to be executed before.',
  TimelockUnexpectedOperationState: () =>
    'The timelock’s delay is not over, or it was executed or cancelled already.',

  NothingToPay: () => 'A payment is at least 0.01 CT02.',
  NoCalls: () => 'A batch has one API call or more.',
  BatchDiffers: (args) =>
    `The batch ${word(args, 0)} was recorded with ${number(args, 1)} calls, and not ${number(args, 2)}. Other calls need an id of their own.`,
  BurnTooHigh: (args) =>
    `At most ${amountInWords(number(args, 1))} can be burned per 1,000 calls, and ${amountInWords(number(args, 0))} is more.`,
  BidIsCurrent: (args) => `The floor has not moved, and the bid for it (order ${number(args, 0)}) is open.`,
  InsufficientBudget: (args) =>
    `The stability module holds ${number(args, 1)} base units outside of its bid, less than ${number(args, 0)}. Cancel the bid first.`,
  InvalidAddress: () => 'An address is missing.',
  InvalidParameter: (args) =>
    `${String(args[0])} can be from ${number(args, 2)} to ${number(args, 3)}, and ${number(args, 1)} is not.`,
  NothingCirculates: () => 'The treasury and the reward pool hold the whole supply: there is no floor.',
  NothingToSpend: (args) =>
    number(args, 1) === 0n
      ? 'What may be paid is less than the least price of the order book. Try again after more trades, or in the next hour.'
      : `What may be spent now, ${number(args, 0)} base units, does not buy a lot, which costs ${number(args, 1)}. Try again after more trades, in the next hour or on the next day.`,
  PriceHasNotFallen: (args) =>
    `The price has not fallen far enough for a buyback: the last hour’s average is ${number(args, 0)} base units a lot, and was ${number(args, 1)} a day before.`,

  ERC20InsufficientBalance: (args, tokens) =>
    `${word(args, 0)} holds ${tokens(number(args, 1))}, less than the ${tokens(number(args, 2))} that are needed.`,
  ERC20InsufficientAllowance: (args, tokens) =>
    `${word(args, 0)} is allowed to spend ${tokens(number(args, 1))}, less than the ${tokens(number(args, 2))} that are needed.`,
  ERC20InvalidSender: () => 'Tokens cannot come from the zero address.',
  ERC20InvalidApprover: () => 'The zero address cannot allow anyone to spend.',
  ERC20InvalidReceiver: () => 'Tokens cannot be sent to the zero address.',
  ERC20InvalidSpender: () => 'The zero address cannot be allowed to spend.',
  ERC721NonexistentToken: (args) => `There is no certificate number ${number(args, 0)}.`,
  ERC721InvalidReceiver: () => 'A certificate cannot go to the zero address.',
  ERC721InvalidOwner: () => 'The zero address owns no certificates.',
  ERC721InvalidSender: () => 'That certificate has been issued already.',
  ERC721IncorrectOwner: (args) => `Certificate ${number(args, 1)} does not belong to ${word(args, 0)}.`,
  ERC721InsufficientApproval: (args) => `${word(args, 0)} has no right over certificate ${number(args, 1)}.`,
  ERC721InvalidApprover: () => 'Certificates cannot be approved.',
  ERC721InvalidOperator: () => 'Certificates cannot be approved.',
  SafeERC20FailedOperation: (args) => `The token ${word(args, 0)} refused the transfer.`,
  SafeCastOverflowedUintDowncast: (args) =>
    `The amount is larger than the contract can record (${number(args, 1)}).`,
  InvalidAccountNonce: (args) => `The permit of ${word(args, 0)} was used already, or is out of turn.`,
  InvalidShortString: () => 'A text that the contract stores is malformed.',
  StringTooLong: () => 'A text is longer than the contract can store.',
  StringsInsufficientHexLength: () => 'A number is longer than the contract can write.',
  ERC2612ExpiredSignature: (args) => `The permit ran out on ${dayInWords(number(args, 0))}.`,
  ERC2612InvalidSigner: () => 'The permit was not signed by the holder of the tokens.',
  ECDSAInvalidSignature: () => 'A signature is not valid.',
  ECDSAInvalidSignatureLength: () => 'A signature has the wrong length.',
  ECDSAInvalidSignatureS: () => 'A signature is in a form that can be altered and is therefore not accepted.',
  ReentrancyGuardReentrantCall: () =>
    'A contract was called again from within its own call, which it refuses.',
  EnforcedPause: () => 'The contract is paused by its guardian. Try again when it has been resumed.',
  ExpectedPause: () => 'The contract is not paused.',
  AccessManagedInvalidAuthority: (args) => `${word(args, 0)} is not an access manager.`,
  AccessManagedRequiredDelay: (args) =>
    `${word(args, 0)} has to schedule this ${number(args, 1)} seconds ahead.`,
  AccessManagedUnauthorized: (args) => `${word(args, 0)} does not have the role that this needs.`,
};

/** What a staked position's phase forbids, in the order of the contract's enumeration `Phase`. */
const WRONG_PHASES = [
  'The position is still staked. Request unbonding first.',
  'Unbonding of the position was requested already.',
  'The position was withdrawn already.',
];

/** The Solidity documentation's list of panic codes ("Panic via assert and Error via require"). */
const PANICS: Readonly<Record<string, string>> = {
  '1': 'an assertion failed',
  '17': 'a number became too large or fell below zero',
  '18': 'a number was divided by zero',
  '33': 'a value is not one of its choices',
  '50': 'a list has no such entry',
};

/**
 * Reads the data that a contract reverted with. Custom errors are looked up in `errors`; an error without a sentence
 * here is given by its name and arguments, and data of no known form as it is.
 *
 * @param tokens Words for an amount of the token that was moved: CT02 unless the call can move others.
 */
export function revertReason(
  data: string,
  errors: Interface,
  tokens: AmountInWords = (baseUnits) => amountInWords(baseUnits),
): RevertReason {
  if (!isHexString(data) || data.length < 10) {
    return { name: 'none', sentence: 'The contract refused without giving a reason.' };
  }
  const error = parse(data, errors);
  if (!error) {
    return {
      name: 'unknown',
      sentence: `The contract refused with a reason unknown here (${data.slice(0, 10)}).`,
    };
  }
  if (error.name === 'Error')
    return { name: 'Error', sentence: `The contract refused: ${String(error.args[0])}.` };
  if (error.name === 'Panic') {
    const code = number(error.args, 0);
    return {
      name: 'Panic',
      sentence: `The contract stopped because ${PANICS[String(code)] ?? `of panic ${code}`}.`,
    };
  }
  const sentence = SENTENCES[error.name]?.(error.args, tokens);
  return {
    name: error.name,
    sentence: sentence ?? `The contract refused: ${error.name}(${error.args.join(', ')}).`,
  };
}

/** True when `name` has a sentence of its own. The tests hold the table against the contracts' ABIs with it. */
export function hasSentence(name: string): boolean {
  return Object.hasOwn(SENTENCES, name);
}

function parse(data: string, errors: Interface): ErrorDescription | null {
  try {
    return errors.parseError(data);
  } catch {
    return null;
  }
}
