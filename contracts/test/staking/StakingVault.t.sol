// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IStakingVault, Phase, Position} from "../../src/staking/IStakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {bound, vm} from "../kit/Vm.sol";
import {StakingTest} from "./StakingTest.sol";

/// @dev Protocol, section 5.
contract StakingVaultTest is StakingTest {
    // The worked examples.

    function test_example_poolLimited_2475OutOf2500() public {
        _stake(ALICE, 1_000_00, Tier.Days365);
        _stake(BOB, 99_000_00, Tier.Days365);
        _fund(2_500_00);
        _pass(30 days);
        vm.assertEq(vault.earned(ALICE, 0), 25_00, "1 % of 2,500");
        (uint256 paid, uint256 burned) = _claim(ALICE, 0);
        vm.assertEq(paid, 24_75, "less 1 %");
        vm.assertEq(burned, 25, "burned");
        vm.assertEq(token.balanceOf(ALICE), 24_75, "received");
        vm.assertEq(vault.earned(BOB, 0), 2_475_00, "the rest");
        vm.assertEq(vault.undistributed(), 0, "all of it in 30 days");
    }

    /// @dev 1,000 × 50 % ÷ 12 = 41.666…, where 1 % of 5,000 would be 50.
    function test_example_capLimited_4166AMonthNot50() public {
        _stake(ALICE, 1_000_00, Tier.Days365);
        _stake(BOB, 99_000_00, Tier.Days365);
        _fund(5_000_00);
        _pass(MONTH);
        vm.assertEq(vault.earned(ALICE, 0), 41_66, "the tier's APY");
        // 5,000 - 100,000 × 50 % ÷ 12 = 833.33…
        vm.assertEq(vault.undistributed(), 833_33, "what is not paid stays in the pool");
        _pass(335 days);
        vm.assertEq(vault.earned(ALICE, 0), 50_00, "and is paid later, up to 1 % of it");
    }

    function test_example_tier_bonusOf250For1000At365Days() public {
        _fund(10_000_00);
        (, uint256 bonus) = _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(bonus, 250_00, "25 %");
        vm.assertEq(vault.positionOf(ALICE, 0).bonus, 250_00, "locked with the principal");
        vm.assertEq(vault.undistributed(), 9_750_00, "out of the pool");
        vm.assertEq(token.balanceOf(ALICE), 0, "not paid out");
    }

    function test_example_50IsBelowTheMinimum() public {
        _give(ALICE, 100_00);
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.BelowMinimum.selector, 50_00, 100_00));
        vm.prank(ALICE);
        vault.stake(50_00, Tier.Days365, 0);
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.BelowMinimum.selector, 99_99, 100_00));
        vm.prank(ALICE);
        vault.stake(99_99, Tier.Days365, 0);
        vm.prank(ALICE);
        vault.stake(100_00, Tier.Days365, 0);
    }

    // Tiers.

    function test_tiers_payTheirApyOverAYearAndNoMore() public {
        for (uint8 tier = 0; tier < 4; ++tier) {
            _stake(ALICE, 1_000_00, Tier(tier));
        }
        _fund(1_000_000_00);
        _pass(365 days);
        uint256[4] memory expected = [uint256(150_00), 250_00, 350_00, 500_00];
        for (uint256 i = 0; i < 4; ++i) {
            vm.assertEq(vault.earned(ALICE, i), expected[i], "APY cap");
        }
    }

    function test_tiers_giveTheirEarlyBonus() public {
        _fund(1_000_000_00);
        uint256[4] memory expected = [uint256(0), 100_00, 150_00, 250_00];
        for (uint8 tier = 0; tier < 4; ++tier) {
            vm.assertEq(vault.bonusFor(1_000_00, Tier(tier)), expected[tier], "quote");
            (, uint256 bonus) = _stake(ALICE, 1_000_00, Tier(tier));
            vm.assertEq(bonus, expected[tier], "bonus");
        }
    }

    function test_tiers_lockToTheSecond() public {
        uint256[4] memory locks = [uint256(30 days), 90 days, 180 days, 365 days];
        for (uint8 tier = 0; tier < 4; ++tier) {
            vm.warp(NOW);
            _stake(ALICE, 100_00, Tier(tier));
            vm.warp(NOW + locks[tier] - 1);
            vm.expectRevert(abi.encodeWithSelector(IStakingVault.NotBefore.selector, NOW + locks[tier]));
            _requestUnbonding(ALICE, tier);
        }
        for (uint8 tier = 0; tier < 4; ++tier) {
            vm.warp(NOW + locks[tier]);
            _requestUnbonding(ALICE, tier);
        }
    }

    // The life of a position.

    function test_life_paysPrincipalAndBonusAfter14DaysOfUnbonding() public {
        _fund(10_000_00);
        _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(vault.locked(), 1_250_00, "locked");
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.WrongPhase.selector, Phase.Staked));
        _withdraw(ALICE, 0);
        _pass(365 days);
        _requestUnbonding(ALICE, 0);
        uint256 requested = block.timestamp;
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.WrongPhase.selector, Phase.Unbonding));
        _requestUnbonding(ALICE, 0);
        vm.warp(requested + 14 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.NotBefore.selector, requested + 14 days));
        _withdraw(ALICE, 0);
        vm.warp(requested + 14 days);
        _withdraw(ALICE, 0);
        vm.assertEq(token.balanceOf(ALICE), 1_250_00, "principal and bonus");
        vm.assertEq(vault.locked(), 0, "nothing left");
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.WrongPhase.selector, Phase.Withdrawn));
        _withdraw(ALICE, 0);
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.WrongPhase.selector, Phase.Withdrawn));
        _requestUnbonding(ALICE, 0);
    }

    function test_life_earnsBeyondTheLockUntilUnbondingIsRequested() public {
        _fund(1_000_000_00);
        _stake(ALICE, 1_000_00, Tier.Days30);
        _pass(365 days);
        vm.assertEq(vault.earned(ALICE, 0), 150_00, "15 % of a year");
        _requestUnbonding(ALICE, 0);
        _pass(365 days);
        vm.assertEq(vault.earned(ALICE, 0), 150_00, "unbonding earns nothing");
    }

    function test_life_rewardsStayClaimableAfterWithdrawal() public {
        _fund(1_000_000_00);
        _stake(ALICE, 1_000_00, Tier.Days30);
        _pass(365 days);
        _requestUnbonding(ALICE, 0);
        _pass(14 days);
        _withdraw(ALICE, 0);
        (uint256 paid, uint256 burned) = _claim(ALICE, 0);
        vm.assertEq(paid, 148_50, "99 %");
        vm.assertEq(burned, 1_50, "1 %");
        vm.expectRevert(IStakingVault.NothingToClaim.selector);
        _claim(ALICE, 0);
    }

    function test_life_isTheOwnersOnly() public {
        _stake(ALICE, 100_00, Tier.Days30);
        _pass(30 days);
        address[4] memory others = [BOB, ADMIN, GUARDIAN, TREASURY];
        for (uint256 i = 0; i < others.length; ++i) {
            bytes memory none = abi.encodeWithSelector(IStakingVault.NoSuchPosition.selector, others[i], 0);
            vm.expectRevert(none);
            _requestUnbonding(others[i], 0);
            vm.expectRevert(none);
            _withdraw(others[i], 0);
            vm.expectRevert(none);
            _claim(others[i], 0);
        }
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.NoSuchPosition.selector, BOB, 0));
        vault.earned(BOB, 0);
    }

    function test_positionsOf_listsThemInOrder() public {
        _stake(ALICE, 100_00, Tier.Days30);
        _stake(ALICE, 200_00, Tier.Days90);
        Position[] memory positions = vault.positionsOf(ALICE);
        vm.assertEq(positions.length, 2, "two");
        vm.assertEq(positions[1].principal, 200_00, "second");
        vm.assertEq(uint256(positions[1].tier), uint256(Tier.Days90), "tier");
        vm.assertEq(positions[1].until, NOW + 90 days, "lock");
        vm.assertEq(vault.positionsOf(BOB).length, 0, "none");
    }

    // The pool.

    function test_stream_isPaidLinearlyOver30Days() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(3_000_00);
        for (uint256 day = 1; day <= 30; ++day) {
            vm.warp(NOW + day * 1 days);
            vm.assertEq(vault.earned(ALICE, 0), day * 100_00, "100 a day");
        }
        vm.warp(NOW + 31 days);
        vm.assertEq(vault.earned(ALICE, 0), 3_000_00, "and no more");
    }

    function test_stream_waitsWhileNobodyIsStaked() public {
        _fund(3_000_00);
        _pass(100 days);
        vm.assertEq(vault.undistributed(), 3_000_00, "nothing streamed");
        _stake(ALICE, 1_000_000_00, Tier.Days30);
        _pass(15 days);
        vm.assertEq(vault.earned(ALICE, 0), 1_500_00, "half of it in half of the time");
        _pass(15 days);
        _requestUnbonding(ALICE, 0);
        vm.assertEq(vault.earned(ALICE, 0), 3_000_00, "all of it");
    }

    function test_stream_stopsWhenTheLastStakerUnbonds() public {
        _stake(ALICE, 1_000_000_00, Tier.Days30);
        _pass(20 days);
        _fund(3_000_00);
        _pass(10 days);
        _requestUnbonding(ALICE, 0);
        _pass(100 days);
        vm.assertEq(vault.earned(ALICE, 0), 1_000_00, "ten days of it");
        vm.assertEq(vault.undistributed(), 2_000_00, "the rest waits");
    }

    function test_stream_isSharedByWeight() public {
        _stake(ALICE, 100_000_00, Tier.Days30);
        _stake(BOB, 100_000_00, Tier.Days180);
        _fund(1_000_00);
        _pass(30 days);
        // 15 : 35.
        vm.assertEq(vault.earned(ALICE, 0), 300_00, "15 parts");
        vm.assertEq(vault.earned(BOB, 0), 700_00, "35 parts");
    }

    /// @dev 1,000 after 15 days leave 500 for 15 days; with 1,000 for 30 days the mean is 25 days: 60 a day.
    function test_fund_takesTheMeanOfTheRemainingTimesByAmount() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(1_000_00);
        _pass(15 days);
        _fund(1_000_00);
        _pass(1 days);
        vm.assertEq(vault.earned(ALICE, 0), 560_00, "60 a day");
        _pass(24 days);
        vm.assertEq(vault.earned(ALICE, 0), 2_000_00, "over in 25 days");
    }

    function test_fund_startsAnewWhenThePoolHadRunDry() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(1_000_00);
        _pass(40 days);
        _fund(300_00);
        _pass(25 days);
        vm.assertEq(vault.earned(ALICE, 0), 1_250_00, "10 a day");
    }

    function test_fund_failsForNothing() public {
        vm.expectRevert(IStakingVault.NothingToFund.selector);
        vault.fund(0);
        vm.expectRevert(IStakingVault.NothingToFund.selector);
        vault.collect();
    }

    /// @dev Protocol, section 2: of 50.00 kg 4.00 are for stakers.
    function test_collect_bringsTheStakersShareOfMints() public {
        _mint(_report());
        vm.prank(BOB);
        vm.assertEq(vault.collect(), 4_00, "80 % of 10 %");
        vm.assertEq(vault.undistributed(), 4_00, "in the pool");
        vm.assertEq(pool.stakerRewards(), 0, "moved");
        vm.assertEq(pool.daoTreasury(), 75, "and nothing else");
    }

    function test_collect_booksWhatHadOnlyArrived() public {
        _give(CAROL, 100_00);
        vm.prank(CAROL);
        token.transfer(address(pool), 100_00);
        vm.assertEq(vault.collect(), 80_00, "80 %");
    }

    // The early bonus.

    function test_bonus_isReducedToWhatThePoolHoldsBeyondWhatItOwes() public {
        _stake(BOB, 100_000_00, Tier.Days365);
        _fund(300_00);
        _pass(10 days);
        // 100 of the 300 are owed to Bob.
        (, uint256 bonus) = _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(bonus, 200_00, "instead of 250");
        vm.assertEq(vault.undistributed(), 0, "nothing left");
        _pass(20 days);
        vm.assertEq(vault.earned(BOB, 0), 100_00, "what was owed is still owed");
        (, bonus) = _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(bonus, 0, "never below zero");
    }

    function test_bonus_isRefusedBelowTheStakersMinimum() public {
        _fund(200_00);
        _give(ALICE, 1_000_00);
        vm.expectRevert(abi.encodeWithSelector(IStakingVault.BonusTooLow.selector, 200_00, 200_01));
        vm.prank(ALICE);
        vault.stake(1_000_00, Tier.Days365, 200_01);
        vm.prank(ALICE);
        vault.stake(1_000_00, Tier.Days365, 200_00);
    }

    function test_bonus_hasNoWeightAndEndsTheStreamWhenItWouldHaveEnded() public {
        _stake(BOB, 49_000_00, Tier.Days365);
        _fund(1_750_00);
        (, uint256 bonus) = _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(bonus, 250_00, "bonus");
        _pass(30 days);
        // 1,500 remain: 2 % of them are Alice's, with 1,000 of 50,000.
        vm.assertEq(vault.earned(ALICE, 0), 30_00, "by principal");
        vm.assertEq(vault.earned(BOB, 0), 1_470_00, "by principal");
    }

    // Claims.

    function test_claim_burnsUnderRewardClaim() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(1_000_00);
        _pass(30 days);
        vm.expectEmit();
        emit IStakingVault.RewardClaimed(ALICE, 0, 990_00, 10_00);
        _claim(ALICE, 0);
        vm.assertEq(token.burnedFor(BurnCause.RewardClaim), 10_00, "cause");
        vm.assertEq(token.totalBurned(), 10_00, "no other");
        vm.assertEq(token.totalSupply(), token.totalMinted() - token.totalBurned(), "supply");
    }

    function test_claim_takesWhatIsDueOnce() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(1_000_00);
        _pass(15 days);
        _claim(ALICE, 0);
        vm.expectRevert(IStakingVault.NothingToClaim.selector);
        _claim(ALICE, 0);
        _pass(15 days);
        (uint256 paid,) = _claim(ALICE, 0);
        vm.assertEq(paid, 495_00, "the other half");
    }

    // Pausing.

    function test_pause_stopsStakeAndNothingElse() public {
        _stake(ALICE, 1_000_00, Tier.Days30);
        _stake(ALICE, 1_000_00, Tier.Days90);
        _fund(1_000_00);
        _pass(30 days);
        vm.prank(GUARDIAN);
        vault.pause();
        _give(BOB, 100_00);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(BOB);
        vault.stake(100_00, Tier.Days30, 0);
        _claim(ALICE, 0);
        _requestUnbonding(ALICE, 0);
        _fund(1_00);
        vm.prank(ALICE);
        vault.delegate(BOB);
        _pass(14 days);
        _withdraw(ALICE, 0);
        _claim(ALICE, 1);
        vm.prank(ADMIN);
        vault.unpause();
        vm.prank(BOB);
        vault.stake(100_00, Tier.Days30, 0);
    }

    function test_pause_isTheGuardiansAndUnpauseTheAdministrators() public {
        address[3] memory callers = [ALICE, ADMIN, TREASURY];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]));
            vm.prank(callers[i]);
            vault.pause();
        }
        vm.prank(GUARDIAN);
        vault.pause();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, GUARDIAN));
        vm.prank(GUARDIAN);
        vault.unpause();
    }

    // Fuzz.

    function testFuzz_yield_isNeverAboveTheTier(uint256 amount, uint8 tier, uint256 funded, uint256 time) public {
        amount = bound(amount, 100_00, 1_000_000_000_00);
        funded = bound(funded, 1, 1_000_000_000_00);
        time = bound(time, 1, 3 * 365 days);
        (, uint256 bonus) = _stake(ALICE, amount, Tier(tier % 4));
        _fund(funded);
        _pass(time);
        (, uint256 apy,) = _table(Tier(tier % 4));
        vm.assertLe(vault.earned(ALICE, 0) * 100 * 365 days, amount * apy * time, "APY cap");
        vm.assertLe(vault.earned(ALICE, 0) + bonus, funded, "never overdrawn");
    }

    function testFuzz_fund_inPartsIsFundInOne(uint256 first, uint256 second, uint256 time) public {
        first = bound(first, 1, 1_000_000_00);
        second = bound(second, 1, 1_000_000_00);
        _stake(ALICE, 100_000_000_00, Tier.Days365);
        _fund(500_000_00);
        _pass(bound(time, 0, 30 days));
        uint256 before = vault.earned(ALICE, 0);
        _fund(first);
        _fund(second);
        uint256 inParts = vault.stream().rate;
        setUp();
        _stake(ALICE, 100_000_000_00, Tier.Days365);
        _fund(500_000_00);
        _pass(bound(time, 0, 30 days));
        vm.assertEq(vault.earned(ALICE, 0), before, "the same until then");
        _fund(first + second);
        uint256 inOne = vault.stream().rate;
        // Remaining times are held to 2^-32 s: relative differences below 10^-9 from the second on.
        uint256 difference = inOne > inParts ? inOne - inParts : inParts - inOne;
        vm.assertLe(difference * 1e9, inOne, "rate");
    }

    // Gas.

    /// @dev Each call is a transaction of its own: 21,000 and cold storage included.
    /// forge-config: default.isolate = true
    function test_gas_ofTheMainActions() public {
        _stake(BOB, 1_000_00, Tier.Days365);
        _fund(100_000_00);
        _pass(1 days);
        _give(ALICE, 10_000_00);
        vm.prank(ALICE);
        vault.stake(1_000_00, Tier.Days30, 0);
        vm.snapshotGasLastCall("Staking", "stake, first position of an account");
        _pass(1 days);
        vm.prank(ALICE);
        vault.stake(1_000_00, Tier.Days365, 0);
        vm.snapshotGasLastCall("Staking", "stake, another position");
        _pass(30 days);
        _claim(BOB, 0);
        _claim(ALICE, 0);
        vm.snapshotGasLastCall("Staking", "claim");
        _fund(1_000_00);
        vm.snapshotGasLastCall("Staking", "fund");
        _requestUnbonding(ALICE, 0);
        vm.snapshotGasLastCall("Staking", "requestUnbonding");
        _pass(14 days);
        _withdraw(ALICE, 0);
        vm.snapshotGasLastCall("Staking", "withdraw");
        vm.prank(ALICE);
        vault.delegate(BOB);
        vm.snapshotGasLastCall("Staking", "delegate");
        _mint(_report());
        vault.collect();
        vm.snapshotGasLastCall("Staking", "collect");
    }
}
