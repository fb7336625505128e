// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IOrderBook} from "../../src/market/IOrderBook.sol";
import {PriceHistory} from "../../src/market/PriceHistory.sol";
import {IStabilityModule} from "../../src/treasury/IStabilityModule.sol";
import {bound, vm} from "../kit/Vm.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @dev Protocol, section 7: "when the time-weighted price of the last hour is more than 20 % below that of 24 hours
/// before, anyone may trigger a treasury buyback, rate-limited per day".
contract BuybackTest is TreasuryTest {
    function test_buyback_needsAFallOfMoreThan20Percent() public {
        _fall(2_000, 800);
        // 8.00 is 20 % below 10.00, not more.
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.PriceHasNotFallen.selector, uint256(8 * USD), uint256(10 * USD))
        );
        module.buyBack();
    }

    function test_buyback_happensAt799() public {
        _fall(2_000, 799);
        (uint256 price,) = module.buybackTerms();
        vm.assertEq(price, 7_990_000, "7.99");
        _sell(CAROL, 1, 799);
        vm.assertEq(module.buyBack(), 1, "bought");
    }

    /// @dev The hour from 46:00 to 47:00 costs 7.50, that from 22:00 to 23:00 cost 10.00; the one that is not over costs
    /// 9.00 and does not count.
    function test_buyback_comparesFullHours() public {
        uint256 hour = _fall(2_000, 750);
        vm.warp(hour + 1);
        _trade(1, 900);
        vm.warp(hour + 14 minutes);
        (uint256 price,) = module.buybackTerms();
        vm.assertEq(price, 7_500_000, "of the hour before");
        // An hour later the last hour is that of 9.00.
        vm.warp(hour + 1 hours);
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.PriceHasNotFallen.selector, uint256(8_999_166), uint256(10 * USD))
        );
        module.buyBack();
    }

    /// @dev 2,000 lots at 7.50 are 15,000 dollars; 0.5 % are 75.00. A lot costs at most 7.50 and 1 %, 7.575: 9 lots. Bought
    /// at 7.40 and 1 % they cost 67.266. Of 9.00 CT02 0.09 are burned.
    function test_buyback_spendsHalfAPercentOfTheHoursVolume() public {
        _fall(2_000, 750);
        _sell(CAROL, 100, 740);
        (, uint256 allowance) = module.buybackTerms();
        vm.assertEq(allowance, 75 * USD, "75.00");
        uint256 held = dollar.balanceOf(address(module));
        vm.expectEmit();
        emit IStabilityModule.BoughtBack(DAVE, 7_500_000, 9, 67_266_000);
        vm.prank(DAVE);
        vm.assertEq(module.buyBack(), 9, "lots");
        vm.assertEq(held - dollar.balanceOf(address(module)), 67_266_000, "spent");
        vm.assertEq(token.balanceOf(TREASURY), 8_91, "to the treasury");
        vm.assertEq(token.balanceOf(address(module)), 0, "nothing stays");
        vm.assertEq(dollar.allowance(address(module), address(book)), 0, "no approval is left");
    }

    /// @dev 75.00 less 67.266 are 7.734: one lot more, 7.474. Then 0.26 are left, and a lot costs 7.575.
    function test_buyback_spendsTheHoursAllowanceOnce() public {
        uint256 hour = _fall(2_000, 750);
        _sell(CAROL, 100, 740);
        module.buyBack();
        vm.assertEq(module.buyBack(), 1, "one more");
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.NothingToSpend.selector, uint256(260_000), uint256(7_575_000))
        );
        module.buyBack();
        // In the next hour there is nothing: no trade of others, but 10 lots of the module's at 7.40: 0.37 dollars.
        vm.warp(hour + 1 hours);
        (, uint256 allowance) = module.buybackTerms();
        vm.assertEq(allowance, 370_000, "each trade counts in one hour");
    }

    /// @dev Limit 100.00 a day. 20,000 lots at 7.50 in each hour allow 750.00. A lot costs 7.575: 13 lots, 98.475.
    function test_buyback_isLimitedPerDay() public {
        _set(2_000, 50, 100 * USD, 0);
        uint256 hour = _fall(20_000, 750);
        _sell(CAROL, 200, 750);
        vm.assertEq(module.buyBack(), 13, "13 lots");
        _trade(20_000, 750);
        vm.warp(hour + 1 hours);
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.NothingToSpend.selector, uint256(1_525_000), uint256(7_575_000))
        );
        module.buyBack();
    }

    /// @dev 98.475 at 23:30 of the third day, and again after midnight: 20,000 lots at 7.50 in each hour allow 750.00.
    function test_buyback_isAllowedAgainOnTheNextDay() public {
        _set(2_000, 50, 100 * USD, 0);
        _trade(1_000, 1_000);
        vm.warp(NOW + 69 hours + 50 minutes);
        _trade(1, 750);
        vm.warp(NOW + 70 hours + 30 minutes);
        _trade(20_000, 750);
        vm.warp(NOW + 71 hours + 30 minutes);
        _trade(20_000, 750);
        _sell(CAROL, 100, 750);
        vm.assertEq(module.buyBack(), 13, "before midnight");
        vm.warp(NOW + 72 hours - 1);
        vm.expectPartialRevert(IStabilityModule.NothingToSpend.selector);
        module.buyBack();
        vm.warp(NOW + 72 hours);
        vm.assertEq(module.buyBack(), 13, "after midnight");
        (, uint256 allowance) = module.buybackTerms();
        vm.assertEq(allowance, 1_525_000, "100.00 less 98.475");
    }

    function test_buyback_doesNotSpendMoreThanTheBudget() public {
        vm.prank(ADMIN);
        module.returnBudget(19_980 * USD);
        _fall(2_000, 750);
        _sell(CAROL, 100, 750);
        // 20.00 dollars: two lots of 7.575.
        vm.assertEq(module.buyBack(), 2, "two lots");
    }

    function test_buyback_neverRests() public {
        _fall(2_000, 750);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        module.buyBack();
        _sell(CAROL, 1, 751);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        module.buyBack();
        _sell(CAROL, 1, 750);
        vm.assertEq(module.buyBack(), 1, "what is offered");
        _assertBest(0, 751);
    }

    function test_buyback_needsTradesInTheLastHour() public {
        _fall(0, 750);
        vm.expectPartialRevert(IOrderBook.NoTrades.selector);
        module.buyBack();
    }

    function test_buyback_needs25HoursOfHistory() public {
        _trade(1_000, 1_000);
        vm.warp(NOW + 24 hours + 30 minutes);
        vm.expectPartialRevert(PriceHistory.NoObservation.selector);
        module.buyBack();
    }

    /// @dev The fee of 2 × 0.2 % leaves 0.2 %: 15,000 dollars allow 30.00. A lot costs 7.50 and 0.2 %, 7.515: 3 lots.
    function test_share_isAtMostHalfOfTheFees() public {
        _fall(2_000, 750);
        _sell(CAROL, 100, 750);
        _setFees(100, 20, 20);
        vm.assertEq(module.spendableShareBps(), 20, "0.2 %");
        (, uint256 allowance) = module.buybackTerms();
        vm.assertEq(allowance, 30 * USD, "30.00");
        vm.assertEq(module.buyBack(), 3, "lots");
        _setFees(100, 0, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.NothingToSpend.selector, uint256(0), uint256(7_500_000))
        );
        module.buyBack();
    }

    /// @dev Whatever was traded in the hour, at two prices: no more than 0.5 % of its value is spent, and for no lot more
    /// than either of its averages.
    function testFuzz_buyback_paysNoMoreThanTheAverages(uint256 seed) public {
        uint256 hour = _fall(0, 700);
        uint24 first = uint24(bound(seed, 300, 760));
        uint24 second = uint24(bound(seed >> 32, 300, 760));
        uint32 firstLots = uint32(bound(seed >> 64, 1, 50_000));
        uint32 secondLots = uint32(bound(seed >> 96, 1, 50_000));
        uint256 after_ = bound(seed >> 128, 1, 59 minutes);
        vm.warp(hour - 1 hours);
        _trade(firstLots, first);
        vm.warp(hour - 1 hours + after_);
        _trade(secondLots, second);
        vm.warp(hour + bound(seed >> 160, 0, 59 minutes));
        for (uint24 tick = 300; tick <= 760; tick += 20) {
            _sell(CAROL, 5, tick);
        }
        uint256 value = (uint256(firstLots) * first + uint256(secondLots) * second) * TICK;
        uint256 held = dollar.balanceOf(address(module));
        try module.buyBack() returns (uint256 lots) {
            uint256 spent = held - dollar.balanceOf(address(module));
            vm.assertLe(spent * 200, value, "0.5 %");
            vm.assertLe(spent, 1_000 * USD, "a day's limit");
            // A second of the 7.00 before the hour is in its average, too.
            uint256 timeWeighted = (700 + first * after_ + second * (3_599 - after_)) * TICK / 3_600;
            vm.assertLe(spent * 100, lots * 101 * timeWeighted, "time-weighted");
            vm.assertLe(spent * 100 * (firstLots + secondLots), lots * 101 * value, "volume-weighted");
            vm.assertEq(token.balanceOf(TREASURY), lots * 100 - lots, "less 1 % burned");
        } catch {
            vm.assertEq(dollar.balanceOf(address(module)), held, "nothing moved");
        }
    }
}
