import { isFailure } from '../../domain/failure.ts';
import { parseDuration } from '../../domain/governance/duration.ts';
import { VOTE_CATEGORIES } from '../../domain/staking/tiers.ts';
import type { Input } from '../../ipc/contract.ts';
import { type Arguments, amountArgument, choiceArgument, wrongCall } from './arguments.ts';
import { signCommand } from './desk-command.ts';
import { pairArgument } from './market-arguments.ts';
import { shownProposal } from './shown-proposal.ts';

type Action = Input<'governance.prepareProposal'>['action'];

/** Each action with the options that belong to it. */
const ACTIONS = {
  'market-fees': ['burn', 'taker', 'maker'],
  'fee-shares': ['buyback', 'reward-pool'],
  'api-burn': [],
  stability: ['min-fall', 'volume-share', 'daily-limit', 'floor-budget'],
  'voting-delay': [],
  'voting-period': [],
  'late-quorum-extension': [],
  quorum: [],
  'timelock-delay': [],
  resolution: [],
} as const satisfies Record<Action['name'], readonly string[]>;

const NAMES = Object.keys(ACTIONS) as Action['name'][];
const SETTINGS = Object.values(ACTIONS).flat();
/** Of USDC, in which the stability module counts its money. */
const MONEY_DECIMALS = 6;

/** `propose ACTION [VALUE] --title TEXT`: puts a setting, or a resolution in words, to the vote. */
export const proposeCommand = signCommand({
  usage:
    'propose ACTION [VALUE] --title TEXT [--text TEXT] [--category CATEGORY] [--burn PERCENT] [--taker PERCENT] [--maker PERCENT] [--buyback PERCENT] [--reward-pool PERCENT] [--min-fall PERCENT] [--volume-share PERCENT] [--daily-limit AMOUNT] [--floor-budget AMOUNT]',
  options: {
    title: { type: 'string' },
    text: { type: 'string' },
    category: { type: 'string' },
    ...Object.fromEntries(SETTINGS.map((name) => [name, { type: 'string' } as const])),
  },
  read(args) {
    const title = args.text('title');
    const category = args.text('category');
    if (title === undefined) throw wrongCall('--title is missing. Title and text are public for ever.');
    return {
      title,
      text: args.text('text') ?? '',
      category: category === undefined ? null : choiceArgument('--category', category, VOTE_CATEGORIES),
      action: readAction(args),
    };
  },
  prepare: (desk, call) => desk.handlers['governance.prepareProposal'](call),
  async more({ handlers }, _call, { account }) {
    const own = (await handlers['governance.proposals']({})).find(({ proposer }) => proposer === account);
    return { proposal: own && shownProposal(own) };
  },
});

function readAction(args: Arguments): Action {
  const [given, value, more] = args.positionals;
  const name = choiceArgument('ACTION', given, NAMES);
  if (more !== undefined) throw wrongCall(`“${more}” is one argument too many.`);
  const allowed: readonly string[] = ACTIONS[name];
  const foreign = SETTINGS.find((setting) => args.text(setting) !== undefined && !allowed.includes(setting));
  if (foreign !== undefined) throw wrongCall(`--${foreign} does not belong to ${name}.`);
  if (allowed.length > 0 && allowed.every((setting) => args.text(setting) === undefined)) {
    throw wrongCall(`Say what ${name} is to change: ${allowed.map((each) => `--${each}`).join(', ')}.`);
  }
  const takesValue = !['fee-shares', 'stability', 'resolution'].includes(name);
  if (value !== undefined && !takesValue) throw wrongCall(`“${value}” is one argument too many.`);
  if (value === undefined && takesValue) throw wrongCall(`${VALUES[name] ?? 'VALUE'} is missing.`);
  return actionOf(name, value ?? '', args);
}

const VALUES: Partial<Record<Action['name'], string>> = {
  'market-fees': 'PAIR',
  'api-burn': 'AMOUNT',
  quorum: 'PERCENT',
};

function actionOf(name: Action['name'], value: string, args: Arguments): Action {
  const percent = (option: string) => optional(args.text(option), (text) => bpsArgument(`--${option}`, text));
  const money = (option: string) =>
    optional(args.text(option), (text) => amountArgument(`--${option}`, text, MONEY_DECIMALS).toString());
  switch (name) {
    case 'market-fees':
      return {
        name,
        pair: pairArgument('PAIR', value),
        burnBps: percent('burn'),
        takerBps: percent('taker'),
        makerBps: percent('maker'),
      };
    case 'fee-shares':
      return { name, buybackBps: percent('buyback'), rewardPoolBps: percent('reward-pool') };
    case 'stability':
      return {
        name,
        minFallBps: percent('min-fall'),
        volumeShareBps: percent('volume-share'),
        dailyBuybackLimit: money('daily-limit'),
        floorBudget: money('floor-budget'),
      };
    case 'api-burn':
      return { name, amount: amountArgument('AMOUNT', value).toString() };
    case 'quorum':
      return { name, bps: bpsArgument('PERCENT', value) };
    case 'resolution':
      return { name };
    default:
      return { name, seconds: durationArgument(value) };
  }
}

/** A percentage such as `0.5` in basis points. @throws Failure `wrong-call` that names the argument. */
function bpsArgument(name: string, text: string): number {
  const bps = amountArgument(name, text.replace(/\s*%$/, ''), 2);
  if (bps <= 10_000n) return Number(bps);
  throw wrongCall(`${name}: “${text}” is more than 100 %.`);
}

function durationArgument(text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    throw isFailure(error) ? wrongCall(error.message) : error;
  }
}

function optional<Value>(text: string | undefined, read: (text: string) => Value): Value | null {
  return text === undefined ? null : read(text);
}
