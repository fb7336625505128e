// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IFeeRouter} from "../../src/market/IFeeRouter.sol";
import {Side} from "../../src/market/IOrderBook.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {ReentrantToken} from "./HostileTokens.sol";
import {MarketTest, TestDollar} from "./MarketTest.sol";

/// @dev Protocol, section 4: "5 % buyback, 1 % reward pool, rest treasury".
contract FeeRouterTest is MarketTest {
    function _arrive(uint256 amount) private {
        TestDollar(address(dollar)).mint(address(router), amount);
    }

    function test_distribute_splits5And1And94Percent() public {
        _arrive(1_000 * USD);
        vm.assertEq(router.distribute(dollar), 1_000 * USD, "shared");
        vm.assertEq(router.heldForBuyback(dollar), 50 * USD, "buyback");
        vm.assertEq(router.heldForRewardPool(dollar), 10 * USD, "reward pool");
        vm.assertEq(dollar.balanceOf(TREASURY), 940 * USD, "treasury");
        vm.assertEq(router.distribute(dollar), 0, "nothing twice");
    }

    /// @dev The example of section 4 to its end: 1,000 dollars at 10 dollars are 100 CT02, of which 1 is burned. Fees of 10
    /// and 5 dollars: 5 % are 0.75, 1 % are 0.15, and 14.10 are left.
    function test_trade_of1000DollarsAt10DollarsPaysBuybackRewardPoolAndTreasury() public {
        _sell(ALICE, 100, 1_000);
        _take(BOB, Side.Buy, 100, 1_000);
        vm.assertEq(token.burnedFor(BurnCause.TradeFee), 1_00, "1 CT02 burned");
        book.collectFees();
        vm.assertEq(router.distribute(dollar), 15 * USD, "1 % and 0.5 %");
        vm.assertEq(router.heldForBuyback(dollar), 750_000, "5 % buyback");
        vm.assertEq(router.heldForRewardPool(dollar), 150_000, "1 % reward pool");
        vm.assertEq(dollar.balanceOf(TREASURY), 14_100_000, "rest treasury");
    }

    /// @dev A token that calls back while the treasury is paid: its share is still in the balance.
    function test_reentrancy_sharesNothingTwice() public {
        ReentrantToken hostile = new ReentrantToken();
        hostile.mint(address(router), 1_000 * USD);
        hostile.arm(address(router), abi.encodeCall(router.distribute, (hostile)));
        router.distribute(hostile);
        vm.assertFalse(hostile.succeeded(), "reentered");
        vm.assertEq(router.heldForBuyback(hostile), 50 * USD, "5 % once");
    }

    /// @dev A token that calls back while the router buys: what arrived meanwhile would count as spent.
    function test_reentrancy_whileBuyingSharesNothing() public {
        ReentrantToken hostile = new ReentrantToken();
        dollar = hostile;
        book = _bookFor(hostile);
        _equip(ALICE);
        _sell(ALICE, 1, 1_000);
        _arrive(2_000 * USD);
        router.distribute(hostile);
        _arrive(2_000 * USD);
        hostile.arm(address(router), abi.encodeCall(router.distribute, (hostile)));
        vm.prank(ADMIN);
        router.buyRewards(book, 1, 1_000);
        vm.assertFalse(hostile.succeeded(), "reentered");
        vm.assertEq(router.heldForRewardPool(hostile), 9_900_000, "20.00 less 10.10");
    }

    /// @dev CT02 that somebody sent here is shared as fees are; it is not the purchase's.
    function test_buyRewards_takesOnlyWhatItBought() public {
        _arrive(2_000 * USD);
        router.distribute(dollar);
        token.mint(address(router), 500, MintCause.Attested);
        _sell(ALICE, 1, 1_000);
        vm.prank(ADMIN);
        vm.assertEq(router.buyRewards(book, 1, 1_000), 99, "received");
        vm.assertEq(token.balanceOf(address(router)), 500, "left");
    }

    function test_events_sayWhereTheMoneyWent() public {
        _arrive(2_000 * USD);
        vm.expectEmit();
        emit IFeeRouter.Distributed(dollar, 1_880 * USD, 100 * USD, 20 * USD);
        router.distribute(dollar);
        _sell(ALICE, 1, 1_000);
        vm.expectEmit();
        emit IFeeRouter.RewardsBought(dollar, 10_100_000, 99);
        vm.prank(ADMIN);
        router.buyRewards(book, 1, 1_000);
        vm.expectEmit();
        emit IFeeRouter.BuybackReleased(dollar, CAROL, USD);
        vm.prank(ADMIN);
        router.releaseBuyback(dollar, CAROL, USD);
        vm.assertEq(router.heldForBuyback(dollar), 99 * USD, "no longer held");
        vm.expectEmit();
        emit IFeeRouter.SharesSet(2_000, 1_000);
        vm.prank(ADMIN);
        router.setShares(2_000, 1_000);
    }

    function testFuzz_distribute_losesNothing(uint96 first, uint96 second) public {
        _arrive(first);
        router.distribute(dollar);
        _arrive(second);
        router.distribute(dollar);
        uint256 held = router.heldForBuyback(dollar) + router.heldForRewardPool(dollar);
        vm.assertEq(dollar.balanceOf(address(router)), held, "held");
        vm.assertEq(held + dollar.balanceOf(TREASURY), uint256(first) + second, "all");
    }

    /// @dev 10.10 dollars buy 1 CT02 at 10 dollars with its fee; 0.99 CT02 come to the pool, split 80/15/5.
    function test_buyRewards_bringsCT02ToTheRewardPool() public {
        _arrive(2_000 * USD);
        router.distribute(dollar);
        _sell(ALICE, 1, 1_000);
        vm.prank(ADMIN);
        vm.assertEq(router.buyRewards(book, 1, 1_000), 99, "received");
        vm.assertEq(router.heldForRewardPool(dollar), 9_900_000, "20.00 less 10.10");
        vm.assertEq(router.heldForBuyback(dollar), 100 * USD, "untouched");
        vm.assertEq(token.balanceOf(address(pool)), 99, "pool");
        vm.assertEq(pool.daoTreasury(), 14, "15 % of 99, rounded down");
        vm.assertEq(dollar.allowance(address(router), address(book)), 0, "no approval is left");
    }

    function test_buyRewards_cannotSpendWhatIsHeldForOthers() public {
        _arrive(1_000 * USD);
        router.distribute(dollar);
        _sell(ALICE, 2, 1_000);
        vm.prank(ADMIN);
        (bool ok,) = address(router).call(abi.encodeCall(router.buyRewards, (book, 2, 1_000)));
        vm.assertFalse(ok, "20.20 dollars of 10.00");
    }

    function test_releaseBuyback_paysNoMoreThanIsHeld() public {
        _arrive(1_000 * USD);
        router.distribute(dollar);
        vm.expectRevert(abi.encodeWithSelector(IFeeRouter.InsufficientFunds.selector, 50 * USD + 1, 50 * USD));
        vm.prank(ADMIN);
        router.releaseBuyback(dollar, CAROL, 50 * USD + 1);
        uint256 before = dollar.balanceOf(CAROL);
        vm.prank(ADMIN);
        router.releaseBuyback(dollar, CAROL, 50 * USD);
        vm.assertEq(dollar.balanceOf(CAROL) - before, 50 * USD, "released");
    }

    function test_setShares_hasBounds() public {
        vm.expectRevert(abi.encodeWithSelector(IFeeRouter.InvalidShare.selector, 2_001, 2_000));
        vm.prank(ADMIN);
        router.setShares(2_001, 0);
        vm.expectRevert(abi.encodeWithSelector(IFeeRouter.InvalidShare.selector, 1_001, 1_000));
        vm.prank(ADMIN);
        router.setShares(0, 1_001);
        vm.prank(ADMIN);
        router.setShares(0, 0);
        _arrive(100);
        router.distribute(dollar);
        vm.assertEq(dollar.balanceOf(TREASURY), 100, "all to the treasury");
    }

    function test_roles_restrictEverythingButDistribute() public {
        bytes memory denied = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ALICE);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        router.buyRewards(book, 1, 1_000);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        router.releaseBuyback(dollar, ALICE, 0);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        router.setShares(0, 0);
    }
}
