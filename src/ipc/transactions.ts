import { z } from 'zod';
import { LEDGER_PROBLEMS } from '../domain/ledger/problems.ts';
import {
  address,
  baseUnits,
  bytes32,
  hex,
  identifier,
  instant,
  method,
  nothing,
  signedBaseUnits,
} from './define.ts';

export const warning = z.strictObject({
  id: identifier,
  severity: z.enum(['danger', 'caution', 'note']),
  title: z.string(),
  detail: z.string(),
  /** The user must answer it before the signing button works. */
  mustAnswer: z.boolean(),
});

export const balanceChange = z.strictObject({
  account: address,
  accountLabel: z.string(),
  token: z.string(),
  decimals: z.number().int().min(0).max(36),
  before: baseUnits,
  after: baseUnits,
  change: signedBaseUnits,
});

/** A decoded argument, shown in the order the contract declares it. */
export const decodedArgument = z.strictObject({ name: z.string(), type: z.string(), value: z.string() });

/** What a call means by its ERC-7730 descriptor. `level` is how deep a field stands in calls within calls. */
export const clearMeaning = z.strictObject({
  intent: z.string(),
  fields: z.array(
    z.strictObject({
      label: z.string(),
      value: z.string(),
      /** The whole address that `value` names; null when it names none. */
      address: address.nullable(),
      level: z.number().int().nonnegative(),
    }),
  ),
});

export const decodedCall = z.strictObject({
  to: address,
  contract: z.string(),
  functionName: z.string(),
  arguments: z.array(decodedArgument),
  value: baseUnits,
  data: hex,
  nonce: z.number().int().nonnegative(),
  gasLimit: baseUnits,
  /** keccak-256 that is signed (EIP-1559 signing hash). */
  signingHash: bytes32,
  /** Null when the contract has no descriptor, or the calldata is not what it says. */
  clear: clearMeaning.nullable(),
});

/** Fees in wei, and what they have to expect by the recent blocks. */
export const feeOption = z.strictObject({
  maxFeePerGas: baseUnits,
  maxPriorityFeePerGas: baseUnits,
  expected: baseUnits,
  max: baseUnits,
  /** How many of the recent blocks would have taken it. */
  admitted: z.strictObject({ blocks: z.number().int(), of: z.number().int() }),
  /** Blocks until it is mined, to be expected; null when none of the recent ones would have taken it. */
  waitBlocks: z.number().int().positive().nullable(),
  /** The same in seconds; null also where blocks come only when there is something to mine. */
  waitSeconds: z.number().int().nonnegative().nullable(),
});

/** The same once more with a higher fee, or nothing in its place. */
export const replacementWay = z.enum(['speed-up', 'cancel']);

/** What a Ledger shows of each call, in the order in which a person steps through it. */
export const devicePreview = z.strictObject({
  /** Such as “Ledger Nano X”. */
  name: z.string(),
  /** Of the Ethereum app. */
  appVersion: z.string(),
  blindSigning: z.boolean(),
  /** No device was seen yet: this is what a current one with blind signing on shows. */
  assumed: z.boolean(),
  /** False for versions of the app that may word their pages otherwise. */
  exact: z.boolean(),
  calls: z.array(
    z.strictObject({
      screens: z.array(z.strictObject({ title: z.string(), value: z.string() })),
      /** The device cannot say what the call does. */
      blind: z.boolean(),
      /** The device does not take it, as it is set. */
      refused: z.boolean(),
    }),
  ),
});

/** A plan against one limit of its account, in base units. */
export const limitUse = z.strictObject({
  token: z.string(),
  decimals: z.number().int().min(0).max(36),
  limit: baseUnits,
  /** What was signed away in the last 24 hours, and what this plan adds. */
  spent: baseUnits,
  asked: baseUnits,
  exceeded: z.boolean(),
  /** When there is room for it; null when it is above the limit by itself. */
  freeAt: instant.nullable(),
});

