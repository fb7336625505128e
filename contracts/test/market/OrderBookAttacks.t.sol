// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IOrderBook, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {
    BlockListToken,
    FalseOnTransferToken,
    FalseReturningToken,
    FeeOnTransferToken,
    ReentrantToken
} from "./HostileTokens.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Issue 5: attacks on the book.
contract OrderBookAttacksTest is MarketTest {
    /// @dev Another market, against a token of the attacker's.
    function _useToken(IERC20 quote) private {
        dollar = quote;
        book = _bookFor(quote);
        address[4] memory traders = [ALICE, BOB, CAROL, address(quote)];
        for (uint256 i = 0; i < 4; ++i) {
            _equip(traders[i]);
        }
    }

    function test_token_withAFeeOnTransferIsRefused() public {
        _useToken(new FeeOnTransferToken());
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.WrongAmountReceived.selector, 10_050_000, 9_949_500));
        _buy(ALICE, 1, 1_000);
        _sell(BOB, 1, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.WrongAmountReceived.selector, 10_100_000, 9_999_000));
        _take(ALICE, Side.Buy, 1, 1_000);
    }

    function test_token_thatReturnsFalseIsRefused() public {
        _useToken(new FalseReturningToken());
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(dollar));
        vm.expectRevert(failed);
        _buy(ALICE, 1, 1_000);
        _sell(BOB, 1, 1_000);
        vm.expectRevert(failed);
        _take(ALICE, Side.Buy, 1, 1_000);
    }

    /// @dev What could not be sent is still owed.
    function test_token_thatSaysFalseWhenItSendsLosesNobodysCredit() public {
        _useToken(new FalseOnTransferToken());
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(dollar));
        _cancel(ALICE, _buy(ALICE, 1, 1_000));
        vm.expectRevert(failed);
        vm.prank(ALICE);
        book.withdrawQuote(ALICE, 10_050_000);
        _assertCredit(ALICE, 0, 10_050_000);
        uint256 bid = _buy(ALICE, 1, 1_000);
        vm.expectRevert(failed);
        _take(BOB, Side.Sell, 1, 1_000);
        vm.assertEq(_lotsOf(bid), 1, "nothing was sold for nothing");
        _sell(BOB, 1, 1_100);
        _take(CAROL, Side.Buy, 1, 1_100);
        vm.expectRevert(failed);
        book.collectFees();
        vm.assertEq(book.accruedFees(), 165_000, "1.5 % of 11.00 are still counted");
    }

    /// @dev The token calls back while the book sends: a second withdrawal, and a sale whose proceeds are on their way.
    function test_reentrancy_whileTheBookPaysDoesNotPayTwice() public {
        ReentrantToken hostile = new ReentrantToken();
        _useToken(hostile);
        vm.prank(address(hostile));
        book.placeLimit(Side.Buy, 2, 1_000, TimeInForce.GoodTilCancelled, 0);
        vm.prank(address(hostile));
        book.cancelAll();
        _buy(ALICE, 1, 1_000);
        uint256 held = dollar.balanceOf(address(book));
        hostile.arm(address(book), abi.encodeCall(book.withdrawQuote, (address(hostile), 20_100_000)));
        vm.prank(address(hostile));
        book.withdrawQuote(address(hostile), 20_100_000);
        vm.assertFalse(hostile.succeeded(), "reentered");
        vm.assertEq(held - dollar.balanceOf(address(book)), 20_100_000, "paid once");

        hostile.arm(address(book), abi.encodeCall(book.collectFees, ()));
        _take(BOB, Side.Sell, 1, 1_000);
        vm.assertFalse(hostile.succeeded(), "reentered");
        hostile.arm(address(book), abi.encodeCall(book.collectFees, ()));
        vm.assertEq(book.collectFees(), 150_000, "collected");
        vm.assertFalse(hostile.succeeded(), "reentered");
        vm.assertEq(dollar.balanceOf(address(router)), 150_000, "once");
    }

    /// @dev With the deposit measured by balances, an order placed inside of the other's transfer would count twice.
    function test_reentrancy_doesNotReachAnyFunction() public {
        ReentrantToken hostile = new ReentrantToken();
        _useToken(hostile);
        uint256 own = _sell(address(hostile), 1, 2_000);
        vm.prank(address(hostile));
        uint256 stop = book.placeStop(Side.Sell, 1, 1, 1, 0);
        uint256[] memory ids = new uint256[](1);
        ids[0] = own;
        bytes[10] memory calls = [
            abi.encodeCall(book.placeLimit, (Side.Buy, 1, 1, TimeInForce.GoodTilCancelled, 0)),
            abi.encodeCall(book.placeMarket, (Side.Buy, 1, 2_000, 0)),
            abi.encodeCall(book.placeStop, (Side.Buy, 1, 1, 1, 0)),
            abi.encodeCall(book.trigger, (stop)),
            abi.encodeCall(book.cancel, (own)),
            abi.encodeCall(book.cancelAll, ()),
            abi.encodeCall(book.removeExpired, (ids)),
            abi.encodeCall(book.withdrawBase, (ALICE, 0)),
            abi.encodeCall(book.withdrawQuote, (ALICE, 0)),
            abi.encodeCall(book.collectFees, ())
        ];
        for (uint256 i = 0; i < 10; ++i) {
            hostile.arm(address(book), calls[i]);
            _buy(ALICE, 1, 1_000);
            vm.assertFalse(hostile.succeeded(), "reentered");
            vm.assertTrue(
                hostile.reason() == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector, "by the guard"
            );
        }
        vm.assertEq(_lotsOf(own), 1, "untouched");
    }

    function test_blockedMaker_doesNotHoldUpTakers() public {
        BlockListToken blocking = new BlockListToken();
        _useToken(blocking);
        _sell(ALICE, 1, 1_000);
        blocking.setBlocked(ALICE);
        vm.assertEq(_take(BOB, Side.Buy, 1, 1_000), 1, "trades");
        vm.prank(ALICE);
        book.withdrawQuote(CAROL, 9_950_000);
    }

    /// @dev Blocking the fee router holds up nothing but the fees.
    function test_blockedFeeRouter_doesNotHoldUpTrading() public {
        BlockListToken blocking = new BlockListToken();
        _useToken(blocking);
        blocking.setBlocked(address(router));
        _sell(ALICE, 1, 1_000);
        vm.assertEq(_take(BOB, Side.Buy, 1, 1_000), 1, "trades");
        vm.expectRevert(abi.encodeWithSelector(BlockListToken.Blocked.selector, address(router)));
        book.collectFees();
        vm.assertEq(book.accruedFees(), 150_000, "they wait");
        _assertCredit(ALICE, 0, 9_950_000);
    }

    /// @dev An attacker buys ahead of a buyer and offers what it bought dearer: the victim pays its worst price at most,
    /// and the attacker's round trip costs two fees and two burns.
    function test_sandwich_isBoundedByTheWorstPrice() public {
        _sell(ALICE, 100, 1_000);
        uint256 before = dollar.balanceOf(CAROL);
        uint256 ct02 = token.balanceOf(CAROL);
        _take(CAROL, Side.Buy, 100, 1_000);
        _sell(CAROL, 99, 1_020);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        _take(BOB, Side.Buy, 100, 1_010);
        uint256 victim = dollar.balanceOf(BOB);
        vm.assertEq(_take(BOB, Side.Buy, 99, 1_020), 99, "with 2 % slippage allowed");
        vm.assertLe(victim - dollar.balanceOf(BOB), 99 * 1_020 * TICK * 101 / 100, "worst price and fee");
        (, uint256 proceeds) = book.withdrawable(CAROL);
        vm.assertLe(dollar.balanceOf(CAROL) + proceeds, before, "a loss for the attacker");
        vm.assertEq(token.balanceOf(CAROL), ct02, "which keeps nothing");
    }

    /// @dev Expired orders count as steps: the taker's call stays bounded, and the next one goes on.
    function test_expiredDust_cannotMakeACallUnbounded() public {
        for (uint256 i = 0; i < 90; ++i) {
            _limit(ALICE, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        }
        _sell(BOB, 1, 1_001);
        vm.warp(NOW + 1);
        (, uint256 filled) = _limit(CAROL, Side.Buy, 1, 1_001, TimeInForce.ImmediateOrCancel, 0);
        vm.assertEq(filled, 0, "64 removed");
        vm.assertEq(book.depth(Side.Sell, 1)[0].lots, 26, "left");
        (, filled) = _limit(CAROL, Side.Buy, 1, 1_001, TimeInForce.ImmediateOrCancel, 0);
        vm.assertEq(filled, 1, "then it trades");
        _assertCredit(ALICE, 90_00, 0);
    }

    function test_cancelledOrders_costTheTakerNothing() public {
        for (uint256 i = 0; i < 90; ++i) {
            _sell(ALICE, 1, uint24(900 + i));
        }
        vm.prank(ALICE);
        book.cancelAll();
        _sell(BOB, 1, 1_000);
        vm.assertEq(_take(CAROL, Side.Buy, 1, 1_000), 1, "at once");
    }

    function test_ownOrders_countAsStepsToo() public {
        for (uint256 i = 0; i < 70; ++i) {
            _sell(ALICE, 1, 1_000);
        }
        (uint256 orderId, uint256 filled) = _limit(ALICE, Side.Buy, 1, 1_000, TimeInForce.GoodTilCancelled, 0);
        vm.assertEq(filled, 0, "no self-trade");
        vm.assertEq(orderId, 0, "and no crossed book");
        vm.assertEq(book.depth(Side.Sell, 1)[0].lots, 6, "64 cancelled");
    }

    /// @dev Section 11: neither guardian nor administrator has a way to what users hold in the book.
    function test_roles_haveNoWayToUsersFunds() public {
        uint256 bid = _buy(ALICE, 1, 1_000);
        _cancel(BOB, _sell(BOB, 1, 2_000));
        address[2] memory roles = [ADMIN, GUARDIAN];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTheOwner.selector, bid, roles[i]));
            _cancel(roles[i], bid);
            vm.expectRevert(abi.encodeWithSelector(IOrderBook.InsufficientCredit.selector, 1_00, 0));
            vm.prank(roles[i]);
            book.withdrawBase(roles[i], 1_00);
            vm.expectRevert(abi.encodeWithSelector(IOrderBook.InsufficientCredit.selector, 1, 0));
            vm.prank(roles[i]);
            book.withdrawQuote(roles[i], 1);
        }
    }

    /// @dev A self-trade through a second account is not prevented. It costs what any trade costs: of 1,000 dollars and 100
    /// CT02, 15 dollars and 1 CT02.
    function test_washTrade_costsFeesAndBurn() public {
        (uint256 inBase, uint256 inQuote) = (token.balanceOf(ALICE) + token.balanceOf(BOB), 20_000_000 * USD);
        _sell(ALICE, 100, 1_000);
        _take(BOB, Side.Buy, 100, 1_000);
        vm.prank(ALICE);
        book.withdrawQuote(ALICE, 995 * USD);
        vm.assertEq(inBase - token.balanceOf(ALICE) - token.balanceOf(BOB), 1_00, "CT02");
        vm.assertEq(inQuote - dollar.balanceOf(ALICE) - dollar.balanceOf(BOB), 15 * USD, "dollars");
    }

    /// @dev Dust in front of a stop order: what trades moves it on, what has expired can be removed by anyone. Neither uses
    /// the stop order up.
    function test_dustBeforeAStop_neitherUsesItUpNorHoldsItUp() public {
        _sell(CAROL, 1, 950);
        _take(DAVE, Side.Buy, 1, 950);
        vm.prank(ALICE);
        uint256 stop = book.placeStop(Side.Sell, 10, 950, 900, 0);
        uint256[] memory dust = new uint256[](65);
        for (uint256 i = 0; i < 65; ++i) {
            (dust[i],) = _limit(BOB, Side.Buy, 1, 940, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        }
        _buy(CAROL, 10, 930);
        vm.warp(NOW + 1);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        book.trigger(stop);
        vm.assertEq(_lotsOf(stop), 10, "still armed");
        vm.prank(DAVE);
        book.removeExpired(dust);
        vm.assertEq(book.trigger(stop), 10, "traded");
        // 10 × 9.30 less 1 %.
        _assertCredit(ALICE, 0, 92_070_000);
    }

    /// @dev The same before a market order.
    function test_expiredDustBeforeAMarketOrder_isRemovedByAnyone() public {
        uint256[] memory dust = new uint256[](64);
        for (uint256 i = 0; i < 64; ++i) {
            (dust[i],) = _limit(BOB, Side.Sell, 1, 1_000, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
        }
        _sell(CAROL, 1, 1_001);
        vm.warp(NOW + 1);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        _take(DAVE, Side.Buy, 1, 1_001);
        book.removeExpired(dust);
        vm.assertEq(_take(DAVE, Side.Buy, 1, 1_001), 1, "trades");
    }

    /// @dev Nobody takes up another account's 96 places, not even with orders that trade with it.
    function test_openOrders_ofOneAccountDoNotLimitAnother() public {
        for (uint256 i = 0; i < 96; ++i) {
            _sell(ALICE, 1, 1_000);
        }
        _sell(BOB, 1, 1_000);
        _buy(BOB, 1, 999);
        vm.assertEq(book.ordersOf(BOB).length, 2, "places of its own");
    }

    /// @dev `deadline` and `expiry` are the first second in which it is over; the second before, it is not.
    function test_timestamps_atTheExactSecond() public {
        uint32 end = uint32(NOW + 100);
        _sell(ALICE, 10, 1_000);
        (uint256 bid,) = _limit(BOB, Side.Buy, 1, 900, TimeInForce.GoodTilCancelled, end);
        _take(BOB, Side.Buy, 1, 1_000);
        vm.prank(CAROL);
        uint256 stop = book.placeStop(Side.Buy, 2, 1_000, 1_000, end);
        uint256[] memory ids = new uint256[](1);
        ids[0] = bid;

        vm.warp(end - 1);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotExpired.selector, bid));
        book.removeExpired(ids);
        vm.prank(DAVE);
        vm.assertEq(book.placeMarket(Side.Buy, 1, 1_000, end), 1, "in time");
        (, uint256 filled) = _limit(DAVE, Side.Buy, 1, 1_000, TimeInForce.ImmediateOrCancel, end);
        vm.assertEq(filled, 1, "in time");

        vm.warp(end);
        bytes memory over = abi.encodeWithSelector(IOrderBook.Expired.selector, uint256(end));
        vm.expectRevert(over);
        vm.prank(DAVE);
        book.placeMarket(Side.Buy, 1, 1_000, end);
        vm.expectRevert(over);
        _limit(DAVE, Side.Buy, 1, 1_000, TimeInForce.ImmediateOrCancel, end);
        vm.expectRevert(over);
        vm.prank(DAVE);
        book.placeStop(Side.Buy, 1, 1_000, 1_000, end);
        vm.expectRevert(over);
        book.trigger(stop);
        book.removeExpired(ids);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.UnknownOrder.selector, bid));
        book.orderOf(bid);
    }
}
