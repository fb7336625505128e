import { getAddress } from 'ethers';
import { CATEGORY_WORDS, categoryAt } from '../../domain/governance/categories.ts';
import { durationInWords } from '../../domain/governance/duration.ts';
import { percentInWords } from '../../domain/market/order-cost.ts';
import { VOTE_CATEGORIES, type VoteCategory } from '../../domain/staking/tiers.ts';
import { amountInWords, shortHex } from '../../domain/transactions/wording.ts';
import { contractNames, interfaces } from './abis.ts';
import type { Chain, ContractName } from './chain.ts';
import { GOVERNED_SETTERS, type GovernedSetter, type Setting } from './governed-settings.ts';
import { quoteOf } from './markets.ts';

/** A call that a proposal makes, as it goes on chain. */
export type ProposedCall = { to: string; data: string };

/** What a proposed call does, in words that follow from its calldata. */
export type GovernedCall = ProposedCall & {
  contract: ContractName | null;
  functionName: string | null;
  sentence: string;
  /** Its settings, each in words; `from` is null when nothing was compared. */
  changes: { name: string; from: string | null; to: string }[];
  /** False when this app cannot tell what the call does. */
  known: boolean;
};

/** A setter's call with these values. */
export function setterCall(
  { addresses }: Pick<Chain, 'addresses'>,
  { contract, method, struct }: GovernedSetter,
  values: readonly bigint[],
): ProposedCall {
  const data = interfaces[contract].encodeFunctionData(method, struct ? [values] : values);
  return { to: addresses[contract], data };
}

/**
 * Reads what a proposed call does.
 *
 * @param compare Whether to read what its settings are now, and say from what to what they change.
 */
export async function readGovernedCall(
  chain: Chain,
  call: ProposedCall,
  compare: boolean,
): Promise<GovernedCall> {
  const to = getAddress(call.to);
  const data = call.data.toLowerCase();
  const contract = contractNames.find((name) => getAddress(chain.addresses[name]) === to) ?? null;
  const decoded = contract && decode(contract, data);
  const common = { to, data, contract, functionName: decoded?.name ?? null };
  if (contract && decoded?.name === 'resolve') {
    return { ...common, ...resolutionInWords(Number(decoded.values[0])) };
  }
  const setter =
    decoded && GOVERNED_SETTERS.find((each) => each.contract === contract && each.method === decoded.name);
  if (!setter) {
    return {
      ...common,
      sentence: `Calls ${decoded?.name ?? shortHex(data)} of ${contract ?? to}, which this app cannot put into words.`,
      changes: [],
      known: false,
    };
  }
  const now = compare ? await setter.now(chain) : [];
  const changes = setter.settings.map(({ name, unit }, index) => {
    const [from, after] = [now[index], BigInt(decoded.values[index] as bigint)];
    return {
      name,
      from: from === undefined ? null : valueInWords(chain, unit, from),
      to: valueInWords(chain, unit, after),
    };
  });
  const told = changes.map(({ name, from, to: after }) => {
    if (from === null) return `${name} ${after}`;
    return from === after ? `${name} stays ${after}` : `${name} from ${from} to ${after}`;
  });
  return { ...common, sentence: `Sets ${setter.subject}: ${told.join(', ')}.`, changes, known: true };
}

/** Null unless the calldata is exactly what the ABI makes of its own arguments. */
function decode(contract: ContractName, data: string): { name: string; values: readonly unknown[] } | null {
  try {
    const parsed = interfaces[contract].parseTransaction({ data });
    if (!parsed) return null;
    if (interfaces[contract].encodeFunctionData(parsed.fragment, parsed.args) !== data) return null;
    const [only] = parsed.fragment.inputs;
    const values = only?.components ? (parsed.args[0] as Iterable<unknown>) : parsed.args;
    return { name: parsed.name, values: Array.from(values) };
  } catch {
    return null;
  }
}

function resolutionInWords(position: number): Pick<GovernedCall, 'sentence' | 'changes' | 'known'> {
  const category: VoteCategory | null = position < VOTE_CATEGORIES.length ? categoryAt(position) : null;
  return {
    sentence: `Records the resolution in words${category ? ` on ${CATEGORY_WORDS[category].name}` : ''}. It changes no setting and moves nothing.`,
    changes: [],
    known: category !== null,
  };
}

/** A setting's value with its unit. */
export function valueInWords(chain: Pick<Chain, 'local'>, unit: Setting['unit'], value: bigint): string {
  if (unit === 'bps') return percentInWords(value);
  if (unit === 'seconds') return durationInWords(value);
  if (unit === 'ct02') return amountInWords(value);
  const { symbol, decimals } = quoteOf('CT02/USDC', chain);
  return amountInWords(value, symbol, decimals);
}
