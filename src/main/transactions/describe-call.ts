import { getAddress, type TransactionDescription } from 'ethers';
import { amountInWords, shortHex } from '../../domain/transactions/wording.ts';
import { plainMembers } from '../chain/abi-values.ts';
import { contractNames, interfaces } from '../chain/abis.ts';
import type { Chain, ContractName } from '../chain/chain.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { DescribeContext, Description } from './describe-context.ts';
import { describeValue } from './describe-value.ts';
import { describerOf } from './describers.ts';
import type { DecodedCall, Warning } from './plan-content.ts';
import type { PlannedCall } from './plan-draft.ts';

export type DescribedCall = Description &
  Pick<DecodedCall, 'to' | 'contract' | 'functionName' | 'arguments' | 'value' | 'data'>;

/** Words for a call whose own need facts of the chain that nobody read. */
type WithoutFacts = (contract: ContractName, functionName: string) => Description;

/**
 * Decodes a call by the ABI of the contract at its address. What it says comes from the calldata, never from the
 * feature that built it. A call that is not one of ours, or does more than its function says (it carries currency, or
 * bytes that the ABI does not account for), is marked as a danger.
 *
 * @param withoutFacts Given where the chain cannot be asked; a call of an order book or the governor is then told so.
 */
export function describeCall(
  call: PlannedCall,
  chain: Pick<Chain, 'addresses'>,
  context: DescribeContext,
  withoutFacts?: WithoutFacts,
): DescribedCall {
  const to = getAddress(call.to);
  const data = call.data.toLowerCase();
  const contract = contractNames.find((name) => getAddress(chain.addresses[name]) === to);
  const parsed = contract ? parseCall(contract, data) : null;
  const raw = { to, value: call.value.toString(), data };
  if (to === getAddress(context.account) && data === '0x' && call.value === 0n) {
    return {
      ...raw,
      contract: 'Your own account',
      functionName: 'none',
      arguments: [],
      action: 'Send nothing to yourself',
      sentences: [
        'Sends nothing to yourself: nothing happens but that the number is used and the fee is paid.',
      ],
      warnings: [],
    };
  }
  if (!contract || !parsed) {
    return {
      ...raw,
      contract: contract ?? 'Unknown contract',
      functionName: data.length < 10 ? 'none' : data.slice(0, 10),
      arguments: [],
      ...withCurrency(
        {
          action: 'Call an unknown contract',
          sentences: [`Calls ${shortHex(to)} in a way that this app cannot read.`],
          warnings: [unreadable(to)],
        },
        currencyOf(call, to, context),
      ),
    };
  }
  const { inputs, name } = parsed.fragment;
  const args = plainMembers(parsed.args, inputs);
  const describer = describerOf(contract, name);
  const untold = withoutFacts !== undefined && NEEDS_FACTS.test(contract);
  const description =
    untold && describer ? withoutFacts(contract, name) : describer?.(args as never, context);
  return {
    ...raw,
    contract,
    functionName: name,
    arguments: inputs.map((input) => ({
      name: input.name,
      type: input.type,
      value: describeValue(args[input.name], input),
    })),
    ...withCurrency(
      description ?? {
        action: `Call ${name} of ${contract}`,
        sentences: [`Calls ${name} of the contract ${contract}.`],
        warnings: [unusual(name, contract)],
      },
      currencyOf(call, contract, context),
    ),
  };
}

/** Contracts whose calls are told by what is on chain: prices, orders, proposals. */
const NEEDS_FACTS = /^(Book|Governor$)/;

/** What a call that carries currency says of it; null when it carries none. No feature of the app sends any along. */
function currencyOf(
  { value }: PlannedCall,
  contract: string,
  { local }: DescribeContext,
): { sentence: string; warning: Warning } | null {
  if (value === 0n) return null;
  const amount = amountInWords(value, nativeSymbol({ local }), 18);
  return {
    sentence: `Sends ${amount} along to ${contract}.`,
    warning: {
      id: 'carries-currency',
      severity: 'danger',
      title: `It sends ${amount} along`,
      detail: `The call takes ${amount} from the account and gives it to ${contract}. The app itself never does that. Sign only if you know what for.`,
      mustAnswer: true,
    },
  };
}

function withCurrency(description: Description, carried: ReturnType<typeof currencyOf>): Description {
  if (carried === null) return description;
  const { action, sentences, warnings } = description;
  return {
    action,
    sentences: [...sentences, carried.sentence],
    warnings: [...warnings, carried.warning],
  };
}

/** Null unless the calldata is exactly what the ABI makes of its own arguments: nothing left over, nothing odd. */
function parseCall(contract: ContractName, data: string): TransactionDescription | null {
  try {
    const parsed = interfaces[contract].parseTransaction({ data });
    if (!parsed) return null;
    const again = interfaces[contract].encodeFunctionData(parsed.fragment, parsed.args);
    return again === data ? parsed : null;
  } catch {
    return null;
  }
}

function unreadable(to: string): Warning {
  return {
    id: 'unknown-contract',
    severity: 'danger',
    title: 'Unknown contract',
    detail: `${to} is not a contract of this deployment, or the call is not one that it declares. What it does beyond the balance changes below cannot be told.`,
    mustAnswer: true,
  };
}

function unusual(name: string, contract: string): Warning {
  return {
    id: 'unusual-call',
    severity: 'danger',
    title: 'Unusual call',
    detail: `The app itself never calls ${name} of ${contract}. Sign only if you know what it does.`,
    mustAnswer: true,
  };
}
