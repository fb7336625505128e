// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @dev What the steps of a proposal cost.
contract GovernanceGasTest is GovernanceTest {
    /// @dev Each call is a transaction of its own: 21,000 and cold storage included.
    /// forge-config: default.isolate = true
    function test_gas_ofTheLifeOfAProposal() public {
        _stake(ALICE, 1_000_00, Tier.Days365);
        _seat(BOB, 1_000_00, Tier.Days365);
        Plan memory plan = _feesPlan();
        uint256 id = _propose(ALICE, plan);
        vm.snapshotGasLastCall("Governance", "propose, one call");
        _propose(BOB, _resolution(Category.Fees, "Should we add Scope 3 emissions tracking?"));
        vm.snapshotGasLastCall("Governance", "propose, a resolution");
        _toVoting(id);
        _vote(ALICE, id, FOR);
        vm.snapshotGasLastCall("Governance", "castVote, the first that reaches the quorum");
        _vote(BOB, id, FOR);
        vm.snapshotGasLastCall("Governance", "castVote, another");
        _toResult(id);
        _queue(plan);
        vm.snapshotGasLastCall("Governance", "queue, one call");
        vm.warp(governor.proposalEta(id));
        _execute(plan);
        vm.snapshotGasLastCall("Governance", "execute, OrderBook.setFees");
    }
}
