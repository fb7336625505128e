// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IOrderBook} from "../market/IOrderBook.sol";
import {ICT02, MintCause} from "../token/ICT02.sol";
import {EmissionsHistory} from "./EmissionsHistory.sol";
import {IStabilityModule, StabilityParameters} from "./IStabilityModule.sol";

/// @title What the stability module may pay and spend (docs/treasury.md derives the limits)
/// @notice Every span of time ends a second before a full hour or quarter of an hour: there the book's history is exact,
/// and no later trade can change it.
abstract contract StabilityTerms is IStabilityModule {
    using Checkpoints for Checkpoints.Trace208;
    using EmissionsHistory for EmissionsHistory.History;
    using Math for uint256;
    using SafeCast for uint256;

    /// @dev What buybacks have spent, fees included, in the hour `hour` since 1970 and in its day.
    struct Buybacks {
        uint32 hour;
        uint112 inHour;
        uint112 inDay;
    }

    /// @dev The floor bid that has not been settled: the UTC day in which it trades, and what placing it cost.
    struct Bid {
        uint32 day;
        uint224 outlay;
    }

    /// @notice The reserve that the treasury aims to hold, at least, in basis points of what circulates.
    uint256 public constant RESERVE_TARGET_MIN_BPS = 2_000;
    /// @notice The reserve that the treasury aims to hold, at most, in basis points of what circulates.
    uint256 public constant RESERVE_TARGET_MAX_BPS = 3_000;
    /// @notice Bounds of `minFallBps`.
    uint256 public constant MIN_FALL_BPS = 1_000;
    /// @notice Bounds of `minFallBps`.
    uint256 public constant MAX_FALL_BPS = 5_000;
    /// @notice The highest `volumeShareBps`.
    uint256 public constant MAX_VOLUME_SHARE_BPS = 100;
    /// @notice The highest `dailyBuybackLimit`: 100,000 USDC.
    uint256 public constant MAX_DAILY_BUYBACK_LIMIT = 100_000e6;
    /// @notice The highest `floorBudget`: 1,000,000 USDC.
    uint256 public constant MAX_FLOOR_BUDGET = 1_000_000e6;

    uint256 internal constant BASIS = 10_000;
    /// @dev What was spent on so many days before today still counts against the floor's budget: at least 30 times 24
    /// hours, so that no trade supports two bids.
    uint256 private constant FLOOR_DAYS = 30;

    /// @inheritdoc IStabilityModule
    IOrderBook public immutable book;
    /// @inheritdoc IStabilityModule
    ICT02 public immutable base;
    /// @inheritdoc IStabilityModule
    IERC20 public immutable quote;
    /// @inheritdoc IStabilityModule
    address public immutable treasury;
    /// @inheritdoc IStabilityModule
    address public immutable rewardPool;

    StabilityParameters private _parameters;
    Buybacks private _buybacks;
    Bid internal _bid;
    EmissionsHistory.History internal _emissions;
    /// @dev What settled floor bids have cost by the end of a UTC day.
    Checkpoints.Trace208 private _floorSpent;

    constructor(IOrderBook book_, address treasury_, address rewardPool_) {
        if (treasury_ == address(0) || rewardPool_ == address(0)) revert InvalidAddress();
        book = book_;
        base = book_.base();
        quote = book_.quote();
        treasury = treasury_;
        rewardPool = rewardPool_;
        _setParameters(StabilityParameters(2_000, 50, 1_000e6, 10_000e6));
    }

    /// @inheritdoc IStabilityModule
    function parameters() external view returns (StabilityParameters memory) {
        return _parameters;
    }

    /// @inheritdoc IStabilityModule
    function spendableShareBps() public view returns (uint256) {
        (, uint256 takerBps, uint256 makerBps) = book.fees();
        return Math.min(_parameters.volumeShareBps, (takerBps + makerBps) / 2);
    }

    /// @inheritdoc IStabilityModule
    function reserve() public view returns (uint256 held, uint256 circulating, uint256 ratioBps) {
        (uint256 bought,) = book.withdrawable(address(this));
        held = base.balanceOf(treasury) + base.balanceOf(address(this)) + bought;
        circulating = base.totalSupply() - held - base.balanceOf(rewardPool);
        if (circulating != 0) ratioBps = held * BASIS / circulating;
    }

    /// @inheritdoc IStabilityModule
    function buybackTerms() public view returns (uint256 price, uint256 allowance) {
        uint256 end = _endOf(1 hours);
        uint256 lastHour = book.averagePrice(end - 1 hours, end);
        uint256 dayBefore = book.averagePrice(end - 25 hours, end - 24 hours);
        if (lastHour * BASIS >= dayBefore * (BASIS - _parameters.minFallBps)) {
            revert PriceHasNotFallen(lastHour, dayBefore);
        }
        (uint256 traded, uint256 lots) = book.volumeWeightedPrice(end - 1 hours, end);
        uint256 quarter = _endOf(15 minutes);
        price = lastHour.min(traded).min(book.averagePrice(quarter - 15 minutes, quarter));

        Buybacks memory past = _buybacksNow();
        allowance = (traded * lots * spendableShareBps() / BASIS).saturatingSub(past.inHour)
            .min(uint256(_parameters.dailyBuybackLimit).saturatingSub(past.inDay));
    }

    /// @inheritdoc IStabilityModule
    function floorTerms() public view returns (uint256 floor, uint256 price, uint256 budget) {
        uint256 end = _endOf(1 hours);
        (uint256 traded, uint256 lots) = book.volumeWeightedPrice(end - 30 days, end);
        (, uint256 circulating,) = reserve();
        if (circulating == 0) revert NothingCirculates();
        floor = traded.mulDiv(recentEmissions(), circulating);
        price = floor.min(traded).min(book.averagePrice(end - 1 days, end));
        budget = (traded * lots * spendableShareBps() / BASIS).min(_parameters.floorBudget)
            .saturatingSub(_floorSpentRecently());
    }

    /// @inheritdoc IStabilityModule
    function recentEmissions() public view returns (uint256) {
        return _emissions.since(block.timestamp - 30 days, base.mintedFor(MintCause.Attested));
    }

    function _setParameters(StabilityParameters memory set) internal {
        _check("minFallBps", set.minFallBps, MIN_FALL_BPS, MAX_FALL_BPS);
        _check("volumeShareBps", set.volumeShareBps, 0, MAX_VOLUME_SHARE_BPS);
        _check("dailyBuybackLimit", set.dailyBuybackLimit, 0, MAX_DAILY_BUYBACK_LIMIT);
        _check("floorBudget", set.floorBudget, 0, MAX_FLOOR_BUDGET);
        _parameters = set;
        emit ParametersSet(set);
    }

    /// @dev Counts what a buyback has cost.
    function _countBuyback(uint256 spent) internal {
        Buybacks memory now_ = _buybacksNow();
        _buybacks = Buybacks(
            (block.timestamp / 1 hours).toUint32(), (now_.inHour + spent).toUint112(), (now_.inDay + spent).toUint112()
        );
    }

    /// @dev Counts what a floor bid has cost, on the day in which it traded.
    function _countFloor(uint256 day, uint256 spent) internal {
        _floorSpent.push(day.toUint48(), (_floorSpent.latest() + spent).toUint208());
    }

    /// @dev The largest order that `available` pays for, and its price in ticks. No lots at less than one tick.
    function _sizeOf(uint256 price, uint256 available) internal view returns (uint256 tick, uint256 lots) {
        tick = price / book.tickSize();
        if (tick != 0) lots = Math.min(available / _lotCost(tick), type(uint32).max);
    }

    /// @dev What a lot costs, in quote base units, with the higher of both fees: a bid may take or rest.
    function _lotCost(uint256 tick) internal view returns (uint256) {
        (, uint256 takerBps, uint256 makerBps) = book.fees();
        return tick * book.tickSize() * (BASIS + Math.max(takerBps, makerBps)) / BASIS;
    }

    /// @dev The last second of the last full period.
    function _endOf(uint256 period) private view returns (uint256) {
        return block.timestamp - block.timestamp % period - 1;
    }

    /// @dev What has been spent in this hour and in this day.
    function _buybacksNow() private view returns (Buybacks memory past) {
        past = _buybacks;
        uint256 hour = block.timestamp / 1 hours;
        if (past.hour != hour) past.inHour = 0;
        if (past.hour / 24 != hour / 24) past.inDay = 0;
    }

    /// @dev What floor bids have cost today and on the 30 days before, with all that the present bid could still cost.
    function _floorSpentRecently() private view returns (uint256) {
        (, uint256 credited) = book.withdrawable(address(this));
        uint256 before = _floorSpent.upperLookupRecent((block.timestamp / 1 days - FLOOR_DAYS - 1).toUint48());
        return _floorSpent.latest() - before + _bid.outlay - credited;
    }

    function _check(string memory name, uint256 value, uint256 min, uint256 max) private pure {
        if (value < min || value > max) revert InvalidParameter(name, value, min, max);
    }
}
