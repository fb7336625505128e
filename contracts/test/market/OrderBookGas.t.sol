// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Side} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Issue 5, gas: a resting limit order at most 120,000, a fill of one maker at most 140,000, of each further maker at
/// most 60,000, the same in a book of 10 and of 10,000 orders. Each measured call is its test's first, so that it finds
/// storage cold, as a transaction does. What a transaction adds is added (21,000 and calldata), and what it gives back
/// for the slot of an order that is gone is deducted (EIP-3529: 4,800). What happens once (the first order of a trader, the
/// first order in a word of the bitmap, the first trade of a quarter of an hour) has bounds of its own.
abstract contract OrderBookGas is MarketTest {
    /// @dev 21,000 and the calldata: five words and the selector, 12 bytes of it not zero.
    uint256 private constant TRANSACTION = 21_000 + 152 * 4 + 12 * 16;
    uint256 private constant REFUND = 4_800;
    address private constant NEWCOMER = address(0x4E3);

    function _orders() internal pure virtual returns (uint256);

    function _label() internal pure virtual returns (string memory);

    uint256 private _last;

    /// @dev Half bids, half asks of 10 lots each, by makers of at most 80 orders: one at each of the five best prices, so that the
    /// neighbourhood is the same in every book, the others on 250 prices beyond.
    function setUp() public override {
        super.setUp();
        uint256 side = _orders() / 2;
        for (uint256 i = 0; i < side; ++i) {
            address maker = address(uint160(0x1000_0000 + (i < 5 ? i % 2 : 2 + i / 40)));
            if (i < 2 || i % 40 == 0 || i == 5) _equip(maker);
            uint256 away = i < 5 ? i + 1 : 6 + i % 250;
            _buy(maker, 10, uint24(1_000 - away));
            _sell(maker, 10, uint24(1_000 + away));
        }
        // Makers and takers that have traded before.
        _take(CAROL, Side.Buy, 1, 1_001);
        _take(CAROL, Side.Sell, 1, 999);
        _cancel(DAVE, _buy(DAVE, 1, 999));
        _last = _buy(DAVE, 1, 500);
        _equip(NEWCOMER);
        vm.warp(NOW + 1);
    }

    function _measured(string memory name, uint256 refunds, uint256 limit) private {
        uint256 gas = vm.snapshotGasLastCall("OrderBook", string.concat(name, ", book of ", _label()))
            + TRANSACTION - refunds * REFUND;
        vm.assertLe(gas, limit, name);
    }

    function test_gas_restingBidAtAUsedPrice() public {
        _buy(DAVE, 10, 999);
        _measured("rest a bid", 0, 120_000);
    }

    function test_gas_restingAskAtAUsedPrice() public {
        _sell(DAVE, 10, 1_001);
        _measured("rest an ask", 0, 120_000);
    }

    function test_gas_restingBidAtANewBestPrice() public {
        _buy(DAVE, 10, 1_000);
        _measured("rest a bid at a new best price", 0, 120_000);
    }

    function test_gas_buyFromOneMaker() public {
        _take(CAROL, Side.Buy, 9, 1_001);
        _measured("buy from 1 maker", 1, 140_000);
    }

    function test_gas_buyPartOfOneMaker() public {
        _take(CAROL, Side.Buy, 3, 1_001);
        _measured("buy part of 1 maker's order", 0, 140_000);
    }

    function test_gas_sellToOneMaker() public {
        _take(CAROL, Side.Sell, 9, 999);
        _measured("sell to 1 maker", 1, 140_000);
    }

    function test_gas_buyFromFiveMakers() public {
        _take(CAROL, Side.Buy, 49, 1_100);
        _measured("buy from 5 makers", 4, 140_000 + 4 * 60_000);
    }

    function test_gas_cancel() public {
        _cancel(DAVE, _last);
        _measured("cancel", 1, 120_000);
    }

    /// @dev A slot that was zero costs 22,100 (EIP-2929), one that was not 5,000, or nothing if it is written anyway. Here
    /// three more that were zero: the account's number, its owner, its first eight places.
    function test_gas_firstOrderOfATrader() public {
        _buy(NEWCOMER, 10, 999);
        _measured("a trader's first order", 0, 120_000 + 3 * 22_100);
    }

    /// @dev The word for the prices 1 to 255, where nobody had bid before, was zero (17,100 more than a used one), and the
    /// word above it is written too (5,000).
    function test_gas_restingBidInANewWordOfTheBitmap() public {
        _buy(DAVE, 10, 200);
        _measured("rest a bid in a new bitmap word", 0, 120_000 + 17_100 + 5_000);
    }

    /// @dev The words for 69,888 to 70,143 (17,100 more) and for 65,536 to 131,071 (22,100) were zero, the root was not.
    function test_gas_restingAskInTwoNewWordsOfTheBitmap() public {
        _sell(DAVE, 10, 70_000);
        _measured("rest an ask in two new bitmap words", 0, 120_000 + 17_100 + 22_100 + 5_000);
    }

    /// @dev One more that was zero: the last trade of the quarter before is kept.
    function test_gas_firstTradeOfAQuarterOfAnHour() public {
        vm.warp(NOW + 15 minutes);
        _take(CAROL, Side.Buy, 9, 1_001);
        _measured("buy from 1 maker, first in a quarter-hour", 1, 140_000 + 22_100);
    }
}

contract OrderBookOf10Test is OrderBookGas {
    function _orders() internal pure override returns (uint256) {
        return 10;
    }

    function _label() internal pure override returns (string memory) {
        return "10";
    }
}

contract OrderBookOf10000Test is OrderBookGas {
    function _orders() internal pure override returns (uint256) {
        return 10_000;
    }

    function _label() internal pure override returns (string memory) {
        return "10,000";
    }
}
