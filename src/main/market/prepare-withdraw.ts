import { Failure } from '../../domain/failure.ts';
import { type Market, quoteInWords } from '../../domain/market/market.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf, read } from '../chain/contracts.ts';
import { MARKETS, readMarket } from '../chain/markets.ts';
import { type MarketDeps, tradingAccount } from './market-deps.ts';

type Token = 'base' | 'quote';

/** Plans the payment of what a book has credited to the account, to the account itself. Never paused. */
export function prepareWithdraw(deps: MarketDeps): Handler<'market.prepareWithdraw'> {
  return async ({ pair, token, amount }) => {
    const account = tradingAccount(deps);
    const chain = await deps.chain();
    const { book } = MARKETS[pair];
    const [market, { baseAmount, quoteAmount }] = await Promise.all([
      readMarket(chain, pair),
      read(chain, book, 'withdrawable', [account]),
    ]);
    const credit = { base: baseAmount, quote: quoteAmount };
    const wanted: Token[] = token === 'both' ? ['base', 'quote'] : [token];
    const calls = wanted
      .map((each) => ({ each, value: amount === 'all' ? credit[each] : BigInt(amount) }))
      .filter(({ value }) => value !== 0n)
      .map(({ each, value }) => {
        if (value > credit[each]) throw tooMuch(market, each, value, credit[each]);
        const name = each === 'base' ? 'withdrawBase' : 'withdrawQuote';
        return callOf(chain, book, name, [account, value]);
      });
    if (calls.length === 0) {
      throw new Failure('nothing-to-withdraw', nothing(market, token, amount === 'all'));
    }
    return deps.createPlan({ kind: 'withdraw-credit', account, calls, context: {} });
  };
}

function nothing({ pair, quote }: Market, token: Token | 'both', all: boolean): string {
  if (!all) return 'There is nothing to withdraw: the amount is zero.';
  const tokens = { base: 'CT02', quote: quote.symbol, both: `CT02 or ${quote.symbol}` }[token];
  return `The order book of ${pair} has credited no ${tokens} to this account. What open orders hold is credited when they trade or are cancelled.`;
}

function tooMuch(market: Market, token: Token, wanted: bigint, available: bigint): Failure {
  const inWords = (amount: bigint) =>
    token === 'base' ? amountInWords(amount) : quoteInWords(market, amount);
  return new Failure(
    'insufficient-credit',
    `The order book of ${market.pair} has credited ${inWords(available)} to this account, less than ${inWords(wanted)}.`,
  );
}
