// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IFactorRegistry} from "../../src/minting/IFactorRegistry.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

contract FactorRegistryTest is ProtocolTest {
    bytes32 private constant NEXT = keccak256("engine 2");

    function test_approve_andRevoke() public {
        vm.assertFalse(registry.isApproved(NEXT), "before");
        vm.expectEmit();
        emit IFactorRegistry.MethodologyApproved(NEXT, "engine 2, ccf-2024");
        vm.prank(ADMIN);
        registry.approve(NEXT, "engine 2, ccf-2024");
        vm.assertTrue(registry.isApproved(NEXT), "approved");
        vm.expectEmit();
        emit IFactorRegistry.MethodologyRevoked(NEXT);
        vm.prank(ADMIN);
        registry.revoke(NEXT);
        vm.assertFalse(registry.isApproved(NEXT), "revoked");
    }

    function test_approve_failsForAnyoneButTheAdministrator() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        vm.prank(BOB);
        registry.approve(NEXT, "");
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        vm.prank(BOB);
        registry.revoke(METHODOLOGY);
    }
}
