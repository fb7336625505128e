import { Contract, hexlify, parseEther, randomBytes, toQuantity, Wallet } from 'ethers';
import { mined } from '../../../contracts/deploy/mined.ts';
import { ledgerUsdAbi } from '../../../contracts/generated/LedgerUsd.gen.ts';
import { testTokenAbi } from '../../../contracts/generated/TestToken.gen.ts';
import type { Chain } from './chain.ts';
import type { LocalKeys } from './local-keys.ts';

/** What a new account gets, in wei: enough for thousands of transactions, and worth nothing. */
export const GIFT = parseEther('100');
const TOPPED_UP_BELOW = parseEther('1');
/** And in test USDC: 10,000.00, when it has less than 100.00. */
const TEST_DOLLARS = 10_000_000_000n;
const DOLLARS_TOPPED_UP_BELOW = 100_000_000n;

export type FaucetToken = 'Usdc' | 'Usdt' | 'LedgerUsd';

export type LocalFaucet = {
  /**
   * Gives an account what it needs to begin: 100 test ETH for fees unless it has 1, and 10,000 test USDC to trade with
   * unless it has 100.
   *
   * @returns Whether anything was given.
   */
  fund(address: string): Promise<boolean>;
  /**
   * Gives any amount, in base units, of a token out of nothing: test USDC and USDT from the faucet; ledger USD, in whole
   * cents (10,000 base units), from the local fiat operator, against a deposit that nobody has made.
   */
  give(token: FaucetToken, to: string, amount: bigint): Promise<void>;
};

/** Hands out the local chain's play money. One thing after the other, because each takes the next nonce of a key. */
export function localFaucet(
  { provider, addresses }: Pick<Chain, 'provider' | 'addresses'>,
  keys: LocalKeys,
): LocalFaucet {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const dollars = new Contract(addresses.Usdc, testTokenAbi, provider);

  const mint = async (token: FaucetToken, to: string, amount: bigint): Promise<void> => {
    const sent =
      token === 'LedgerUsd'
        ? await new Contract(
            addresses.LedgerUsd,
            ledgerUsdAbi,
            new Wallet(keys.fiatOperator, provider),
          ).getFunction('issue')(to, amount, hexlify(randomBytes(32)))
        : await new Contract(addresses[token], testTokenAbi, new Wallet(keys.faucet, provider)).getFunction(
            'mint',
          )(to, amount);
    await mined(provider, sent.hash);
  };
  return {
    give: (token, to, amount) => inTurn(() => mint(token, to, amount)),
    fund: (address) =>
      inTurn(async () => {
        const [ether, held]: [bigint, bigint] = await Promise.all([
          provider.getBalance(address),
          dollars.getFunction('balanceOf')(address),
        ]);
        if (ether < TOPPED_UP_BELOW) await provider.send('anvil_setBalance', [address, toQuantity(GIFT)]);
        if (held < DOLLARS_TOPPED_UP_BELOW) await mint('Usdc', address, TEST_DOLLARS);
        return ether < TOPPED_UP_BELOW || held < DOLLARS_TOPPED_UP_BELOW;
      }),
  };
}
