// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IOrderBook, OpenOrder, Side} from "../../src/market/IOrderBook.sol";
import {PriceHistory} from "../../src/market/PriceHistory.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {IStabilityModule} from "../../src/treasury/IStabilityModule.sol";
import {bound, vm} from "../kit/Vm.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @dev Protocol, section 7: "floor = (30-day average daily emissions × 30 / circulating supply) × 30-day volume-weighted
/// price; the treasury bids at the floor up to a budget". 40,000,000 CT02 circulate before the month, and nothing is burned
/// in it; 10,000,000 attested in it, of which 7,000,000 circulate, make a floor of 10 / 47 of 10.00 dollars.
contract FloorTest is TreasuryTest {
    uint256 private _day;

    function setUp() public override {
        super.setUp();
        _setFees(0, 100, 50);
        _day = _month(1_000, 1_000);
        module.observeEmissions();
        _attest(10_000_000_00);
    }

    function _bid() private view returns (OpenOrder memory) {
        return book.orderOf(book.ordersOf(address(module))[0]);
    }

    /// @dev 10.00 × 10 ÷ 47 = 2.12765957…, of which the book's ticks allow 2.12. 30 days of 10,000 dollars allow 1,500; a
    /// lot may cost 2.12 and 1 %, 2.1412: 700 lots. It is the 32nd order, and ids of bids are even.
    function test_floor_isEmissionsOverCirculatingSupplyTimesThePrice() public {
        (uint256 floor, uint256 price, uint256 budget) = module.floorTerms();
        vm.assertEq(floor, 2_127_659, "floor");
        vm.assertEq(price, 2_127_659, "bid");
        vm.assertEq(budget, 1_500 * USD, "budget");
        vm.expectEmit();
        emit IStabilityModule.FloorBidPlaced(64, 2_127_659, 700, _day + 1 days);
        module.refreshFloor();
        OpenOrder memory bid = _bid();
        vm.assertEq(bid.tick, 212, "2.12");
        vm.assertEq(bid.lots, 700, "lots");
        vm.assertEq(bid.expiry, _day + 1 days, "until midnight");
        vm.assertEq(bid.owner, address(module), "owner");
        // 700 × 2.12 and the maker's 0.5 %.
        vm.assertEq(dollar.balanceOf(address(module)), 20_000 * USD - 1_491_420_000, "in escrow");
        vm.assertEq(dollar.allowance(address(module), address(book)), 0, "no approval is left");
    }

    function test_refreshFloor_leavesABidThatIsCurrent() public {
        uint256 orderId = module.refreshFloor();
        vm.expectRevert(abi.encodeWithSelector(IStabilityModule.BidIsCurrent.selector, orderId));
        module.refreshFloor();
    }

    /// @dev Burning 17,000,000 of the 47,000,000 raises the floor to 10.00 ÷ 3.
    function test_refreshFloor_replacesTheBidWhenTheFloorHasMoved() public {
        uint256 orderId = module.refreshFloor();
        vm.prank(address(certificates));
        token.burn(ALICE, 9_000_000_00, BurnCause.Retirement);
        vm.prank(address(certificates));
        token.burn(BOB, 8_000_000_00, BurnCause.Retirement);
        module.refreshFloor();
        vm.assertEq(_bid().tick, 333, "3.33");
        vm.expectRevert(abi.encodeWithSelector(IOrderBook.UnknownOrder.selector, orderId));
        book.orderOf(orderId);
    }

    /// @dev 100 lots at 2.12 and 0.5 % cost 213.06. 1,286.94 are left: 601 lots of 2.1412.
    function test_refreshFloor_countsWhatWasBought() public {
        module.refreshFloor();
        vm.prank(CAROL);
        book.placeMarket(Side.Sell, 100, 212, 0);
        (uint256 held,,) = module.reserve();
        vm.assertEq(held, 2_000_100_00, "the treasury's, in the book");
        vm.expectEmit();
        emit IStabilityModule.FloorBidSettled(213_060_000);
        module.refreshFloor();
        vm.assertEq(token.balanceOf(TREASURY), 2_000_100_00, "delivered");
        vm.assertEq(_bid().lots, 601, "the rest");
        // 1,500.00 less 213.06 and 601 × 2.12 × 1.005 in escrow.
        (,, uint256 budget) = module.floorTerms();
        vm.assertEq(budget, 1_286_940_000 - 1_280_490_600, "left");
    }

    /// @dev What is offered at 2.00 is bought at 2.00 and the taker's 1 %: 202.00. The bid of the 600 others rests.
    function test_refreshFloor_takesWhatIsOfferedBelowTheFloor() public {
        _sell(CAROL, 100, 200);
        module.refreshFloor();
        vm.assertEq(token.balanceOf(TREASURY), 2_000_100_00, "delivered at once");
        vm.assertEq(_bid().lots, 600, "rests");
        vm.prank(ADMIN);
        module.cancelBid();
        vm.assertEq(dollar.balanceOf(address(module)), 20_000 * USD - 202 * USD, "spent");
        (,, uint256 budget) = module.floorTerms();
        vm.assertEq(budget, 1_298 * USD, "counted");
    }

    /// @dev A bid that was filled leaves the budget reduced by 1,491.42 on its own day and the 30 days after it.
    function test_budget_isThatOf31Days() public {
        module.refreshFloor();
        vm.prank(CAROL);
        book.placeMarket(Side.Sell, 700, 212, 0);
        (,, uint256 budget) = module.floorTerms();
        vm.assertEq(budget, 8_580_000, "1,500.00 less 1,491.42");
        for (uint256 i = 0; i <= 30; ++i) {
            vm.warp(_day + i * 1 days + 12 hours);
            _trade(1_000, 1_000);
            module.observeEmissions();
        }
        vm.prank(ADMIN);
        module.cancelBid();
        (,, budget) = module.floorTerms();
        // 30 trades of 10,000 dollars: that at the beginning of this hour does not count, that of 30 days before does.
        vm.assertEq(budget, 8_580_000, "30 days later");
        vm.warp(_day + 31 days);
        (,, budget) = module.floorTerms();
        vm.assertEq(budget, 1_500 * USD, "31 days later");
    }

    /// @dev A floor budget of 100.00 is less than 0.5 % of the volume: 46 lots of 2.1412.
    function test_budget_isAtMostTheParameter() public {
        _set(2_000, 50, 0, 100 * USD);
        module.refreshFloor();
        vm.assertEq(_bid().lots, 46, "lots");
    }

    function test_budget_isAtMostWhatIsThere() public {
        vm.prank(ADMIN);
        module.returnBudget(19_990 * USD);
        module.refreshFloor();
        // 10.00 ÷ 2.1412.
        vm.assertEq(_bid().lots, 4, "lots");
    }

    /// @dev With all parameters at zero there is nothing to bid: the old bid goes, and a second call has nothing to do.
    function test_refreshFloor_cancelsABidThatMayNotBeAnyMore() public {
        module.refreshFloor();
        vm.prank(CAROL);
        book.placeMarket(Side.Sell, 100, 212, 0);
        _set(2_000, 50, 0, 0);
        vm.assertEq(module.refreshFloor(), 0, "no bid");
        vm.assertEq(book.ordersOf(address(module)).length, 0, "cancelled");
        vm.assertEq(dollar.balanceOf(address(module)), 20_000 * USD - 213_060_000, "the rest comes back");
        vm.assertEq(token.balanceOf(TREASURY), 2_000_100_00, "what was bought is delivered");
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.NothingToSpend.selector, uint256(0), uint256(2_141_200))
        );
        module.refreshFloor();
    }

    /// @dev Without emissions the floor is 0, below the book's least price.
    function test_refreshFloor_cancelsTheBidWhenNothingIsEmitted() public {
        module.refreshFloor();
        for (uint256 i = 0; i <= 30; ++i) {
            vm.warp(_day + i * 1 days + 12 hours);
            _trade(1_000, 1_000);
        }
        vm.assertEq(module.refreshFloor(), 0, "no bid");
        (uint256 floor,,) = module.floorTerms();
        vm.assertEq(floor, 0, "no emissions that were observed");
        vm.expectRevert(abi.encodeWithSelector(IStabilityModule.NothingToSpend.selector, uint256(1_500 * USD), 0));
        module.refreshFloor();
    }

    function test_refreshFloor_notesEmissions() public {
        vm.warp(_day + 1 hours);
        vm.expectEmit();
        emit IStabilityModule.EmissionsObserved(50_000_000_00);
        module.refreshFloor();
    }

    function test_bid_endsWithTheDay() public {
        uint256 orderId = module.refreshFloor();
        vm.warp(_day + 1 days - 1);
        vm.prank(CAROL);
        vm.assertEq(book.placeMarket(Side.Sell, 1, 212, 0), 1, "the last second");
        vm.warp(_day + 1 days);
        vm.prank(CAROL);
        vm.expectRevert(IOrderBook.NothingToTake.selector);
        book.placeMarket(Side.Sell, 1, 212, 0);
        vm.assertTrue(module.refreshFloor() > orderId, "until somebody refreshes it");
        vm.assertEq(token.balanceOf(TREASURY), 2_000_001_00, "what was bought is delivered");
    }

    /// @dev A taker that meets an expired bid takes it out of the book, and its escrow is credited: not spent.
    function test_bid_thatATakerRemovedIsNotCounted() public {
        module.refreshFloor();
        vm.warp(_day + 1 days + 1 hours);
        _buy(BOB, 1, 211);
        vm.prank(CAROL);
        book.placeMarket(Side.Sell, 1, 211, 0);
        vm.assertEq(book.ordersOf(address(module)).length, 0, "removed");
        vm.expectEmit();
        emit IStabilityModule.FloorBidSettled(0);
        module.refreshFloor();
    }

    function test_floor_needs30DaysOfHistory() public {
        super.setUp();
        _trade(1, 1_000);
        vm.warp(block.timestamp + 30 days);
        vm.expectPartialRevert(PriceHistory.NoObservation.selector);
        module.refreshFloor();
    }

    function test_floor_needsSomethingThatCirculates() public {
        address[4] memory holders = [ALICE, BOB, CAROL, DAVE];
        for (uint256 i = 0; i < 4; ++i) {
            uint256 balance = token.balanceOf(holders[i]);
            vm.prank(holders[i]);
            token.transfer(TREASURY, balance);
        }
        (uint256 held, uint256 circulating, uint256 ratioBps) = module.reserve();
        vm.assertEq(held, 49_000_000_00, "the treasury's");
        vm.assertEq(circulating + ratioBps, 0, "nothing circulates");
        vm.expectRevert(IStabilityModule.NothingCirculates.selector);
        module.refreshFloor();
    }

    /// @dev The treasury has 2,000,000 of 47,000,000: 4.25 %. With 8,000,000 more of Alice's it is 10 of 39 million.
    function test_reserve_isTheTreasurysShareOfWhatCirculates() public {
        (uint256 held, uint256 circulating, uint256 ratioBps) = module.reserve();
        vm.assertEq(held, 2_000_000_00, "held");
        vm.assertEq(circulating, 47_000_000_00, "circulating");
        vm.assertEq(ratioBps, 425, "2 of 47");
        vm.prank(ALICE);
        token.transfer(TREASURY, 8_000_000_00);
        (,, ratioBps) = module.reserve();
        vm.assertEq(ratioBps, 2_564, "10 of 39");
        vm.assertEq(module.RESERVE_TARGET_MIN_BPS(), 2_000, "20 %");
        vm.assertEq(module.RESERVE_TARGET_MAX_BPS(), 3_000, "30 %");
    }

    /// @dev Whatever is emitted and circulates, and whatever the day's price: the bid is no more than the formula, the
    /// month's volume-weighted and the day's time-weighted price.
    function testFuzz_floor_isBoundedByTheAverages(uint256 seed) public {
        _attest(bound(seed, 0, 100_000_000) * 10_00);
        vm.prank(address(certificates));
        token.burn(ALICE, bound(seed >> 64, 0, 9_000_000_00), BurnCause.Retirement);
        uint24 tick = uint24(bound(seed >> 128, 1, 3_000));
        vm.warp(_day + 1 hours - 1);
        _trade(1, tick);
        vm.warp(_day + 25 hours);
        uint256 emitted = module.recentEmissions();
        (, uint256 circulating,) = module.reserve();
        (uint256 floor, uint256 price,) = module.floorTerms();
        // 29 days of 1,000 lots at 10.00, that at noon of the second day being the first, and one lot.
        uint256 traded = (uint256(29_000) * 1_000 + tick) * TICK / 29_001;
        vm.assertEq(floor, traded * emitted / circulating, "formula");
        vm.assertLe(price, floor, "at most the floor");
        vm.assertLe(price, traded, "at most the month's price");
        vm.assertLe(price, tick * TICK, "at most the day's price");
        vm.assertTrue(price == floor || price == traded || price == tick * TICK, "one of them");
        _try(abi.encodeCall(module.refreshFloor, ()));
        uint256[] memory ids = book.ordersOf(address(module));
        if (ids.length != 0) vm.assertEq(_bid().tick, price / TICK, "bid");
    }
}
