// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {CT02Governor} from "../../src/governance/CT02Governor.sol";
import {GovernanceTimelock} from "../../src/governance/GovernanceTimelock.sol";
import {IGovernanceTimelock} from "../../src/governance/IGovernanceTimelock.sol";
import {GovernanceSettings, IGovernanceSettings} from "../../src/governance/IGovernanceSettings.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @dev docs/governance.md, table of settings: their bounds, and that nothing but a proposal changes them.
contract BoundedSettingsTest is GovernanceTest {
    function setUp() public override {
        super.setUp();
        _seat(ALICE, 1_000_00, Tier.Days365);
    }

    function _enactSetting(bytes memory data) private {
        _enact(ALICE, _plan(address(governor), data, vm.toString(block.timestamp)));
    }

    /// @dev Carried, and refused when it is executed.
    function _refuseSetting(bytes memory data, uint256 value, uint256 lowest, uint256 highest) private {
        Plan memory plan = _plan(address(governor), data, vm.toString(block.timestamp));
        vm.warp(governor.proposalEta(_carry(ALICE, plan)));
        vm.expectRevert(
            abi.encodeWithSelector(IGovernanceSettings.SettingOutOfBounds.selector, value, lowest, highest)
        );
        _execute(plan);
    }

    function test_votingDelay_isFromOneToSevenDays() public {
        _enactSetting(abi.encodeCall(governor.setVotingDelay, (7 days)));
        vm.assertEq(governor.votingDelay(), 604_800, "longest");
        _enactSetting(abi.encodeCall(governor.setVotingDelay, (1 days)));
        vm.assertEq(governor.votingDelay(), 86_400, "shortest");
        _refuseSetting(abi.encodeCall(governor.setVotingDelay, (7 days + 1)), 604_801, 86_400, 604_800);
        _refuseSetting(abi.encodeCall(governor.setVotingDelay, (1 days - 1)), 86_399, 86_400, 604_800);
    }

    function test_votingPeriod_isFromThreeToFourteenDays() public {
        _enactSetting(abi.encodeCall(governor.setVotingPeriod, (14 days)));
        vm.assertEq(governor.votingPeriod(), 1_209_600, "longest");
        _enactSetting(abi.encodeCall(governor.setVotingPeriod, (3 days)));
        vm.assertEq(governor.votingPeriod(), 259_200, "shortest");
        _refuseSetting(abi.encodeCall(governor.setVotingPeriod, (14 days + 1)), 1_209_601, 259_200, 1_209_600);
        _refuseSetting(abi.encodeCall(governor.setVotingPeriod, (3 days - 1)), 259_199, 259_200, 1_209_600);
    }

    function test_lateQuorumExtension_isFromOneToThreeDays() public {
        _enactSetting(abi.encodeCall(governor.setLateQuorumVoteExtension, (3 days)));
        vm.assertEq(governor.lateQuorumVoteExtension(), 259_200, "longest");
        _enactSetting(abi.encodeCall(governor.setLateQuorumVoteExtension, (1 days)));
        vm.assertEq(governor.lateQuorumVoteExtension(), 86_400, "shortest");
        _refuseSetting(
            abi.encodeCall(governor.setLateQuorumVoteExtension, (3 days + 1)), 259_201, 86_400, 259_200
        );
        _refuseSetting(abi.encodeCall(governor.setLateQuorumVoteExtension, (1 days - 1)), 86_399, 86_400, 259_200);
    }

    function test_quorum_isFrom4To40Percent() public {
        _enactSetting(abi.encodeCall(governor.setQuorum, (4_000)));
        vm.assertEq(governor.quorumBps(), 4_000, "highest");
        _enactSetting(abi.encodeCall(governor.setQuorum, (400)));
        vm.assertEq(governor.quorumBps(), 400, "lowest");
        _refuseSetting(abi.encodeCall(governor.setQuorum, (4_001)), 4_001, 400, 4_000);
        _refuseSetting(abi.encodeCall(governor.setQuorum, (399)), 399, 400, 4_000);
    }

    function test_timelockDelay_isFromTwoToFourteenDays() public {
        _enact(ALICE, _plan(address(timelock), abi.encodeCall(timelock.updateDelay, (14 days)), "longest"));
        vm.assertEq(timelock.getMinDelay(), 1_209_600, "longest");
        _enact(ALICE, _plan(address(timelock), abi.encodeCall(timelock.updateDelay, (2 days)), "shortest"));
        vm.assertEq(timelock.getMinDelay(), 172_800, "shortest");
        uint256[2] memory bad = [uint256(14 days + 1), 2 days - 1];
        for (uint256 i = 0; i < 2; ++i) {
            Plan memory plan =
                _plan(address(timelock), abi.encodeCall(timelock.updateDelay, (bad[i])), vm.toString(i));
            vm.warp(governor.proposalEta(_carry(ALICE, plan)));
            vm.expectRevert(
                abi.encodeWithSelector(IGovernanceTimelock.DelayOutOfBounds.selector, bad[i], 172_800, 1_209_600)
            );
            _execute(plan);
        }
    }

    function test_setters_areForNobodyButExecutedProposals() public {
        bytes[4] memory calls = [
            abi.encodeCall(governor.setVotingDelay, (2 days)),
            abi.encodeCall(governor.setVotingPeriod, (4 days)),
            abi.encodeCall(governor.setLateQuorumVoteExtension, (2 days)),
            abi.encodeCall(governor.setQuorum, (500))
        ];
        address[5] memory callers = [ADMIN, GUARDIAN, ALICE, address(timelock), TREASURY];
        for (uint256 i = 0; i < callers.length; ++i) {
            for (uint256 j = 0; j < calls.length; ++j) {
                vm.prank(callers[i]);
                (bool ok,) = address(governor).call(calls[j]);
                vm.assertFalse(ok, "set");
            }
        }
    }

    /// @dev Raised from 10 % to 40 % while a proposal is voted on, which keeps the 10 % that it was made under.
    function test_quorum_ofAProposalIsThatOfItsDay() public {
        Plan memory raise = _plan(address(governor), abi.encodeCall(governor.setQuorum, (4_000)), "Quorum");
        uint256 raising = _carry(ALICE, raise);
        uint256 id = _propose(ALICE, _dialPlan(1));
        vm.warp(governor.proposalEta(raising));
        _execute(raise);
        vm.assertEq(governor.quorumBps(), 4_000, "raised");
        _assertState(id, IGovernor.ProposalState.Active);
        // 1,000.00 × 2 × 10 %.
        vm.assertEq(governor.proposalQuorum(id), 200_00, "as it was");
    }

    /// @dev Quorum in the last second of 7 days: one more day from then.
    function test_lateQuorum_leavesADayToAnswer() public {
        _seat(BOB, 900_00, Tier.Days365);
        uint256 id = _propose(ALICE, _dialPlan(1));
        uint256 deadline = governor.proposalDeadline(id);
        vm.warp(deadline);
        vm.expectEmit();
        emit GovernorPreventLateQuorum.ProposalExtended(id, uint64(deadline + 86_400));
        _vote(ALICE, id, FOR);
        vm.assertEq(governor.proposalDeadline(id), deadline + 86_400, "a day");
        vm.warp(deadline + 86_400);
        _vote(BOB, id, AGAINST);
        vm.assertEq(governor.proposalDeadline(id), deadline + 86_400, "once only");
    }

    /// @dev A local chain may be faster, and go back to what it began with; it cannot go below.
    function test_lowerBounds_areTheDeploymentsWhenItsAreLower() public {
        governor = new CT02Governor(address(manager), vault, GovernanceSettings(60, 300, 30, 400, 10));
        timelock = GovernanceTimelock(payable(governor.timelock()));
        vm.assertEq(governor.lowestVotingDelay(), 60, "delay");
        vm.assertEq(governor.lowestVotingPeriod(), 300, "period");
        vm.assertEq(governor.lowestLateQuorumExtension(), 30, "extension");
        vm.assertEq(timelock.lowestDelay(), 10, "timelock");
        _enactSetting(abi.encodeCall(governor.setVotingDelay, (1 days)));
        _enactSetting(abi.encodeCall(governor.setVotingDelay, (60)));
        _refuseSetting(abi.encodeCall(governor.setVotingDelay, (59)), 59, 60, 604_800);
        _refuseSetting(abi.encodeCall(governor.setVotingPeriod, (299)), 299, 300, 1_209_600);
        _refuseSetting(abi.encodeCall(governor.setLateQuorumVoteExtension, (29)), 29, 30, 259_200);
    }

    function test_lowerBounds_areTheCodesWhenTheDeploymentsAreHigher() public {
        governor = new CT02Governor(address(manager), vault, GovernanceSettings(3 days, 9 days, 2 days, 400, 5 days));
        vm.assertEq(governor.lowestVotingDelay(), 86_400, "delay");
        vm.assertEq(governor.lowestVotingPeriod(), 259_200, "period");
        vm.assertEq(governor.lowestLateQuorumExtension(), 86_400, "extension");
        vm.assertEq(GovernanceTimelock(payable(governor.timelock())).lowestDelay(), 172_800, "timelock");
    }

    function test_deployment_isRefusedOutOfBounds() public {
        GovernanceSettings[7] memory bad = [
            GovernanceSettings(0, 7 days, 1 days, 1_000, 2 days),
            GovernanceSettings(8 days, 7 days, 1 days, 1_000, 2 days),
            GovernanceSettings(1 days, 15 days, 1 days, 1_000, 2 days),
            GovernanceSettings(1 days, 7 days, 4 days, 1_000, 2 days),
            GovernanceSettings(1 days, 7 days, 1 days, 399, 2 days),
            GovernanceSettings(1 days, 7 days, 1 days, 4_001, 2 days),
            GovernanceSettings(1 days, 0, 0, 1_000, 2 days)
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            vm.expectPartialRevert(IGovernanceSettings.SettingOutOfBounds.selector);
            new CT02Governor(address(manager), vault, bad[i]);
        }
        vm.expectPartialRevert(IGovernanceTimelock.DelayOutOfBounds.selector);
        new CT02Governor(address(manager), vault, GovernanceSettings(1 days, 7 days, 1 days, 1_000, 0));
        vm.expectPartialRevert(IGovernanceTimelock.DelayOutOfBounds.selector);
        new CT02Governor(address(manager), vault, GovernanceSettings(1 days, 7 days, 1 days, 1_000, 15 days));
    }
}
