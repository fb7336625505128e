import { getAddress } from 'ethers';
import { PAIRS } from '../../domain/market/pairs.ts';
import { interfaces } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { MARKETS, quoteOf } from '../chain/markets.ts';
import type { PlanBundle } from './plan-bundle.ts';

/** Calls whose calldata alone says what leaves the account. Approvals move nothing by themselves. */
const READABLE = /^(transfer|approve|retire|retireBatch|redeem|stake)$/;

/**
 * What the calls of a plan take from the account at least, by the token's name and in base units, from their calldata
 * alone. Null when some call gives or takes what only the chain can tell, such as a mint or an order.
 */
export function leastSpending(bundle: PlanBundle): Map<string, bigint> | null {
  const spent = new Map<string, bigint>();
  for (const { to, data } of bundle.transactions) {
    const contract = (Object.keys(bundle.contracts) as ContractName[]).find(
      (name) => getAddress(bundle.contracts[name]) === to,
    );
    const parsed = contract && interfaces[contract].parseTransaction({ data });
    if (!contract || !parsed || !READABLE.test(parsed.name)) return null;
    const moved = movedBy(contract, parsed.name, parsed.args, bundle);
    if (moved) spent.set(moved.token, (spent.get(moved.token) ?? 0n) + moved.amount);
  }
  return spent;
}

type Arguments = { readonly [index: number]: unknown } & Iterable<unknown>;

function movedBy(contract: ContractName, name: string, args: Arguments, { network }: PlanBundle) {
  const amount = (value: unknown) => BigInt(value as bigint);
  const requests = (list: unknown) =>
    Array.from(list as Iterable<{ amount: bigint }>).reduce((sum, each) => sum + each.amount, 0n);
  switch (name) {
    case 'transfer':
      return { token: symbolOf(contract, network.local), amount: amount(args[1]) };
    case 'retire':
      return { token: 'CT02', amount: (args[0] as { amount: bigint }).amount };
    case 'retireBatch':
      return { token: 'CT02', amount: requests(args[0]) };
    case 'redeem':
      return { token: symbolOf(contract, network.local), amount: amount(args[0]) };
    case 'stake':
      return { token: 'CT02', amount: amount(args[0]) };
    default:
      return null;
  }
}

/** The name under which reviews show a token of the deployment. */
function symbolOf(contract: ContractName, local: boolean): string {
  const pair = PAIRS.find((each) => MARKETS[each].quote === contract);
  return pair ? quoteOf(pair, { local }).symbol : contract;
}
