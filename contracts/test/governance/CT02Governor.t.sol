// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ICT02Governor} from "../../src/governance/ICT02Governor.sol";
import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @dev Protocol, section 8: who votes where, with which power, and the life of a proposal (OpenZeppelin's Governor).
contract CT02GovernorTest is GovernanceTest {
    uint256 private constant FRANK_KEY = 0xF4A;

    /// @dev A row of what section 8 says: votes in each of the four categories, in base units.
    struct Row {
        uint256 amount;
        Tier tier;
        uint256[4] votes;
    }

    /// @dev Platform: 100 CT02 and 30 d. Fees: 500 and 90 d. Chain: 1,000 and 365 d. Partnerships: more than 10,000.
    /// Power (section 5): × 1; × 1.5 from 90 d and 500; × 2 from 365 d and 1,000.
    function _rows() private pure returns (Row[11] memory) {
        return [
            Row(100_00, Tier.Days30, [uint256(100_00), 0, 0, 0]),
            Row(500_00, Tier.Days30, [uint256(500_00), 0, 0, 0]),
            Row(499_99, Tier.Days90, [uint256(499_99), 0, 0, 0]),
            Row(500_00, Tier.Days90, [uint256(750_00), 750_00, 0, 0]),
            Row(500_00, Tier.Days180, [uint256(750_00), 750_00, 0, 0]),
            Row(1_000_00, Tier.Days180, [uint256(1_500_00), 1_500_00, 0, 0]),
            Row(999_99, Tier.Days365, [uint256(999_99), 999_99, 0, 0]),
            Row(1_000_00, Tier.Days365, [uint256(2_000_00), 2_000_00, 2_000_00, 0]),
            Row(10_000_00, Tier.Days365, [uint256(20_000_00), 20_000_00, 20_000_00, 0]),
            Row(10_000_01, Tier.Days30, [uint256(10_000_01), 0, 0, 10_000_01]),
            Row(10_000_01, Tier.Days365, [uint256(20_000_02), 20_000_02, 20_000_02, 20_000_02])
        ];
    }

    function _voterOf(uint256 row) private pure returns (address) {
        return address(uint160(0x2000 + row));
    }

    function test_votes_areThoseOfTheTableOfSection8() public {
        Row[11] memory rows = _rows();
        for (uint256 i = 0; i < rows.length; ++i) {
            _stake(_voterOf(i), rows[i].amount, rows[i].tier);
        }
        uint256[4] memory ids;
        for (uint8 c = 0; c < 4; ++c) {
            address proposer = address(uint160(0x3000 + uint160(c)));
            _seat(proposer, 20_000_00, Tier.Days365);
            ids[c] = _propose(proposer, _resolution(Category(c), vm.toString(uint256(c))));
        }
        _toVoting(ids[3]);
        for (uint8 c = 0; c < 4; ++c) {
            uint256 snapshot = governor.proposalSnapshot(ids[c]);
            for (uint256 i = 0; i < rows.length; ++i) {
                address voter = _voterOf(i);
                if (rows[i].votes[c] == 0) {
                    vm.expectRevert(
                        abi.encodeWithSelector(ICT02Governor.NotEligible.selector, voter, Category(c), snapshot)
                    );
                    _vote(voter, ids[c], FOR);
                } else {
                    vm.assertEq(_vote(voter, ids[c], FOR), rows[i].votes[c], "weight");
                }
            }
        }
        // The columns added up.
        uint256[4] memory sums = [uint256(57_100_01), 46_000_01, 42_000_02, 30_000_03];
        for (uint8 c = 0; c < 4; ++c) {
            (, uint256 forVotes,) = governor.proposalVotes(ids[c]);
            vm.assertEq(forVotes, sums[c], "for");
        }
    }

    function test_propose_takesWhatVotingInTheCategoryTakes() public {
        Row[11] memory rows = _rows();
        for (uint256 i = 0; i < rows.length; ++i) {
            _stake(_voterOf(i), rows[i].amount, rows[i].tier);
        }
        _pass(1);
        for (uint8 c = 0; c < 4; ++c) {
            for (uint256 i = 0; i < rows.length; ++i) {
                Plan memory plan = _resolution(Category(c), vm.toString(i));
                address proposer = _voterOf(i);
                if (rows[i].votes[c] == 0) {
                    vm.expectRevert(
                        abi.encodeWithSelector(
                            ICT02Governor.NotEligible.selector, proposer, Category(c), block.timestamp - 1
                        )
                    );
                    _propose(proposer, plan);
                } else {
                    uint256 id = _propose(proposer, plan);
                    vm.assertEq(uint256(governor.proposalCategory(id)), c, "category");
                    _cancel(proposer, plan);
                }
            }
        }
    }

    /// @dev Snapshot after 1 day, voting for 7 days from the second after, 2 days of timelock.
    function test_lifeCycle_ofAFeeProposal() public {
        _seat(ALICE, 500_00, Tier.Days90);
        Plan memory plan = _feesPlan();
        uint256 start = block.timestamp;
        uint256 id = _propose(ALICE, plan);
        vm.assertEq(governor.proposalSnapshot(id), start + 86_400, "snapshot");
        vm.assertEq(governor.proposalDeadline(id), start + 86_400 + 604_800, "deadline");
        vm.assertEq(uint256(governor.proposalCategory(id)), uint256(Category.Fees), "category");

        vm.warp(start + 86_400);
        _assertState(id, IGovernor.ProposalState.Pending);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _vote(ALICE, id, FOR);
        vm.warp(start + 86_401);
        _assertState(id, IGovernor.ProposalState.Active);
        vm.assertEq(_vote(ALICE, id, FOR), 750_00, "500 by 1.5");

        vm.warp(start + 86_400 + 604_800);
        _assertState(id, IGovernor.ProposalState.Active);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(plan);
        vm.warp(start + 86_400 + 604_801);
        _assertState(id, IGovernor.ProposalState.Succeeded);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(plan);
        _queue(plan);
        _assertState(id, IGovernor.ProposalState.Queued);
        vm.assertEq(governor.proposalEta(id), block.timestamp + 172_800, "eta");

        vm.warp(start + 86_400 + 604_801 + 172_799);
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        _execute(plan);
        vm.warp(start + 86_400 + 604_801 + 172_800);
        _execute(plan);
        _assertState(id, IGovernor.ProposalState.Executed);
        (uint256 burnBps, uint256 takerBps, uint256 makerBps) = book.fees();
        vm.assertEq(burnBps, 50, "burn");
        vm.assertEq(takerBps, 80, "taker");
        vm.assertEq(makerBps, 40, "maker");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(plan);
    }

    function test_execute_setsTheSharesOfTheFeeRouter() public {
        _seat(ALICE, 500_00, Tier.Days90);
        _enact(ALICE, _plan(address(router), abi.encodeCall(router.setShares, (1_000, 200)), "Shares"));
        vm.assertEq(router.buybackBps(), 1_000, "buyback");
        vm.assertEq(router.rewardPoolBps(), 200, "reward pool");
    }

    function test_execute_doesAllCallsOfAProposalOrNone() public {
        _seat(ALICE, 500_00, Tier.Days90);
        // 2.01 % is above the order book's bound of 2 %.
        Plan memory plan = _join(
            _plan(address(router), abi.encodeCall(router.setShares, (1_000, 200)), "Two calls"),
            _plan(address(book), abi.encodeCall(book.setFees, (201, 0, 0)), "")
        );
        uint256 id = _carry(ALICE, plan);
        vm.warp(governor.proposalEta(id));
        vm.expectPartialRevert(bytes4(keccak256("InvalidRate(uint256)")));
        _execute(plan);
        vm.assertEq(router.buybackBps(), 500, "nothing is done");
        _assertState(id, IGovernor.ProposalState.Queued);
    }

    function test_majority_isMoreForThanAgainst() public {
        _stake(ALICE, 500_00, Tier.Days30);
        _stake(BOB, 500_00, Tier.Days30);
        _stake(CAROL, 500_00, Tier.Days30);
        _pass(1);
        uint256 tied = _propose(ALICE, _dialPlan(1));
        uint256 lost = _propose(BOB, _dialPlan(2));
        uint256 carried = _propose(CAROL, _dialPlan(3));
        _toVoting(carried);
        _vote(ALICE, tied, FOR);
        _vote(BOB, tied, AGAINST);
        _vote(CAROL, tied, ABSTAIN);
        _vote(ALICE, lost, FOR);
        _vote(BOB, lost, AGAINST);
        _vote(CAROL, lost, AGAINST);
        _vote(ALICE, carried, FOR);
        _vote(BOB, carried, AGAINST);
        _vote(CAROL, carried, FOR);
        _toResult(carried);
        _assertState(tied, IGovernor.ProposalState.Defeated);
        _assertState(lost, IGovernor.ProposalState.Defeated);
        _assertState(carried, IGovernor.ProposalState.Succeeded);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(_dialPlan(1));
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(_dialPlan(2));
    }

    /// @dev 10 % of 1,000.00 are 100.00. Of 1,000.01 they are 100.001, hence 100.01.
    function test_quorum_isATenthOfTheCategoryRoundedUp() public {
        _stake(ALICE, 900_00, Tier.Days30);
        _seat(BOB, 100_00, Tier.Days30);
        uint256 reached = _propose(BOB, _dialPlan(1));
        _toVoting(reached);
        _vote(BOB, reached, FOR);
        vm.assertEq(governor.proposalQuorum(reached), 100_00, "a tenth");
        _toResult(reached);
        _assertState(reached, IGovernor.ProposalState.Succeeded);

        _requestUnbondingAll();
        _stake(CAROL, 900_01, Tier.Days30);
        _seat(BOB, 100_00, Tier.Days30);
        uint256 missed = _propose(BOB, _dialPlan(2));
        _toVoting(missed);
        _vote(BOB, missed, FOR);
        vm.assertEq(governor.proposalQuorum(missed), 100_01, "rounded up");
        _toResult(missed);
        _assertState(missed, IGovernor.ProposalState.Defeated);
    }

    function _requestUnbondingAll() private {
        _pass(30 days);
        _requestUnbonding(ALICE, 0);
        _requestUnbonding(BOB, 0);
    }

    /// @dev Of fees 750 votes, a tenth is 75; of the 100,000 that vote on platform features only, none.
    function test_quorum_isOfTheProposalsCategory() public {
        _stake(ALICE, 100_000_00, Tier.Days30);
        _seat(BOB, 500_00, Tier.Days90);
        uint256 id = _propose(BOB, _feesPlan());
        _toVoting(id);
        vm.assertEq(governor.proposalQuorum(id), 75_00, "of fees");
        vm.assertEq(governor.categoryQuorum(Category.Fees, block.timestamp - 1), 75_00, "the same");
        vm.assertEq(governor.quorum(block.timestamp - 1), 10_075_00, "IGovernor: of platform features");
        vm.assertEq(governor.categoryQuorum(Category.ChainFeatures, block.timestamp - 1), 0, "nobody votes there");
    }

    function test_quorum_countsAbstentionsAndNotVotesAgainst() public {
        _stake(ALICE, 890_00, Tier.Days30);
        _stake(BOB, 100_00, Tier.Days30);
        _stake(CAROL, 1_000_00, Tier.Days30);
        _pass(1);
        uint256 abstained = _propose(BOB, _dialPlan(1));
        uint256 opposed = _propose(CAROL, _dialPlan(2));
        _toVoting(opposed);
        // 199.00 are needed: 100 for and 1,000 abstaining reach it; 100 for and 890 against have 100.
        _vote(BOB, abstained, FOR);
        _vote(CAROL, abstained, ABSTAIN);
        _vote(BOB, opposed, FOR);
        _toResult(opposed);
        _assertState(abstained, IGovernor.ProposalState.Succeeded);
        _assertState(opposed, IGovernor.ProposalState.Defeated);
    }

    function test_votes_nobodyMeansDefeat() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        _toResult(id);
        _assertState(id, IGovernor.ProposalState.Defeated);
    }

    function test_castVote_againIsRefused() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        _toVoting(id);
        _vote(ALICE, id, AGAINST);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, ALICE));
        _vote(ALICE, id, FOR);
        vm.assertTrue(governor.hasVoted(id, ALICE), "has voted");
        vm.assertFalse(governor.hasVoted(id, BOB), "has not");
    }

    function test_castVote_knowsThreeAnswers() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        _toVoting(id);
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _vote(ALICE, id, 3);
    }

    /// @dev ERC-712 ballot, written out as IGovernor defines it.
    function test_castVoteBySig_countsOnce() public {
        address frank = vm.addr(FRANK_KEY);
        _seat(frank, 500_00, Tier.Days30);
        uint256 id = _propose(frank, _dialPlan(1));
        _toVoting(id);
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("CloudTuner Governor"),
                keccak256("1"),
                block.chainid,
                address(governor)
            )
        );
        bytes32 ballot = keccak256(
            abi.encode(
                keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)"), id, FOR, frank, 0
            )
        );
        bytes memory signature = _sign(FRANK_KEY, keccak256(abi.encodePacked(hex"1901", domain, ballot)));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, ALICE));
        governor.castVoteBySig(id, FOR, ALICE, signature);
        vm.assertEq(governor.castVoteBySig(id, FOR, frank, signature), 500_00, "weight");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, frank));
        governor.castVoteBySig(id, FOR, frank, signature);
    }

    function test_resolution_isRecordedInEveryCategory() public {
        _seat(ALICE, 20_000_00, Tier.Days365);
        for (uint8 c = 0; c < 4; ++c) {
            Plan memory plan = _resolution(Category(c), "Should we add Scope 3 emissions tracking?");
            uint256 id = _carry(ALICE, plan);
            vm.assertEq(uint256(governor.proposalCategory(id)), c, "category");
            vm.warp(governor.proposalEta(id));
            vm.expectEmit();
            emit ICT02Governor.Resolved(Category(c), keccak256("Should we add Scope 3 emissions tracking?"));
            _execute(plan);
        }
    }

    function test_resolution_carriesTheHashOfItsOwnWords() public {
        _seat(ALICE, 20_000_00, Tier.Days365);
        Plan memory plan = _resolution(Category.Partnerships, "List CT02 on an exchange");
        plan.description = "Plant trees";
        vm.expectRevert(
            abi.encodeWithSelector(
                ICT02Governor.DescriptionMismatch.selector,
                keccak256("Plant trees"),
                keccak256("List CT02 on an exchange")
            )
        );
        _propose(ALICE, plan);
    }

    function test_resolution_isOnlyForExecutedProposals() public {
        bytes32 words = keccak256("words");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, ALICE));
        vm.prank(ALICE);
        governor.resolve(Category.Fees, words);
        vm.expectPartialRevert(bytes4(keccak256("Panic(uint256)")));
        vm.prank(address(timelock));
        governor.resolve(Category.Fees, words);
    }

    function test_resolution_ofNoCategoryIsRefused() public {
        _seat(ALICE, 20_000_00, Tier.Days365);
        Plan memory plan = _resolution(Category.Fees, "words");
        bytes4 selector = governor.resolve.selector;
        plan.calldatas[0] = abi.encodePacked(selector, abi.encode(4, keccak256("words")));
        vm.prank(ALICE);
        (bool ok,) = address(governor).call(
            abi.encodeCall(governor.propose, (plan.targets, plan.values, plan.calldatas, plan.description))
        );
        vm.assertFalse(ok, "there are four");
    }

    function test_grace_whatIsNotQueuedIn14DaysExpires() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        _toVoting(id);
        _vote(ALICE, id, FOR);
        vm.warp(governor.proposalDeadline(id) + 14 days);
        _assertState(id, IGovernor.ProposalState.Succeeded);
        _pass(1);
        _assertState(id, IGovernor.ProposalState.Expired);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _queue(_dialPlan(1));
    }

    function test_grace_whatIsNotExecutedIn14DaysExpires() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _carry(ALICE, _dialPlan(1));
        vm.warp(governor.proposalEta(id) + 14 days + 1);
        _assertState(id, IGovernor.ProposalState.Expired);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(_dialPlan(1));
        vm.warp(governor.proposalEta(id) + 14 days);
        _execute(_dialPlan(1));
        vm.assertEq(dial.position(), 1, "in the last second");
    }

    function test_getVotes_areOfPlatformFeaturesUnlessParamsNameACategory() public {
        _seat(ALICE, 1_000_00, Tier.Days180);
        uint256 then = block.timestamp - 1;
        vm.assertEq(governor.getVotes(ALICE, then), 1_500_00, "platform features");
        vm.assertEq(governor.getVotesWithParams(ALICE, then, abi.encode(Category.Fees)), 1_500_00, "fees");
        vm.assertEq(governor.getVotesWithParams(ALICE, then, abi.encode(Category.ChainFeatures)), 0, "chain");
    }

    function test_clock_isTheVaultsTimestamp_erc6372() public view {
        vm.assertEq(governor.clock(), vault.clock(), "clock");
        vm.assertEq(governor.CLOCK_MODE(), vault.CLOCK_MODE(), "mode");
    }

    function test_proposalCategory_ofNoneFails() public {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 1));
        governor.proposalCategory(1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 1));
        governor.proposalQuorum(1);
    }

    function test_propose_tellsTheCategory() public {
        _seat(ALICE, 500_00, Tier.Days90);
        Plan memory plan = _feesPlan();
        uint256 id = _idOf(plan);
        vm.expectEmit();
        emit ICT02Governor.ProposalCategorized(id, Category.Fees, 1_000);
        _propose(ALICE, plan);
    }
}
