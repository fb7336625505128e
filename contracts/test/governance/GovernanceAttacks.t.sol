// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {CT02Governor} from "../../src/governance/CT02Governor.sol";
import {ICT02Governor} from "../../src/governance/ICT02Governor.sol";
import {IStakingVault} from "../../src/staking/IStakingVault.sol";
import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {bound, vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @dev A governed contract that has turned: it makes calls of the attacker's choice when it is set.
contract TurnedTarget {
    address private immutable _governor;
    bytes[] private _calls;
    uint256 public succeeded;
    uint256 public attempts;

    constructor(address governor) {
        _governor = governor;
    }

    function arm(bytes calldata call_) external {
        _calls.push(call_);
    }

    function set() external {
        for (uint256 i = 0; i < _calls.length; ++i) {
            ++attempts;
            (bool ok,) = _governor.call(_calls[i]);
            if (ok) ++succeeded;
        }
    }
}

/// @dev Attempts to capture, to vote twice, to go round the vote, and to get in the way.
contract GovernanceAttacksTest is GovernanceTest {
    // Stakes of the moment.

    /// @dev Staked and proposed in one transaction, as with a flash loan.
    function test_flashStake_cannotPropose() public {
        _stake(EVE, 1_000_000_00, Tier.Days365);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICT02Governor.NotEligible.selector, EVE, Category.PlatformFeatures, block.timestamp - 1
            )
        );
        _propose(EVE, _dialPlan(1));
    }

    /// @dev Whatever is staked during the vote weighs nothing in it.
    function test_flashStake_afterTheSnapshotHasNoVotes() public {
        _seat(ALICE, 100_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        uint256 snapshot = governor.proposalSnapshot(id);
        vm.warp(snapshot + 1);
        _seat(EVE, 1_000_000_00, Tier.Days365);
        vm.expectRevert(
            abi.encodeWithSelector(ICT02Governor.NotEligible.selector, EVE, Category.PlatformFeatures, snapshot)
        );
        _vote(EVE, id, FOR);
        vm.assertEq(governor.proposalQuorum(id), 10_00, "nor does it move the quorum");
    }

    /// @dev Staked in the last second before voting it counts, and is locked for 30 days, of which voting and the timelock
    /// take 10.
    function test_stakeForTheVote_isLockedUntilLongAfterTheOutcome() public {
        _seat(ALICE, 100_00, Tier.Days30);
        Plan memory plan = _dialPlan(1);
        uint256 id = _propose(ALICE, plan);
        vm.warp(governor.proposalSnapshot(id));
        _stake(EVE, 1_000_000_00, Tier.Days30);
        _pass(1);
        _vote(EVE, id, FOR);
        vm.warp(governor.proposalDeadline(id) + 1);
        _queue(plan);
        vm.warp(governor.proposalEta(id));
        _execute(plan);
        vm.expectPartialRevert(IStakingVault.NotBefore.selector);
        _requestUnbonding(EVE, 0);
    }

    /// @dev Voting, a late quorum and the timelock take 7 + 1 + 2 days, unbonding 14: whoever votes, in whatever
    /// position, still has its principal at stake when the outcome can take effect.
    function test_unbondingVoter_isStillInTheVaultAtTheOutcome() public {
        _stake(ALICE, 100_00, Tier.Days30);
        _pass(30 days);
        Plan memory plan = _dialPlan(1);
        uint256 id = _propose(ALICE, plan);
        _toVoting(id);
        _requestUnbonding(ALICE, 0);
        vm.warp(governor.proposalDeadline(id));
        _vote(ALICE, id, FOR);
        vm.warp(governor.proposalDeadline(id) + 1);
        _queue(plan);
        vm.warp(governor.proposalEta(id));
        _execute(plan);
        vm.expectPartialRevert(IStakingVault.NotBefore.selector);
        _withdraw(ALICE, 0);
    }

    function test_unbondingBeforeTheSnapshot_hasNoVotes() public {
        _stake(ALICE, 500_00, Tier.Days30);
        _stake(BOB, 500_00, Tier.Days30);
        _pass(30 days);
        uint256 id = _propose(BOB, _dialPlan(1));
        uint256 snapshot = governor.proposalSnapshot(id);
        vm.warp(snapshot);
        _requestUnbonding(ALICE, 0);
        _pass(1);
        vm.expectRevert(
            abi.encodeWithSelector(ICT02Governor.NotEligible.selector, ALICE, Category.PlatformFeatures, snapshot)
        );
        _vote(ALICE, id, FOR);
        vm.assertEq(governor.proposalQuorum(id), 50_00, "nor do they count for the quorum");
    }

    // Votes twice.

    function test_delegationAfterTheSnapshot_movesNoVotes() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        _toVoting(id);
        _vote(ALICE, id, FOR);
        vm.prank(ALICE);
        vault.delegate(EVE);
        _pass(1);
        vm.expectPartialRevert(ICT02Governor.NotEligible.selector);
        _vote(EVE, id, FOR);
        (, uint256 forVotes,) = governor.proposalVotes(id);
        vm.assertEq(forVotes, 500_00, "once");
    }

    function test_delegationBeforeTheSnapshot_movesThemOnce() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        address[3] memory chain = [BOB, EVE, DAVE];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(ALICE);
            vault.delegate(chain[i]);
            _pass(1);
        }
        // A delegate does not pass on what it was given.
        vm.prank(DAVE);
        vault.delegate(EVE);
        _toVoting(id);
        vm.assertEq(_vote(DAVE, id, FOR), 500_00, "the last delegate");
        address[3] memory others = [ALICE, BOB, EVE];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectPartialRevert(ICT02Governor.NotEligible.selector);
            _vote(others[i], id, FOR);
        }
    }

    /// @dev Ten positions of 100.00, a year each, delegated to one account, are no position of 1,000.00.
    function test_delegation_buysNoSeatInAnotherCategory() public {
        for (uint160 i = 1; i <= 10; ++i) {
            _stake(address(0x5000 + i), 100_00, Tier.Days365);
            vm.prank(address(0x5000 + i));
            vault.delegate(EVE);
        }
        _pass(1);
        Plan memory plan = _plan(address(governor), abi.encodeCall(governor.setQuorum, (400)), "Capture");
        vm.expectPartialRevert(ICT02Governor.NotEligible.selector);
        _propose(EVE, plan);
        _propose(EVE, _dialPlan(1));
    }

    /// @dev All of platform features, and nothing of fees.
    function test_majorityOfOneCategory_hasNoSayInAnother() public {
        _stake(EVE, 10_000_000_00, Tier.Days30);
        _seat(ALICE, 500_00, Tier.Days90);
        vm.expectPartialRevert(ICT02Governor.NotEligible.selector);
        _propose(EVE, _feesPlan());
        uint256 id = _propose(ALICE, _feesPlan());
        _toVoting(id);
        vm.expectPartialRevert(ICT02Governor.NotEligible.selector);
        _vote(EVE, id, AGAINST);
        _vote(ALICE, id, FOR);
        _toResult(id);
        _assertState(id, IGovernor.ProposalState.Succeeded);
    }

    function testFuzz_votes_castNeverExceedTheCategory(uint256[5] memory amounts, uint256 seed) public {
        address[5] memory actors = [ALICE, BOB, CAROL, DAVE, EVE];
        for (uint256 i = 0; i < 5; ++i) {
            _stake(actors[i], bound(amounts[i], 100_00, 20_000_00), Tier((seed >> (2 * i)) % 4));
            vm.prank(actors[(seed >> (16 + 3 * i)) % 5]);
            vault.delegate(actors[(seed >> (32 + 3 * i)) % 5]);
        }
        _seat(address(0x99), 20_000_00, Tier.Days365);
        Category category = Category((seed >> 64) % 4);
        uint256 id = _propose(address(0x99), _resolution(category, "words"));
        vm.warp(governor.proposalSnapshot(id) + 1);
        for (uint256 i = 0; i < 5; ++i) {
            uint8 support = uint8((seed >> (80 + 2 * i)) % 3);
            vm.prank(actors[i]);
            (bool ok,) = address(governor).call(abi.encodeCall(governor.castVote, (id, support)));
            // Delegating again does not help.
            vm.prank(actors[i]);
            vault.delegate(actors[(i + 1) % 5]);
            ok;
        }
        _vote(address(0x99), id, FOR);
        (uint256 against, uint256 forVotes, uint256 abstain) = governor.proposalVotes(id);
        uint256 total = vault.pastCategoryTotalVotes(category, governor.proposalSnapshot(id));
        vm.assertEq(against + forVotes + abstain, total, "all voted, each once");
    }

    // Getting in the way.

    /// @dev A thief who proposes the same first could cancel it: OpenZeppelin's suffix names the proposer.
    function test_frontRunning_failsAgainstADescriptionThatNamesItsProposer() public {
        _stake(ALICE, 500_00, Tier.Days30);
        _seat(EVE, 500_00, Tier.Days30);
        Plan memory plan = _dialPlan(1);
        plan.description = string.concat("Turn it #proposer=", Strings.toHexString(ALICE));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, EVE));
        _propose(EVE, plan);
        uint256 id = _propose(ALICE, plan);
        vm.assertEq(governor.proposalProposer(id), ALICE, "hers");
    }

    function test_proposal_cannotBeMadeTwice() public {
        _stake(ALICE, 500_00, Tier.Days30);
        _seat(EVE, 500_00, Tier.Days30);
        _propose(ALICE, _dialPlan(1));
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _propose(EVE, _dialPlan(1));
    }

    function test_spam_anAccountHasOneOpenProposal() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        bytes memory open = abi.encodeWithSelector(ICT02Governor.ProposalOpen.selector, ALICE, id);
        vm.expectRevert(open);
        _propose(ALICE, _dialPlan(2));
        vm.warp(governor.proposalDeadline(id));
        vm.expectRevert(open);
        _propose(ALICE, _dialPlan(2));
        _pass(1);
        id = _propose(ALICE, _dialPlan(2));
        _cancel(ALICE, _dialPlan(2));
        _assertState(id, IGovernor.ProposalState.Canceled);
        _propose(ALICE, _dialPlan(3));
    }

    /// @dev One stake, handed from account to account, proposes once each; anyone clears what it has left behind.
    function test_spam_withOneStakeHandedRoundIsCancelledByAnyone() public {
        _seat(EVE, 100_00, Tier.Days30);
        _propose(EVE, _dialPlan(1));
        vm.prank(EVE);
        vault.delegate(DAVE);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancel(ALICE, _dialPlan(1));
        _pass(1);
        _propose(DAVE, _dialPlan(2));
        _cancel(ALICE, _dialPlan(1));
        _assertState(_idOf(_dialPlan(1)), IGovernor.ProposalState.Canceled);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancel(ALICE, _dialPlan(2));
    }

    function test_cancel_isForTheProposerUntilVotingBegins() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, EVE));
        _cancel(EVE, _dialPlan(1));
        _toVoting(id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, ALICE));
        _cancel(ALICE, _dialPlan(1));
    }

    /// @dev Nor by giving up its votes: what is being voted on, or has passed, is the voters'.
    function test_cancel_isNobodysOnceVotingHasBegun() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        _toVoting(id);
        _vote(ALICE, id, FOR);
        vm.prank(ALICE);
        vault.delegate(EVE);
        _pass(1);
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancel(BOB, _dialPlan(1));
        _toResult(id);
        _queue(_dialPlan(1));
        vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
        _cancel(BOB, _dialPlan(1));
    }

    /// @dev 10 % of the votes in the last second, when nobody thought that the quorum would be met.
    function test_lateQuorum_canBeAnswered() public {
        _stake(ALICE, 900_00, Tier.Days30);
        _seat(EVE, 100_00, Tier.Days30);
        uint256 id = _propose(EVE, _dialPlan(1));
        vm.warp(governor.proposalDeadline(id));
        _vote(EVE, id, FOR);
        _pass(1);
        _vote(ALICE, id, AGAINST);
        _toResult(id);
        _assertState(id, IGovernor.ProposalState.Defeated);
    }

    /// @dev 10 % abstain at the beginning: the quorum is met, nothing is about to pass, and nobody minds. In the last second
    /// one vote for it would decide. 7 days of voting and, from then on, one to answer.
    function test_quorumOfAbstentions_doesNotLetOneVoteDecideInTheLastSecond() public {
        _stake(ALICE, 8_900_00, Tier.Days30);
        _stake(DAVE, 100_00, Tier.Days30);
        _seat(EVE, 1_000_00, Tier.Days30);
        uint256 id = _propose(EVE, _dialPlan(1));
        _toVoting(id);
        uint256 deadline = governor.proposalDeadline(id);
        _vote(EVE, id, ABSTAIN);
        vm.assertEq(governor.proposalQuorum(id), 1_000_00, "met");
        vm.warp(deadline);
        _vote(DAVE, id, FOR);
        vm.assertEq(governor.proposalDeadline(id), deadline + 1 days, "a day to answer");
        _pass(1);
        _vote(ALICE, id, AGAINST);
        _toResult(id);
        _assertState(id, IGovernor.ProposalState.Defeated);
    }

    /// @dev Nor does a tie at first. The quorum, 1,400 of 14,000, is reached by 2,000 for and as many against.
    function test_quorumOfATie_leavesTimeWhenItTurns() public {
        _stake(ALICE, 9_000_00, Tier.Days30);
        _stake(BOB, 1_000_00, Tier.Days30);
        _stake(DAVE, 2_000_00, Tier.Days30);
        _seat(EVE, 2_000_00, Tier.Days30);
        uint256 id = _propose(EVE, _dialPlan(1));
        _toVoting(id);
        uint256 deadline = governor.proposalDeadline(id);
        _vote(DAVE, id, AGAINST);
        _vote(EVE, id, FOR);
        vm.warp(deadline);
        _vote(BOB, id, FOR);
        vm.assertEq(governor.proposalDeadline(id), deadline + 1 days, "a day to answer");
    }

    // Calls that call back.

    function test_reentrancy_throughAnExecutedCallGainsNothing() public {
        _stake(BOB, 500_00, Tier.Days365);
        _seat(ALICE, 5_000_00, Tier.Days365);
        TurnedTarget turned = new TurnedTarget(address(governor));
        _govern(address(turned), turned.set.selector, Category.PlatformFeatures);
        Plan memory plan = _plan(address(turned), abi.encodeCall(turned.set, ()), "Turned");
        Plan memory other = _dialPlan(7);
        bytes32 otherHash = keccak256(bytes(other.description));
        _propose(BOB, other);
        uint256 id = _carry(ALICE, plan);

        // Itself again; another that has not passed; settings, and a resolution, as if it were the timelock.
        bytes32 descriptionHash = keccak256(bytes(plan.description));
        turned.arm(abi.encodeCall(governor.execute, (plan.targets, plan.values, plan.calldatas, descriptionHash)));
        turned.arm(abi.encodeCall(governor.queue, (plan.targets, plan.values, plan.calldatas, descriptionHash)));
        turned.arm(abi.encodeCall(governor.cancel, (plan.targets, plan.values, plan.calldatas, descriptionHash)));
        turned.arm(abi.encodeCall(governor.execute, (other.targets, other.values, other.calldatas, otherHash)));
        turned.arm(abi.encodeCall(governor.queue, (other.targets, other.values, other.calldatas, otherHash)));
        turned.arm(abi.encodeCall(governor.setQuorum, (400)));
        turned.arm(abi.encodeCall(governor.resolve, (Category.Fees, 0)));
        turned.arm(abi.encodeCall(governor.castVote, (id, FOR)));
        turned.arm(abi.encodeCall(governor.allowCall, (address(dial), dial.steal.selector, Category.Fees)));
        vm.warp(governor.proposalEta(id));
        _execute(plan);
        vm.assertEq(turned.attempts(), 9, "tried");
        vm.assertEq(turned.succeeded(), 0, "in vain");
        vm.assertEq(governor.quorumBps(), 1_000, "quorum");
        vm.assertEq(dial.turns(), 0, "the other proposal");
    }

    /// @dev A setting that one proposal may change is not changed twice by a call in the middle of it.
    function test_reentrancy_intoTheGovernorsOwnCallFails() public {
        _seat(ALICE, 1_000_00, Tier.Days365);
        TurnedTarget turned = new TurnedTarget(address(governor));
        _govern(address(turned), turned.set.selector, Category.ChainFeatures);
        bytes memory setting = abi.encodeCall(governor.setQuorum, (400));
        turned.arm(setting);
        Plan memory plan = _join(
            _plan(address(turned), abi.encodeCall(turned.set, ()), "Both"), _plan(address(governor), setting, "")
        );
        _enact(ALICE, plan);
        vm.assertEq(turned.succeeded(), 0, "not by the target");
        vm.assertEq(governor.quorumBps(), 400, "by the proposal");
    }

    /// @dev A governor of the attacker's with the same access manager: its timelock has no role.
    function test_secondGovernor_hasNoPower() public {
        _seat(EVE, 1_000_00, Tier.Days365);
        governor = new CT02Governor(address(manager), vault, _settings());
        vm.expectPartialRevert(bytes4(keccak256("CallNotGoverned(address,bytes4)")));
        _propose(EVE, _feesPlan());
        vm.prank(ADMIN);
        governor.allowCall(address(book), book.setFees.selector, Category.Fees);
        uint256 id = _carry(EVE, _feesPlan());
        vm.warp(governor.proposalEta(id));
        vm.expectPartialRevert(bytes4(keccak256("AccessManagedUnauthorized(address)")));
        _execute(_feesPlan());
    }
}