export const review = z.strictObject({
  planId: identifier,
  kind: z.string(),
  /** The signing button's words, such as "Retire 100.00 CT02". */
  action: z.string(),
  sentences: z.array(z.string()),
  account: address,
  accountLabel: z.string(),
  network: z.strictObject({ chainId: z.number().int(), name: z.string(), local: z.boolean() }),
  calls: z.array(decodedCall),
  balanceChanges: z.array(balanceChange),
  fee: z.strictObject({
    /** Wei. */
    maxFeePerGas: baseUnits,
    maxPriorityFeePerGas: baseUnits,
    expected: baseUnits,
    max: baseUnits,
    symbol: z.string(),
  }),
  /** Between which fees the user can choose. Null where nothing can be asked of the network. */
  feeChoice: z
    .strictObject({
      speed: z.enum(['slow', 'usual', 'fast', 'custom']),
      /** Wei per gas that the coming block takes from everybody (EIP-1559), and where it is going. */
      baseFee: baseUnits,
      trend: z.enum(['rising', 'falling', 'steady']),
      chosen: feeOption,
      options: z.array(feeOption.extend({ speed: z.enum(['slow', 'usual', 'fast']) })),
    })
    .nullable(),
  warnings: z.array(warning),
  device: devicePreview,
  signers: z.array(
    z.strictObject({
      kind: z.enum(['vault', 'ledger', 'air-gap', 'safe']),
      available: z.boolean(),
      reason: z.string().nullable(),
      /** How the plan stands against what this signer may sign away. */
      limits: z.array(limitUse),
    }),
  ),
  expiresAt: instant,
  /**
   * Set for what crosses an air gap: a plan of another machine that is only signed here, or one of this machine that has
   * come back signed and is only sent. Balances and the expected fee of the former are the other machine's word.
   */
  carried: z
    .strictObject({
      role: z.enum(['to-sign', 'to-send']),
      /** SHA-256 of the plan as it left, 64 hexadecimal digits: the same on both machines. */
      digest: z.string(),
    })
    .optional(),
});

export const transactionState = z.enum([
  'signed',
  'submitted',
  'confirmed',
  'reverted',
  'replaced',
  'dropped',
]);

export const transaction = z.strictObject({
  id: identifier,
  planId: identifier,
  kind: z.string(),
  action: z.string(),
  account: address,
  chainId: z.number().int(),
  nonce: z.number().int().nonnegative(),
  hash: bytes32,
  /** Hash of the first transaction with its nonce, when it was signed to take the place of that one. */
  replaces: bytes32.nullable(),
  state: transactionState,
  /** Why it reverted, or what replaced it. */
  detail: z.string().nullable(),
  /** The network undid a block that it was in; `final`: after it had counted as never to be undone. */
  undone: z.enum(['block', 'final']).nullable(),
  blockNumber: z.number().int().nonnegative().nullable(),
  confirmations: z.number().int().nonnegative(),
  feePaid: baseUnits.nullable(),
  feeSymbol: z.string(),
  createdAt: instant,
  updatedAt: instant,
});

/** What a signed plan really did, read from the receipts of its transactions. */
export const outcome = z.strictObject({
  planId: identifier,
  /** Every transaction of the plan is mined and none reverted. */
  complete: z.boolean(),
  sentences: z.array(z.string()),
  changes: z.array(balanceChange.omit({ before: true, after: true })),
  /** How the reward pool booked its share, in base units of CT02. */
  rewardPool: z
    .strictObject({
      account: address,
      stakerRewards: baseUnits,
      daoTreasury: baseUnits,
      emergencyReserve: baseUnits,
    })
    .nullable(),
  fee: z.strictObject({ paid: baseUnits, symbol: z.string() }),
  /** Balances that moved otherwise than the review said. Null while it is not complete, and when the review is not kept. */
  differences: z
    .array(
      balanceChange
        .omit({ before: true, after: true, change: true })
        .extend({ reviewed: signedBaseUnits, happened: signedBaseUnits }),
    )
    .nullable(),
});

/** Why a transaction waits, and the ways out that there are. */
export const advice = z.strictObject({
  transactionId: identifier,
  reason: z.enum([
    'waiting',
    'fee-below-base-fee',
    'tip-too-low',
    'number-missing',
    'number-reserved',
    'earlier-waits',
    'too-little-currency',
    'unknown-to-node',
    'superseded',
  ]),
  sentence: z.string(),
  canSpeedUp: z.boolean(),
  canCancel: z.boolean(),
  /** The number that nobody has sent, when it waits for that. */
  missingNonce: z.number().int().nonnegative().nullable(),
});

