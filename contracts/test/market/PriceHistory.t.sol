// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Side} from "../../src/market/IOrderBook.sol";
import {IOrderBook} from "../../src/market/IOrderBook.sol";
import {Cumulative, PriceHistory} from "../../src/market/PriceHistory.sol";
import {bound, vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Time-weighted and volume-weighted prices (protocol, section 7). `NOW` is the beginning of a quarter of an hour.
contract PriceHistoryTest is MarketTest {
    using PriceHistory for PriceHistory.History;

    PriceHistory.History private history;

    function _trade(uint32 lots, uint24 tick) private {
        _sell(ALICE, lots, tick);
        _take(BOB, Side.Buy, lots, tick);
    }

    function test_lastPrice_isThatOfTheLastTrade() public {
        (uint256 price, uint256 time) = book.lastPrice();
        vm.assertEq(price + time, 0, "none yet");
        _trade(1, 1_000);
        (price, time) = book.lastPrice();
        vm.assertEq(price, 10 * USD, "10.00 dollars for a lot");
        vm.assertEq(time, NOW, "time");
    }

    /// @dev 10.00 for 30 minutes and 20.00 for 10: (300 + 200) / 40 = 12.50.
    function test_averagePrice_isWeightedByTime() public {
        _trade(1, 1_000);
        vm.warp(NOW + 30 minutes);
        _trade(50, 2_000);
        vm.warp(NOW + 40 minutes);
        vm.assertEq(book.averagePrice(NOW, NOW + 40 minutes), 12_500_000, "12.50");
        vm.assertEq(book.averagePrice(NOW, NOW + 30 minutes), 10 * USD, "before the second trade");
        vm.assertEq(book.averagePrice(NOW + 30 minutes, NOW + 40 minutes), 20 * USD, "after it");
    }

    /// @dev (1 × 10.00 + 3 × 20.00) / 4 = 17.50.
    function test_volumeWeightedPrice_isWeightedByLots() public {
        _trade(1, 1);
        vm.warp(NOW + 1 hours);
        _trade(1, 1_000);
        vm.warp(NOW + 2 hours);
        _trade(3, 2_000);
        (uint256 price, uint256 lots) = book.volumeWeightedPrice(NOW + 30 minutes, NOW + 2 hours);
        vm.assertEq(price, 17_500_000, "17.50");
        vm.assertEq(lots, 4, "volume");
    }

    function test_averagePrice_ignoresAPriceThatComesAndGoesInABlock() public {
        _trade(1, 1_000);
        vm.warp(NOW + 30 minutes);
        _trade(1, 100_000);
        _trade(1, 1_000);
        vm.warp(NOW + 60 minutes);
        vm.assertEq(book.averagePrice(NOW, NOW + 60 minutes), 10 * USD, "10.00");
    }

    function test_observe_failsForWhatIsNotKnown() public {
        vm.expectRevert(abi.encodeWithSelector(PriceHistory.NoObservation.selector, uint256(NOW)));
        book.observe(NOW);
        _trade(1, 1_000);
        vm.warp(NOW + 1 hours);
        _trade(1, 1_000);
        vm.expectRevert(abi.encodeWithSelector(PriceHistory.NoObservation.selector, uint256(NOW - 1)));
        book.observe(NOW - 1);
        vm.expectRevert(abi.encodeWithSelector(PriceHistory.NoObservation.selector, uint256(NOW + 1 hours + 1)));
        book.observe(NOW + 1 hours + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NoTrades.selector, uint256(NOW), uint256(NOW)));
        book.averagePrice(NOW, NOW);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NoTrades.selector, uint256(NOW + 1), uint256(NOW + 2)));
        book.volumeWeightedPrice(NOW + 1, NOW + 2);
    }

    /// @dev The ring is overwritten after 4,096 quarters of an hour in which there was a trade.
    function test_history_reachesBack42Days() public {
        for (uint256 i = 0; i < 4_100; ++i) {
            vm.warp(NOW + i * 15 minutes);
            history.record(1_000, 1, 1_000);
        }
        uint256 oldest = block.timestamp - 42 days;
        vm.assertEq(history.cumulativeAt(oldest).tickSeconds, (oldest - NOW) * 1_000, "42 days ago");
        vm.expectPartialRevert(PriceHistory.NoObservation.selector);
        this.lookUp(NOW);
    }

    function lookUp(uint256 time) external view returns (Cumulative memory) {
        return history.cumulativeAt(time);
    }

    /// @dev Against the sum over all trades, second by second. Exact wherever no trade is nearer than its quarter of an
    /// hour; within it, the error is at most 15 minutes of the largest step.
    function testFuzz_cumulative_isTheSumOverTime(uint256 seed) public {
        uint256[12] memory times;
        uint256[12] memory prices;
        uint256 time = NOW;
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            time += bound(seed, 0, seed % 3 == 0 ? 3 hours : 400);
            vm.warp(time);
            times[i] = time;
            prices[i] = bound(seed >> 64, 1, 2_000);
            history.record(prices[i], 1, prices[i]);
        }
        vm.warp(time + 1 hours);
        uint256 asked = bound(seed >> 128, times[0], time + 1 hours);
        uint256 sum = 0;
        for (uint256 i = 0; i < 12 && times[i] <= asked; ++i) {
            uint256 end = i == 11 || times[i + 1] > asked ? asked : times[i + 1];
            sum += prices[i] * (end - times[i]);
        }
        // A look-up in the first quarter, before its kept observation, is not known.
        try this.lookUp(asked) returns (Cumulative memory found) {
            uint256 difference = found.tickSeconds > sum ? found.tickSeconds - sum : sum - found.tickSeconds;
            vm.assertLe(difference, 15 minutes * 2_000, "within a quarter of an hour");
            if (asked >= time) vm.assertEq(found.tickSeconds, sum, "exact at the end");
        } catch {
            vm.assertLe(asked, times[0] - times[0] % 15 minutes + 15 minutes, "only in the first quarter");
        }
    }
}
