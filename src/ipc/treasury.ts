import { z } from 'zod';
import { RESERVE_STATES } from '../domain/treasury/stability.ts';
import { baseUnits, identifier, method, nothing, unixSeconds } from './define.ts';

const basisPoints = z.number().int().min(0);
/** Quote base units for 1.00 CT02. */
const price = baseUnits;
const money = baseUnits;

/** Whether anyone can trigger it in the next block, and what it would do, or why not. */
const trigger = { possible: z.boolean(), explanation: z.string() };

/** Price stability (protocol, section 7). None of it promises a price. CT02 in base units, money in quote base units. */
export const stability = z.strictObject({
  quote: z.strictObject({ symbol: z.string(), decimals: z.number().int() }),
  priceStep: price,
  paused: z.boolean(),
  /** Hundredths of a percent of what circulates. */
  reserve: z.strictObject({
    held: baseUnits,
    circulating: baseUnits,
    ratioBps: basisPoints,
    leastBps: basisPoints,
    mostBps: basisPoints,
    state: z.enum(RESERVE_STATES),
  }),
  /** What the module holds and can spend at all. */
  budget: money,
  parameters: z.strictObject({
    minFallBps: basisPoints,
    volumeShareBps: basisPoints,
    /** The same, or half of the book's fees if that is less. */
    spendableShareBps: basisPoints,
    dailyBuybackLimit: money,
    floorBudget: money,
  }),
  /** Time-weighted over full hours; null when the book does not know them. */
  averages: z.strictObject({
    lastHour: price.nullable(),
    dayBefore: price.nullable(),
    fallBps: basisPoints.nullable(),
  }),
  buyback: z.strictObject({
    ...trigger,
    /** What it may pay at most, and spend at most; null when the price has not fallen. */
    price: price.nullable(),
    allowance: money.nullable(),
    /** What buybacks have spent in this UTC day. */
    spentToday: money,
  }),
  floor: z.strictObject({
    ...trigger,
    /** The protocol's formula, what a bid offers, and what a new one may spend; null when they are not known. */
    floor: price.nullable(),
    price: price.nullable(),
    budget: money.nullable(),
    /** CT02 minted on attested reports in the last 30 days, as far as it was observed. */
    recentEmissions: baseUnits,
    bid: z.strictObject({ price, amount: baseUnits, expiry: unixSeconds }).nullable(),
  }),
});

const planned = z.strictObject({ planId: identifier });
const errors = [
  'no-account',
  'not-possible',
  'chain-unavailable',
  'simulation-failed',
  'unsupported-market',
] as const;

export const treasuryMethods = {
  'treasury.stability': method(nothing, stability, ['chain-unavailable', 'unsupported-market']),
  /** Has the treasury's module buy CT02 for the treasury. Anyone may; nothing of the caller's moves. */
  'treasury.prepareBuyback': method(nothing, planned, [...errors]),
  /** Has it replace its bid at the floor. Anyone may; nothing of the caller's moves. */
  'treasury.prepareFloorBid': method(nothing, planned, [...errors]),
};

export const treasuryEvents = { 'treasury.changed': nothing };
