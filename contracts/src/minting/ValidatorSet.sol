// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IValidatorSet} from "./IValidatorSet.sol";

/// @title The current validator set (protocol, section 2)
contract ValidatorSet is IValidatorSet, AccessManaged {
    /// @inheritdoc IValidatorSet
    uint32 public version;
    /// @inheritdoc IValidatorSet
    uint256 public threshold;

    address[] private _members;
    /// @dev Keyed by version, so that a change need not clear the old set.
    mapping(uint32 version => mapping(address member => bool)) private _isMember;

    /// @param authority The access manager that says who may change the set.
    constructor(address authority) AccessManaged(authority) {}

    /// @inheritdoc IValidatorSet
    function setValidators(address[] calldata newMembers, uint256 newThreshold)
        external
        restricted
        returns (uint32 newVersion)
    {
        if (newThreshold == 0 || newThreshold > newMembers.length) {
            revert InvalidThreshold(newThreshold, newMembers.length);
        }
        newVersion = version + 1;
        address previous = address(0);
        for (uint256 i = 0; i < newMembers.length; ++i) {
            address member = newMembers[i];
            if (member <= previous) revert MembersNotAscending(previous, member);
            _isMember[newVersion][member] = true;
            previous = member;
        }
        version = newVersion;
        threshold = newThreshold;
        _members = newMembers;
        emit ValidatorSetChanged(newVersion, newMembers, newThreshold);
    }

    /// @inheritdoc IValidatorSet
    function members() external view returns (address[] memory) {
        return _members;
    }

    /// @inheritdoc IValidatorSet
    function isValidator(address account) external view returns (bool) {
        return _isMember[version][account];
    }
}
