// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IOrderBook, Side} from "../../src/market/IOrderBook.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Protocol, section 6: "stop-loss (trigger on last trade price, then IOC with a worst price; anyone may trigger it)".
contract OrderBookStopsTest is MarketTest {
    function _stop(address owner, Side side, uint32 lots, uint24 triggerTick, uint24 worstTick) private returns (uint256) {
        vm.prank(owner);
        return book.placeStop(side, lots, triggerTick, worstTick, 0);
    }

    function _tradeAt(uint24 tick) private {
        _sell(CAROL, 1, tick);
        _take(DAVE, Side.Buy, 1, tick);
    }

    function test_stop_waitsForTheLastTradesPrice() public {
        uint256 id = _stop(ALICE, Side.Sell, 10, 950, 940);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTriggered.selector, 0, 950));
        book.trigger(id);
        _tradeAt(951);
        _buy(BOB, 20, 945);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTriggered.selector, 951, 950));
        book.trigger(id);
        _cancel(BOB, book.ordersOf(BOB)[0]);
        _tradeAt(950);
        _buy(BOB, 20, 945);
        vm.prank(DAVE);
        vm.assertEq(book.trigger(id), 10, "anyone triggers");
        // 10 × 9.45 less 1 %.
        _assertCredit(ALICE, 0, 93_555_000);
        vm.assertEq(book.ordersOf(ALICE).length, 0, "done");
    }

    function test_stop_takesNothingBeyondItsWorstPrice() public {
        uint256 id = _stop(ALICE, Side.Sell, 10, 950, 940);
        _tradeAt(950);
        _buy(BOB, 4, 940);
        uint256 beyond = _buy(BOB, 10, 939);
        vm.assertEq(book.trigger(id), 4, "filled");
        vm.assertEq(_lotsOf(beyond), 10, "beyond");
        // 4 × 9.40 less 1 %; the other 6 CT02 wait for more.
        _assertCredit(ALICE, 0, 37_224_000);
        vm.assertEq(_lotsOf(id), 6, "armed");
    }

    function test_buyStop_paysThePriceItGetsAndIsCreditedTheRest() public {
        uint256 id = _stop(ALICE, Side.Buy, 10, 1_050, 1_100);
        // 10 × 11.00 and 1 %.
        vm.assertEq(dollar.balanceOf(address(book)), 111_100_000, "escrow");
        _tradeAt(1_050);
        _sell(BOB, 10, 1_060);
        uint256 fees = book.accruedFees();
        vm.assertEq(book.trigger(id), 10, "filled");
        // 10 CT02 less 1 %; 111.10 less 10 × 10.60 and 1 %.
        _assertCredit(ALICE, 9_90, 4_040_000);
        vm.assertEq(book.accruedFees() - fees, 1_590_000, "1.06 of the taker, 0.53 of the maker");
        vm.assertEq(token.burnedFor(BurnCause.TradeFee), 1 + 10, "1 % of 1 CT02 and of 10");
        vm.assertEq(token.balanceOf(address(book)), 9_90, "no CT02 sticks");
    }

    function test_buyStop_isNotTriggeredBelow() public {
        uint256 id = _stop(ALICE, Side.Buy, 10, 1_050, 1_100);
        _tradeAt(1_049);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTriggered.selector, 1_049, 1_050));
        book.trigger(id);
    }

    function test_stop_keepsTheFeeThatItWasAcceptedWith() public {
        uint256 id = _stop(ALICE, Side.Buy, 10, 1_050, 1_060);
        vm.prank(ADMIN);
        book.setFees(100, 200, 50);
        _tradeAt(1_050);
        _sell(BOB, 10, 1_060);
        book.trigger(id);
        _assertCredit(ALICE, 9_90, 0);
    }

    function test_trigger_whileTheBookIsEmptyDoesNotUseItUp() public {
        uint256 id = _stop(ALICE, Side.Sell, 10, 950, 940);
        _tradeAt(950);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        book.trigger(id);
        _buy(BOB, 10, 945);
        vm.assertEq(book.trigger(id), 10, "still there");
    }

    function test_trigger_cutShortByDustStaysArmed() public {
        uint256 id = _stop(ALICE, Side.Sell, 100, 950, 940);
        _tradeAt(950);
        for (uint256 i = 0; i < 64; ++i) {
            _buy(BOB, 1, 950);
        }
        _buy(CAROL, 36, 949);
        vm.assertEq(book.trigger(id), 64, "as far as a walk goes");
        vm.assertEq(_lotsOf(id), 36, "armed");
        vm.assertEq(book.trigger(id), 36, "goes on");
        vm.assertEq(book.ordersOf(ALICE).length, 0, "done");
    }

    function test_trigger_failsForOtherOrdersAndAfterTheExpiry() public {
        uint256 ask = _sell(ALICE, 1, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotAStop.selector, ask));
        book.trigger(ask);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.UnknownOrder.selector, 999));
        book.trigger(999);
        vm.prank(ALICE);
        uint256 id = book.placeStop(Side.Sell, 1, 950, 940, uint32(NOW + 10));
        _tradeAt(950);
        _buy(BOB, 1, 945);
        vm.warp(NOW + 10);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.Expired.selector, uint256(NOW + 10)));
        book.trigger(id);
        uint256[] memory ids = new uint256[](1);
        ids[0] = id;
        book.removeExpired(ids);
        _assertCredit(ALICE, 1_00, 0);
    }

    function test_trigger_doesNotTradeWithItsOwner() public {
        uint256 id = _stop(ALICE, Side.Sell, 10, 950, 940);
        _tradeAt(950);
        _buy(ALICE, 10, 950);
        _buy(BOB, 10, 945);
        vm.assertEq(book.trigger(id), 10, "with the other");
        // The own bid's escrow, 95.00 and 0.5 %, and 94.50 less 1 %.
        _assertCredit(ALICE, 0, 95_475_000 + 93_555_000);
    }

    function test_stop_isCancelledByItsOwner() public {
        uint256 id = _stop(ALICE, Side.Sell, 10, 950, 940);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTheOwner.selector, id, BOB));
        _cancel(BOB, id);
        _cancel(ALICE, id);
        _assertCredit(ALICE, 10_00, 0);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.UnknownOrder.selector, id));
        book.trigger(id);
    }
}
