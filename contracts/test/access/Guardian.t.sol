// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../../src/access/Roles.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

/// @dev Protocol, section 11: a guardian may pause user entry points, and can never move funds.
contract GuardianTest is ProtocolTest {
    function _denied(address target, bytes memory call) private {
        vm.prank(GUARDIAN);
        (bool ok, bytes memory reason) = target.call(call);
        vm.assertFalse(ok, "the guardian could");
        bytes4 selector = bytes4(reason);
        vm.assertTrue(
            selector == IAccessManaged.AccessManagedUnauthorized.selector
                || selector == IAccessManager.AccessManagerUnauthorizedAccount.selector,
            "for want of the right"
        );
    }

    function test_guardian_pausesAndNothingElse() public {
        _mint(_report());
        vm.prank(GUARDIAN);
        minter.pause();
        vm.prank(GUARDIAN);
        certificates.pause();

        _denied(address(minter), abi.encodeCall(minter.unpause, ()));
        _denied(address(certificates), abi.encodeCall(certificates.unpause, ()));
        _denied(address(minter), abi.encodeCall(minter.connect, (certificates)));
        _denied(address(token), abi.encodeCall(token.mint, (GUARDIAN, 1, MintCause.Attested)));
        _denied(address(token), abi.encodeCall(token.burn, (ALICE, 1, BurnCause.TradeFee)));
        _denied(address(pool), abi.encodeCall(pool.releaseStakerRewards, (GUARDIAN, 1)));
        _denied(address(pool), abi.encodeCall(pool.releaseDaoTreasury, (GUARDIAN, 1)));
        _denied(address(pool), abi.encodeCall(pool.releaseEmergencyReserve, (GUARDIAN, 1)));
        _denied(address(certificates), abi.encodeCall(certificates.retireFor, (ALICE, _request(1))));
        _denied(address(validators), abi.encodeCall(validators.setValidators, (_addresses(), 1)));
        _denied(address(registry), abi.encodeCall(registry.approve, (bytes32(0), "")));
        _denied(address(registry), abi.encodeCall(registry.revoke, (METHODOLOGY)));
        _denied(address(manager), abi.encodeCall(manager.grantRole, (Roles.MINTER, GUARDIAN, 0)));
        _denied(address(manager), abi.encodeCall(manager.setTargetClosed, (address(token), true)));
        _denied(address(manager), abi.encodeCall(manager.updateAuthority, (address(token), GUARDIAN)));
        vm.assertEq(token.balanceOf(ALICE), 35_00, "funds are where they were");
    }

    function test_unpause_failsForAnyoneButTheAdministrator() public {
        vm.prank(GUARDIAN);
        minter.pause();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ALICE));
        vm.prank(ALICE);
        minter.unpause();
        vm.assertTrue(minter.paused(), "still paused");
    }

    function test_pause_failsForAnyoneButTheGuardian() public {
        bytes memory denied = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ALICE);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        minter.pause();
        vm.expectRevert(denied);
        vm.prank(ALICE);
        certificates.pause();
    }
}