export const transactionsMethods = {
  'transactions.review': method(z.strictObject({ planId: identifier }), review, [
    'unknown-plan',
    'plan-expired',
    'plan-changed',
    'plan-already-signed',
  ]),
  'transactions.discard': method(z.strictObject({ planId: identifier }), nothing, ['unknown-plan']),
  /**
   * Makes the plan anew with other fees and discards the old one: what was reviewed never changes. Own fees are in wei
   * per gas.
   */
  'transactions.chooseFee': method(
    z.strictObject({
      planId: identifier,
      fee: z.union([
        z.enum(['slow', 'usual', 'fast']),
        z.strictObject({ maxFeePerGas: baseUnits, maxPriorityFeePerGas: baseUnits }),
      ]),
    }),
    z.strictObject({ planId: identifier }),
    [
      'unknown-plan',
      'plan-expired',
      'plan-changed',
      'plan-already-signed',
      'fee-out-of-bounds',
      'not-replaceable',
      'simulation-failed',
      'chain-unavailable',
    ],
  ),
  /** Plans a transaction that takes the place of one that is under way. */
  'transactions.prepareReplacement': method(
    z.strictObject({ transactionId: identifier, way: replacementWay }),
    z.strictObject({ planId: identifier }),
    ['unknown-transaction', 'not-replaceable', 'simulation-failed', 'chain-unavailable'],
  ),
  /**
   * Plans an empty transaction with the number that those behind it wait for. A plan that was exported under that
   * number is discarded: it can be sent no more.
   */
  'transactions.prepareFill': method(
    z.strictObject({ account: address, nonce: z.number().int().nonnegative() }),
    z.strictObject({ planId: identifier }),
    ['not-replaceable', 'simulation-failed', 'chain-unavailable'],
  ),
  /** Why each transaction that is under way waits, and what can be done. */
  'transactions.advice': method(nothing, z.array(advice), ['chain-unavailable']),
  /** Signs every call of the plan, writes the journal, broadcasts. Answers once the network has the transactions. */
  'transactions.sign': method(
    z.strictObject({
      planId: identifier,
      signer: z.enum(['vault', 'ledger', 'air-gap', 'safe']),
      /** Ids of the warnings that the user answered. */
      answered: z.array(identifier).max(64),
    }),
    z.array(transaction),
    [
      'unknown-plan',
      'plan-expired',
      'plan-changed',
      'plan-already-signed',
      'warning-unanswered',
      'vault-absent',
      'vault-locked',
      'signer-unavailable',
      /** The signer answered another transaction than it was given. Nothing was sent. */
      'signature-mismatch',
      /** Two ways to compute what is to be signed came to different hashes. Nothing was signed. */
      'hash-mismatch',
      'insufficient-funds',
      'limit-exceeded',
      'chain-unavailable',
      /** The endpoints of the network contradict each other. The message says who said what. */
      'endpoints-disagree',
      'broadcast-refused',
      /** Nothing was signed then. */
      ...LEDGER_PROBLEMS,
    ],
  ),
  /** Gives up waiting for the signer of a plan: “transactions.sign” answers `cancelled`. Does nothing once it has signed. */
  'transactions.stopSigning': method(z.strictObject({ planId: identifier }), nothing),
  'transactions.list': method(nothing, z.array(transaction)),
  'transactions.outcome': method(z.strictObject({ planId: identifier }), outcome, [
    'unknown-plan',
    'chain-unavailable',
  ]),
};

/** What the signer of a plan is at. For signers that need a person, such as a Ledger. */
export const signingStep = z.strictObject({
  planId: identifier,
  /** Which transaction of the plan, counted from 0, and of how many. */
  callIndex: z.number().int().nonnegative(),
  calls: z.number().int().positive(),
  step: z.enum(['connect', 'open-app', 'confirm', 'slow']),
});

export const transactionsEvents = {
  'transactions.changed': transaction,
  'transactions.signing': signingStep,
};
