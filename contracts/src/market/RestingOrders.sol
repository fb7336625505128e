// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {CancelReason, IOrderBook, Side} from "./IOrderBook.sol";
import {PackedOrder} from "./PackedOrder.sol";
import {TickBitmap} from "./TickBitmap.sol";

/// @title Open orders, their queues and their escrow
/// @notice Each price has a first-in first-out queue, a doubly linked list. A bitmap finds the next price. Each account has
/// 96 places for open orders. No operation depends on how many orders there are.
abstract contract RestingOrders is IOrderBook {
    using SafeCast for uint256;
    using TickBitmap for TickBitmap.Bitmap;

    /// @dev One slot; `bestBid` and `bestAsk` are 0 when there is none. From the lowest bit: orderCount 32,
    /// accountCount 32, bestBid 24, bestAsk 24, burnBps 8, takerBps 8, makerBps 8, fees 96.
    struct State {
        uint256 orderCount;
        uint256 accountCount;
        uint256 bestBid;
        uint256 bestAsk;
        uint256 burnBps;
        uint256 takerBps;
        uint256 makerBps;
        uint256 fees;
    }

    /// @dev One slot: first 32, last 32, lots 64. An empty level keeps its last `last`: a slot that is not zero is cheaper
    /// to use again.
    struct Level {
        uint256 first;
        uint256 last;
        uint256 lots;
    }

    /// @notice How many orders of one account can be open at a time, stop orders included: what `cancelAll` can end at once.
    uint256 public constant MAX_OPEN_ORDERS = 96;

    uint256 internal constant BASIS = 10_000;
    /// @dev Where the 96 bits for the places of an account begin.
    uint256 private constant PLACES = 160;

    /// @inheritdoc IOrderBook
    uint256 public immutable lotSize;
    /// @inheritdoc IOrderBook
    uint256 public immutable tickSize;

    uint256 private _packedState;
    mapping(uint256 orderId => PackedOrder) internal _orders;
    mapping(uint256 orderId => uint256 tick) internal _triggers;
    mapping(uint256 sideAndTick => uint256 packed) private _packedLevels;
    TickBitmap.Bitmap[2] internal _ticks;
    mapping(address owner => uint256 account) internal _accountOf;
    /// @dev The owner, and above it a bit for each of the account's places that is taken.
    mapping(uint256 account => uint256 packed) private _packedAccounts;
    /// @dev The orders at the places, eight ids in each slot. A place that is free may keep the id of an order that was.
    mapping(uint256 accountAndEighth => uint256 packed) private _places;
    /// @dev What an account may withdraw: CT02 in the lower half, quote currency in the upper.
    mapping(uint256 account => uint256 packed) private _packedCredits;

    constructor(uint256 lotSize_, uint256 tickSize_) {
        if (lotSize_ == 0 || lotSize_ > type(uint64).max) revert InvalidMarket();
        // A multiple of BASIS makes every amount and fee in quote currency exact.
        if (tickSize_ == 0 || tickSize_ > type(uint64).max || tickSize_ % BASIS != 0) revert InvalidMarket();
        lotSize = lotSize_;
        tickSize = tickSize_;
    }

    function _sideOf(uint256 orderId) internal pure returns (Side) {
        return Side(orderId & 1);
    }

    /// @dev Opens an account for the caller.
    function _openAccount(State memory state) internal returns (uint256 account) {
        account = (++state.accountCount).toUint32();
        _accountOf[msg.sender] = account;
        _packedAccounts[account] = uint160(msg.sender);
    }

    /// @dev Numbers the order. Ids start at 2.
    function _nextId(State memory state, Side side) internal pure returns (uint256) {
        return (++state.orderCount * 2 + uint256(side)).toUint32();
    }

    /// @dev Puts a new order at the end of its price's queue.
    function _rest(State memory state, uint256 orderId, PackedOrder order) internal {
        Side side = _sideOf(orderId);
        uint256 tick = order.tick();
        Level memory level = _loadLevel(side, tick);
        if (level.first == 0) {
            level.first = orderId;
            _ticks[uint256(side)].add(tick);
            if (side == Side.Sell) {
                if (state.bestAsk == 0 || tick < state.bestAsk) state.bestAsk = tick;
            } else if (tick > state.bestBid) {
                state.bestBid = tick;
            }
        } else {
            order = order.withPrevious(level.last);
            _orders[level.last] = _orders[level.last].withNext(orderId);
        }
        level.last = orderId;
        level.lots += order.lots();
        _storeLevel(side, tick, level);
        _list(orderId, order);
    }

    /// @dev Stores a new order at a free place of its account.
    function _list(uint256 orderId, PackedOrder order) internal {
        uint256 account = order.account();
        uint256 packed = _packedAccounts[account];
        uint256 free = ~packed >> PLACES;
        if (free == 0) revert TooManyOrders();
        uint256 place = TickBitmap.lowestBit(free);
        _packedAccounts[account] = packed | 1 << PLACES + place;
        uint256 shift = (place & 7) << 5;
        uint256 ids = _places[account << 8 | place >> 3];
        _places[account << 8 | place >> 3] = ids & ~(uint256(type(uint32).max) << shift) | orderId << shift;
        _orders[orderId] = order.withPlace(place);
    }

    /// @dev Deletes an order and frees its place, but does not take it out of its price's queue.
    function _unlist(uint256 orderId, PackedOrder order) internal {
        _packedAccounts[order.account()] ^= 1 << PLACES + order.place();
        _orders[orderId] = PackedOrder.wrap(0);
    }

    /// @dev The open orders of an account, by place.
    function _ordersOf(uint256 account) internal view returns (uint256[] memory orderIds) {
        uint256 taken = _packedAccounts[account] >> PLACES;
        orderIds = new uint256[](MAX_OPEN_ORDERS);
        uint256 count = 0;
        for (uint256 place = 0; taken >> place != 0; ++place) {
            if (taken >> place & 1 == 0) continue;
            orderIds[count++] = uint32(_places[account << 8 | place >> 3] >> ((place & 7) << 5));
        }
        // Shortens the array to what was found: an array\'s length cannot be set otherwise.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(orderIds, count)
        }
    }

    function _ownerOf(PackedOrder order) internal view returns (address) {
        return address(uint160(_packedAccounts[order.account()]));
    }

    /// @dev Takes an order out of its price's queue, wherever it stands.
    function _unqueue(State memory state, uint256 orderId, PackedOrder order) internal {
        Side side = _sideOf(orderId);
        uint256 tick = order.tick();
        Level memory level = _loadLevel(side, tick);
        uint256 next = order.next();
        if (level.first == orderId) {
            level.first = next;
        } else {
            uint256 previous = order.previous();
            _orders[previous] = _orders[previous].withNext(next);
            if (next == 0) level.last = previous;
            else _orders[next] = _orders[next].withPrevious(previous);
        }
        level.lots -= order.lots();
        _saveLevel(state, side, tick, level);
    }

    /// @dev Stores a level; when it has become empty, looks for the next best price.
    function _saveLevel(State memory state, Side side, uint256 tick, Level memory level) internal {
        _storeLevel(side, tick, level);
        if (level.first != 0) return;
        TickBitmap.Bitmap storage ticks = _ticks[uint256(side)];
        ticks.remove(tick);
        if (side == Side.Sell) {
            if (tick == state.bestAsk) state.bestAsk = ticks.seek(tick, false);
        } else if (tick == state.bestBid) {
            state.bestBid = ticks.seek(tick, true);
        }
    }

    /// @dev Ends an open order of any kind and credits what it has in escrow.
    function _end(State memory state, uint256 orderId, PackedOrder order, CancelReason reason) internal {
        if (_triggers[orderId] != 0) delete _triggers[orderId];
        else _unqueue(state, orderId, order);
        _release(orderId, order, reason);
    }

    /// @dev Deletes an order that is in no queue any more, and credits what it has in escrow.
    function _release(uint256 orderId, PackedOrder order, CancelReason reason) internal {
        _unlist(orderId, order);
        (uint256 inBase, uint256 inQuote) = _escrow(_sideOf(orderId), order.lots(), order.tick(), order.feeBps());
        _credit(order.account(), inBase, inQuote);
        emit OrderCancelled(orderId, _ownerOf(order), order.lots(), reason);
    }

    /// @dev What an open order has in escrow: of a sale its CT02, of a purchase its price and fee.
    function _escrow(Side side, uint256 lots, uint256 tick, uint256 feeBps)
        internal
        view
        returns (uint256 inBase, uint256 inQuote)
    {
        // At most 32 + 24 + 64 + 8 bits.
        unchecked {
            if (side == Side.Sell) return (lots * lotSize, 0);
            inQuote = lots * tick * tickSize;
            inQuote += inQuote * feeBps / BASIS;
        }
    }

    function _credit(uint256 account, uint256 inBase, uint256 inQuote) internal {
        (uint256 baseCredit, uint256 quoteCredit) = _creditOf(account);
        _storeCredit(account, baseCredit + inBase, quoteCredit + inQuote);
    }

    function _storeCredit(uint256 account, uint256 baseCredit, uint256 quoteCredit) internal {
        _packedCredits[account] = uint256(baseCredit.toUint128()) | uint256(quoteCredit.toUint128()) << 128;
    }

    function _creditOf(uint256 account) internal view returns (uint256 baseCredit, uint256 quoteCredit) {
        uint256 packed = _packedCredits[account];
        return (uint128(packed), packed >> 128);
    }

    function _storeLevel(Side side, uint256 tick, Level memory level) internal {
        _packedLevels[uint256(side) << 24 | tick] = level.first | level.last << 32 | level.lots << 64;
    }

    function _loadLevel(Side side, uint256 tick) internal view returns (Level memory level) {
        uint256 packed = _packedLevels[uint256(side) << 24 | tick];
        level.first = uint32(packed);
        level.last = uint32(packed >> 32);
        level.lots = uint64(packed >> 64);
    }

    /// @dev All fields but `fees` are checked where they grow.
    function _store(State memory state) internal {
        if (state.fees > type(uint96).max) revert FeesUncollected();
        _packedState = state.orderCount | state.accountCount << 32 | state.bestBid << 64 | state.bestAsk << 88
            | state.burnBps << 112 | state.takerBps << 120 | state.makerBps << 128 | state.fees << 136;
    }

    function _load() internal view returns (State memory state) {
        uint256 packed = _packedState;
        state.orderCount = uint32(packed);
        state.accountCount = uint32(packed >> 32);
        state.bestBid = uint24(packed >> 64);
        state.bestAsk = uint24(packed >> 88);
        state.burnBps = uint8(packed >> 112);
        state.takerBps = uint8(packed >> 120);
        state.makerBps = uint8(packed >> 128);
        state.fees = packed >> 136;
    }

    /// @dev An order that is open.
    function _open(uint256 orderId) internal view returns (PackedOrder order) {
        order = _orders[orderId];
        if (!order.exists()) revert UnknownOrder(orderId);
    }
}
