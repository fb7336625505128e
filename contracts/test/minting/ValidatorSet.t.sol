// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IValidatorSet} from "../../src/minting/IValidatorSet.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

contract ValidatorSetTest is ProtocolTest {
    function _set(address[] memory members, uint256 threshold) private {
        vm.prank(ADMIN);
        validators.setValidators(members, threshold);
    }

    function test_setValidators_makesANewVersionAndForgetsOldMembers() public {
        address[] memory members = new address[](1);
        members[0] = BOB;
        vm.expectEmit();
        emit IValidatorSet.ValidatorSetChanged(2, members, 1);
        _set(members, 1);
        vm.assertEq(validators.version(), 2, "version");
        vm.assertEq(validators.threshold(), 1, "threshold");
        vm.assertEq(validators.members().length, 1, "members");
        vm.assertTrue(validators.isValidator(BOB), "new");
        vm.assertFalse(validators.isValidator(vm.addr(keys[0])), "old");
    }

    function test_setValidators_failsIfMembersAreNotAscending() public {
        address[] memory members = new address[](2);
        (members[0], members[1]) = (BOB, BOB);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.MembersNotAscending.selector, BOB, BOB));
        _set(members, 1);
        (members[0], members[1]) = (BOB, address(0x1));
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.MembersNotAscending.selector, BOB, address(0x1)));
        _set(members, 1);
        (members[0], members[1]) = (address(0), BOB);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.MembersNotAscending.selector, address(0), address(0)));
        _set(members, 1);
    }

    function test_setValidators_failsIfTheThresholdCannotBeReachedOrIsZero() public {
        address[] memory members = _addresses();
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.InvalidThreshold.selector, 0, 3));
        _set(members, 0);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.InvalidThreshold.selector, 4, 3));
        _set(members, 4);
    }

    function test_setValidators_failsForAnyoneButTheAdministrator() public {
        address[] memory members = _addresses();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        vm.prank(BOB);
        validators.setValidators(members, 1);
    }
}
