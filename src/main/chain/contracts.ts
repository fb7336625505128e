import type { BlockTag, Log, LogDescription } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import {
  type Members,
  type Parameter,
  type Positions,
  plainMembers,
  plainValue,
  type ValueOf,
} from './abi-values.ts';
import { type abis, interfaces } from './abis.ts';
import type { Chain, ContractName } from './chain.ts';
import { readFailure } from './rpc-error.ts';

type Fragment<N extends ContractName> = (typeof abis)[N][number];
type FunctionOf<N extends ContractName, F extends string> = Extract<
  Fragment<N>,
  { type: 'function'; name: F; inputs: readonly Parameter[]; outputs: readonly Parameter[] }
>;
type EventOf<N extends ContractName, E extends string> = Extract<
  Fragment<N>,
  { type: 'event'; name: E; inputs: readonly Parameter[] }
>;
/** The names of a contract's functions, and of those that only read. */
export type FunctionName<N extends ContractName> = Extract<Fragment<N>, { type: 'function' }>['name'];
export type ViewName<N extends ContractName> = Extract<
  Fragment<N>,
  { type: 'function'; stateMutability: 'view' | 'pure' }
>['name'];
export type EventName<N extends ContractName> = Extract<Fragment<N>, { type: 'event' }>['name'];

type Arguments<N extends ContractName, F extends string> = Positions<FunctionOf<N, F>['inputs']>;
/** One output is that value; several are an object by name. */
type Answer<N extends ContractName, F extends string> = FunctionOf<N, F>['outputs'] extends readonly [
  infer Only extends Parameter,
]
  ? ValueOf<Only>
  : Members<FunctionOf<N, F>['outputs']>;

/** A decoded event, with the place where it stands on chain. */
export type ChainEvent<N extends ContractName, E extends EventName<N>> = {
  args: Members<EventOf<N, E>['inputs']>;
  transactionHash: string;
  blockNumber: number;
  blockHash: string;
  logIndex: number;
};

type Deployed = Pick<Chain, 'addresses'>;

/**
 * Calls a view function of one of our contracts, typed by its ABI.
 *
 * @throws Failure `contract-refused` with the contract's reason; `chain-unavailable` when the network does not answer,
 * or there is no such contract at the address.
 */
export async function read<N extends ContractName, F extends ViewName<N>>(
  chain: Deployed & Pick<Chain, 'provider'>,
  contract: N,
  name: F,
  args: Arguments<N, F>,
  blockTag: BlockTag = 'latest',
): Promise<Answer<N, F>> {
  const { to, data } = callOf(chain, contract, name, args);
  let answer: string;
  try {
    answer = await chain.provider.call({ to, data, blockTag });
  } catch (error) {
    throw readFailure(error);
  }
  if (answer === '0x') {
    throw new Failure('chain-unavailable', `There is no ${contract} contract at ${to} on this network.`);
  }
  return decodeAnswer(contract, name, answer);
}

/** A call of one of our contracts as it goes on chain, typed by its ABI. */
export function callOf<N extends ContractName, F extends FunctionName<N>>(
  chain: Deployed,
  contract: N,
  name: F,
  args: Arguments<N, F>,
  value = 0n,
): { to: string; data: string; value: bigint } {
  const data = interfaces[contract].encodeFunctionData(name, args as readonly unknown[]);
  return { to: chain.addresses[contract], data, value };
}

/** Reads what a function answered. */
export function decodeAnswer<N extends ContractName, F extends FunctionName<N>>(
  contract: N,
  name: F,
  answer: string,
): Answer<N, F> {
  const fragment = interfaces[contract].getFunction(name);
  if (!fragment) throw new TypeError(`${contract} has no function ${name}`);
  const values = interfaces[contract].decodeFunctionResult(fragment, answer);
  const [only, ...more] = fragment.outputs;
  return (
    only && more.length === 0 ? plainValue(values[0], only) : plainMembers(values, fragment.outputs)
  ) as Answer<N, F>;
}

/**
 * The events of one kind that a contract has emitted, oldest first. `indexed` narrows by indexed arguments in order;
 * null takes any.
 */
export async function eventsOf<N extends ContractName, E extends EventName<N>>(
  chain: Deployed & Pick<Chain, 'provider' | 'deployedAtBlock'>,
  contract: N,
  name: E,
  indexed: readonly (string | bigint | null)[] = [],
  range: { fromBlock?: number; toBlock?: BlockTag } = {},
): Promise<ChainEvent<N, E>[]> {
  const topics = interfaces[contract].encodeFilterTopics(name, [...indexed]);
  const logs = await chain.provider.getLogs({
    address: chain.addresses[contract],
    topics,
    fromBlock: range.fromBlock ?? chain.deployedAtBlock,
    toBlock: range.toBlock ?? 'latest',
  });
  return decodeEvents(chain, contract, name, logs);
}

/** Picks one contract's events of one kind out of logs, such as those of a receipt, and decodes them. */
export function decodeEvents<N extends ContractName, E extends EventName<N>>(
  chain: Deployed,
  contract: N,
  name: E,
  logs: readonly Pick<
    Log,
    'address' | 'topics' | 'data' | 'transactionHash' | 'blockNumber' | 'blockHash' | 'index'
  >[],
): ChainEvent<N, E>[] {
  const address = chain.addresses[contract].toLowerCase();
  return logs.flatMap((log) => {
    if (log.address.toLowerCase() !== address) return [];
    const parsed: LogDescription | null = interfaces[contract].parseLog(log);
    if (parsed?.name !== name) return [];
    return {
      args: plainMembers(parsed.args, parsed.fragment.inputs) as ChainEvent<N, E>['args'],
      transactionHash: log.transactionHash,
      blockNumber: log.blockNumber,
      blockHash: log.blockHash,
      logIndex: log.index,
    };
  });
}
