// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CancelReason, IOrderBook, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {Vm, vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev What happened can be read from the events alone. 1 lot at 1,000 ticks is 1.00 CT02 for 10.00 dollars: taker fee
/// 0.10, maker fee 0.05, 0.01 CT02 burned.
contract OrderBookEventsTest is MarketTest {
    function test_events_ofAnOrderThatRestsAndTrades() public {
        vm.expectEmit();
        emit IOrderBook.OrderPlaced(3, ALICE, 1_000, 5, NOW + 60);
        (uint256 ask,) = _limit(ALICE, Side.Sell, 5, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 60));
        vm.expectEmit();
        emit IOrderBook.Trade(ask, ALICE, BOB, 1_000, 1);
        vm.expectEmit();
        emit IOrderBook.Taken(BOB, Side.Buy, 1_00, 10 * USD, 100_000, 50_000, 1);
        _take(BOB, Side.Buy, 1, 1_000);
        vm.expectEmit();
        emit IOrderBook.FeesCollected(150_000);
        book.collectFees();
        vm.expectEmit();
        emit IOrderBook.Withdrawn(ALICE, dollar, CAROL, 9_950_000);
        vm.prank(ALICE);
        book.withdrawQuote(CAROL, 9_950_000);
    }

    function test_events_sayWhyAnOrderWasCancelled() public {
        uint256 bid = _buy(ALICE, 3, 900);
        vm.expectEmit();
        emit IOrderBook.OrderCancelled(bid, ALICE, 3, CancelReason.Owner);
        _cancel(ALICE, bid);

        (uint256 first,) = _limit(ALICE, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        (uint256 second,) = _limit(ALICE, Side.Sell, 2, 1_001, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        uint256 own = _sell(BOB, 1, 1_002);
        vm.warp(NOW + 1);
        uint256[] memory ids = new uint256[](1);
        ids[0] = first;
        vm.expectEmit();
        emit IOrderBook.OrderCancelled(first, ALICE, 1, CancelReason.Expired);
        book.removeExpired(ids);
        vm.expectEmit();
        emit IOrderBook.OrderCancelled(second, ALICE, 2, CancelReason.Expired);
        vm.expectEmit();
        emit IOrderBook.OrderCancelled(own, BOB, 1, CancelReason.SelfTrade);
        _limit(BOB, Side.Buy, 1, 1_002, TimeInForce.ImmediateOrCancel, 0);
    }

    function test_events_ofAStop() public {
        _sell(CAROL, 1, 950);
        _take(DAVE, Side.Buy, 1, 950);
        vm.expectEmit();
        emit IOrderBook.StopPlaced(5, ALICE, 950, 940, 3, NOW + 60);
        vm.prank(ALICE);
        uint256 stop = book.placeStop(Side.Sell, 3, 950, 940, uint32(NOW + 60));
        uint256 bid = _buy(BOB, 2, 940);
        vm.expectEmit();
        emit IOrderBook.StopTriggered(stop, ALICE, DAVE);
        vm.expectEmit();
        emit IOrderBook.Trade(bid, BOB, ALICE, 940, 2);
        vm.prank(DAVE);
        book.trigger(stop);
    }

    /// @dev A stop order that traded as a whole was triggered, and not cancelled.
    function test_events_ofAStopThatTradesAsAWhole() public {
        _sell(CAROL, 1, 950);
        _take(DAVE, Side.Buy, 1, 950);
        vm.prank(ALICE);
        uint256 stop = book.placeStop(Side.Sell, 1, 950, 940, 0);
        _buy(BOB, 1, 940);
        vm.recordLogs();
        book.trigger(stop);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            vm.assertFalse(logs[i].topics[0] == IOrderBook.OrderCancelled.selector, "not cancelled");
        }
        vm.assertTrue(logs[0].topics[0] == IOrderBook.StopTriggered.selector, "triggered");
    }

    function test_events_ofTheRates() public {
        vm.expectEmit();
        emit IOrderBook.FeesSet(150, 120, 30);
        vm.prank(ADMIN);
        book.setFees(150, 120, 30);
    }
}
