// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ICT02} from "../token/ICT02.sol";
import {Cumulative} from "./PriceHistory.sol";

/// @notice What an order wants. The lowest bit of an order's id is its side: even ids buy, odd ids sell.
enum Side {
    Buy,
    Sell
}

/// @notice What becomes of the part of a limit order that does not trade at once.
enum TimeInForce {
    /// Rests until it trades, is cancelled or expires.
    GoodTilCancelled,
    /// Is dropped.
    ImmediateOrCancel,
    /// There must be none: the order trades as a whole or reverts.
    FillOrKill,
    /// Nothing may trade at once: the order rests as a whole or reverts.
    PostOnly
}

/// @notice Why an order left the book without having traded in full.
enum CancelReason {
    Owner,
    Expired,
    SelfTrade
}

/// @notice An open order. `triggerTick` is 0 except for stop orders; `tick` is the limit, of a stop order the worst price.
struct OpenOrder {
    address owner;
    Side side;
    uint32 lots;
    uint24 tick;
    uint24 triggerTick;
    uint32 expiry;
    uint8 feeBps;
}

/// @notice What is offered at one price.
struct PriceLevel {
    uint256 tick;
    uint256 lots;
}

/// @title Central limit order book of CT02 against one quote token (protocol, sections 4 and 6)
/// @notice Quantities are lots of `lotSize` CT02 base units, prices are ticks of `tickSize` quote base units per lot, so
/// that `lots × tick × tickSize` is the exact amount of a trade. Price–time priority; a taker trades at the makers'
/// prices, in the transaction of its order.
///
/// Who bears what: the burn is taken from the CT02 that the buyer receives. Buyer and seller each pay their fee in quote
/// currency: a buyer on top of the price, a seller out of it. `tickSize` is a multiple of 10,000, so quote amounts and
/// fees are exact. The burn, at the rate of the time of the trade, is rounded up, once per order, for a buyer that takes,
/// and down, per trade, for a buyer that made; it is never rounded to zero, because a lot's burn is at least one base unit,
/// or `setFees` refuses the rate.
///
/// Makers are credited, takers are paid. What is credited (proceeds of makers and stop orders, what cancelled orders had
/// in escrow) is the account's until it withdraws; no role can touch it, and a pause stops neither cancelling nor
/// withdrawing.
interface IOrderBook {
    /// @notice An order rests in the book. Its id says its side.
    event OrderPlaced(uint256 indexed orderId, address indexed owner, uint256 tick, uint256 lots, uint256 expiry);
    /// @notice A stop order waits for its trigger. Its id says its side.
    event StopPlaced(
        uint256 indexed orderId,
        address indexed owner,
        uint256 triggerTick,
        uint256 worstTick,
        uint256 lots,
        uint256 expiry
    );
    /// @notice A stop order's condition was met and it took what it could get.
    event StopTriggered(uint256 indexed orderId, address indexed owner, address indexed by);
    /// @notice The order left the book with `lots` untraded, whose escrow was credited to its owner.
    event OrderCancelled(uint256 indexed orderId, address indexed owner, uint256 lots, CancelReason reason);
    /// @notice `lots` of a resting order traded at its price.
    event Trade(
        uint256 indexed orderId, address indexed maker, address indexed taker, uint256 tick, uint256 lots
    );
    /// @notice The sum of a taker's trades: `quoteAmount` changed hands for `baseAmount`, of which `burned` were burned;
    /// `takerFee` and `makerFees` are in quote currency.
    event Taken(
        address indexed taker,
        Side side,
        uint256 baseAmount,
        uint256 quoteAmount,
        uint256 takerFee,
        uint256 makerFees,
        uint256 burned
    );
    /// @notice An account withdrew what it was credited.
    event Withdrawn(address indexed account, IERC20 indexed token, address indexed to, uint256 amount);
    /// @notice Fees went to the fee router.
    event FeesCollected(uint256 amount);
    /// @notice The rates changed, in basis points. Resting orders keep the fee that they were accepted with,
    /// but not the burn.
    event FeesSet(uint256 burnBps, uint256 takerBps, uint256 makerBps);

    /// @notice An order of no lots, or at no price.
    error EmptyOrder();
    /// @notice The expiry has passed.
    error Expired(uint256 expiry);
    /// @notice There is no such order, or it has left the book.
    error UnknownOrder(uint256 orderId);
    /// @notice Only its owner cancels an order.
    error NotTheOwner(uint256 orderId, address caller);
    /// @notice The order has no expiry, or that has not come.
    error NotExpired(uint256 orderId);
    /// @notice A post-only order would have traded at once.
    error WouldTake(uint256 tick);
    /// @notice A fill-or-kill order could not trade as a whole within its limit and the walk of `MAX_WALK` orders.
    error NotFillable(uint256 missingLots);
    /// @notice A market order, or a stop order that is triggered, finds nothing within its worst price.
    error NothingToTake();
    /// @notice The last trade has not reached the trigger, or there was none.
    error NotTriggered(uint256 lastTick, uint256 triggerTick);
    /// @notice The order is not a stop order.
    error NotAStop(uint256 orderId);
    /// @notice A token delivered another amount than was asked for: fee-on-transfer tokens are refused.
    error WrongAmountReceived(uint256 asked, uint256 received);
    /// @notice More than the account has been credited.
    error InsufficientCredit(uint256 amount, uint256 available);
    /// @notice A rate above 2 %, or so low that the burn of one lot would be less than one base unit.
    error InvalidRate(uint256 bps);
    /// @notice A lot or tick size outside of its bounds.
    error InvalidMarket();
    /// @notice The account has `MAX_OPEN_ORDERS` open orders: cancel one first.
    error TooManyOrders();
    /// @notice Fees have grown beyond what can be counted: `collectFees` first.
    error FeesUncollected();
    /// @notice The time span is empty, or nothing traded in it.
    error NoTrades(uint256 from, uint256 to);

