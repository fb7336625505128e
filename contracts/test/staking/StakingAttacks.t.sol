// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Roles} from "../../src/access/Roles.sol";
import {IStakingVault} from "../../src/staking/IStakingVault.sol";
import {StakingVault} from "../../src/staking/StakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {BurnCause, ICT02} from "../../src/token/ICT02.sol";
import {bound, vm} from "../kit/Vm.sol";
import {HostileToken, Reentrant} from "./HostileToken.sol";
import {StakingTest} from "./StakingTest.sol";

/// @dev Attempts to take more than is due, to delay others or to lock them in.
contract StakingAttacksTest is StakingTest {
    HostileToken private hostile;
    StakingVault private prey;
    Reentrant private attacker;

    // Funding as a weapon.

    /// @dev If funding restarted the stream, 36.8 % (1/e) would be unpaid after 30 days of a unit an hour.
    function test_tinyFundings_doNotHoldUpTheStream() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(3_000_00);
        for (uint256 hour = 0; hour < 720; ++hour) {
            _pass(1 hours);
            _fund(1);
        }
        // 7.20 were added: the mean moves for a remainder of that order only, less than 1 % of the whole.
        vm.assertLe(2_970_00, vault.earned(ALICE, 0), "paid in 30 days");
    }

    /// @dev Nor do they hurry it: less than a millionth in a thousand fundings within a second.
    function test_tinyFundings_doNotHurryTheStream() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(3_000_00);
        _pass(10 days + 1);
        uint256 rate = vault.stream().rate;
        for (uint256 i = 0; i < 1_000; ++i) {
            _fund(1);
        }
        // The 10.00 that were added make up 0.4 % of the rate.
        vm.assertLe(vault.stream().rate, rate * 1_005 / 1_000, "rate");
    }

    /// @dev What the protocol allows, in numbers (docs/contract-review.md): of 1,000.00 kg the minter has 700.00, and 80.00
    /// of the pool's 100.00 are for stakers. Whoever collects and stakes 320.00 for a year before anybody else has all 80.00
    /// as early bonus. It takes nothing of what others have earned, and leaves nothing to stream.
    function test_bonus_takesNothingThatWasEarned_thoughItMayTakeAllThatIsToCome() public {
        _stake(BOB, 100_000_00, Tier.Days365);
        _fund(300_00);
        _pass(10 days);
        _mint(_report(NOW - 2 days, NOW - 1 days, 1_000_00));
        vault.collect();
        // 200.00 of the 300.00 have not streamed yet, and 80.00 came in: 280.00 are a quarter of 1,120.00.
        (, uint256 bonus) = _stake(ALICE, 1_120_00, Tier.Days365);
        vm.assertEq(bonus, 280_00, "all of it");
        vm.assertEq(vault.earned(BOB, 0), 100_00, "ten days of thirty");
        _pass(365 days);
        vm.assertEq(vault.earned(BOB, 0), 100_00, "and no more");
        (uint256 paid, uint256 burned) = _claim(BOB, 0);
        vm.assertEq(paid + burned, 100_00, "which is paid");
        _requestUnbonding(ALICE, 0);
        _pass(14 days);
        _withdraw(ALICE, 0);
        vm.assertEq(token.balanceOf(ALICE), 700_00 + 1_120_00 + 280_00, "a year later");
    }

    function test_lateStaker_getsNothingOfWhatWasPaidBefore() public {
        _stake(ALICE, 100_000_00, Tier.Days365);
        _fund(3_000_00);
        _pass(30 days);
        _stake(BOB, 10_000_000_00, Tier.Days365);
        vm.assertEq(vault.earned(BOB, 0), 0, "at once");
        _pass(10 days);
        vm.assertEq(vault.earned(BOB, 0), 0, "nor later");
        vm.assertEq(vault.earned(ALICE, 0), 3_000_00, "Alice's");
    }

    // Rounding.

    function testFuzz_dust_claimingOftenBringsNoMore(uint256 amount, uint256 funded, uint256 pause) public {
        amount = bound(amount, 100_00, 10_000_00);
        pause = bound(pause, 1 minutes, 1 days);
        _stake(ALICE, amount, Tier.Days365);
        _stake(BOB, amount, Tier.Days365);
        _fund(bound(funded, 100, 10_000_00));
        for (uint256 i = 0; i < 40; ++i) {
            _pass(pause);
            vm.prank(ALICE);
            (bool ok,) = address(vault).call(abi.encodeCall(vault.claim, (0)));
            ok;
        }
        uint256 burned = token.burnedFor(BurnCause.RewardClaim);
        uint256 claimed = token.balanceOf(ALICE) + burned;
        vm.assertLe(claimed, vault.earned(BOB, 0) + 1, "not more than by waiting");
        vm.assertLe(claimed, burned * 100, "1 % is burned at least");
    }

    function test_dust_isNotClaimed() public {
        _stake(ALICE, 100_00, Tier.Days30);
        _fund(1_000_00);
        // 100.00 × 15 % a year: 0.01 in 21,024 s. Of 0.01 all would burn.
        _pass(21_024);
        vm.assertEq(vault.earned(ALICE, 0), 1, "0.01");
        vm.expectRevert(IStakingVault.NothingToClaim.selector);
        _claim(ALICE, 0);
        _pass(21_024);
        (uint256 paid, uint256 burned) = _claim(ALICE, 0);
        vm.assertEq(paid, 1, "paid");
        vm.assertEq(burned, 1, "burned");
    }

    function test_dust_ofAClaimStaysInThePool() public {
        _stake(ALICE, 100_00, Tier.Days30);
        _fund(1_000_00);
        _pass(21_024 * 5 / 2);
        // 2.5 base units were earned: 99,997.5 are left.
        vm.assertEq(vault.undistributed(), 999_97, "half a unit is owed");
        _claim(ALICE, 0);
        vm.assertEq(vault.undistributed(), 999_98, "and given back");
    }

    function test_dust_positionsOfOthersCostNothing() public {
        _stake(ALICE, 1_000_00, Tier.Days365);
        _stake(BOB, 100_00, Tier.Days30);
        _fund(100_000_00);
        _pass(1 days);
        uint256 before = gasleft();
        _claim(ALICE, 0);
        before -= gasleft();
        for (uint256 i = 0; i < 200; ++i) {
            _stake(BOB, 100_00, Tier.Days30);
        }
        _pass(1 days);
        uint256 later = gasleft();
        _claim(ALICE, 0);
        later -= gasleft();
        vm.assertLe(later, before, "gas of a claim");
    }

    // Edges of time.

    function test_time_nothingIsEarnedWithinASecond() public {
        _stake(BOB, 100_00, Tier.Days30);
        _fund(1_000_00);
        _stake(ALICE, 1_000_000_00, Tier.Days365);
        vm.assertEq(vault.earned(ALICE, 0), 0, "no time, no pay");
        vm.expectRevert(IStakingVault.NothingToClaim.selector);
        _claim(ALICE, 0);
    }

    function test_time_centuriesDoNotOverflow() public {
        _fund(1_000_000_00);
        _stake(ALICE, 1_000_00, Tier.Days365);
        _pass(1_000 * 365 days);
        // 999,750 after the bonus, at 500 a year.
        vm.assertEq(vault.earned(ALICE, 0), 500_000_00, "a thousand years");
        _claim(ALICE, 0);
        _requestUnbonding(ALICE, 0);
        _pass(14 days);
        _withdraw(ALICE, 0);
        vm.assertEq(token.balanceOf(ALICE), 495_000_00 + 1_250_00, "all of it");
    }

    // Locking others in.

    function test_exits_doNotDependOnTheRightToBurn() public {
        _stake(ALICE, 1_000_00, Tier.Days30);
        _fund(1_000_00);
        _pass(30 days);
        vm.prank(ADMIN);
        manager.revokeRole(Roles.BURNER, address(vault));
        _requestUnbonding(ALICE, 0);
        _pass(14 days);
        _withdraw(ALICE, 0);
        vm.assertEq(token.balanceOf(ALICE), 1_000_00, "principal");
        vm.prank(ALICE);
        (bool ok,) = address(vault).call(abi.encodeCall(vault.claim, (0)));
        vm.assertFalse(ok, "no claim without its burn");
        _grant(Roles.BURNER, address(vault));
        _claim(ALICE, 0);
    }

    function test_exits_stayOpenWhenTheAdministratorClosesTheVault() public {
        _stake(ALICE, 1_000_00, Tier.Days30);
        _fund(1_000_00);
        _pass(30 days);
        vm.prank(GUARDIAN);
        vault.pause();
        vm.prank(ADMIN);
        manager.setTargetClosed(address(vault), true);
        _claim(ALICE, 0);
        _requestUnbonding(ALICE, 0);
        _pass(14 days);
        _withdraw(ALICE, 0);
    }

    function test_strayTokens_enterNoPool() public {
        _give(BOB, 500_00);
        vm.prank(BOB);
        token.transfer(address(vault), 500_00);
        _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(vault.undistributed(), 0, "pool");
        vm.assertEq(vault.locked(), 1_000_00, "locked");
    }

    // Tokens unlike CT02.

    function _hostile() private {
        hostile = new HostileToken();
        prey = new StakingVault(address(manager), ICT02(address(hostile)), pool);
        attacker = new Reentrant(prey);
        hostile.give(BOB, 1_000_000_00);
        hostile.give(address(attacker), 1_000_00);
        vm.prank(BOB);
        prey.fund(100_000_00);
        vm.prank(BOB);
        prey.stake(100_000_00, Tier.Days30, 0);
        hostile.hook(attacker);
    }

    function _attack(bytes memory first, bytes memory second) private returns (bool) {
        attacker.onReentry(second);
        return attacker.start(first);
    }

    function test_reentrancy_withdrawPaysOnce() public {
        _hostile();
        attacker.start(abi.encodeCall(prey.stake, (1_000_00, Tier.Days30, 0)));
        _pass(30 days);
        attacker.start(abi.encodeCall(prey.requestUnbonding, (0)));
        _pass(14 days);
        bytes memory withdraw = abi.encodeCall(prey.withdraw, (0));
        vm.assertTrue(_attack(withdraw, withdraw), "the first");
        vm.assertEq(attacker.succeeded(), 0, "none within it");
        vm.assertEq(hostile.balanceOf(address(attacker)), 1_000_00, "once");
    }

    function test_reentrancy_claimPaysOnce() public {
        _hostile();
        attacker.start(abi.encodeCall(prey.stake, (1_000_00, Tier.Days365, 0)));
        _pass(365 days);
        bytes memory claim = abi.encodeCall(prey.claim, (0));
        vm.assertTrue(_attack(claim, claim), "the first");
        vm.assertEq(attacker.succeeded(), 0, "none within it");
        vm.assertEq(hostile.balanceOf(address(attacker)), 495_00, "500 less 1 %");
    }

    /// @dev Before its tokens have arrived, a stake or a funding gives nothing that can be taken out.
    function test_reentrancy_stakeAndFundGiveNothingBeforeTheyArePaid() public {
        _hostile();
        bytes memory stake = abi.encodeCall(prey.stake, (1_000_00, Tier.Days365, 0));
        vm.assertTrue(_attack(stake, abi.encodeCall(prey.claim, (0))), "staked");
        vm.assertEq(attacker.succeeded(), 0, "no claim");
        vm.assertFalse(_attack(stake, abi.encodeCall(prey.requestUnbonding, (1))), "cannot pay for it");
        vm.assertEq(prey.positionsOf(address(attacker)).length, 1, "no second position");
        bytes memory fund = abi.encodeCall(prey.fund, (1_000_00));
        vm.assertFalse(_attack(fund, abi.encodeCall(prey.stake, (1_000_00, Tier.Days365, 250_00))), "nor for that");
        vm.assertEq(prey.undistributed(), 100_000_00 - 250_00, "pool");
    }

    function test_falseReturningToken_isNotTakenForPaid() public {
        _hostile();
        hostile.hook(Reentrant(address(0)));
        attacker.start(abi.encodeCall(prey.stake, (1_000_00, Tier.Days30, 0)));
        _pass(30 days);
        attacker.start(abi.encodeCall(prey.requestUnbonding, (0)));
        _pass(14 days);
        hostile.refuse(true);
        bytes memory refused = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(hostile));
        vm.expectRevert(refused);
        vm.prank(BOB);
        prey.stake(100_00, Tier.Days30, 0);
        vm.expectRevert(refused);
        vm.prank(BOB);
        prey.fund(100_00);
        vm.expectRevert(refused);
        vm.prank(address(attacker));
        prey.withdraw(0);
        hostile.refuse(false);
        vm.prank(address(attacker));
        prey.withdraw(0);
        vm.assertEq(hostile.balanceOf(address(attacker)), 1_000_00, "not lost");
    }
}
