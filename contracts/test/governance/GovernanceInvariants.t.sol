// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CT02Governor} from "../../src/governance/CT02Governor.sol";
import {GovernanceTimelock} from "../../src/governance/GovernanceTimelock.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {StakingVault} from "../../src/staking/StakingVault.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceHandler} from "./GovernanceHandler.sol";
import {GovernanceModel} from "./GovernanceModel.sol";
import {Dial} from "./GovernanceTest.sol";

/// @dev What holds after every sequence of actions (protocol, section 8). One campaign checks all of it.
contract GovernanceInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    GovernanceHandler private handler;
    CT02Governor private governor;
    GovernanceTimelock private timelock;
    StakingVault private vault;
    OrderBook private book;
    FeeRouter private router;
    Dial private dial;

    function setUp() public {
        handler = new GovernanceHandler();
        handler.setUp();
        (governor, timelock, vault, book, router, dial) = handler.contracts();
    }

    /// @dev Read by the test runner.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Read by the test runner.
    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0].addr = address(handler);
        targets[0].selectors = new bytes4[](12);
        targets[0].selectors[0] = handler.stake.selector;
        targets[0].selectors[1] = handler.requestUnbonding.selector;
        targets[0].selectors[2] = handler.delegate.selector;
        targets[0].selectors[3] = handler.propose.selector;
        targets[0].selectors[4] = handler.vote.selector;
        targets[0].selectors[5] = handler.queue.selector;
        targets[0].selectors[6] = handler.execute.selector;
        targets[0].selectors[7] = handler.cancel.selector;
        targets[0].selectors[8] = handler.toggleDial.selector;
        targets[0].selectors[9] = handler.intrude.selector;
        targets[0].selectors[10] = handler.passTime.selector;
        targets[0].selectors[11] = handler.carry.selector;
    }

    function invariant_onlyWhatWasVotedOnIsDoneAndVotesAreCountedOnce() public {
        vm.warp(handler.time());
        _votesAreCountedOnce();
        _parametersAreWhatWasExecuted();
        vm.assertEq(handler.blocked(), 0, "what was due failed");
        vm.assertEq(handler.wrongs(), 0, "what was not due succeeded");
    }

    /// @dev Of the last three proposals, which alone are acted on.
    function _votesAreCountedOnce() private view {
        uint256 count = handler.ballotCount();
        for (uint256 i = count < 3 ? 0 : count - 3; i < count; ++i) {
            GovernanceModel.Ballot memory ballot = handler.ballot(i);
            vm.assertEq(uint256(governor.state(ballot.id)), uint256(handler.stateOf(i)), "state");
            vm.assertEq(uint256(governor.proposalCategory(ballot.id)), uint256(ballot.category), "category");
            (uint256 against, uint256 forVotes, uint256 abstain) = governor.proposalVotes(ballot.id);
            vm.assertEq(against, ballot.cast[0], "against");
            vm.assertEq(forVotes, ballot.cast[1], "for");
            vm.assertEq(abstain, ballot.cast[2], "abstain");
            if (!ballot.counted) continue;
            uint256 total = vault.pastCategoryTotalVotes(ballot.category, ballot.snapshot);
            vm.assertEq(total, ballot.total, "votes of the category");
            vm.assertLe(against + forVotes + abstain, total, "no more than there are");
        }
    }

    function _parametersAreWhatWasExecuted() private view {
        GovernanceModel.Parameters memory expected = handler.parameters();
        vm.assertEq(dial.position(), expected.dial, "dial");
        vm.assertEq(dial.turns(), expected.turns, "turns");
        vm.assertEq(dial.thefts(), 0, "a call in no category");
        (, uint256 takerBps,) = book.fees();
        vm.assertEq(takerBps, expected.takerBps, "fees");
        vm.assertEq(router.buybackBps(), expected.buybackBps, "shares");
        vm.assertEq(governor.quorumBps(), expected.quorumBps, "quorum");
        vm.assertEq(governor.votingDelay(), expected.votingDelay, "voting delay");
        vm.assertEq(timelock.getMinDelay(), expected.timelockDelay, "timelock delay");
    }
}
