// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Side} from "../../src/market/IOrderBook.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {IStabilityModule, StabilityParameters} from "../../src/treasury/IStabilityModule.sol";
import {StabilityModule} from "../../src/treasury/StabilityModule.sol";
import {vm} from "../kit/Vm.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @dev Protocol, section 11: who may do what with the budget, and what a pause stops.
contract StabilityModuleTest is TreasuryTest {
    function _expectUnauthorized(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
        vm.prank(caller);
    }

    /// @dev A bid of 700 lots at 2.12 dollars (see FloorTest).
    function _bid() private {
        _setFees(0, 100, 50);
        _month(1_000, 1_000);
        module.observeEmissions();
        _attest(10_000_000_00);
        module.refreshFloor();
    }

    function test_construction_takesTheBooksTokens() public view {
        vm.assertEq(address(module.book()), address(book), "book");
        vm.assertEq(address(module.base()), address(token), "CT02");
        vm.assertEq(address(module.quote()), address(dollar), "dollar");
        vm.assertEq(module.treasury(), TREASURY, "treasury");
        vm.assertEq(module.rewardPool(), address(pool), "reward pool");
    }

    function test_construction_refusesZeroAddresses() public {
        vm.expectRevert(IStabilityModule.InvalidAddress.selector);
        new StabilityModule(address(manager), book, address(0), address(pool));
        vm.expectRevert(IStabilityModule.InvalidAddress.selector);
        new StabilityModule(address(manager), book, TREASURY, address(0));
    }

    function test_parameters_areThoseOfTheProtocolAtFirst() public view {
        StabilityParameters memory set = module.parameters();
        vm.assertEq(set.minFallBps, 2_000, "20 %");
        vm.assertEq(set.volumeShareBps, 50, "0.5 %");
        vm.assertEq(set.dailyBuybackLimit, 1_000 * USD, "1,000 dollars");
        vm.assertEq(set.floorBudget, 10_000 * USD, "10,000 dollars");
        vm.assertEq(module.spendableShareBps(), 50, "less than half of 1.5 %");
    }

    function test_parameters_areSetWithinTheirBounds() public {
        vm.expectEmit();
        emit IStabilityModule.ParametersSet(StabilityParameters(1_000, 100, 100_000e6, 1_000_000e6));
        _set(1_000, 100, 100_000 * USD, 1_000_000 * USD);
        vm.assertEq(module.spendableShareBps(), 75, "half of 1.5 %");
        _set(5_000, 0, 0, 0);
        vm.assertEq(module.parameters().minFallBps, 5_000, "50 %");
    }

    function _refuses(StabilityParameters memory set, string memory name, uint256 value, uint256 min, uint256 max)
        private
    {
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.InvalidParameter.selector, name, value, min, max)
        );
        vm.prank(TIMELOCK);
        module.setParameters(set);
    }

    function test_parameters_outsideOfTheirBoundsAreRefused() public {
        _refuses(StabilityParameters(999, 0, 0, 0), "minFallBps", 999, 1_000, 5_000);
        _refuses(StabilityParameters(5_001, 0, 0, 0), "minFallBps", 5_001, 1_000, 5_000);
        _refuses(StabilityParameters(2_000, 101, 0, 0), "volumeShareBps", 101, 0, 100);
        uint112 limit = 100_000e6 + 1;
        _refuses(StabilityParameters(2_000, 0, limit, 0), "dailyBuybackLimit", limit, 0, limit - 1);
        uint112 budget = 1_000_000e6 + 1;
        _refuses(StabilityParameters(2_000, 0, 0, budget), "floorBudget", budget, 0, budget - 1);
    }

    function test_roles_eachMayDoItsOwnOnly() public {
        address[5] memory callers = [ADMIN, GUARDIAN, TIMELOCK, TREASURY, ALICE];
        StabilityParameters memory set = module.parameters();
        for (uint256 i = 0; i < 5; ++i) {
            address caller = callers[i];
            if (caller != TIMELOCK) {
                _expectUnauthorized(caller);
                module.setParameters(set);
            }
            if (caller != GUARDIAN) {
                _expectUnauthorized(caller);
                module.pause();
            }
            if (caller == ADMIN) continue;
            _expectUnauthorized(caller);
            module.unpause();
            _expectUnauthorized(caller);
            module.cancelBid();
            _expectUnauthorized(caller);
            module.returnBudget(1);
        }
    }

    function test_budget_goesBackToTheTreasuryOnly() public {
        vm.expectEmit();
        emit IStabilityModule.BudgetReturned(5_000 * USD);
        vm.prank(ADMIN);
        module.returnBudget(5_000 * USD);
        vm.assertEq(dollar.balanceOf(TREASURY), 5_000 * USD, "to the treasury");
        vm.expectRevert(
            abi.encodeWithSelector(IStabilityModule.InsufficientBudget.selector, 15_000 * USD + 1, 15_000 * USD)
        );
        vm.prank(ADMIN);
        module.returnBudget(15_000 * USD + 1);
    }

    function test_cancelBid_bringsTheEscrowAndThePurchasesBack() public {
        _bid();
        vm.prank(CAROL);
        book.placeMarket(Side.Sell, 100, 212, 0);
        vm.prank(ADMIN);
        module.cancelBid();
        // 100 × 2.12 and 0.5 %.
        vm.assertEq(dollar.balanceOf(address(module)), 20_000 * USD - 213_060_000, "the rest");
        vm.assertEq(token.balanceOf(TREASURY), 2_000_100_00, "what was bought");
        _assertCredit(address(module), 0, 0);
        vm.prank(ADMIN);
        module.cancelBid();
    }

    function test_strayCT02_goesToTheTreasury() public {
        token.mint(address(module), 1_00, MintCause.Genesis);
        (uint256 held,,) = module.reserve();
        vm.assertEq(held, 1_00, "the treasury's already");
        vm.expectEmit();
        emit IStabilityModule.Delivered(1_00);
        vm.prank(ADMIN);
        module.cancelBid();
        vm.assertEq(token.balanceOf(TREASURY), 1_00, "delivered");
    }

    function test_pause_stopsBuybacksAndBids() public {
        _fall(2_000, 750);
        _sell(CAROL, 1, 750);
        vm.prank(GUARDIAN);
        module.pause();
        vm.expectRevert(Pausable.EnforcedPause.selector);
        module.buyBack();
        vm.expectRevert(Pausable.EnforcedPause.selector);
        module.refreshFloor();
        module.observeEmissions();
        vm.prank(ADMIN);
        module.unpause();
        vm.assertEq(module.buyBack(), 1, "again");
    }

    function test_pause_takesTheBidOutOfTheBook() public {
        _bid();
        vm.prank(GUARDIAN);
        module.pause();
        _assertBest(0, 0);
    }

    /// @dev Neither the module's pause nor the book's.
    function test_pause_neverBlocksTheTreasury() public {
        _bid();
        vm.prank(GUARDIAN);
        book.pause();
        vm.prank(GUARDIAN);
        module.pause();
        vm.prank(ADMIN);
        module.cancelBid();
        vm.prank(ADMIN);
        module.returnBudget(20_000 * USD);
        vm.assertEq(dollar.balanceOf(TREASURY), 20_000 * USD, "all of it");
    }
}
