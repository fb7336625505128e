// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IOrderBook, OpenOrder, PriceLevel, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Protocol, section 6: order types, priority, escrow, cancelling, pause.
contract OrderBookTest is MarketTest {
    function test_limit_restsAndIsKeptInEscrow() public {
        uint256 bid = _buy(ALICE, 100, 1_000);
        uint256 ask = _sell(BOB, 50, 1_010);
        _assertBest(1_000, 1_010);
        // 100 × 10.00 dollars, and 0.5 % maker fee.
        vm.assertEq(dollar.balanceOf(address(book)), 1_005 * USD, "dollars in escrow");
        vm.assertEq(token.balanceOf(address(book)), 50_00, "CT02 in escrow");
        OpenOrder memory order = book.orderOf(bid);
        vm.assertEq(order.owner, ALICE, "owner");
        vm.assertTrue(order.side == Side.Buy && book.orderOf(ask).side == Side.Sell, "sides");
        vm.assertEq(uint256(order.lots), 100, "lots");
        vm.assertEq(uint256(order.tick), 1_000, "tick");
        vm.assertEq(uint256(order.feeBps), 50, "fee");
    }

    function test_match_isAtTheMakersPrice() public {
        _sell(ALICE, 10, 990);
        uint256 before = dollar.balanceOf(BOB);
        _buy(BOB, 10, 1_000);
        // 10 × 9.90 and 1 %.
        vm.assertEq(before - dollar.balanceOf(BOB), 99_990_000, "pays the maker's price");
        _assertBest(0, 0);
    }

    function test_match_takesTheBestPriceFirstThenTheOldest() public {
        uint256 worse = _sell(ALICE, 10, 1_001);
        uint256 first = _sell(BOB, 10, 1_000);
        uint256 second = _sell(CAROL, 10, 1_000);
        vm.assertEq(_take(DAVE, Side.Buy, 15, 1_001), 15, "filled");
        _assertGone(first);
        vm.assertEq(_lotsOf(second), 5, "second in time");
        vm.assertEq(_lotsOf(worse), 10, "worse price");
        _take(DAVE, Side.Buy, 6, 1_001);
        _assertGone(second);
        vm.assertEq(_lotsOf(worse), 9, "then the worse price");
    }

    function test_match_bidsTakeTheHighestFirst() public {
        uint256 low = _buy(ALICE, 10, 999);
        uint256 high = _buy(BOB, 10, 1_000);
        _take(DAVE, Side.Sell, 11, 999);
        _assertGone(high);
        vm.assertEq(_lotsOf(low), 9, "the lower bid");
    }

    function test_partialFill_keepsItsPlace() public {
        uint256 first = _sell(ALICE, 10, 1_000);
        uint256 second = _sell(BOB, 10, 1_000);
        _take(DAVE, Side.Buy, 1, 1_000);
        _take(DAVE, Side.Buy, 1, 1_000);
        vm.assertEq(_lotsOf(first), 8, "still first");
        vm.assertEq(_lotsOf(second), 10, "still second");
        uint256[] memory queue = book.ordersAt(Side.Sell, 1_000, 10);
        vm.assertEq(queue.length, 2, "queue");
        vm.assertEq(queue[0], first, "first");
        vm.assertEq(book.ordersAt(Side.Sell, 1_000, 1).length, 1, "at most one");
    }

    function test_goodTilCancelled_restsWithWhatIsLeft() public {
        _sell(ALICE, 10, 1_000);
        (uint256 orderId, uint256 filled) = _limit(BOB, Side.Buy, 25, 1_000, TimeInForce.GoodTilCancelled, 0);
        vm.assertEq(filled, 10, "filled");
        vm.assertEq(_lotsOf(orderId), 15, "rests");
        _assertBest(1_000, 0);
    }

    function test_immediateOrCancel_leavesNothing() public {
        _sell(ALICE, 10, 1_000);
        uint256 before = dollar.balanceOf(BOB);
        (uint256 orderId, uint256 filled) = _limit(BOB, Side.Buy, 25, 1_000, TimeInForce.ImmediateOrCancel, 0);
        vm.assertEq(filled, 10, "filled");
        vm.assertEq(orderId, 0, "no order");
        vm.assertEq(before - dollar.balanceOf(BOB), 101 * USD, "pays for 10 only");
        _assertBest(0, 0);
    }

    function test_fillOrKill_tradesAsAWholeOrNotAtAll() public {
        uint256 ask = _sell(ALICE, 10, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotFillable.selector, 1));
        _limit(BOB, Side.Buy, 11, 1_000, TimeInForce.FillOrKill, 0);
        vm.assertEq(_lotsOf(ask), 10, "untouched");
        (, uint256 filled) = _limit(BOB, Side.Buy, 10, 1_000, TimeInForce.FillOrKill, 0);
        vm.assertEq(filled, 10, "as a whole");
    }

    function test_postOnly_failsIfItWouldTake() public {
        _sell(ALICE, 10, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.WouldTake.selector, 1_000));
        _limit(BOB, Side.Buy, 1, 1_000, TimeInForce.PostOnly, 0);
        (uint256 orderId, uint256 filled) = _limit(BOB, Side.Buy, 1, 999, TimeInForce.PostOnly, 0);
        vm.assertEq(filled, 0, "takes nothing");
        vm.assertEq(_lotsOf(orderId), 1, "rests");
    }

    function test_postOnly_isNotHeldUpByAnExpiredOrder() public {
        _limit(ALICE, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        vm.warp(NOW + 1);
        (uint256 orderId,) = _limit(BOB, Side.Buy, 1, 1_000, TimeInForce.PostOnly, 0);
        vm.assertEq(_lotsOf(orderId), 1, "rests");
        _assertCredit(ALICE, 1_00, 0);
    }

    function test_expiry_isTheFirstSecondInWhichAnOrderDoesNotTrade() public {
        uint32 expiry = uint32(NOW + 100);
        (uint256 first,) = _limit(ALICE, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, expiry);
        (uint256 second,) = _limit(BOB, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, expiry);
        vm.warp(expiry - 1);
        _take(DAVE, Side.Buy, 1, 1_000);
        _assertGone(first);
        vm.warp(expiry);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        _take(DAVE, Side.Buy, 1, 1_000);
        uint256[] memory ids = new uint256[](1);
        ids[0] = second;
        book.removeExpired(ids);
        _assertGone(second);
        _assertCredit(BOB, 1_00, 0);
        _assertBest(0, 0);
    }

    function test_expiry_inThePastIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.Expired.selector, uint256(NOW)));
        _limit(ALICE, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW));
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.Expired.selector, uint256(NOW)));
        vm.prank(ALICE);
        book.placeMarket(Side.Sell, 1, 1_000, uint32(NOW));
    }

    function test_removeExpired_failsForAnOrderThatIsNot() public {
        uint256[] memory ids = new uint256[](1);
        ids[0] = _sell(ALICE, 1, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotExpired.selector, ids[0]));
        book.removeExpired(ids);
    }

    function test_market_tradesNoWorseThanItsWorstPrice() public {
        _sell(ALICE, 10, 1_000);
        uint256 beyond = _sell(ALICE, 10, 1_051);
        vm.assertEq(_take(BOB, Side.Buy, 20, 1_050), 10, "filled");
        vm.assertEq(_lotsOf(beyond), 10, "beyond the worst price");
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        _take(BOB, Side.Buy, 10, 1_050);
    }

    function test_selfTrade_cancelsTheRestingSide() public {
        uint256 own = _sell(ALICE, 10, 1_000);
        uint256 other = _sell(BOB, 10, 1_000);
        vm.assertEq(_take(ALICE, Side.Buy, 5, 1_000), 5, "trades with the other");
        _assertGone(own);
        vm.assertEq(_lotsOf(other), 5, "the other's order");
        _assertCredit(ALICE, 10_00, 0);
    }

    function test_cancel_creditsTheEscrow() public {
        uint256 bid = _buy(ALICE, 100, 1_000);
        _cancel(ALICE, bid);
        _assertCredit(ALICE, 0, 1_005 * USD);
        _assertBest(0, 0);
        uint256 before = dollar.balanceOf(BOB);
        vm.prank(ALICE);
        book.withdrawQuote(BOB, 1_005 * USD);
        vm.assertEq(dollar.balanceOf(BOB) - before, 1_005 * USD, "withdrawn");
        _assertCredit(ALICE, 0, 0);
    }

    function test_cancel_failsForOthersAndTheSecondTime() public {
        uint256 bid = _buy(ALICE, 1, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTheOwner.selector, bid, BOB));
        _cancel(BOB, bid);
        _cancel(ALICE, bid);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.UnknownOrder.selector, bid));
        _cancel(ALICE, bid);
    }

    function test_cancel_ofTheFirstTheMiddleAndTheLastKeepsTheQueue() public {
        uint256[5] memory ids;
        for (uint256 i = 0; i < 5; ++i) {
            ids[i] = _sell(i % 2 == 0 ? ALICE : BOB, 1, 1_000);
        }
        _cancel(ALICE, ids[2]);
        _cancel(ALICE, ids[0]);
        _cancel(ALICE, ids[4]);
        uint256 later = _sell(CAROL, 1, 1_000);
        uint256[] memory queue = book.ordersAt(Side.Sell, 1_000, 10);
        vm.assertEq(queue.length, 3, "left");
        vm.assertEq(queue[0], ids[1], "first");
        vm.assertEq(queue[1], ids[3], "second");
        vm.assertEq(queue[2], later, "third");
        vm.assertEq(book.depth(Side.Sell, 10)[0].lots, 3, "lots");
    }

    function test_cancelAll_endsEveryOrderAndStop() public {
        _buy(ALICE, 1, 900);
        _buy(ALICE, 1, 901);
        _sell(ALICE, 1, 1_100);
        vm.prank(ALICE);
        book.placeStop(Side.Sell, 1, 950, 940, 0);
        uint256 others = _sell(BOB, 1, 1_100);
        vm.prank(ALICE);
        vm.assertEq(book.cancelAll(), 4, "cancelled");
        vm.assertEq(book.ordersOf(ALICE).length, 0, "none left");
        vm.assertEq(_lotsOf(others), 1, "others' orders stay");
        // 9.00 and 9.01 with 0.5 %: 18.01 × 1.005.
        _assertCredit(ALICE, 2_00, 18_100_050);
        vm.assertEq(book.depth(Side.Buy, 10).length, 0, "bids");
    }

    function test_openOrders_areAtMost96ForAnAccount() public {
        for (uint256 i = 0; i < 96; ++i) {
            _sell(ALICE, 1, uint24(1_000 + i));
        }
        vm.expectRevert(IOrderBook.TooManyOrders.selector);
        _sell(ALICE, 1, 2_000);
        _take(BOB, Side.Buy, 1, 1_000);
        _sell(ALICE, 1, 2_000);
        vm.prank(ALICE);
        vm.assertEq(book.cancelAll(), 96, "all in one call");
    }

    function test_withdraw_failsBeyondTheCredit() public {
        _cancel(ALICE, _sell(ALICE, 2, 1_000));
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.InsufficientCredit.selector, 2_01, 2_00));
        vm.prank(ALICE);
        book.withdrawBase(ALICE, 2_01);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.InsufficientCredit.selector, 1, 0));
        vm.prank(ALICE);
        book.withdrawQuote(ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.InsufficientCredit.selector, 2_00, 0));
        vm.prank(BOB);
        book.withdrawBase(BOB, 2_00);
        vm.prank(ALICE);
        book.withdrawBase(CAROL, 1_50);
        _assertCredit(ALICE, 50, 0);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.InsufficientCredit.selector, 51, 50));
        vm.prank(ALICE);
        book.withdrawBase(ALICE, 51);
    }

    function test_pause_stopsOrdersButNeverCancelOrWithdraw() public {
        uint256 bid = _buy(ALICE, 1, 1_000);
        _sell(ALICE, 1, 1_100);
        (uint256 old,) = _limit(BOB, Side.Sell, 1, 1_100, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        vm.prank(GUARDIAN);
        book.pause();
        vm.warp(NOW + 1);

        vm.expectRevert(Pausable.EnforcedPause.selector);
        _buy(BOB, 1, 1_000);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        _take(BOB, Side.Buy, 1, 1_100);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(BOB);
        book.placeStop(Side.Sell, 1, 1, 1, 0);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        book.trigger(bid);

        _cancel(ALICE, bid);
        vm.prank(ALICE);
        book.cancelAll();
        uint256[] memory ids = new uint256[](1);
        ids[0] = old;
        book.removeExpired(ids);
        vm.prank(ALICE);
        book.withdrawBase(ALICE, 1_00);
        vm.prank(ALICE);
        book.withdrawQuote(ALICE, 10_050_000);
        book.collectFees();
        vm.prank(ADMIN);
        book.unpause();
        _buy(BOB, 1, 1_000);
    }

    function test_roles_pauseAndSetFeesAreRestricted() public {
        bytes memory denied = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ALICE);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        book.pause();
        vm.expectRevert(denied);
        vm.prank(ALICE);
        book.unpause();
        vm.expectRevert(denied);
        vm.prank(ALICE);
        book.setFees(0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, GUARDIAN));
        vm.prank(GUARDIAN);
        book.setFees(0, 0, 0);
    }

    function test_order_failsWithoutLotsOrPrice() public {
        vm.expectRevert(IOrderBook.EmptyOrder.selector);
        _buy(ALICE, 0, 1_000);
        vm.expectRevert(IOrderBook.EmptyOrder.selector);
        _buy(ALICE, 1, 0);
        vm.expectRevert(IOrderBook.EmptyOrder.selector);
        vm.prank(ALICE);
        book.placeStop(Side.Sell, 1, 0, 1, 0);
    }

    function test_market_failsWithSizesThatCouldRound() public {
        address authority = address(manager);
        vm.expectRevert(IOrderBook.InvalidMarket.selector);
        new OrderBook(authority, token, dollar, address(router), LOT, 9_999);
        vm.expectRevert(IOrderBook.InvalidMarket.selector);
        new OrderBook(authority, token, dollar, address(router), LOT, 0);
        vm.expectRevert(IOrderBook.InvalidMarket.selector);
        new OrderBook(authority, token, dollar, address(router), 0, TICK);
        // One lot of 99 base units would burn 0.99.
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.InvalidRate.selector, 100));
        new OrderBook(authority, token, dollar, address(router), 99, TICK);
        vm.expectRevert(IOrderBook.InvalidMarket.selector);
        new OrderBook(authority, token, token, address(router), LOT, TICK);
    }

    function test_walk_isAtMost64OrdersAndTheRestIsDropped() public {
        for (uint256 i = 0; i < 66; ++i) {
            _sell(ALICE, 1, 1_000);
        }
        (uint256 orderId, uint256 filled) = _limit(BOB, Side.Buy, 66, 1_000, TimeInForce.GoodTilCancelled, 0);
        vm.assertEq(filled, 64, "walked");
        vm.assertEq(orderId, 0, "the rest would cross the book");
        vm.assertEq(book.depth(Side.Sell, 1)[0].lots, 2, "left");
        (, filled) = _limit(BOB, Side.Buy, 2, 1_000, TimeInForce.FillOrKill, 0);
        vm.assertEq(filled, 2, "the next call goes on");
    }

    function test_depth_isFromTheBestPriceOn() public {
        _buy(ALICE, 1, 5);
        _buy(ALICE, 2, 70_000);
        _buy(BOB, 4, 70_000);
        _buy(ALICE, 3, 256);
        PriceLevel[] memory levels = book.depth(Side.Buy, 10);
        vm.assertEq(levels.length, 3, "levels");
        vm.assertEq(levels[0].tick, 70_000, "best");
        vm.assertEq(levels[0].lots, 6, "lots");
        vm.assertEq(levels[1].tick, 256, "second");
        vm.assertEq(levels[2].tick, 5, "third");
        vm.assertEq(book.depth(Side.Buy, 1).length, 1, "at most");
    }

    function _assertGone(uint256 orderId) private {
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.UnknownOrder.selector, orderId));
        book.orderOf(orderId);
    }
}
