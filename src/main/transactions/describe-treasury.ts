import {
  type Market,
  priceInWords,
  priceStep,
  quoteInWords,
  roundAverage,
} from '../../domain/market/market.ts';
import { amountInWords, momentInWords } from '../../domain/transactions/wording.ts';
import type { Chain } from '../chain/chain.ts';
import { decodeEvents } from '../chain/contracts.ts';
import type { Describer, EventContext } from './describe-context.ts';
import { lotsInWords } from './order-in-words.ts';

/** One describer for each function of the stability module that anyone may call. */
export const treasuryDescribers = {
  'StabilityModule.buyBack': () => ({
    action: 'Trigger a buyback',
    sentences: [
      'Has the treasury’s stability module buy CT02 for the treasury, at no more than the averages of the last hour allow. Nothing of yours moves but the fee.',
    ],
    warnings: [],
  }),
  'StabilityModule.refreshFloor': () => ({
    action: 'Refresh the bid at the floor',
    sentences: [
      'Has the treasury’s stability module replace its bid by one at the present floor, until the UTC day ends. What is offered below it is bought at once. Nothing of yours moves but the fee.',
    ],
    warnings: [],
  }),
  'StabilityModule.observeEmissions': () => ({
    action: 'Note the emissions',
    sentences: ['Notes how much CT02 has been minted by now, once an hour at most. Nothing of yours moves.'],
    warnings: [],
  }),
} satisfies Record<string, Describer>;

/** What the stability module's events say. */
export function describeTreasuryEvents(
  logs: Parameters<typeof decodeEvents>[3],
  chain: Pick<Chain, 'addresses'>,
  { markets }: EventContext,
): string[] {
  // The module trades in this book only, and what it does there emits events.
  const market = markets.get('BookUsdc');
  if (!market) return [];
  const price = (perLot: bigint) => averageInWords(market, perLot);
  return [
    ...decodeEvents(chain, 'StabilityModule', 'FloorBidSettled', logs).map(
      ({ args }) => `The earlier bid at the floor is over. It cost ${quoteInWords(market, args.spent)}.`,
    ),
    ...decodeEvents(chain, 'StabilityModule', 'BoughtBack', logs).map(
      ({ args }) =>
        `The treasury bought back ${lotsInWords(market, args.lots)} for ${quoteInWords(market, args.spent)} with the fee, at ${price(args.price)} or less.`,
    ),
    ...decodeEvents(chain, 'StabilityModule', 'FloorBidPlaced', logs).map(
      ({ args }) =>
        `The treasury bids for ${lotsInWords(market, args.lots)} at ${price(args.price)} or less, until ${momentInWords(args.expiry)}.`,
    ),
    ...decodeEvents(chain, 'StabilityModule', 'Delivered', logs).map(
      ({ args }) => `${amountInWords(args.amount)} go to the treasury.`,
    ),
  ];
}

function averageInWords(market: Market, perLot: bigint): string {
  return priceInWords(market, roundAverage(market, (perLot * priceStep(market)) / market.tickSize));
}
