// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {BurnCause, ICT02} from "../token/ICT02.sol";
import {CancelReason, IOrderBook, OpenOrder, PriceLevel, Side, TimeInForce} from "./IOrderBook.sol";
import {Matching} from "./Matching.sol";
import {PackedOrder, packOrder} from "./PackedOrder.sol";
import {Cumulative, PriceHistory} from "./PriceHistory.sol";
import {RestingOrders} from "./RestingOrders.sol";
import {TickBitmap} from "./TickBitmap.sol";

/// @title Order book of one pair (protocol, section 6)
/// @notice Tokens move last, after all bookkeeping, and never to anyone but the caller or the fee router. Tokens that
/// are sent here without an order stay here: no role can take anything out.
contract OrderBook is Matching, Pausable, AccessManaged, ReentrancyGuardTransient {
    using PriceHistory for PriceHistory.History;
    using SafeERC20 for IERC20;
    using TickBitmap for TickBitmap.Bitmap;

    /// @notice The highest rate that `setFees` accepts, in basis points.
    uint256 public constant MAX_RATE_BPS = 200;

    /// @inheritdoc IOrderBook
    ICT02 public immutable base;
    /// @inheritdoc IOrderBook
    IERC20 public immutable quote;
    /// @notice Where fees go.
    address public immutable feeRouter;

    /// @param authority The access manager that says who may pause, unpause and set the rates.
    /// @param base_ CT02, which must let this contract burn.
    /// @param quote_ What CT02 is traded against.
    /// @param feeRouter_ Where fees go.
    /// @param lotSize_ CT02 base units in a lot: at least 100 with a burn of 1 %.
    /// @param tickSize_ Quote base units per lot and tick: a multiple of 10,000.
    constructor(
        address authority,
        ICT02 base_,
        IERC20 quote_,
        address feeRouter_,
        uint256 lotSize_,
        uint256 tickSize_
    ) RestingOrders(lotSize_, tickSize_) AccessManaged(authority) {
        if (address(base_) == address(quote_)) revert InvalidMarket();
        base = base_;
        quote = quote_;
        feeRouter = feeRouter_;
        _setFees(100, 100, 50);
    }

    /// @inheritdoc IOrderBook
    function placeLimit(Side side, uint32 lots, uint24 tick, TimeInForce timeInForce, uint32 expiry)
        external
        whenNotPaused
        nonReentrant
        returns (uint256 orderId, uint256 filled)
    {
        _checkOrder(lots, tick, expiry);
        State memory state = _load();
        Walk memory walk = _walkOf(side, lots, tick);
        walk.postOnly = timeInForce == TimeInForce.PostOnly;
        Outcome memory outcome = _take(state, walk, state.takerBps);
        filled = walk.filled;

        if (walk.lots != 0) {
            if (timeInForce == TimeInForce.FillOrKill) revert NotFillable(walk.lots);
            // Only a walk that was cut short leaves something to trade with.
            bool crosses = walk.steps == MAX_WALK && _crosses(state, side, tick);
            if (crosses && walk.postOnly) revert WouldTake(side == Side.Buy ? state.bestAsk : state.bestBid);
            if (!crosses && timeInForce != TimeInForce.ImmediateOrCancel) {
                orderId = _restRemainder(state, walk, outcome, expiry);
            }
        }
        _store(state);
        _settle(walk, outcome);
    }

    /// @inheritdoc IOrderBook
    function placeMarket(Side side, uint32 lots, uint24 worstTick, uint32 deadline)
        external
        whenNotPaused
        nonReentrant
        returns (uint256 filled)
    {
        _checkOrder(lots, worstTick, deadline);
        State memory state = _load();
        Walk memory walk = _walkOf(side, lots, worstTick);
        Outcome memory outcome = _take(state, walk, state.takerBps);
        if (walk.filled == 0) revert NothingToTake();
        _store(state);
        _settle(walk, outcome);
        return walk.filled;
    }

    /// @inheritdoc IOrderBook
    function placeStop(Side side, uint32 lots, uint24 triggerTick, uint24 worstTick, uint32 expiry)
        external
        whenNotPaused
        nonReentrant
        returns (uint256 orderId)
    {
        _checkOrder(lots, worstTick, expiry);
        if (triggerTick == 0) revert EmptyOrder();
        State memory state = _load();
        orderId = _nextId(state, side);
        _triggers[orderId] = triggerTick;
        uint256 account = _accountOf[msg.sender];
        if (account == 0) account = _openAccount(state);
        _list(orderId, packOrder(account, lots, worstTick, expiry, state.takerBps));
        _store(state);
        emit StopPlaced(orderId, msg.sender, triggerTick, worstTick, lots, expiry);
        (uint256 baseEscrow, uint256 quoteEscrow) = _escrow(side, lots, worstTick, state.takerBps);
        _pullBase(baseEscrow);
        _pullQuote(quoteEscrow);
    }

    /// @inheritdoc IOrderBook
    function trigger(uint256 orderId) external whenNotPaused nonReentrant returns (uint256 filled) {
        PackedOrder order = _open(orderId);
        _checkTrigger(orderId, order);
        State memory state = _load();
        Walk memory walk;
        walk.account = order.account();
        walk.taker = _ownerOf(order);
        walk.side = _sideOf(orderId);
        walk.lots = order.lots();
        walk.limit = order.tick();
        emit StopTriggered(orderId, walk.taker, msg.sender);
        Outcome memory outcome = _take(state, walk, order.feeBps());
        filled = walk.filled;
        if (filled == 0) revert NothingToTake();

        if (walk.side == Side.Buy) {
            // The escrow of what traded, at the worst price, covers what it cost.
            (, uint256 escrow) = _escrow(Side.Buy, filled, order.tick(), order.feeBps());
            _credit(
                walk.account,
                outcome.baseAmount - walk.burned,
                escrow - outcome.quoteAmount - outcome.takerFee
            );
        } else {
            _credit(walk.account, 0, outcome.quoteAmount - outcome.takerFee);
        }
        if (walk.lots == 0) {
            delete _triggers[orderId];
            _unlist(orderId, order);
        } else {
            // The caller chose the moment, perhaps one at which a lot of its own was all there was: the rest stays armed.
            _orders[orderId] = order.withLots(walk.lots);
        }
        _store(state);
        _burn(walk.burned);
    }

    /// @inheritdoc IOrderBook
    function cancel(uint256 orderId) external nonReentrant {
        PackedOrder order = _open(orderId);
        if (order.account() != _accountOf[msg.sender]) revert NotTheOwner(orderId, msg.sender);
        State memory state = _load();
        _end(state, orderId, order, CancelReason.Owner);
        _store(state);
    }

    /// @inheritdoc IOrderBook
    function cancelAll() external nonReentrant returns (uint256 cancelled) {
        uint256[] memory orderIds = _ordersOf(_accountOf[msg.sender]);
        State memory state = _load();
        for (cancelled = 0; cancelled < orderIds.length; ++cancelled) {
            uint256 orderId = orderIds[cancelled];
            _end(state, orderId, _orders[orderId], CancelReason.Owner);
        }
        _store(state);
    }

    /// @inheritdoc IOrderBook
    function removeExpired(uint256[] calldata orderIds) external nonReentrant {
        State memory state = _load();
        for (uint256 i = 0; i < orderIds.length; ++i) {
            PackedOrder order = _orders[orderIds[i]];
            // Its owner could cancel one of many just before, to keep the others where they are.
            if (!order.exists()) continue;
            if (!order.isExpired()) revert NotExpired(orderIds[i]);
            _end(state, orderIds[i], order, CancelReason.Expired);
        }
        _store(state);
    }

    /// @inheritdoc IOrderBook
    function withdrawBase(address to, uint256 amount) external nonReentrant {
        uint256 account = _accountOf[msg.sender];
        (uint256 baseCredit, uint256 quoteCredit) = _creditOf(account);
        if (amount > baseCredit) revert InsufficientCredit(amount, baseCredit);
        _storeCredit(account, baseCredit - amount, quoteCredit);
        _withdraw(IERC20(address(base)), to, amount);
    }

    /// @inheritdoc IOrderBook
    function withdrawQuote(address to, uint256 amount) external nonReentrant {
        uint256 account = _accountOf[msg.sender];
        (uint256 baseCredit, uint256 quoteCredit) = _creditOf(account);
        if (amount > quoteCredit) revert InsufficientCredit(amount, quoteCredit);
        _storeCredit(account, baseCredit, quoteCredit - amount);
        _withdraw(quote, to, amount);
    }

    /// @inheritdoc IOrderBook
    function collectFees() external nonReentrant returns (uint256 amount) {
        State memory state = _load();
        amount = state.fees;
        state.fees = 0;
        _store(state);
        emit FeesCollected(amount);
        quote.safeTransfer(feeRouter, amount);
    }

    /// @inheritdoc IOrderBook
    function setFees(uint256 burnBps, uint256 takerBps, uint256 makerBps) external restricted {
        _setFees(burnBps, takerBps, makerBps);
    }

    /// @inheritdoc IOrderBook
    function pause() external restricted {
        _pause();
    }

    /// @inheritdoc IOrderBook
    function unpause() external restricted {
        _unpause();
    }

    /// @inheritdoc IOrderBook
    function fees() external view returns (uint256 burnBps, uint256 takerBps, uint256 makerBps) {
        State memory state = _load();
        return (state.burnBps, state.takerBps, state.makerBps);
    }

    /// @inheritdoc IOrderBook
    function accruedFees() external view returns (uint256) {
        return _load().fees;
    }

    /// @inheritdoc IOrderBook
    function withdrawable(address account) external view returns (uint256 baseAmount, uint256 quoteAmount) {
        return _creditOf(_accountOf[account]);
    }

    /// @inheritdoc IOrderBook
    function orderOf(uint256 orderId) external view returns (OpenOrder memory) {
        PackedOrder order = _open(orderId);
        return OpenOrder({
            owner: _ownerOf(order),
            side: _sideOf(orderId),
            lots: uint32(order.lots()),
            tick: uint24(order.tick()),
            triggerTick: uint24(_triggers[orderId]),
            expiry: uint32(order.expiry()),
            feeBps: uint8(order.feeBps())
        });
    }

    /// @inheritdoc IOrderBook
    function ordersOf(address account) external view returns (uint256[] memory) {
        return _ordersOf(_accountOf[account]);
    }

    /// @inheritdoc IOrderBook
    function ordersAt(Side side, uint256 tick, uint256 max) external view returns (uint256[] memory orderIds) {
        orderIds = new uint256[](max);
        uint256 count = 0;
        for (uint256 id = _loadLevel(side, tick).first; id != 0 && count < max; id = _orders[id].next()) {
            orderIds[count++] = id;
        }
        // Shortens the array to what was found: an array\'s length cannot be set otherwise.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(orderIds, count)
        }
    }

    /// @inheritdoc IOrderBook
    function best() external view returns (uint256 bidTick, uint256 askTick) {
        State memory state = _load();
        return (state.bestBid, state.bestAsk);
    }

    /// @inheritdoc IOrderBook
    function depth(Side side, uint256 max) external view returns (PriceLevel[] memory levels) {
        uint256 tick = side == Side.Buy ? _load().bestBid : _load().bestAsk;
        levels = new PriceLevel[](max);
        uint256 count = 0;
        while (tick != 0 && count < max) {
            levels[count++] = PriceLevel(tick, _loadLevel(side, tick).lots);
            tick = _ticks[uint256(side)].seek(tick, side == Side.Buy);
        }
        // Shortens the array to what was found: an array\'s length cannot be set otherwise.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(levels, count)
        }
    }

    /// @inheritdoc IOrderBook
    function lastPrice() external view returns (uint256 price, uint256 time) {
        PriceHistory.Observation memory last = _history.last();
        return (last.tick * tickSize, last.time);
    }

    /// @inheritdoc IOrderBook
    function observe(uint256 time) external view returns (Cumulative memory) {
        return _history.cumulativeAt(time);
    }

    /// @inheritdoc IOrderBook
    function averagePrice(uint256 from, uint256 to) external view returns (uint256) {
        if (from >= to) revert NoTrades(from, to);
        return (_history.cumulativeAt(to).tickSeconds - _history.cumulativeAt(from).tickSeconds) * tickSize / (to - from);
    }

    /// @inheritdoc IOrderBook
    function volumeWeightedPrice(uint256 from, uint256 to) external view returns (uint256 price, uint256 lots) {
        if (from >= to) revert NoTrades(from, to);
        Cumulative memory start = _history.cumulativeAt(from);
        Cumulative memory end = _history.cumulativeAt(to);
        lots = end.lots - start.lots;
        if (lots == 0) revert NoTrades(from, to);
        price = (end.lotTicks - start.lotTicks) * tickSize / lots;
    }

    /// @dev Lets what is left of the caller's order rest.
    function _restRemainder(State memory state, Walk memory walk, Outcome memory outcome, uint256 expiry)
        private
        returns (uint256 orderId)
    {
        orderId = _nextId(state, walk.side);
        if (walk.account == 0) walk.account = _openAccount(state);
        _rest(state, orderId, packOrder(walk.account, walk.lots, walk.limit, expiry, state.makerBps));
        (outcome.baseEscrow, outcome.quoteEscrow) = _escrow(walk.side, walk.lots, walk.limit, state.makerBps);
        emit OrderPlaced(orderId, msg.sender, walk.limit, walk.lots, expiry);
    }

    /// @dev The caller gives and gets what its order came to, and gives what rests of it into escrow.
    function _settle(Walk memory walk, Outcome memory outcome) private {
        if (walk.side == Side.Buy) {
            _pullQuote(outcome.quoteAmount + outcome.takerFee + outcome.quoteEscrow);
            _burn(walk.burned);
            _push(IERC20(address(base)), outcome.baseAmount - walk.burned);
        } else {
            _pullBase(outcome.baseAmount + outcome.baseEscrow);
            _burn(walk.burned);
            _push(quote, outcome.quoteAmount - outcome.takerFee);
        }
    }

    /// @dev CT02 is known to deliver what it is asked for.
    function _pullBase(uint256 amount) private {
        if (amount != 0) IERC20(address(base)).safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @dev Takes exactly `amount` from the caller.
    function _pullQuote(uint256 amount) private {
        if (amount == 0) return;
        uint256 before = quote.balanceOf(address(this));
        quote.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = quote.balanceOf(address(this)) - before;
        if (received != amount) revert WrongAmountReceived(amount, received);
    }

    function _push(IERC20 token, uint256 amount) private {
        if (amount != 0) token.safeTransfer(msg.sender, amount);
    }

    function _burn(uint256 amount) private {
        if (amount != 0) base.burn(address(this), amount, BurnCause.TradeFee);
    }

    function _withdraw(IERC20 token, address to, uint256 amount) private {
        emit Withdrawn(msg.sender, token, to, amount);
        token.safeTransfer(to, amount);
    }

    function _setFees(uint256 burnBps, uint256 takerBps, uint256 makerBps) private {
        if (burnBps > MAX_RATE_BPS) revert InvalidRate(burnBps);
        if (takerBps > MAX_RATE_BPS) revert InvalidRate(takerBps);
        if (makerBps > MAX_RATE_BPS) revert InvalidRate(makerBps);
        if (burnBps != 0 && lotSize * burnBps < BASIS) revert InvalidRate(burnBps);
        State memory state = _load();
        (state.burnBps, state.takerBps, state.makerBps) = (burnBps, takerBps, makerBps);
        _store(state);
        emit FeesSet(burnBps, takerBps, makerBps);
    }

    function _walkOf(Side side, uint256 lots, uint256 limit) private view returns (Walk memory walk) {
        walk.taker = msg.sender;
        walk.account = _accountOf[msg.sender];
        walk.side = side;
        walk.lots = lots;
        walk.limit = limit;
    }

    function _checkTrigger(uint256 orderId, PackedOrder order) private view {
        uint256 triggerTick = _triggers[orderId];
        if (triggerTick == 0) revert NotAStop(orderId);
        if (order.isExpired()) revert Expired(order.expiry());
        uint256 lastTick = _history.last().tick;
        bool reached = _sideOf(orderId) == Side.Sell ? lastTick <= triggerTick : lastTick >= triggerTick;
        if (lastTick == 0 || !reached) revert NotTriggered(lastTick, triggerTick);
    }

    function _checkOrder(uint256 lots, uint256 tick, uint256 expiry) private view {
        if (lots == 0 || tick == 0) revert EmptyOrder();
        if (expiry != 0 && expiry <= block.timestamp) revert Expired(expiry);
    }
}
