// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IOrderBook, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {BlockListToken, FalseReturningToken, FeeOnTransferToken, ReentrantToken} from "./HostileTokens.sol";
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
}
