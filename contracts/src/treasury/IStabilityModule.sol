// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IOrderBook} from "../market/IOrderBook.sol";
import {ICT02} from "../token/ICT02.sol";

/// @notice What governance sets, each within bounds that are fixed in code.
struct StabilityParameters {
    /// By how much more than this, in basis points, the last hour's price must be below that of a day before for a buyback.
    uint16 minFallBps;
    /// What may be spent, in basis points of the value that was traded.
    uint16 volumeShareBps;
    /// What buybacks may cost in a UTC day, in quote base units.
    uint112 dailyBuybackLimit;
    /// What floor bids may cost in 31 UTC days, in quote base units.
    uint112 floorBudget;
}

/// @title Price stability: reserve, buyback and floor (protocol, section 7)
/// @notice Holds a budget of quote currency that the treasury sent, and buys CT02 with it in one order book, for the
/// treasury. Anyone may make it buy; what it pays follows from hours that are over, so that nothing a caller does in the
/// same hour changes it. Prices are quote base units per lot, and a price never includes the taker's or maker's fee.
///
/// What it spends is limited to a share of what was traded in the same span of time whose averages limit the price, and
/// that share is at most half of the trading fees: trading with oneself to move an average costs more than it brings
/// (docs/treasury.md derives it).
interface IStabilityModule {
    /// @notice A buyback spent `spent` quote base units, fees included, for `lots` at no more than `price` each.
    event BoughtBack(address indexed by, uint256 price, uint256 lots, uint256 spent);
    /// @notice The module bids for `lots` at the floor. Of these, the order `orderId` rests; it is 0 if none does.
    event FloorBidPlaced(uint256 indexed orderId, uint256 price, uint256 lots, uint256 expiry);
    /// @notice A floor bid is over. It cost `spent` quote base units, fees included.
    event FloorBidSettled(uint256 spent);
    /// @notice CT02 went to the treasury.
    event Delivered(uint256 amount);
    /// @notice `amount` quote base units of the budget went back to the treasury.
    event BudgetReturned(uint256 amount);
    /// @notice By now, `minted` CT02 base units had ever been minted against attested reports.
    event EmissionsObserved(uint256 minted);
    /// @notice The parameters changed.
    event ParametersSet(StabilityParameters parameters);

    /// @notice An address is zero.
    error InvalidAddress();
    /// @notice The parameter `name` is outside of [min, max].
    error InvalidParameter(string name, uint256 value, uint256 min, uint256 max);
    /// @notice The last hour's average is not more than `minFallBps` below that of a day before.
    error PriceHasNotFallen(uint256 lastHour, uint256 dayBefore);
    /// @notice What may be spent now, or what is left of the budget, does not buy a lot; or a lot would cost less than the
    /// book's least price, and `costOfALot` is 0. Try again after more trades, in the next hour or on the next day, or when
    /// the treasury has sent more.
    error NothingToSpend(uint256 available, uint256 costOfALot);
    /// @notice The treasury and the reward pool hold the whole supply.
    error NothingCirculates();
    /// @notice The floor has not moved and the bid for it is open.
    error BidIsCurrent(uint256 orderId);
    /// @notice More than the module holds outside of its bid: `cancelBid` first.
    error InsufficientBudget(uint256 amount, uint256 available);

    /// @notice Buys CT02 for the treasury, if the price has fallen: an order that takes what is offered at no more than
    /// `buybackTerms` says, and never rests. Anyone may call it.
    /// @return lots Lots bought.
    function buyBack() external returns (uint256 lots);

    /// @notice Replaces the floor bid by one at the present floor, which ends with the UTC day. What is offered below the
    /// floor is bought at once. If no bid may be made any more, the old one is cancelled. Anyone may call it.
    /// @return orderId The order that rests; 0 if none does.
    function refreshFloor() external returns (uint256 orderId);

    /// @notice Notes how much has been minted by now, at most once an hour; otherwise does nothing. `refreshFloor` does it
    /// too. Anyone may call it: emissions count from the first note in the last 30 days on.
    function observeEmissions() external;

    /// @notice Cancels the floor bid, and collects what it bought for the treasury. Restricted. Never paused.
    function cancelBid() external;

    /// @notice Sends quote currency back to the treasury. Restricted. Never paused. Needs nothing of the book.
    function returnBudget(uint256 amount) external;

    /// @notice Sets the parameters. Restricted to the GOVERNANCE role.
    function setParameters(StabilityParameters calldata parameters_) external;

    /// @notice Stops buybacks and floor bids, and cancels the present bid. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Lets buybacks and floor bids happen again. Restricted.
    function unpause() external;

    /// @notice The book in which the module buys.
    function book() external view returns (IOrderBook);

    /// @notice CT02.
    function base() external view returns (ICT02);

    /// @notice What the module pays with.
    function quote() external view returns (IERC20);

    /// @notice The Safe that gets what is bought, and what is given back.
    function treasury() external view returns (address);

    /// @notice The reward pool, whose CT02 does not circulate.
    function rewardPool() external view returns (address);

    /// @notice What governance has set.
    function parameters() external view returns (StabilityParameters memory);

    /// @notice The share of trades' value that may be spent, in basis points: the parameter, or half of the book's fees if
    /// that is less.
    function spendableShareBps() external view returns (uint256);

    /// @notice The treasury's CT02, what circulates, in base units, and their ratio in basis points. The target is
    /// `RESERVE_TARGET_MIN_BPS` to `RESERVE_TARGET_MAX_BPS`. The treasury's are the Safe's, and what the module has bought
    /// and not yet delivered. What circulates is the supply but for the treasury's and the reward pool's: staked tokens and
    /// those in order books are their owners'. The ratio is 0 if nothing circulates.
    function reserve() external view returns (uint256 held, uint256 circulating, uint256 ratioBps);

    /// @notice What a buyback may pay for a lot now, at most, and spend, fees included, at most.
    /// @dev The price is the least of the last full hour's time-weighted and volume-weighted averages and the time-weighted
    /// average of the last full quarter of an hour. Reverts with `PriceHasNotFallen`, or with `NoObservation` or `NoTrades`
    /// when the book does not know what the price was.
    function buybackTerms() external view returns (uint256 price, uint256 allowance);

    /// @notice The floor by the protocol's formula, what the module bids for a lot, and what a new bid may spend.
    /// @dev The bid is the floor, but no more than the 30 days' volume-weighted and the last 24 full hours' time-weighted
    /// price. The budget is what the present bid leaves: what that has in escrow counts as spent until it is replaced.
    /// Reverts with `NothingCirculates`, or with `NoObservation` or `NoTrades` when the book knows less than 30 days.
    function floorTerms() external view returns (uint256 floor, uint256 price, uint256 budget);

    /// @notice CT02 base units minted against attested reports in the last 30 days, as far as it was observed: never more
    /// than there were, and less by what was minted between the beginning of the 30 days and the first note in them.
    function recentEmissions() external view returns (uint256);
}
