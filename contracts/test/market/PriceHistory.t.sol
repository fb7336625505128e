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
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NoTrades.selector, uint256(NOW + 2), uint256(NOW + 1)));
        book.averagePrice(NOW + 2, NOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NoTrades.selector, uint256(NOW + 1 hours), uint256(NOW)));
        book.volumeWeightedPrice(NOW + 1 hours, NOW);
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

    /// @dev However many trades there are in a quarter of an hour, it takes up one place.
    function test_history_isNotShortenedByDustTrades() public {
        for (uint256 i = 0; i < 10; ++i) {
            vm.warp(NOW + i * 15 minutes);
            for (uint256 k = 0; k < 450; ++k) {
                history.record(1_000, 1, 1_000);
            }
        }
        vm.assertEq(this.lookUp(NOW).tickSeconds, 0, "the first of 4,500 trades");
        vm.assertEq(this.lookUp(NOW + 1 hours).tickSeconds, 3_600_000, "1,000 for an hour");
    }

    /// @dev Dust can set the last price between the best bid and the best ask, and nowhere else: to move it further costs
    /// the orders in the way. A dust trade at 10.50 among trades at 10.00 counts for as long as nobody trades again: here
    /// 5 of 60 minutes, (10.00 × 55 + 10.50 × 5) / 60 = 10.041666.
    function test_averagePrice_isMovedByDustWithinTheSpreadOnly() public {
        _trade(1, 1_000);
        _buy(CAROL, 10, 950);
        _sell(CAROL, 10, 1_050);
        vm.warp(NOW + 30 minutes);
        _sell(ALICE, 1, 2_000);
        _buy(BOB, 1, 2_000);
        (uint256 price,) = book.lastPrice();
        vm.assertEq(price, 10_500_000, "the better offer trades first");
        vm.warp(NOW + 35 minutes);
        _trade(1, 1_000);
        vm.warp(NOW + 60 minutes);
        vm.assertEq(book.averagePrice(NOW, NOW + 60 minutes), 10_041_666, "10.04");
    }

    /// @dev Between two kept observations 15 minutes apart or more the trades of the later one's quarter are taken to be
    /// even: of the quarter's 4 lots for 8,000 ticks, a third by its first third.
    function test_observe_insideAQuarterIsEven() public {
        _trade(1, 1_000);
        vm.warp(NOW + 30 minutes + 300);
        _trade(1, 2_000);
        vm.warp(NOW + 30 minutes + 600);
        _trade(2, 3_000);
        vm.warp(NOW + 45 minutes);
        Cumulative memory found = book.observe(NOW + 30 minutes);
        vm.assertEq(found.tickSeconds, 1_800_000, "1,000 for 30 minutes");
        vm.assertEq(found.lots, 1, "before the quarter");
        found = book.observe(NOW + 30 minutes + 300);
        // In the 600 seconds: 1,000 × 300 + 2,000 × 300 = 900,000, 3 lots, 8,000 lot-ticks. Half of it.
        vm.assertEq(found.tickSeconds, 1_800_000 + 450_000, "half of the price");
        vm.assertEq(found.lots, 2, "half of 3 lots, rounded down, and the first");
        vm.assertEq(found.lotTicks, 1_000 + 4_000, "half of the value");
        // The same once the quarter is no longer the latest.
        vm.warp(NOW + 60 minutes);
        _trade(5, 4_000);
        vm.assertEq(book.observe(NOW + 30 minutes + 300).tickSeconds, 1_800_000 + 450_000, "an earlier quarter");
        vm.assertEq(book.observe(NOW + 30 minutes + 300).lots, 2, "its lots");
    }

    function _record(uint256 tick, uint256 lots, uint256 lotTicks) private returns (bool ok) {
        (ok,) = address(this).call(abi.encodeCall(this.recordTrade, (tick, lots, lotTicks)));
    }

    function recordTrade(uint256 tick, uint256 lots, uint256 lotTicks) external {
        history.record(tick, lots, lotTicks);
    }

    /// @dev Where the packed fields end, it fails, and nothing is cut off.
    function test_history_endsWhereItsFieldsEnd() public {
        vm.assertFalse(_record(2 ** 24, 1, 1), "24 bits of ticks");
        vm.assertFalse(_record(1, 2 ** 56, 1), "56 bits of lots");
        vm.assertFalse(_record(1, 1, 2 ** 72), "72 bits of lots times ticks");
        vm.assertTrue(_record(2 ** 24 - 1, 2 ** 56 - 1, 2 ** 72 - 1), "the most");
        vm.warp(2 ** 32);
        vm.assertFalse(_record(1, 0, 0), "32 bits of seconds");
    }

    /// @dev 2^24 − 1 ticks for 2^32 + 257 seconds, which nobody will see with 32 bits of seconds: it begins at 0 here.
    function test_history_holdsTheHighestPriceForAllOfItsTime() public {
        vm.warp(1);
        history.record(2 ** 24 - 1, 1, 1);
        vm.warp(2 ** 32 - 1);
        history.record(1, 1, 1);
        vm.assertEq(history.cumulativeAt(2 ** 32 - 1).tickSeconds, (2 ** 24 - 1) * (2 ** 32 - 2), "56 bits suffice");
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
