// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IOrderBook, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {ICT02} from "../../src/token/ICT02.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest, TestDollar} from "./MarketTest.sol";

/// @dev A book that has seen as many orders and accounts, or credited as much, as one likes.
contract AgedBook is OrderBook {
    constructor(address authority, ICT02 base_, IERC20 quote_, address feeRouter_, uint256 lotSize_, uint256 tickSize_)
        OrderBook(authority, base_, quote_, feeRouter_, lotSize_, tickSize_)
    {}

    function age(uint256 orders, uint256 accounts) external {
        State memory state = _load();
        (state.orderCount, state.accountCount) = (orders, accounts);
        _store(state);
    }

    function credit(uint256 account, uint256 inBase, uint256 inQuote) external {
        _credit(account, inBase, inQuote);
    }
}

/// @dev Where the packed fields of the book end: it fails there, and nothing is cut off.
contract OrderBookLimitsTest is MarketTest {
    /// @dev The largest size that fits into 64 bits and is a multiple of 10,000.
    uint256 private constant LARGEST_TICK = 18_446_744_073_709_550_000;

    AgedBook private aged;

    function setUp() public override {
        super.setUp();
        aged = new AgedBook(address(manager), token, dollar, address(router), LOT, TICK);
        _use(aged);
    }

    function _use(OrderBook other) private {
        vm.prank(ADMIN);
        manager.grantRole(2, address(other), 0);
        book = other;
        address[2] memory traders = [ALICE, BOB];
        for (uint256 i = 0; i < 2; ++i) {
            _equip(traders[i]);
            TestDollar(address(dollar)).mint(traders[i], 1e60);
            token.mint(traders[i], 1e30, MintCause.Attested);
        }
    }

    function test_sizes_fitInto64Bits() public {
        new OrderBook(address(manager), token, dollar, address(router), type(uint64).max, LARGEST_TICK);
        vm.expectRevert(IOrderBook.InvalidMarket.selector);
        new OrderBook(address(manager), token, dollar, address(router), uint256(type(uint64).max) + 1, TICK);
        vm.expectRevert(IOrderBook.InvalidMarket.selector);
        new OrderBook(address(manager), token, dollar, address(router), LOT, LARGEST_TICK + 10_000);
    }

    /// @dev Ids are twice the count, and one more for asks: 2^31 − 1 orders, the last with the id 2^32 − 1.
    function test_orders_areCountedUpTo32Bits() public {
        aged.age(2 ** 31 - 2, 0);
        vm.assertEq(_sell(ALICE, 1, 1_000), 2 ** 32 - 1, "the last one");
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 32, 2 ** 32));
        _buy(ALICE, 1, 900);
        vm.assertEq(_take(BOB, Side.Buy, 1, 1_000), 1, "it still trades");
    }

    function test_accounts_areCountedUpTo32Bits() public {
        aged.age(0, 2 ** 32 - 1);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 32, 2 ** 32));
        _sell(ALICE, 1, 1_000);
    }

    function test_credits_areCountedUpTo128Bits() public {
        uint256 most = type(uint128).max;
        aged.credit(1, most, most);
        bytes memory over = abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, most + 1);
        vm.expectRevert(over);
        aged.credit(1, 1, 0);
        vm.expectRevert(over);
        aged.credit(1, 0, 1);
    }

    /// @dev With lots of 2^24 ticks of 1.8e19 units, 2 million lots trade for 6.5e32 units, of which the fees, 1.5 %, are
    /// 9.7e30: more than 2^96 = 7.9e28. Of 10,000 lots they are 4.6e28: once, but not twice.
    function test_fees_areCollectedBeforeTheyOverflow() public {
        _use(new AgedBook(address(manager), token, dollar, address(router), LOT, LARGEST_TICK));
        uint24 highest = type(uint24).max;
        _sell(ALICE, 2_000_000, highest);
        vm.expectRevert(IOrderBook.FeesUncollected.selector);
        _take(BOB, Side.Buy, 2_000_000, highest);
        _take(BOB, Side.Buy, 10_000, highest);
        vm.expectRevert(IOrderBook.FeesUncollected.selector);
        _take(BOB, Side.Buy, 10_000, highest);
        book.collectFees();
        vm.assertEq(_take(BOB, Side.Buy, 10_000, highest), 10_000, "goes on");
        vm.prank(ALICE);
        vm.assertEq(book.cancelAll(), 1, "the seller was never held up");
    }

    /// @dev A walk of 64 that removed nothing but expired or own orders says nothing about what comes after.
    function test_walk_cutShortNeitherRestsAPostOnlyOrderNorFillsAnother() public {
        for (uint256 i = 0; i < 66; ++i) {
            _sell(ALICE, 1, 1_000);
        }
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.WouldTake.selector, 1_000));
        _limit(ALICE, Side.Buy, 1, 1_000, TimeInForce.PostOnly, 0);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotFillable.selector, 1));
        _limit(ALICE, Side.Buy, 1, 1_000, TimeInForce.FillOrKill, 0);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        _take(ALICE, Side.Buy, 1, 1_000);
        vm.assertEq(book.depth(Side.Sell, 1)[0].lots, 66, "as before");
        _limit(ALICE, Side.Buy, 1, 999, TimeInForce.PostOnly, 0);
        _assertBest(999, 1_000);
    }

    /// @dev Exactly 64 in the way: the walk is over, and so are they.
    function test_walk_ofExactly64LeavesNothingToCross() public {
        for (uint256 i = 0; i < 64; ++i) {
            _sell(ALICE, 1, 1_000);
        }
        (uint256 orderId, uint256 filled) = _limit(BOB, Side.Buy, 70, 1_000, TimeInForce.GoodTilCancelled, 0);
        vm.assertEq(filled, 64, "all of them");
        vm.assertEq(_lotsOf(orderId), 6, "the rest rests");
        _assertBest(1_000, 0);
    }

    /// @dev A place that was used is used again, by an order with another id.
    function test_places_areUsedAgain() public {
        uint256[3] memory ids = [_sell(ALICE, 1, 1_000), _sell(ALICE, 1, 1_001), _sell(ALICE, 1, 1_002)];
        _cancel(ALICE, ids[1]);
        uint256 later = _buy(ALICE, 1, 900);
        uint256[] memory open = book.ordersOf(ALICE);
        vm.assertEq(open.length, 3, "open");
        vm.assertEq(open[0], ids[0], "first place");
        vm.assertEq(open[1], later, "the freed place");
        vm.assertEq(open[2], ids[2], "third place");
    }

    /// @dev The ends of the range of prices: 1 and 2^24 − 1.
    function test_prices_reachFrom1To24Bits() public {
        _buy(ALICE, 1, 1);
        _sell(BOB, 1, type(uint24).max);
        _assertBest(1, type(uint24).max);
        _take(BOB, Side.Sell, 1, 1);
        _take(ALICE, Side.Buy, 1, type(uint24).max);
        _assertBest(0, 0);
    }
}
