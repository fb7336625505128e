// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IRewardPool} from "../../src/minting/IRewardPool.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev Protocol, section 2: 80 % staker rewards, 15 % DAO treasury, 5 % emergency reserve.
contract RewardPoolTest is ProtocolTest {
    function test_fund_booksNothingTwice() public {
        _mint(_report());
        vm.assertEq(pool.fund(), 0, "nothing new");
        vm.assertEq(pool.stakerRewards(), 4_00, "stakers");
    }

    function test_fund_booksTokensThatAnyoneSent() public {
        _mint(_report());
        vm.prank(ALICE);
        token.transfer(address(pool), 10_00);
        vm.assertEq(pool.fund(), 10_00, "booked");
        vm.assertEq(pool.stakerRewards(), 12_00, "stakers");
        vm.assertEq(pool.daoTreasury(), 2_25, "DAO");
        vm.assertEq(pool.emergencyReserve(), 75, "emergency");
    }

    function testFuzz_fund_floorsAndLeavesTheRemainderToStakers(uint256 amount) public {
        amount = bound(amount, 1, 1_000_000_000_00);
        _mint(_report(NOW - 2 days, NOW - 1 days, amount * 10));
        vm.assertEq(pool.daoTreasury(), amount * 15 / 100, "15 % floored");
        vm.assertEq(pool.emergencyReserve(), amount * 5 / 100, "5 % floored");
        vm.assertEq(
            pool.stakerRewards() + pool.daoTreasury() + pool.emergencyReserve(),
            token.balanceOf(address(pool)),
            "all of it"
        );
    }

    function test_release_paysFromItsOwnPartOnly() public {
        _mint(_report());
        vm.prank(ADMIN);
        pool.releaseStakerRewards(BOB, 1_00);
        vm.prank(ADMIN);
        pool.releaseDaoTreasury(BOB, 50);
        vm.prank(ADMIN);
        pool.releaseEmergencyReserve(BOB, 25);
        vm.assertEq(token.balanceOf(BOB), 1_75, "paid");
        vm.assertEq(pool.stakerRewards(), 3_00, "stakers");
        vm.assertEq(pool.daoTreasury(), 25, "DAO");
        vm.assertEq(pool.emergencyReserve(), 0, "emergency");
        vm.expectRevert(abi.encodeWithSelector(IRewardPool.InsufficientFunds.selector, 1, 0));
        vm.prank(ADMIN);
        pool.releaseEmergencyReserve(BOB, 1);
        vm.expectRevert(abi.encodeWithSelector(IRewardPool.InsufficientFunds.selector, 26, 25));
        vm.prank(ADMIN);
        pool.releaseDaoTreasury(BOB, 26);
        vm.expectRevert(abi.encodeWithSelector(IRewardPool.InsufficientFunds.selector, 3_01, 3_00));
        vm.prank(ADMIN);
        pool.releaseStakerRewards(BOB, 3_01);
        vm.assertEq(pool.fund(), 0, "a release is not booked again");
    }

    function test_release_failsForTheGuardianAndEveryoneElse() public {
        _mint(_report());
        address[2] memory callers = [GUARDIAN, BOB];
        for (uint256 i = 0; i < callers.length; ++i) {
            bytes memory denied =
                abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]);
            vm.expectRevert(denied);
            vm.prank(callers[i]);
            pool.releaseStakerRewards(BOB, 1);
            vm.expectRevert(denied);
            vm.prank(callers[i]);
            pool.releaseDaoTreasury(BOB, 1);
            vm.expectRevert(denied);
            vm.prank(callers[i]);
            pool.releaseEmergencyReserve(BOB, 1);
        }
    }
}
