// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IOrderBook, Side} from "../../src/market/IOrderBook.sol";
import {BurnCause, ICT02} from "../../src/token/ICT02.sol";
import {bound, vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Protocol, section 4: fees and burns of a trade.
contract OrderBookFeesTest is MarketTest {
    function _setFees(uint256 burnBps, uint256 takerBps, uint256 makerBps) private {
        vm.prank(ADMIN);
        book.setFees(burnBps, takerBps, makerBps);
    }

    /// @dev "1,000 USD at 10 USD is 100 CT02 traded, so 1 CT02 is burned."
    function test_trade_of1000DollarsAt10DollarsBurnsOneCT02() public {
        _sell(ALICE, 100, 1_000);
        uint256 inBase = token.balanceOf(BOB);
        uint256 inQuote = dollar.balanceOf(BOB);
        vm.expectEmit();
        emit ICT02.Burned(address(book), 1_00, BurnCause.TradeFee);
        _take(BOB, Side.Buy, 100, 1_000);
        vm.assertEq(token.burnedFor(BurnCause.TradeFee), 1_00, "burned");
        vm.assertEq(token.balanceOf(BOB) - inBase, 99_00, "the buyer bears the burn");
        // 1,000 and 1 % taker fee; the seller gets 1,000 less 0.5 %.
        vm.assertEq(inQuote - dollar.balanceOf(BOB), 1_010 * USD, "the taker pays its fee on top");
        _assertCredit(ALICE, 0, 995 * USD);
        vm.assertEq(book.accruedFees(), 15 * USD, "10 + 5");
    }

    /// @dev The same trade with the buyer as maker.
    function test_trade_withASellingTaker() public {
        uint256 inQuote = dollar.balanceOf(BOB);
        uint256 makers = dollar.balanceOf(ALICE);
        _buy(ALICE, 100, 1_000);
        _take(BOB, Side.Sell, 100, 1_000);
        vm.assertEq(token.burnedFor(BurnCause.TradeFee), 1_00, "burned");
        _assertCredit(ALICE, 99_00, 0);
        vm.assertEq(dollar.balanceOf(BOB) - inQuote, 990 * USD, "1,000 less 1 %");
        vm.assertEq(makers - dollar.balanceOf(ALICE), 1_005 * USD, "1,000 and 0.5 %");
        vm.assertEq(book.accruedFees(), 15 * USD, "10 + 5");
    }

    function test_fees_goToTheRouter() public {
        _sell(ALICE, 100, 1_000);
        _take(BOB, Side.Buy, 100, 1_000);
        vm.assertEq(book.collectFees(), 15 * USD, "collected");
        vm.assertEq(dollar.balanceOf(address(router)), 15 * USD, "router");
        vm.assertEq(book.accruedFees(), 0, "none left");
    }

    function test_setFees_failsAbove2Percent() public {
        _setFees(200, 200, 200);
        bytes memory invalid = abi.encodeWithSelector(IOrderBook.InvalidRate.selector, 201);
        vm.expectRevert(invalid);
        _setFees(201, 0, 0);
        vm.expectRevert(invalid);
        _setFees(0, 201, 0);
        vm.expectRevert(invalid);
        _setFees(0, 0, 201);
    }

    function test_setFees_failsIfALotsBurnWouldRoundToZero() public {
        // 100 base units × 0.99 % = 0.99.
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.InvalidRate.selector, 99));
        _setFees(99, 100, 50);
        _setFees(0, 100, 50);
        (uint256 burnBps,,) = book.fees();
        vm.assertEq(burnBps, 0, "none at all is allowed");
    }

    /// @dev 3 lots at 1.5 %: 4.5 base units.
    function test_burn_isRoundedUpForATakerAndDownForAMaker() public {
        _setFees(150, 100, 50);
        _sell(ALICE, 3, 1_000);
        uint256 before = token.balanceOf(BOB);
        _take(BOB, Side.Buy, 3, 1_000);
        vm.assertEq(token.balanceOf(BOB) - before, 2_95, "up, against the taker");
        _buy(ALICE, 3, 1_000);
        _take(BOB, Side.Sell, 3, 1_000);
        (uint256 inBase,) = book.withdrawable(ALICE);
        vm.assertEq(inBase, 2_96, "down, for the maker");
    }

    /// @dev Three trades of 1 lot at 1.5 % burn 1 each, never 0.
    function test_burn_ofTheSmallestTradeIsNotZero() public {
        _setFees(150, 100, 50);
        _buy(ALICE, 3, 1);
        for (uint256 i = 1; i <= 3; ++i) {
            _take(BOB, Side.Sell, 1, 1);
            vm.assertEq(token.burnedFor(BurnCause.TradeFee), i, "one base unit each");
        }
        // 1 lot at 1 tick is 10,000 quote units: 100 of the taker and 50 of the maker, exactly.
        vm.assertEq(book.accruedFees(), 450, "fees of the smallest trades");
    }

    function test_makerFee_isThatAtPlacing() public {
        _buy(ALICE, 100, 1_000);
        _sell(CAROL, 100, 1_001);
        _setFees(100, 100, 200);
        _take(BOB, Side.Sell, 100, 1_000);
        vm.assertEq(book.accruedFees(), 15 * USD, "still 0.5 % of the maker");
        _setFees(100, 0, 0);
        _take(BOB, Side.Buy, 100, 1_001);
        _assertCredit(CAROL, 0, 995_995_000);
    }

    struct Before {
        uint256 supply;
        uint256 takerBase;
        uint256 takerQuote;
        uint256 makerQuote;
    }

    /// @dev Whatever is traded, what comes in goes out: nothing sticks and nothing is missing.
    function testFuzz_trade_conservesEveryUnit(
        uint256 lots,
        uint256 tick,
        uint256 burnBps,
        uint256 takerBps,
        uint256 makerBps,
        bool takerBuys
    ) public {
        lots = bound(lots, 1, 90_000);
        tick = bound(tick, 1, 10_000);
        burnBps = bound(burnBps, 99, 200);
        if (burnBps == 99) burnBps = 0;
        takerBps = bound(takerBps, 0, 200);
        makerBps = bound(makerBps, 0, 200);
        _setFees(burnBps, takerBps, makerBps);
        Before memory before = Before(
            token.totalSupply(), token.balanceOf(BOB), dollar.balanceOf(BOB), dollar.balanceOf(ALICE)
        );
        if (takerBuys) {
            _sell(ALICE, uint32(lots), uint24(tick));
            _take(BOB, Side.Buy, uint32(lots), uint24(tick));
        } else {
            _buy(ALICE, uint32(lots), uint24(tick));
            _take(BOB, Side.Sell, uint32(lots), uint24(tick));
        }
        uint256 burned = before.supply - token.totalSupply();
        vm.assertLe(lots * LOT * burnBps, burned * 10_000 + 9_999, "burned enough");
        vm.assertLe(burned * 10_000, lots * LOT * burnBps + 9_999, "and not too much");
        // A tick is 10,000 units, so a fee is a whole number of units at any rate.
        _assertConserved(before, takerBuys, lots * LOT, lots * tick * TICK, lots * tick * takerBps, lots * tick * makerBps);
    }

    function _assertConserved(
        Before memory before,
        bool takerBuys,
        uint256 inBase,
        uint256 amount,
        uint256 takerFee,
        uint256 makerFee
    ) private view {
        uint256 burned = before.supply - token.totalSupply();
        (uint256 creditBase, uint256 creditQuote) = book.withdrawable(ALICE);
        if (takerBuys) {
            vm.assertEq(token.balanceOf(BOB) - before.takerBase, inBase - burned, "bought");
            vm.assertEq(before.takerQuote - dollar.balanceOf(BOB), amount + takerFee, "paid");
            vm.assertEq(creditQuote, amount - makerFee, "maker's proceeds");
        } else {
            vm.assertEq(creditBase, inBase - burned, "maker's CT02");
            vm.assertEq(dollar.balanceOf(BOB) - before.takerQuote, amount - takerFee, "taker's proceeds");
            vm.assertEq(before.makerQuote - dollar.balanceOf(ALICE), amount + makerFee, "maker paid");
        }
        vm.assertEq(book.accruedFees(), takerFee + makerFee, "fees");
        vm.assertEq(token.balanceOf(address(book)), creditBase, "no CT02 sticks");
        vm.assertEq(dollar.balanceOf(address(book)), creditQuote + takerFee + makerFee, "no dollars stick");
    }
}
