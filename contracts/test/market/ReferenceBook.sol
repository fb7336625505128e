// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IOrderBook, Side, TimeInForce} from "../../src/market/IOrderBook.sol";

/// @title The rules of the market (protocol, sections 4 and 6) as plainly as they can be written down
/// @notice Sorted arrays instead of linked lists, bitmaps and packed words. Lots are 1 CT02, ticks 0.01 dollars. It holds
/// no tokens; it says what everybody must have, and fails with the very error with which the book has to fail.
contract ReferenceBook {
    struct Entry {
        uint32 id;
        uint8 owner;
        uint32 lots;
        uint24 tick;
        uint24 triggerTick;
        uint32 expiry;
        uint8 feeBps;
    }

    /// @dev What came to the wallet (or left it) through the market, and what the book owes.
    struct Account {
        int256 base;
        int256 quote;
        uint256 baseCredit;
        uint256 quoteCredit;
        uint256 openOrders;
    }

    struct Fill {
        uint256 left;
        uint256 filled;
        uint256 lotTicks;
        uint256 burned;
    }

    /// @dev What the last trade left behind.
    struct History {
        uint256 tick;
        uint256 time;
        uint256 tickSeconds;
        uint256 lots;
        uint256 lotTicks;
    }

    /// @notice A purchase costs more than its buyer may spend.
    error TooDear();

    /// @dev Bids and asks, from the worst to the best: the last one is the next to trade.
    Entry[][2] private _queues;
    Entry[] private _stops;
    mapping(uint256 owner => Account) private _accounts;
    uint256 public count;
    bool public paused;
    uint256 public burnBps = 100;
    uint256 public takerBps = 100;
    uint256 public makerBps = 50;
    uint256 public fees;
    uint256 public burned;
    History private _history;

    modifier whenNotPaused() {
        if (paused) revert Pausable.EnforcedPause();
        _;
    }

    function placeLimit(uint8 owner, Side side, uint32 lots, uint24 tick, TimeInForce timeInForce, uint32 expiry)
        external
        whenNotPaused
        returns (uint256 orderId, uint256 filled)
    {
        _check(lots, tick, expiry);
        Fill memory fill = _take(owner, side, lots, tick, takerBps, timeInForce == TimeInForce.PostOnly);
        filled = fill.filled;
        _settle(owner, side, fill);
        if (fill.left == 0) return (0, filled);
        if (timeInForce == TimeInForce.FillOrKill) revert IOrderBook.NotFillable(fill.left);
        if (_meets(side, tick)) {
            if (timeInForce == TimeInForce.PostOnly) revert IOrderBook.WouldTake(_best(_other(side)));
        } else if (timeInForce != TimeInForce.ImmediateOrCancel) {
            Entry memory entry =
                Entry(_nextId(side), owner, uint32(fill.left), tick, 0, expiry, uint8(makerBps));
            _open(entry);
            _insert(side, entry);
            orderId = entry.id;
        }
    }

    /// @param budget What the buyer may spend, in quote units.
    function placeMarket(uint8 owner, Side side, uint32 lots, uint24 worstTick, uint32 deadline, uint256 budget)
        external
        whenNotPaused
        returns (uint256 filled)
    {
        _check(lots, worstTick, deadline);
        int256 before = _accounts[owner].quote;
        Fill memory fill = _take(owner, side, lots, worstTick, takerBps, false);
        if (fill.filled == 0) revert IOrderBook.NothingToTake();
        _settle(owner, side, fill);
        if (before - _accounts[owner].quote > int256(budget)) revert TooDear();
        return fill.filled;
    }

    function placeStop(uint8 owner, Side side, uint32 lots, uint24 triggerTick, uint24 worstTick, uint32 expiry)
        external
        whenNotPaused
        returns (uint256 orderId)
    {
        _check(lots, worstTick, expiry);
        if (triggerTick == 0) revert IOrderBook.EmptyOrder();
        Entry memory entry = Entry(_nextId(side), owner, lots, worstTick, triggerTick, expiry, uint8(takerBps));
        _open(entry);
        _stops.push(entry);
        return entry.id;
    }

    function trigger(uint256 orderId) external whenNotPaused returns (uint256 filled) {
        (Entry[] storage list, uint256 i) = _find(orderId);
        Entry memory stop = list[i];
        if (stop.triggerTick == 0) revert IOrderBook.NotAStop(orderId);
        if (_isOver(stop)) revert IOrderBook.Expired(stop.expiry);
        Side side = Side(orderId % 2);
        bool reached = side == Side.Sell ? _history.tick <= stop.triggerTick : _history.tick >= stop.triggerTick;
        if (_history.tick == 0 || !reached) revert IOrderBook.NotTriggered(_history.tick, stop.triggerTick);
        Fill memory fill = _take(stop.owner, side, stop.lots, stop.tick, stop.feeBps, false);
        filled = fill.filled;
        if (filled == 0) revert IOrderBook.NothingToTake();

        Account storage account = _accounts[stop.owner];
        uint256 paid = fill.lotTicks * (10_000 + stop.feeBps);
        if (side == Side.Buy) {
            account.baseCredit += filled * 100 - fill.burned;
            account.quoteCredit += filled * stop.tick * (10_000 + stop.feeBps) - paid;
        } else {
            account.quoteCredit += fill.lotTicks * (10_000 - stop.feeBps);
        }
        stop.lots = uint32(fill.left);
        if (fill.left != 0) {
            list[i] = stop;
        } else {
            _remove(list, i);
            _close(stop);
        }
    }

    function cancel(uint8 owner, address caller, uint256 orderId) external {
        (Entry[] storage list, uint256 i) = _find(orderId);
        if (list[i].owner != owner) revert IOrderBook.NotTheOwner(orderId, caller);
        _end(list, i);
    }

    function cancelAll(uint8 owner) external returns (uint256 cancelled) {
        for (uint256 which = 0; which < 3; ++which) {
            Entry[] storage list = _list(which);
            uint256 i = 0;
            while (i < list.length) {
                if (list[i].owner != owner) {
                    ++i;
                    continue;
                }
                _end(list, i);
                ++cancelled;
            }
        }
    }

    function removeExpired(uint256[] calldata orderIds) external {
        for (uint256 k = 0; k < orderIds.length; ++k) {
            (bool open, Entry[] storage list, uint256 i) = _seek(orderIds[k]);
            if (!open) continue;
            if (!_isOver(list[i])) revert IOrderBook.NotExpired(orderIds[k]);
            _end(list, i);
        }
    }

    function withdrawBase(uint8 owner, uint8 to, uint256 amount) external {
        uint256 credit = _accounts[owner].baseCredit;
        if (amount > credit) revert IOrderBook.InsufficientCredit(amount, credit);
        _accounts[owner].baseCredit -= amount;
        _accounts[to].base += int256(amount);
    }

    function withdrawQuote(uint8 owner, uint8 to, uint256 amount) external {
        uint256 credit = _accounts[owner].quoteCredit;
        if (amount > credit) revert IOrderBook.InsufficientCredit(amount, credit);
        _accounts[owner].quoteCredit -= amount;
        _accounts[to].quote += int256(amount);
    }

    function collectFees() external returns (uint256 amount) {
        amount = fees;
        fees = 0;
    }

    function setFees(uint256 burnBps_, uint256 takerBps_, uint256 makerBps_) external {
        // Of a lot of 100 base units, less than 1 % is less than one unit.
        if (burnBps_ > 200) revert IOrderBook.InvalidRate(burnBps_);
        if (takerBps_ > 200) revert IOrderBook.InvalidRate(takerBps_);
        if (makerBps_ > 200) revert IOrderBook.InvalidRate(makerBps_);
        if (burnBps_ != 0 && burnBps_ < 100) revert IOrderBook.InvalidRate(burnBps_);
        (burnBps, takerBps, makerBps) = (burnBps_, takerBps_, makerBps_);
    }

    function setPaused(bool paused_) external {
        paused = paused_;
    }

    // What the invariants compare with.

    function queue(Side side) external view returns (Entry[] memory) {
        return _queues[uint256(side)];
    }

    function stops() external view returns (Entry[] memory) {
        return _stops;
    }

    function accountOf(uint256 owner) external view returns (Account memory) {
        return _accounts[owner];
    }

    function history() external view returns (History memory) {
        return _history;
    }

    // The rules.

    /// @dev One maker after the other, the best price first and at one price the oldest.
    function _take(uint8 taker, Side side, uint256 lots, uint256 limit, uint256 feeBps, bool postOnly)
        private
        returns (Fill memory fill)
    {
        Entry[] storage makers = _queues[uint256(_other(side))];
        uint256 lastTick = 0;
        fill.left = lots;
        for (uint256 step = 0; step < 64 && fill.left != 0 && _meets(side, limit); ++step) {
            Entry memory maker = makers[makers.length - 1];
            if (maker.owner == taker || _isOver(maker)) {
                makers.pop();
                _close(maker);
                continue;
            }
            if (postOnly) revert IOrderBook.WouldTake(maker.tick);
            uint256 traded = maker.lots < fill.left ? maker.lots : fill.left;
            fill.left -= traded;
            fill.filled += traded;
            fill.lotTicks += traded * maker.tick;
            lastTick = maker.tick;
            _payMaker(maker, side, traded, fill);
            maker.lots -= uint32(traded);
            if (maker.lots == 0) {
                makers.pop();
                --_accounts[maker.owner].openOrders;
            } else {
                makers[makers.length - 1] = maker;
            }
        }
        if (fill.filled == 0) return fill;
        // A buyer that takes: rounded up, once.
        if (side == Side.Buy) fill.burned = (fill.filled * burnBps + 99) / 100;
        fees += fill.lotTicks * feeBps;
        burned += fill.burned;
        _record(lastTick, fill);
    }

    /// @dev A tick is 10,000 units a lot, so that a basis point of it is one unit a lot. A lot is 100 base units.
    function _payMaker(Entry memory maker, Side side, uint256 traded, Fill memory fill) private {
        uint256 lotTicks = traded * maker.tick;
        fees += lotTicks * maker.feeBps;
        if (side == Side.Buy) {
            _accounts[maker.owner].quoteCredit += lotTicks * (10_000 - maker.feeBps);
        } else {
            uint256 burn = traded * burnBps / 100;
            fill.burned += burn;
            _accounts[maker.owner].baseCredit += traded * 100 - burn;
        }
    }

    function _record(uint256 tick, Fill memory fill) private {
        _history.tickSeconds += _history.tick * (block.timestamp - _history.time);
        _history.tick = tick;
        _history.time = block.timestamp;
        _history.lots += fill.filled;
        _history.lotTicks += fill.lotTicks;
    }

    function _settle(uint8 owner, Side side, Fill memory fill) private {
        Account storage taker = _accounts[owner];
        if (side == Side.Buy) {
            taker.base += int256(fill.filled * 100 - fill.burned);
            taker.quote -= int256(fill.lotTicks * (10_000 + takerBps));
        } else {
            taker.base -= int256(fill.filled * 100);
            taker.quote += int256(fill.lotTicks * (10_000 - takerBps));
        }
    }

    function _open(Entry memory entry) private {
        Account storage owner = _accounts[entry.owner];
        if (owner.openOrders == 96) revert IOrderBook.TooManyOrders();
        ++owner.openOrders;
        (uint256 inBase, uint256 inQuote) = _escrowOf(entry);
        owner.base -= int256(inBase);
        owner.quote -= int256(inQuote);
    }

    function _close(Entry memory entry) private {
        Account storage owner = _accounts[entry.owner];
        --owner.openOrders;
        (uint256 inBase, uint256 inQuote) = _escrowOf(entry);
        owner.baseCredit += inBase;
        owner.quoteCredit += inQuote;
    }

    /// @dev What an open order holds: of a sale its CT02, of a purchase its price and fee.
    function _escrowOf(Entry memory entry) private pure returns (uint256 inBase, uint256 inQuote) {
        if (entry.id % 2 == 1) return (uint256(entry.lots) * 100, 0);
        return (0, uint256(entry.lots) * entry.tick * (10_000 + uint256(entry.feeBps)));
    }

    /// @dev Behind all that offer the same price or a better one.
    function _insert(Side side, Entry memory entry) private {
        Entry[] storage entries = _queues[uint256(side)];
        entries.push(entry);
        uint256 i = entries.length - 1;
        while (i != 0 && !_isWorse(side, entries[i - 1].tick, entry.tick)) {
            entries[i] = entries[i - 1];
            --i;
        }
        entries[i] = entry;
    }

    function _end(Entry[] storage list, uint256 i) private {
        Entry memory entry = list[i];
        _remove(list, i);
        _close(entry);
    }

    function _remove(Entry[] storage list, uint256 i) private {
        for (; i + 1 < list.length; ++i) {
            list[i] = list[i + 1];
        }
        list.pop();
    }

    function _nextId(Side side) private returns (uint32) {
        return uint32(++count * 2 + uint256(side));
    }

    /// @dev Bids, asks, stop orders.
    function _list(uint256 which) private view returns (Entry[] storage) {
        return which == 2 ? _stops : _queues[which];
    }

    function _find(uint256 orderId) private view returns (Entry[] storage list, uint256 i) {
        bool open;
        (open, list, i) = _seek(orderId);
        if (!open) revert IOrderBook.UnknownOrder(orderId);
    }

    function _seek(uint256 orderId) private view returns (bool open, Entry[] storage list, uint256 i) {
        list = _stops;
        for (uint256 which = 0; which < 3; ++which) {
            list = _list(which);
            for (i = 0; i < list.length; ++i) {
                if (list[i].id == orderId) return (true, list, i);
            }
        }
    }

    function _check(uint256 lots, uint256 tick, uint256 expiry) private view {
        if (lots == 0 || tick == 0) revert IOrderBook.EmptyOrder();
        if (expiry != 0 && block.timestamp >= expiry) revert IOrderBook.Expired(expiry);
    }

    function _isOver(Entry memory entry) private view returns (bool) {
        return entry.expiry != 0 && block.timestamp >= entry.expiry;
    }

    /// @dev Whether an order of that side and limit meets the best of the other side.
    function _meets(Side side, uint256 limit) private view returns (bool) {
        uint256 price = _best(_other(side));
        return price != 0 && !_isWorse(_other(side), price, limit);
    }

    /// @dev 0 if there is none.
    function _best(Side side) private view returns (uint256) {
        Entry[] storage entries = _queues[uint256(side)];
        return entries.length == 0 ? 0 : entries[entries.length - 1].tick;
    }

    /// @dev Whether an offer of that side at one price is worse for whom takes it than at the other.
    function _isWorse(Side side, uint256 price, uint256 other) private pure returns (bool) {
        return side == Side.Buy ? price < other : price > other;
    }

    function _other(Side side) private pure returns (Side) {
        return side == Side.Buy ? Side.Sell : Side.Buy;
    }
}
