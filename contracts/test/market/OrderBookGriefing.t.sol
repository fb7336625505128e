// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IOrderBook, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev What the independent review tried against the book (docs/contract-review.md): to hold others up for little, and to
/// earn from what is on its way.
contract OrderBookGriefingTest is MarketTest {
    /// @dev 64 expired orders hold up market orders until somebody removes them. If one cancelled order made the removal
    /// fail, a cancellation in front of every removal would keep them there.
    function test_removeExpired_cannotBeHeldUpByCancellingOneOfTheOrders() public {
        uint256[] memory dust = new uint256[](64);
        for (uint256 i = 0; i < 64; ++i) {
            (dust[i],) = _limit(BOB, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        }
        _sell(CAROL, 1, 1_001);
        vm.warp(NOW + 1);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        _take(DAVE, Side.Buy, 1, 1_001);

        _cancel(BOB, dust[63]);
        vm.prank(DAVE);
        book.removeExpired(dust);
        vm.assertEq(book.ordersOf(BOB).length, 0, "none is left");
        _assertCredit(BOB, 64_00, 0);
        vm.assertEq(_take(DAVE, Side.Buy, 1, 1_001), 1, "trades");
    }

    /// @dev Naming an order twice, or one that never was, does nothing; one that has not expired still fails.
    function test_removeExpired_creditsAnOrderOnce() public {
        (uint256 bid,) = _limit(BOB, Side.Buy, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        uint256 open = _buy(CAROL, 1, 999);
        vm.warp(NOW + 1);
        uint256[] memory ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (bid, bid, 12_345);
        book.removeExpired(ids);
        // 10.00 and 0.5 %.
        _assertCredit(BOB, 0, 10_050_000);
        ids[2] = open;
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotExpired.selector, open));
        book.removeExpired(ids);
    }

    /// @dev The price has fallen through the trigger, and for the moment nobody bids within the worst price. An attacker bids
    /// for one lot and triggers. The stop must still protect the other 999 when bidders are back.
    function test_stop_cannotBeUsedUpByALotOfDust() public {
        vm.prank(ALICE);
        uint256 stop = book.placeStop(Side.Sell, 1_000, 950, 900, 0);
        _sell(CAROL, 1, 950);
        _take(CAROL, Side.Sell, 1, _bid(DAVE, 940));

        _buy(BOB, 1, 900);
        vm.prank(BOB);
        vm.assertEq(book.trigger(stop), 1, "dust");
        vm.assertEq(_lotsOf(stop), 999, "armed");

        _buy(DAVE, 999, 930);
        vm.assertEq(book.trigger(stop), 999, "protected");
        // 1 × 9.00 and 999 × 9.30, less 1 %.
        _assertCredit(ALICE, 0, 8_910_000 + 9_197_793_000);
        vm.assertEq(book.ordersOf(ALICE).length, 0, "done");
    }

    /// @dev The same of a purchase: what it took of the escrow, it paid; the rest stays for the rest.
    function test_buyStop_cannotBeUsedUpByALotOfDust() public {
        vm.prank(ALICE);
        uint256 stop = book.placeStop(Side.Buy, 10, 1_050, 1_100, 0);
        _sell(CAROL, 1, 1_060);
        _take(DAVE, Side.Buy, 1, 1_060);
        _sell(BOB, 1, 1_100);
        vm.prank(BOB);
        book.trigger(stop);
        vm.assertEq(_lotsOf(stop), 9, "armed");
        _assertCredit(ALICE, 99, 0);

        _cancel(ALICE, stop);
        // 9 × 11.00 and 1 %.
        _assertCredit(ALICE, 99, 99_990_000);
    }

    /// @dev A buyer of 100 lots names a worst price. An attacker buys the 100 lots at 10.00 before, and offers them at that
    /// price. What it sells is 1 % less than what it bought (the burn), and it pays 1 % and 0.5 %: below
    /// 10.00 × 1.01 / (0.99 × 0.995) = 10.2533 it loses.
    function test_sandwich_losesWithin2Point5PercentOfTheBestPrice() public {
        vm.assertTrue(_sandwiched(1_025) < 0, "2.5 % away");
        // 99 × 10.26 × 0.995 - 100 × 10.00 × 1.01 = 1,010.6613 - 1,010.
        vm.assertTrue(_sandwiched(1_026) == 661_300, "2.6 % away");
    }

    /// @return What the attacker has won, in dollars of 6 decimals.
    function _sandwiched(uint24 worstTick) private returns (int256) {
        _sell(ALICE, 100, 1_000);
        uint256 before = dollar.balanceOf(BOB);
        _take(BOB, Side.Buy, 100, 1_000);
        _sell(BOB, 99, worstTick);
        vm.assertEq(_take(DAVE, Side.Buy, 100, worstTick), 99, "the victim");
        (, uint256 proceeds) = book.withdrawable(BOB);
        vm.prank(BOB);
        book.withdrawQuote(BOB, proceeds);
        return int256(dollar.balanceOf(BOB)) - int256(before);
    }

    /// @dev A bid of one lot. Returns its price.
    function _bid(address trader, uint24 tick) private returns (uint24) {
        _buy(trader, 1, tick);
        return tick;
    }
}