    /// @notice Places a limit order: trades with what the book offers up to `tick`, then does with the rest what
    /// `timeInForce` says. The caller must have approved what the order can cost: for a sale its CT02, for a purchase its
    /// amount and fee.
    /// @dev Walks at most `MAX_WALK` resting orders. If the order could trade on after that, what is left of it is dropped
    /// rather than crossed with the book.
    /// @param expiry Seconds since 1970 from which on the order does not trade; 0 is never.
    /// @return orderId The resting order; 0 if nothing rests.
    /// @return filled Lots that traded at once.
    function placeLimit(Side side, uint32 lots, uint24 tick, TimeInForce timeInForce, uint32 expiry)
        external
        returns (uint256 orderId, uint256 filled);

    /// @notice Trades with what the book offers up to `worstTick`. Reverts if that is nothing.
    /// @param deadline Seconds since 1970 from which on the call reverts; 0 is never.
    /// @return filled Lots that traded.
    function placeMarket(Side side, uint32 lots, uint24 worstTick, uint32 deadline) external returns (uint256 filled);

    /// @notice Places a stop order and takes its escrow: once a trade is at `triggerTick` or below (a sale), or above (a
    /// purchase), anyone may trigger it.
    function placeStop(Side side, uint32 lots, uint24 triggerTick, uint24 worstTick, uint32 expiry)
        external
        returns (uint256 orderId);

    /// @notice Trades a stop order whose condition is met, up to its worst price, at the taker fee that it was accepted
    /// with. Proceeds, and the escrow that what traded did not need, are credited to its owner. Anyone may call it, at the
    /// moment of their choice: what did not trade stays armed, so that nobody can use up a stop order with a lot of dust.
    /// Reverts if there is nothing to take.
    /// @return filled Lots that traded.
    function trigger(uint256 orderId) external returns (uint256 filled);

    /// @notice Cancels the caller's order. Never paused.
    function cancel(uint256 orderId) external;

    /// @notice Cancels all orders of the caller, stop orders too. Never paused.
    /// @return cancelled How many.
    function cancelAll() external returns (uint256 cancelled);

    /// @notice Takes expired orders out of the book, for their owners. Anyone may call it. Never paused. Passes over orders
    /// that have left the book already.
    function removeExpired(uint256[] calldata orderIds) external;

    /// @notice Sends credited CT02 to `to`. Never paused.
    function withdrawBase(address to, uint256 amount) external;

    /// @notice Sends credited quote currency to `to`. Never paused.
    function withdrawQuote(address to, uint256 amount) external;

    /// @notice Sends the fees to the fee router. Anyone may call it.
    function collectFees() external returns (uint256 amount);

    /// @notice Sets the rates, in basis points, each at most 200. Restricted.
    function setFees(uint256 burnBps, uint256 takerBps, uint256 makerBps) external;

    /// @notice Stops orders and triggers. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Lets orders and triggers happen again. Restricted.
    function unpause() external;

    /// @notice CT02.
    function base() external view returns (ICT02);

    /// @notice What CT02 is traded against.
    function quote() external view returns (IERC20);

    /// @notice CT02 base units in a lot.
    function lotSize() external view returns (uint256);

    /// @notice Quote base units per lot and tick.
    function tickSize() external view returns (uint256);

    /// @notice The rates in basis points.
    function fees() external view returns (uint256 burnBps, uint256 takerBps, uint256 makerBps);

    /// @notice Quote base units that wait for `collectFees`.
    function accruedFees() external view returns (uint256);

    /// @notice What an account may withdraw, in base units.
    function withdrawable(address account) external view returns (uint256 baseAmount, uint256 quoteAmount);

    /// @notice An open order. Reverts if it is not open.
    function orderOf(uint256 orderId) external view returns (OpenOrder memory);

    /// @notice Open orders of an account, stop orders too, in no particular order.
    function ordersOf(address account) external view returns (uint256[] memory orderIds);

    /// @notice Orders at one price, at most `max`, in the order in which they trade.
    function ordersAt(Side side, uint256 tick, uint256 max) external view returns (uint256[] memory orderIds);

    /// @notice The best prices in ticks; 0 if nobody bids or asks. Expired orders count until they are removed.
    function best() external view returns (uint256 bidTick, uint256 askTick);

    /// @notice What the book offers, from the best price on, at most `max` prices.
    function depth(Side side, uint256 max) external view returns (PriceLevel[] memory levels);

    /// @notice Price of the last trade, in quote base units per lot, and its time. Zeros before the first.
    function lastPrice() external view returns (uint256 price, uint256 time);

    /// @notice What had accumulated by `time`. Reverts with `NoObservation` for what is not known.
    function observe(uint256 time) external view returns (Cumulative memory);

    /// @notice Time-weighted average of the last price over [from, to], in quote base units per lot.
    function averagePrice(uint256 from, uint256 to) external view returns (uint256);

    /// @notice Volume-weighted average price of the trades in [from, to], in quote base units per lot, and the volume in
    /// lots.
    function volumeWeightedPrice(uint256 from, uint256 to) external view returns (uint256 price, uint256 lots);
}
