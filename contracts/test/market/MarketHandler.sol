// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {CT02} from "../../src/token/CT02.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest, TestDollar} from "./MarketTest.sol";
import {ReferenceBook} from "./ReferenceBook.sol";

/// @title What traders, keepers, roles and thieves do, in any order, done at once in the book and in the reference book
/// @notice Both must succeed with the same result, or fail with the same error. Eight prices, on both sides of the edges
/// of the bitmap's words and at its ends, so that orders often cross and every level of the bitmap is used.
contract MarketHandler is MarketTest {
    /// @dev The traders are 0 to 3. The router buys; it never has orders.
    uint8 private constant ROUTER = 4;

    address[5] public actors;
    uint24[8] private _prices = [1, 255, 256, 257, 65_535, 65_536, 65_537, 16_777_215];
    ReferenceBook public reference_;

    /// @notice Units of each token that were sent to the book without an order.
    uint256 public stray;
    uint256 public toRewardPool;
    uint256 public toTreasury;
    uint256 public released;
    uint256[5] private _baseBefore;
    uint256[5] private _quoteBefore;

    uint256 private _now = NOW;
    uint256 private _seed;

    modifier with(uint256 seed) {
        vm.warp(_now);
        _seed = seed;
        _;
    }

    function setUp() public override {
        super.setUp();
        reference_ = new ReferenceBook();
        actors = [ALICE, BOB, CAROL, DAVE, address(router)];
        for (uint256 i = 0; i < 5; ++i) {
            if (i != ROUTER) {
                token.mint(actors[i], 1e30, MintCause.Attested);
                TestDollar(address(dollar)).mint(actors[i], 1e30);
            }
            _baseBefore[i] = token.balanceOf(actors[i]);
            _quoteBefore[i] = dollar.balanceOf(actors[i]);
        }
    }

    function placeLimit(uint256 seed) external with(seed) {
        _placeLimit(_trader(), _side(), _lots(), _price(), TimeInForce([0, 0, 0, 1, 2, 3][_pick(6)]), _expiry());
    }

    /// @dev Up to 96 orders of one lot: more than one call walks, and as many as an account may have. Half of the time in
    /// the way of a stop order; once in four the same trader then trades against itself.
    function placeDust(uint256 seed) external with(seed) {
        if (_pick(3) != 0) return;
        (uint8 trader, Side side, uint24 price, uint32 expiry) = (_trader(), _side(), _price(), _expiry());
        ReferenceBook.Entry[] memory stops = reference_.stops();
        if (stops.length != 0 && _pick(2) == 0) {
            ReferenceBook.Entry memory stop = stops[_pick(stops.length)];
            (side, price) = (stop.id % 2 == 0 ? Side.Sell : Side.Buy, stop.tick);
        }
        for (uint256 left = 1 + _pick(96); left != 0; --left) {
            _placeLimit(trader, side, 1, price, TimeInForce.GoodTilCancelled, expiry);
        }
        if (_pick(4) != 0) return;
        _placeLimit(trader, side == Side.Buy ? Side.Sell : Side.Buy, _lots(), price, TimeInForce(_pick(4)), 0);
    }

    function placeMarket(uint256 seed) external with(seed) {
        (uint8 trader, Side side, uint32 lots, uint24 price) = (_trader(), _side(), _lots(), _price());
        uint32 deadline = _expiry();
        _both(
            actors[trader],
            abi.encodeCall(book.placeMarket, (side, lots, price, deadline)),
            abi.encodeCall(reference_.placeMarket, (trader, side, lots, price, deadline, type(uint128).max))
        );
    }

    function placeStop(uint256 seed) external with(seed) {
        (uint8 trader, Side side, uint32 lots, uint24 price) = (_trader(), _side(), _lots(), _price());
        (uint24 triggerPrice, uint32 expiry) = (_price(), _expiry());
        _both(
            actors[trader],
            abi.encodeCall(book.placeStop, (side, lots, triggerPrice, price, expiry)),
            abi.encodeCall(reference_.placeStop, (trader, side, lots, triggerPrice, price, expiry))
        );
    }

    function trigger(uint256 seed) external with(seed) {
        ReferenceBook.Entry[] memory stops = reference_.stops();
        uint256 orderId = stops.length == 0 || _pick(8) == 0 ? _orderId() : stops[_pick(stops.length)].id;
        _both(
            actors[_trader()],
            abi.encodeCall(book.trigger, (orderId)),
            abi.encodeCall(reference_.trigger, (orderId))
        );
    }

    /// @dev Once in four by somebody who may not be its owner.
    function cancel(uint256 seed) external with(seed) {
        uint256 orderId = _orderId();
        uint8 trader = _trader();
        if (_pick(4) != 0) {
            for (trader = 0; trader < 3 && !_isOf(trader, orderId);) {
                ++trader;
            }
        }
        _both(
            actors[trader],
            abi.encodeCall(book.cancel, (orderId)),
            abi.encodeCall(reference_.cancel, (trader, actors[trader], orderId))
        );
    }

    function cancelAll(uint256 seed) external with(seed) {
        uint8 trader = _trader();
        if (_pick(3) != 0) return;
        _both(
            actors[trader], abi.encodeCall(book.cancelAll, ()), abi.encodeCall(reference_.cancelAll, (trader))
        );
    }

    /// @dev All that are over, and sometimes one that may not be.
    function removeExpired(uint256 seed) external with(seed) {
        uint256[] memory ids = new uint256[](500);
        uint256 count = 0;
        for (uint256 which = 0; which < 3; ++which) {
            ReferenceBook.Entry[] memory entries =
                which == 2 ? reference_.stops() : reference_.queue(Side(which));
            for (uint256 i = 0; i < entries.length; ++i) {
                if (entries[i].expiry != 0 && entries[i].expiry <= _now) ids[count++] = entries[i].id;
            }
        }
        if (_pick(4) == 0) ids[count++] = _orderId();
        uint256[] memory exact = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            exact[i] = ids[i];
        }
        _both(
            actors[_trader()],
            abi.encodeCall(book.removeExpired, (exact)),
            abi.encodeCall(reference_.removeExpired, (exact))
        );
    }

    function withdrawBase(uint256 seed) external with(seed) {
        (uint8 trader, uint8 to) = (_trader(), _trader());
        uint256 amount = _upTo(reference_.accountOf(trader).baseCredit);
        _both(
            actors[trader],
            abi.encodeCall(book.withdrawBase, (actors[to], amount)),
            abi.encodeCall(reference_.withdrawBase, (trader, to, amount))
        );
    }

    function withdrawQuote(uint256 seed) external with(seed) {
        (uint8 trader, uint8 to) = (_trader(), _trader());
        uint256 amount = _upTo(reference_.accountOf(trader).quoteCredit);
        _both(
            actors[trader],
            abi.encodeCall(book.withdrawQuote, (actors[to], amount)),
            abi.encodeCall(reference_.withdrawQuote, (trader, to, amount))
        );
    }

    function setFees(uint256 seed) external with(seed) {
        uint16[5] memory burns = [uint16(0), 99, 100, 150, 201];
        (uint256 burn, uint256 taker, uint256 maker) = (burns[_pick(5)], _pick(202), _pick(202));
        _both(
            ADMIN,
            abi.encodeCall(book.setFees, (burn, taker, maker)),
            abi.encodeCall(reference_.setFees, (burn, taker, maker))
        );
    }

    /// @dev Paused a fifth of the time.
    function togglePause(uint256 seed) external with(seed) {
        bool paused = reference_.paused();
        if (!paused && _pick(4) != 0) return;
        vm.prank(paused ? ADMIN : GUARDIAN);
        if (paused) book.unpause();
        else book.pause();
        reference_.setPaused(!paused);
    }

    /// @dev What is collected is shared in the same call, or waits.
    function collectFees(uint256 seed) external with(seed) {
        uint256 held = dollar.balanceOf(address(router));
        uint256 amount = reference_.collectFees();
        vm.assertEq(book.collectFees(), amount, "collected");
        vm.assertEq(dollar.balanceOf(address(router)), held + amount, "to the router");
        if (_pick(2) == 0) return;
        uint256 arrived = dollar.balanceOf(address(router)) - router.heldForBuyback(dollar)
            - router.heldForRewardPool(dollar);
        uint256 buyback = router.heldForBuyback(dollar) + arrived * 5 / 100;
        uint256 rewards = router.heldForRewardPool(dollar) + arrived / 100;
        toTreasury += arrived - arrived * 5 / 100 - arrived / 100;
        vm.assertEq(router.distribute(dollar), arrived, "shared");
        vm.assertEq(router.heldForBuyback(dollar), buyback, "5 % for the buyback");
        vm.assertEq(router.heldForRewardPool(dollar), rewards, "1 % for the reward pool");
    }

    function buyRewards(uint256 seed) external with(seed) {
        (uint32 lots, uint24 price) = (_lots(), _price());
        uint256 held = router.heldForRewardPool(dollar);
        int256 baseSoFar = reference_.accountOf(ROUTER).base;
        int256 quoteSoFar = reference_.accountOf(ROUTER).quote;
        (bool due,) = address(reference_).call(
            abi.encodeCall(reference_.placeMarket, (ROUTER, Side.Buy, lots, price, 0, held))
        );
        vm.prank(ADMIN);
        (bool ok, bytes memory result) =
            address(router).call(abi.encodeCall(router.buyRewards, (book, lots, price)));
        vm.assertEq(ok, due, "bought");
        if (!ok) return;
        uint256 received = uint256(reference_.accountOf(ROUTER).base - baseSoFar);
        vm.assertEq(abi.decode(result, (uint256)), received, "received");
        vm.assertEq(
            held - router.heldForRewardPool(dollar),
            uint256(quoteSoFar - reference_.accountOf(ROUTER).quote),
            "what it cost is no longer held"
        );
        toRewardPool += received;
    }

    function releaseBuyback(uint256 seed) external with(seed) {
        uint256 held = router.heldForBuyback(dollar);
        uint256 amount = _upTo(held);
        vm.prank(ADMIN);
        (bool ok,) = address(router).call(abi.encodeCall(router.releaseBuyback, (dollar, address(0xB11), amount)));
        vm.assertEq(ok, amount <= held, "released");
        if (ok) released += amount;
    }

    function sendStray(uint256 seed) external with(seed) {
        uint256 amount = _pick(1_000);
        stray += amount;
        token.mint(address(book), amount, MintCause.Attested);
        TestDollar(address(dollar)).mint(address(book), amount);
    }

    /// @dev Those with roles, and those without, try every way out.
    function steal(uint256 seed) external with(seed) {
        address[5] memory thieves = [ADMIN, GUARDIAN, TREASURY, address(router), address(0xBAD)];
        address thief = thieves[_pick(5)];
        uint256 orderId = _orderId();
        _fails(thief, abi.encodeCall(book.cancel, (orderId)));
        _fails(thief, abi.encodeCall(book.withdrawBase, (thief, 1)));
        _fails(thief, abi.encodeCall(book.withdrawQuote, (thief, 1)));
        if (thief != GUARDIAN && thief != ADMIN) _fails(thief, abi.encodeCall(book.pause, ()));
        if (thief != ADMIN) {
            _fails(thief, abi.encodeCall(book.unpause, ()));
            _fails(thief, abi.encodeCall(book.setFees, (0, 0, 0)));
        }
    }

    function passTime(uint256 seed) external {
        _now += seed % 4 == 0 ? seed / 4 % 3 hours : seed / 4 % 60;
    }

    // What the invariants look at.

    function contracts() external view returns (OrderBook, FeeRouter, CT02, IERC20) {
        return (book, router, token, dollar);
    }

    /// @notice What an actor's wallet must hold.
    function expectedWallet(uint256 actor) external view returns (uint256 inBase, uint256 inQuote) {
        ReferenceBook.Account memory account = reference_.accountOf(actor);
        inBase = uint256(int256(_baseBefore[actor]) + account.base);
        inQuote = uint256(int256(_quoteBefore[actor]) + account.quote);
    }

    function time() external view returns (uint256) {
        return _now;
    }

    // The same in both books.

    function _placeLimit(uint8 trader, Side side, uint32 lots, uint24 price, TimeInForce timeInForce, uint32 expiry)
        private
    {
        _both(
            actors[trader],
            abi.encodeCall(book.placeLimit, (side, lots, price, timeInForce, expiry)),
            abi.encodeCall(reference_.placeLimit, (trader, side, lots, price, timeInForce, expiry))
        );
    }

    /// @dev The same result, or the same error.
    function _both(address caller, bytes memory action, bytes memory expectation) private {
        (bool due, bytes memory expected) = address(reference_).call(expectation);
        vm.prank(caller);
        (bool ok, bytes memory result) = address(book).call(action);
        vm.assertEq(ok, due, "succeeds or fails as in the reference book");
        vm.assertEq(keccak256(result), keccak256(expected), "with the same result");
    }

    function _fails(address caller, bytes memory action) private {
        vm.prank(caller);
        (bool ok,) = address(book).call(action);
        vm.assertFalse(ok, "not theirs");
    }

    // What the seed says. Each takes its own bits.

    function _pick(uint256 choices) private returns (uint256 choice) {
        choice = _seed % choices;
        _seed = uint256(keccak256(abi.encode(_seed)));
    }

    function _trader() private returns (uint8) {
        return uint8(_pick(4));
    }

    function _side() private returns (Side) {
        return Side(_pick(2));
    }

    function _lots() private returns (uint32) {
        return _pick(32) == 0 ? 0 : uint32(1 + _pick(_pick(4) == 0 ? 200 : 9));
    }

    function _price() private returns (uint24) {
        return _pick(32) == 0 ? 0 : _prices[_pick(8)];
    }

    /// @dev None, or within a minute; sometimes just now.
    function _expiry() private returns (uint32) {
        return _pick(3) != 0 ? 0 : uint32(_now + _pick(60));
    }

    /// @dev An open order, or the id of one that was or will be.
    function _orderId() private returns (uint256) {
        uint256 which = _pick(4);
        ReferenceBook.Entry[] memory entries = which == 2 ? reference_.stops() : reference_.queue(Side(which % 2));
        if (which == 3 || entries.length == 0) return _pick(2 * reference_.count() + 4);
        return entries[_pick(entries.length)].id;
    }

    function _isOf(uint256 trader, uint256 orderId) private view returns (bool) {
        uint256[] memory ids = book.ordersOf(actors[trader]);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (ids[i] == orderId) return true;
        }
        return false;
    }

    /// @dev All of it, some of it, or one more.
    function _upTo(uint256 amount) private returns (uint256) {
        uint256 which = _pick(4);
        if (which == 0) return amount + 1;
        return which == 1 ? amount : _pick(amount + 1);
    }
}
