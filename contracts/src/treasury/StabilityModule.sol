// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IOrderBook, OpenOrder, Side, TimeInForce} from "../market/IOrderBook.sol";
import {MintCause} from "../token/ICT02.sol";
import {EmissionsHistory} from "./EmissionsHistory.sol";
import {IStabilityModule, StabilityParameters} from "./IStabilityModule.sol";
import {StabilityTerms} from "./StabilityTerms.sol";

/// @title Reserve, buyback and floor (protocol, section 7)
/// @notice Tokens go to the order book, for what is bought, and to the treasury. There is no other way out.
contract StabilityModule is StabilityTerms, Pausable, AccessManaged, ReentrancyGuardTransient {
    using EmissionsHistory for EmissionsHistory.History;
    using SafeERC20 for IERC20;

    /// @param authority The access manager that says who may pause, unpause, set parameters and take the budget back.
    /// @param book_ Where the module buys.
    /// @param treasury_ The Safe that gets what is bought, and what is given back.
    /// @param rewardPool_ Whose CT02 does not circulate.
    constructor(address authority, IOrderBook book_, address treasury_, address rewardPool_)
        StabilityTerms(book_, treasury_, rewardPool_)
        AccessManaged(authority)
    {
        _observe();
    }

    /// @inheritdoc IStabilityModule
    function buyBack() external whenNotPaused nonReentrant returns (uint256 lots) {
        (uint256 price, uint256 allowance) = buybackTerms();
        uint256 held = quote.balanceOf(address(this));
        uint256 available = Math.min(allowance, held);
        uint256 tick;
        (tick, lots) = _sizeOf(price, available);
        if (lots == 0) revert NothingToSpend(available, _lotCost(tick));

        quote.forceApprove(address(book), available);
        lots = book.placeMarket(Side.Buy, uint32(lots), uint24(tick), 0);
        quote.forceApprove(address(book), 0);
        uint256 spent = held - quote.balanceOf(address(this));
        _countBuyback(spent);
        emit BoughtBack(msg.sender, price, lots, spent);
        _deliver();
    }

    /// @inheritdoc IStabilityModule
    function refreshFloor() external whenNotPaused nonReentrant returns (uint256 orderId) {
        _observe();
        (uint256 oldId, OpenOrder memory old) = _openBid();
        bool settled = _settle();
        (, uint256 price, uint256 budget) = floorTerms();
        uint256 available = Math.min(budget, quote.balanceOf(address(this)));
        (uint256 tick, uint256 lots) = _sizeOf(price, available);
        if (lots == 0) {
            if (!settled) revert NothingToSpend(available, _lotCost(tick));
            _deliver();
            return 0;
        }
        uint256 expiry = (block.timestamp / 1 days + 1) * 1 days;
        if (old.tick == tick && old.lots == lots && old.expiry == expiry) revert BidIsCurrent(oldId);
        orderId = _bidFor(lots, tick, expiry, available);
        emit FloorBidPlaced(orderId, price, lots, expiry);
        _deliver();
    }

    /// @inheritdoc IStabilityModule
    function observeEmissions() external {
        _observe();
    }

    /// @inheritdoc IStabilityModule
    function cancelBid() external restricted nonReentrant {
        _settle();
        _deliver();
    }

    /// @inheritdoc IStabilityModule
    function returnBudget(uint256 amount) external restricted nonReentrant {
        uint256 available = quote.balanceOf(address(this));
        if (amount > available) revert InsufficientBudget(amount, available);
        emit BudgetReturned(amount);
        quote.safeTransfer(treasury, amount);
    }

    /// @inheritdoc IStabilityModule
    function setParameters(StabilityParameters calldata parameters_) external restricted {
        _setParameters(parameters_);
    }

    /// @inheritdoc IStabilityModule
    function pause() external restricted {
        _pause();
        // Moves no token, so that a token that cannot move does not keep the guardian from pausing.
        book.cancelAll();
    }

    /// @inheritdoc IStabilityModule
    function unpause() external restricted {
        _unpause();
    }

    /// @dev Orders, and notes what that cost until the bid is settled. Takers' and makers' fees differ, and part of the bid
    /// may trade at once and cheaper, so that the cost is what has left this contract.
    function _bidFor(uint256 lots, uint256 tick, uint256 expiry, uint256 available)
        private
        returns (uint256 orderId)
    {
        uint256 held = quote.balanceOf(address(this));
        quote.forceApprove(address(book), available);
        (orderId,) =
            book.placeLimit(Side.Buy, uint32(lots), uint24(tick), TimeInForce.GoodTilCancelled, uint32(expiry));
        quote.forceApprove(address(book), 0);
        _bid = Bid(uint32(block.timestamp / 1 days), uint224(held - quote.balanceOf(address(this))));
    }

    /// @dev Cancels the floor bid, if it is open, collects what the book owes, and counts what the bid has cost.
    /// @return Whether there was one.
    function _settle() private returns (bool) {
        book.cancelAll();
        (uint256 bought, uint256 unspent) = book.withdrawable(address(this));
        if (bought != 0) book.withdrawBase(address(this), bought);
        if (unspent != 0) book.withdrawQuote(address(this), unspent);
        Bid memory bid = _bid;
        if (bid.outlay == 0) return false;
        delete _bid;
        _countFloor(bid.day, bid.outlay - unspent);
        emit FloorBidSettled(bid.outlay - unspent);
        return true;
    }

    /// @dev Sends all CT02 that is here to the treasury.
    function _deliver() private {
        uint256 amount = base.balanceOf(address(this));
        if (amount == 0) return;
        emit Delivered(amount);
        IERC20(address(base)).safeTransfer(treasury, amount);
    }

    function _observe() private {
        uint256 minted = base.mintedFor(MintCause.Attested);
        if (_emissions.note(minted)) emit EmissionsObserved(minted);
    }

    /// @dev The bid, if it has not left the book: the only order of this contract.
    function _openBid() private view returns (uint256 orderId, OpenOrder memory order) {
        uint256[] memory orderIds = book.ordersOf(address(this));
        if (orderIds.length == 0) return (0, order);
        orderId = orderIds[0];
        order = book.orderOf(orderId);
    }
}
