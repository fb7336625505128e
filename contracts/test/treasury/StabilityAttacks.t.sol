// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IOrderBook, Side} from "../../src/market/IOrderBook.sol";
import {BlockListToken} from "../market/HostileTokens.sol";
import {TestDollar} from "../market/MarketTest.sol";
import {bound, vm} from "../kit/Vm.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @dev Makes one call of the attacker's choice in the middle of an approval, between the module's reckoning and its order.
contract ReentrantApprovalToken is TestDollar {
    address private _target;
    bytes private _call;
    bool public succeeded;
    bytes4 public reason;

    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function approve(address spender, uint256 amount) public override returns (bool) {
        if (_target != address(0)) {
            address target = _target;
            _target = address(0);
            bytes memory answer;
            (succeeded, answer) = target.call(_call);
            reason = bytes4(answer);
        }
        return super.approve(spender, amount);
    }
}

/// @dev Issue 5: attacks on the budget. Carol and Dave are one attacker, who trades with itself wherever that helps most:
/// nobody else has an order in the book. Governance has set everything to its most generous.
contract StabilityAttacksTest is TreasuryTest {
    function setUp() public override {
        super.setUp();
        TestDollar(address(dollar)).mint(address(module), 2_000_000 * USD);
        _set(2_000, 100, 100_000 * USD, 1_000_000 * USD);
    }

    /// @dev 100.00 dollars fell to 7.50 yesterday, and 2,000 lots were traded for that at the beginning of the last hour.
    function _crash() private returns (uint256 hour) {
        hour = NOW + 48 hours;
        _trade(1_000, 10_000);
        vm.warp(hour - 20 hours);
        _trade(1, 750);
        vm.warp(hour - 1 hours);
        _trade(2_000, 750);
    }

    function _wash(uint32 lots, uint24 tick) private {
        if (lots == 0) return;
        _sell(CAROL, lots, tick);
        _take(DAVE, Side.Buy, lots, tick);
    }

    /// @dev What the attacker has, in dollars' base units, if a CT02 is worth `tick` hundredths of a dollar.
    function _worth(uint256 tick) private view returns (uint256 worth) {
        address[2] memory accounts = [CAROL, DAVE];
        for (uint256 i = 0; i < 2; ++i) {
            (uint256 inBase, uint256 inQuote) = book.withdrawable(accounts[i]);
            worth += dollar.balanceOf(accounts[i]) + inQuote;
            worth += (token.balanceOf(accounts[i]) + inBase) * tick * TICK / LOT;
        }
    }

    /// @dev Sells to a buyback, for as much as it pays.
    function _sellToBuyback() private {
        (bool fallen, bytes memory terms) = _try(abi.encodeCall(module.buybackTerms, ()));
        if (!fallen) return;
        (uint256 price,) = abi.decode(terms, (uint256, uint256));
        uint256 offer = _sell(CAROL, 100_000, uint24(price / TICK));
        _try(abi.encodeCall(module.buyBack, ()));
        _cancel(CAROL, offer);
    }

    /// @dev Sells to the floor bid, for as much as it pays.
    function _sellToFloor() private {
        _try(abi.encodeCall(module.refreshFloor, ()));
        uint256[] memory orderIds = book.ordersOf(address(module));
        if (orderIds.length != 0) _take(CAROL, Side.Sell, 1_000_000, uint24(book.orderOf(orderIds[0]).tick));
    }

    /// @dev 100 lots at 75.00 cost the attacker 1.5 % of 7,500: 112.50. They raise the hour's volume-weighted price to
    /// 22,500 ÷ 2,100 = 10.71. With a limit per day alone, 100,000 dollars would be spent at that, 30 % above the price.
    /// Half of the fees, 0.75 % of 2,100 times 10.714285, are 168.749988: they bring 50.63 at most.
    function test_washTrading_costsMoreThanTheBuybackBrings() public {
        uint256 hour = _crash();
        uint256 before = _worth(750);
        vm.warp(hour - 40 minutes);
        _wash(100, 7_500);
        vm.warp(hour);
        (uint256 price, uint256 allowance) = module.buybackTerms();
        vm.assertEq(price, 10_714_285, "raised");
        vm.assertEq(allowance, 168_749_988, "0.75 % of 22,500");
        _sellToBuyback();
        vm.assertLe(_worth(750) + 60 * USD, before, "a loss of 112.50 less 50.63");
    }

    /// @dev Whatever the attacker trades with itself and when.
    function testFuzz_washTrading_neverPaysWithTheBuyback(uint256 seed) public {
        uint256 hour = _crash();
        uint256 before = _worth(750);
        vm.warp(hour - bound(seed, 1, 1 hours));
        _wash(uint32(bound(seed >> 32, 0, 3_000)), uint24(bound(seed >> 64, 1, 10_000)));
        _wash(uint32(bound(seed >> 96, 0, 100)), uint24(bound(seed >> 128, 750, 8_000)));
        vm.warp(hour + bound(seed >> 160, 0, 59 minutes));
        _sellToBuyback();
        vm.assertLe(_worth(750), before, "no gain");
    }

    /// @dev A month at 10.00 and a floor of 9.00. 100 lots at 1,000.00 raise the month's price to 400,000 ÷ 30,100 and the
    /// floor to 11.96, and cost 1,500. A bid of 0.75 % of 400,000 dollars, 3,000, brings 491.
    function test_washTrading_costsMoreThanTheFloorBrings() public {
        uint256 day = _floorOf90Percent();
        uint256 before = _worth(1_000);
        vm.warp(day + 10 minutes);
        _wash(100, 100_000);
        vm.warp(day + 1 hours);
        (, uint256 price, uint256 budget) = module.floorTerms();
        vm.assertTrue(price > 10 * USD, "raised above the price");
        vm.assertEq(budget / USD, 2_999, "0.75 % of 400,000, less a rounding");
        _sellToFloor();
        vm.assertLe(_worth(1_000) + 1_000 * USD, before, "a loss");
    }

    /// @dev 40,000,000 circulate. Of 97,300,000 attested, 70 % do: 97.3 ÷ 108.11 = 0.9.
    function _floorOf90Percent() private returns (uint256 day) {
        return _floorOf(97_300_000_00);
    }

    /// @dev A month of 1,000 lots a day at 10.00, in which so much was attested.
    function _floorOf(uint256 emissions) private returns (uint256 day) {
        _setFees(0, 100, 50);
        day = _month(1_000, 1_000);
        module.observeEmissions();
        _attest(emissions);
    }

    /// @dev One trade of the attacker's supports the buyback and the floor, each with at most half of its fees. 66.8 of
    /// 86.76 million are a floor of 7.70. The price fell from 10.00 to 7.70, too, which is more than 20 %, and the attacker
    /// thinks 7.75 of a CT02: each cent above that would be a gain.
    function testFuzz_washTrading_neverPaysWithBoth(uint256 seed) public {
        uint256 day = _floorOf(66_800_000_00);
        vm.warp(day + 50 minutes);
        _trade(1, 770);
        vm.warp(day + 1 hours);
        _trade(uint32(bound(seed >> 192, 1, 3_000)), 770);
        uint256 before = _worth(775);
        vm.warp(day + 1 hours + bound(seed, 0, 40 minutes));
        _wash(uint32(bound(seed >> 32, 0, 1_000)), uint24(bound(seed >> 64, 770, seed % 2 == 0 ? 20_000 : 1_000)));
        _wash(uint32(bound(seed >> 96, 1, 100)), uint24(bound(seed >> 128, 770, 799)));
        vm.warp(day + 2 hours + bound(seed >> 160, 0, 50 minutes));
        _sellToBuyback();
        _sellToFloor();
        vm.assertLe(_worth(775), before, "no gain");
    }

    /// @dev One lot at 75.00 that stands for an hour: the time-weighted price is 75.00, less than 80 % of 100.00. The
    /// volume-weighted is 15,075 ÷ 2,001.
    function test_priceThatStands_isBoundedByVolume() public {
        uint256 hour = _crash();
        _wash(1, 7_500);
        vm.warp(hour);
        (uint256 price,) = module.buybackTerms();
        vm.assertEq(price, 7_533_733, "7.53");
    }

    /// @dev 2,000 lots at 75.00 in the middle of the hour, and back: the volume-weighted price is 41.24, the time-weighted
    /// stays 7.50.
    function test_volumeOfAMoment_isBoundedByTime() public {
        uint256 hour = _crash();
        vm.warp(hour - 30 minutes);
        _wash(2_000, 7_500);
        _wash(1, 750);
        vm.warp(hour);
        (uint256 price,) = module.buybackTerms();
        // A second of the hour before cost 7.50, too.
        vm.assertEq(price, 7_500_000, "7.50");
    }

    /// @dev The same at a quarter to the hour, and the price stays: the volume-weighted price is 41.25, the last quarter's
    /// 75.00. The hour's is 45 minutes, and a second, of 7.50 and the rest of 75.00.
    function test_volumeOfAQuarter_isBoundedByTheHour() public {
        uint256 hour = _crash();
        vm.warp(hour - 15 minutes);
        _wash(2_000, 7_500);
        vm.warp(hour);
        (uint256 price,) = module.buybackTerms();
        // (2,701 × 7.50 + 899 × 75.00) ÷ 3,600.
        vm.assertEq(price, 24_356_250, "24.36");
    }

    /// @dev The hour's average is above 7.00, but the price has been 5.00 for twenty minutes: nobody can buy what is offered
    /// at 5.00 and sell it to the module at 7.00.
    function test_sandwich_inAFallingMarketIsBoundedByTheLastQuarter() public {
        uint256 hour = _crash();
        vm.warp(hour - 20 minutes);
        _trade(1, 500);
        vm.warp(hour);
        _sell(ALICE, 50, 500);
        uint256 before = _worth(500);
        _take(DAVE, Side.Buy, 50, 500);
        (uint256 price,) = module.buybackTerms();
        vm.assertEq(price, 5 * USD, "5.00");
        _sellToBuyback();
        vm.assertLe(_worth(500), before, "no gain");
    }

    /// @dev What is traded in the quarter of an hour of the call changes nothing.
    function test_spotPrice_changesNothing() public {
        uint256 hour = _crash();
        vm.warp(hour + 30 minutes);
        (uint256 price, uint256 allowance) = module.buybackTerms();
        _wash(1_000, 7_000);
        vm.warp(hour + 45 minutes - 1);
        (uint256 priceAfter, uint256 allowanceAfter) = module.buybackTerms();
        vm.assertEq(priceAfter, price, "price");
        vm.assertEq(allowanceAfter, allowance, "allowance");
    }

    /// @dev A trade in the first second of an hour belongs to that hour, not to the one before, whatever follows it. 2,000
    /// lots at 7.50 and 0.75 %: 112.50. In the hour after, 20,000 and one: 1,125.05625.
    function test_tradeOnTheHour_countsOnce() public {
        uint256 hour = _crash();
        vm.warp(hour);
        _wash(20_000, 750);
        (, uint256 allowance) = module.buybackTerms();
        vm.assertEq(allowance, 112_500_000, "not in the hour before");
        vm.warp(hour + 1);
        _wash(1, 750);
        (, allowance) = module.buybackTerms();
        vm.assertEq(allowance, 112_500_000, "nor later");
        vm.warp(hour + 1 hours);
        (, allowance) = module.buybackTerms();
        vm.assertEq(allowance, 1_125_056_250, "in its own");
    }

    /// @dev As long as more is emitted than circulates the formula is above the price: nobody sells to the floor at more
    /// than the month's or the day's average.
    function test_floor_ofAYoungTokenIsAtMostTheAverages() public {
        uint256 day = _floorOf90Percent();
        for (uint256 i = 0; i < 2; ++i) {
            address holder = i == 0 ? ALICE : BOB;
            uint256 balance = token.balanceOf(holder);
            vm.prank(holder);
            token.transfer(TREASURY, balance);
        }
        (uint256 floor, uint256 price,) = module.floorTerms();
        // 97.3 million of 88.11 million: 1.104.
        vm.assertEq(floor, 11_043_014, "formula");
        vm.assertEq(price, 10 * USD, "10.00");
        // Twelve hours at 12.00 make the day's average 11.00; 1,000 lots at it the month's 10.07.
        vm.warp(day + 12 hours);
        vm.prank(ALICE);
        token.approve(address(book), 0);
        _wash(1_000, 1_200);
        vm.warp(day + 1 days);
        (, price,) = module.floorTerms();
        vm.assertEq(price, 10_066_666, "the month's");
    }

    /// @dev After a day at 2.00 the bid is at 2.00, though the month's floor is 9.00.
    function test_floor_followsACrashWithinADay() public {
        uint256 day = _floorOf90Percent();
        _trade(1, 200);
        vm.warp(day + 12 hours);
        (, uint256 price,) = module.floorTerms();
        // Half of a day, and a second, at 10.00, the rest at 2.00.
        vm.assertEq(price, 6_000_092, "6.00");
        vm.warp(day + 25 hours);
        (, price,) = module.floorTerms();
        vm.assertEq(price, 2 * USD, "2.00");
    }

    /// @dev 64 lots of dust stand before the sale: each call buys what it meets, and what it has not spent is left for the
    /// next.
    function test_dust_doesNotUseUpTheAllowance() public {
        uint256 hour = _crash();
        vm.warp(hour);
        for (uint256 i = 0; i < 70; ++i) {
            vm.prank(i < 50 ? CAROL : DAVE);
            book.placeStop(Side.Sell, 1, 1, 1, 0);
        }
        for (uint256 i = 0; i < 10; ++i) {
            _sell(CAROL, 1, uint24(740 + i));
        }
        vm.assertEq(module.buyBack(), 10, "what is there");
        _sell(DAVE, 1, 750);
        vm.assertEq(module.buyBack(), 1, "and more");
    }

    /// @dev 70 orders of one lot below the floor: the first call takes 64 of them and cannot leave a bid that would cross;
    /// the second does.
    function test_dust_doesNotKeepTheBidOut() public {
        _floorOf90Percent();
        for (uint256 i = 0; i < 70; ++i) {
            _sell(i < 50 ? CAROL : DAVE, 1, 800);
        }
        vm.assertEq(module.refreshFloor(), 0, "64 taken");
        vm.assertEq(token.balanceOf(TREASURY), 19_460_000_00 + 64_00, "delivered");
        uint256 orderId = module.refreshFloor();
        vm.assertEq(token.balanceOf(TREASURY), 19_460_000_00 + 70_00, "the rest");
        vm.assertEq(book.orderOf(orderId).tick, 900, "and a bid");
    }

    function test_reentrancy_throughAnApprovalIsRefused() public {
        ReentrantApprovalToken hostile = new ReentrantApprovalToken();
        dollar = hostile;
        book = _bookFor(dollar);
        address[4] memory traders = [ALICE, BOB, CAROL, DAVE];
        for (uint256 i = 0; i < 4; ++i) {
            _equip(traders[i]);
        }
        _deployModule();
        hostile.mint(address(module), 1_000 * USD);
        uint256 hour = _crash();
        vm.warp(hour);
        _sell(CAROL, 100, 750);
        hostile.arm(address(module), abi.encodeCall(module.buyBack, ()));
        module.buyBack();
        vm.assertFalse(hostile.succeeded(), "reentered");
        vm.assertTrue(
            hostile.reason() == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector, "by the guard"
        );
    }

    /// @dev The quote token refuses the module: the guardian can still pause, and the bid leaves the book.
    function test_blockedModule_canBePaused() public {
        BlockListToken blocking = new BlockListToken();
        dollar = blocking;
        book = _bookFor(dollar);
        address[4] memory traders = [ALICE, BOB, CAROL, DAVE];
        for (uint256 i = 0; i < 4; ++i) {
            _equip(traders[i]);
        }
        _deployModule();
        blocking.mint(address(module), 1_000 * USD);
        _floorOf90Percent();
        module.refreshFloor();
        blocking.setBlocked(address(module));
        vm.prank(GUARDIAN);
        module.pause();
        _assertBest(0, 0);
        uint256 rest = dollar.balanceOf(address(module));
        vm.prank(ADMIN);
        module.returnBudget(rest);
        vm.assertEq(dollar.balanceOf(TREASURY), rest, "what is not in the book");
    }

    /// @dev Nobody but the treasury gets anything, whatever a trader does with the module's orders.
    function test_bid_isNobodyElses() public {
        _floorOf90Percent();
        uint256 orderId = module.refreshFloor();
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTheOwner.selector, orderId, ADMIN));
        _cancel(ADMIN, orderId);
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.NotTheOwner.selector, orderId, TREASURY));
        _cancel(TREASURY, orderId);
    }
}
