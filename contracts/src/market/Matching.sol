// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {CancelReason, Side} from "./IOrderBook.sol";
import {PackedOrder} from "./PackedOrder.sol";
import {PriceHistory} from "./PriceHistory.sol";
import {RestingOrders} from "./RestingOrders.sol";

/// @title Matches a taker with resting orders: best price first, at one price the oldest first
abstract contract Matching is RestingOrders {
    using PriceHistory for PriceHistory.History;

    /// @dev A taker on its walk, in memory only. `account` is 0 if it has none. `lots` are what it still wants.
    // solhint-disable-next-line gas-struct-packing
    struct Walk {
        address taker;
        uint256 account;
        Side side;
        bool postOnly;
        uint256 lots;
        uint256 limit;
        uint256 steps;
        uint256 filled;
        uint256 lotTicks;
        uint256 lastTick;
        uint256 makerFees;
        uint256 burned;
    }

    /// @dev What an order comes to, in base units: what it trades, and what rests of it.
    struct Outcome {
        uint256 baseAmount;
        uint256 quoteAmount;
        uint256 takerFee;
        uint256 baseEscrow;
        uint256 quoteEscrow;
    }

    /// @notice How many resting orders, expired and own ones included, one call walks at most.
    uint256 public constant MAX_WALK = 64;

    PriceHistory.History internal _history;

    /// @dev Walks the book, pays makers and books trades, fees and price. What the taker gives and gets is the caller's to
    /// settle; a purchase has `burned` set here too.
    function _take(State memory state, Walk memory walk, uint256 takerBps) internal returns (Outcome memory outcome) {
        Side makers = walk.side == Side.Buy ? Side.Sell : Side.Buy;
        while (walk.lots != 0 && walk.steps < MAX_WALK && _crosses(state, walk.side, walk.limit)) {
            _walkLevel(state, walk, makers, walk.side == Side.Buy ? state.bestAsk : state.bestBid);
        }
        if (walk.filled == 0) return outcome;

        outcome.baseAmount = walk.filled * lotSize;
        outcome.quoteAmount = walk.lotTicks * tickSize;
        outcome.takerFee = outcome.quoteAmount * takerBps / BASIS;
        if (walk.side == Side.Buy) walk.burned = Math.ceilDiv(outcome.baseAmount * state.burnBps, BASIS);
        state.fees += outcome.takerFee + walk.makerFees;
        _history.record(walk.lastTick, walk.filled, walk.lotTicks);
        emit Taken(
            walk.taker,
            walk.side,
            outcome.baseAmount,
            outcome.quoteAmount,
            outcome.takerFee,
            walk.makerFees,
            walk.burned
        );
    }

    /// @dev Whether an order of that side and limit meets a price.
    function _crosses(State memory state, Side side, uint256 limit) internal pure returns (bool) {
        if (side == Side.Buy) return state.bestAsk != 0 && state.bestAsk <= limit;
        return state.bestBid >= limit;
    }

    function _walkLevel(State memory state, Walk memory walk, Side makers, uint256 tick) private {
        Level memory level = _loadLevel(makers, tick);
        uint256 orderId = level.first;
        while (orderId != 0 && walk.lots != 0 && walk.steps < MAX_WALK) {
            ++walk.steps;
            PackedOrder order = _orders[orderId];
            uint256 lots = order.lots();
            bool own = order.account() == walk.account;
            if (own || order.isExpired()) {
                _release(orderId, order, own ? CancelReason.SelfTrade : CancelReason.Expired);
                orderId = order.next();
            } else {
                if (walk.postOnly) revert WouldTake(tick);
                lots = Math.min(lots, walk.lots);
                _trade(state, walk, orderId, order, lots);
                if (lots == order.lots()) orderId = order.next();
            }
            level.lots -= lots;
        }
        level.first = orderId;
        _saveLevel(state, makers, tick, level);
    }

    function _trade(State memory state, Walk memory walk, uint256 orderId, PackedOrder order, uint256 lots) private {
        uint256 tick = order.tick();
        walk.lots -= lots;
        walk.filled += lots;
        walk.lotTicks += lots * tick;
        walk.lastTick = tick;
        if (lots == order.lots()) _unlist(orderId, order);
        else _orders[orderId] = order.withLots(order.lots() - lots);

        uint256 quoteAmount = lots * tick * tickSize;
        uint256 fee = quoteAmount * order.feeBps() / BASIS;
        walk.makerFees += fee;
        if (walk.side == Side.Buy) {
            _credit(order.account(), 0, quoteAmount - fee);
        } else {
            uint256 baseAmount = lots * lotSize;
            uint256 burned = baseAmount * state.burnBps / BASIS;
            walk.burned += burned;
            _credit(order.account(), baseAmount - burned, 0);
        }
        emit Trade(orderId, _ownerOf(order), walk.taker, tick, lots);
    }
}
