// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ICT02Governor} from "../../src/governance/ICT02Governor.sol";
import {IGovernanceTimelock} from "../../src/governance/IGovernanceTimelock.sol";
import {CT02Governor} from "../../src/governance/CT02Governor.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @dev Protocol, sections 8 and 11: what the timelock may do, who may use it, and that neither holds funds.
contract GovernanceTimelockTest is GovernanceTest {
    function test_roles_areTheGovernorsAndNobodyElses() public view {
        // solhint-disable-next-line avoid-tx-origin
        address[7] memory others = [address(this), tx.origin, ADMIN, GUARDIAN, TREASURY, ALICE, address(0)];
        bytes32[3] memory roles = [timelock.PROPOSER_ROLE(), timelock.CANCELLER_ROLE(), timelock.EXECUTOR_ROLE()];
        for (uint256 r = 0; r < 3; ++r) {
            vm.assertTrue(timelock.hasRole(roles[r], address(governor)), "governor");
            vm.assertFalse(timelock.hasRole(roles[r], address(timelock)), "timelock");
            for (uint256 i = 0; i < others.length; ++i) {
                vm.assertFalse(timelock.hasRole(roles[r], others[i]), "other");
            }
        }
        bytes32 adminRole = timelock.DEFAULT_ADMIN_ROLE();
        vm.assertTrue(timelock.hasRole(adminRole, address(timelock)), "administers itself");
        vm.assertFalse(timelock.hasRole(adminRole, address(governor)), "nor the governor");
        for (uint256 i = 0; i < others.length; ++i) {
            vm.assertFalse(timelock.hasRole(adminRole, others[i]), "no other administrator");
        }
    }

    /// @dev A contract's first creation has nonce 1 (EIP-161): RLP of (address, 1).
    function test_address_followsFromTheGovernors() public view {
        bytes32 hash = keccak256(abi.encodePacked(hex"d694", address(governor), hex"01"));
        vm.assertEq(address(timelock), address(uint160(uint256(hash))), "CREATE");
    }

    function test_bypass_nobodySchedulesExecutesOrCancels() public {
        _seat(ALICE, 500_00, Tier.Days30);
        Plan memory plan = _dialPlan(1);
        uint256 id = _carry(ALICE, plan);
        bytes32 salt = bytes20(address(governor)) ^ keccak256(bytes(plan.description));
        bytes32 operation = timelock.hashOperationBatch(plan.targets, plan.values, plan.calldatas, 0, salt);
        vm.assertTrue(timelock.isOperationPending(operation), "queued");
        vm.warp(governor.proposalEta(id));
        bytes[6] memory calls = [
            abi.encodeCall(timelock.executeBatch, (plan.targets, plan.values, plan.calldatas, 0, salt)),
            abi.encodeCall(timelock.scheduleBatch, (plan.targets, plan.values, plan.calldatas, 0, 0, 2 days)),
            abi.encodeCall(timelock.schedule, (address(dial), 0, plan.calldatas[0], 0, 0, 2 days)),
            abi.encodeCall(timelock.execute, (address(dial), 0, plan.calldatas[0], 0, salt)),
            abi.encodeCall(timelock.cancel, (operation)),
            abi.encodeCall(timelock.updateDelay, (2 days))
        ];
        address[4] memory callers = [ADMIN, GUARDIAN, ALICE, TREASURY];
        for (uint256 c = 0; c < callers.length; ++c) {
            for (uint256 i = 0; i < calls.length; ++i) {
                vm.prank(callers[c]);
                (bool ok, bytes memory reason) = address(timelock).call(calls[i]);
                vm.assertFalse(ok, "bypassed");
                bytes4 expected = i == 5
                    ? TimelockController.TimelockUnauthorizedCaller.selector
                    : IAccessControl.AccessControlUnauthorizedAccount.selector;
                vm.assertEq(bytes32(bytes4(reason)), bytes32(expected), "refused for want of a role");
            }
        }
        vm.prank(BOB);
        governor.execute(plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)));
        vm.assertEq(dial.position(), 1, "anyone has the governor execute");
    }

    function test_execute_needsAVoteAndAQueue() public {
        _seat(ALICE, 500_00, Tier.Days30);
        Plan memory plan = _dialPlan(1);
        vm.expectPartialRevert(IGovernor.GovernorNonexistentProposal.selector);
        _execute(plan);
        uint256 id = _propose(ALICE, plan);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(plan);
        _toVoting(id);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(plan);
        _vote(ALICE, id, FOR);
        _toResult(id);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(plan);
    }

    /// @dev With GOVERNANCE it sets parameters; every other restricted function refuses it.
    function test_timelock_hasNoOtherRight() public {
        address[12] memory targets = [
            address(token), address(token), address(router), address(router), address(pool), address(pool),
            address(pool), address(vault), address(minter), address(validators), address(registry), address(book)
        ];
        bytes[12] memory calls = [
            abi.encodeCall(token.mint, (ALICE, 1, MintCause.Attested)),
            abi.encodeCall(token.burn, (ALICE, 1, BurnCause.TradeFee)),
            abi.encodeCall(router.releaseBuyback, (token, ALICE, 1)),
            abi.encodeCall(router.buyRewards, (book, 1, 1)),
            abi.encodeCall(pool.releaseStakerRewards, (ALICE, 1)),
            abi.encodeCall(pool.releaseDaoTreasury, (ALICE, 1)),
            abi.encodeCall(pool.releaseEmergencyReserve, (ALICE, 1)),
            abi.encodeCall(vault.pause, ()),
            abi.encodeCall(minter.pause, ()),
            abi.encodeCall(validators.setValidators, (new address[](0), 0)),
            abi.encodeCall(registry.approve, (bytes32(0), "")),
            abi.encodeCall(book.pause, ())
        ];
        for (uint256 i = 0; i < targets.length; ++i) {
            vm.prank(address(timelock));
            (bool ok, bytes memory reason) = targets[i].call(calls[i]);
            vm.assertFalse(ok, "not its right");
            vm.assertEq(
                bytes32(bytes4(reason)), bytes32(IAccessManaged.AccessManagedUnauthorized.selector), "unauthorized"
            );
        }
    }

    function test_deposits_areRefusedByBoth() public {
        address[2] memory holders = [address(governor), address(timelock)];
        bytes[3] memory hooks = [
            abi.encodeWithSignature("onERC721Received(address,address,uint256,bytes)", ALICE, ALICE, 1, ""),
            abi.encodeWithSignature("onERC1155Received(address,address,uint256,uint256,bytes)", ALICE, ALICE, 1, 1, ""),
            abi.encodeWithSignature(
                "onERC1155BatchReceived(address,address,uint256[],uint256[],bytes)",
                ALICE,
                ALICE,
                new uint256[](0),
                new uint256[](0),
                ""
            )
        ];
        bytes32[2] memory expected = [
            bytes32(IGovernor.GovernorDisabledDeposit.selector), bytes32(IGovernanceTimelock.HoldsNoFunds.selector)
        ];
        for (uint256 h = 0; h < 2; ++h) {
            (bool sent, bytes memory reason) = holders[h].call{value: 1}("");
            vm.assertFalse(sent, "ether");
            vm.assertEq(bytes32(bytes4(reason)), expected[h], "ether");
            for (uint256 i = 0; i < 3; ++i) {
                (sent, reason) = holders[h].call(hooks[i]);
                vm.assertFalse(sent, "token");
                vm.assertEq(bytes32(bytes4(reason)), expected[h], "token");
            }
        }
    }

    function test_execute_withEtherIsRefused() public {
        _seat(ALICE, 500_00, Tier.Days30);
        Plan memory plan = _dialPlan(1);
        vm.warp(governor.proposalEta(_carry(ALICE, plan)));
        bytes32 descriptionHash = keccak256(bytes(plan.description));
        vm.expectRevert(IGovernanceTimelock.HoldsNoFunds.selector);
        governor.execute{value: 1}(plan.targets, plan.values, plan.calldatas, descriptionHash);
        _execute(plan);
        vm.assertEq(address(timelock).balance, 0, "nothing was left");
    }

    function test_relayAndUpdateTimelock_areClosedToAll() public {
        address[4] memory callers = [address(timelock), address(governor), ADMIN, ALICE];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(ICT02Governor.FunctionClosed.selector);
            vm.prank(callers[i]);
            governor.relay(address(timelock), 0, "");
            vm.expectRevert(ICT02Governor.FunctionClosed.selector);
            vm.prank(callers[i]);
            governor.updateTimelock(TimelockController(payable(ALICE)));
        }
    }

    /// @dev The guardian has no part in it, and the treasury's owners only that of taking GOVERNANCE back.
    function test_guardian_cannotCancel() public {
        _seat(ALICE, 500_00, Tier.Days30);
        uint256 id = _propose(ALICE, _dialPlan(1));
        address[2] memory officers = [GUARDIAN, ADMIN];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, officers[i]));
            _cancel(officers[i], _dialPlan(1));
        }
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, GUARDIAN));
        vm.prank(GUARDIAN);
        governor.disallowCall(address(dial), dial.turn.selector);
    }

    function test_newGovernor_hasATimelockOfItsOwn() public {
        CT02Governor other = new CT02Governor(address(manager), vault, _settings());
        vm.assertFalse(other.timelock() == address(timelock), "its own");
        vm.assertFalse(timelock.hasRole(timelock.PROPOSER_ROLE(), address(other)), "and no other");
    }
}
