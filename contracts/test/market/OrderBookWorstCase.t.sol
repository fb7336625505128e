// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev What an attacker can make a call cost at most: every order in a word of the bitmap of its own, every maker a stranger
/// to the book's storage. A transaction may use 2^24 gas (EIP-7825), so that a call beyond that could never be made.
/// Each measured call is its test's first, so that it finds storage cold.
contract OrderBookWorstCaseTest is MarketTest {
    uint256 private constant TRANSACTION_LIMIT = 1 << 24;
    uint24 private constant WORD = 256;

    uint256[] private _expired;

    /// @dev ALICE: 95 bids and one stop order. 64 makers of one ask each, and behind them 64 asks of two more makers that
    /// have expired.
    function setUp() public override {
        super.setUp();
        for (uint24 i = 0; i < 95; ++i) {
            _buy(ALICE, 1, 1_000 + i * WORD);
        }
        vm.prank(ALICE);
        book.placeStop(Side.Sell, 1, 1, 1, 0);
        for (uint24 i = 0; i < 64; ++i) {
            address maker = address(uint160(0x2000_0000 + i));
            _equip(maker);
            _sell(maker, 1, 100_000 + i * WORD);
            (uint256 orderId,) =
                _limit(BOB, Side.Sell, 1, 200_000 + i * WORD, TimeInForce.GoodTilCancelled, uint32(NOW + 1));
            _expired.push(orderId);
        }
        vm.warp(NOW + 1);
    }

    function test_cancelAll_ofOrdersInAsManyWordsFitsIntoATransaction() public {
        vm.prank(ALICE);
        uint256 before = gasleft();
        uint256 cancelled = book.cancelAll();
        _fits(before - gasleft());
        vm.assertEq(cancelled, 96, "all");
    }

    function test_walk_ofMakersInAsManyWordsFitsIntoATransaction() public {
        vm.prank(CAROL);
        uint256 before = gasleft();
        uint256 filled = book.placeMarket(Side.Buy, 64, type(uint24).max, 0);
        _fits(before - gasleft());
        vm.assertEq(filled, 64, "all");
    }

    function test_removeExpired_ofAWholeWalkFitsIntoATransaction() public {
        uint256[] memory orderIds = _expired;
        uint256 before = gasleft();
        book.removeExpired(orderIds);
        _fits(before - gasleft());
        vm.assertEq(book.ordersOf(BOB).length, 0, "all");
    }

    /// @dev With 21,000 and calldata of 66 words. Half of the limit, so that a wallet contract's own gas finds room.
    function _fits(uint256 gas) private pure {
        vm.assertLe(gas + 21_000 + 66 * 32 * 16, TRANSACTION_LIMIT / 2, "gas");
    }
}
