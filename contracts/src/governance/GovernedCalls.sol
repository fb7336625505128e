// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Category} from "../staking/ICategoryVotes.sol";
import {IGovernedCalls} from "./IGovernedCalls.sol";

/// @title The table of the calls that may be voted on
abstract contract GovernedCalls is IGovernedCalls, AccessManaged {
    /// @dev The category plus one; zero is none.
    mapping(address target => mapping(bytes4 selector => uint8)) private _entries;

    /// @inheritdoc IGovernedCalls
    function allowCall(address target, bytes4 selector, Category category) external restricted {
        if (_isReserved(target)) revert ReservedTarget(target);
        _allowCall(target, selector, category);
    }

    /// @inheritdoc IGovernedCalls
    function disallowCall(address target, bytes4 selector) external restricted {
        if (_isReserved(target)) revert ReservedTarget(target);
        _categoryOf(target, selector);
        delete _entries[target][selector];
        emit CallDisallowed(target, selector);
    }

    /// @inheritdoc IGovernedCalls
    function callCategory(address target, bytes4 selector) public view returns (bool allowed, Category category) {
        uint8 entry = _entries[target][selector];
        if (entry != 0) return (true, Category(entry - 1));
    }

    function _allowCall(address target, bytes4 selector, Category category) internal {
        _entries[target][selector] = uint8(category) + 1;
        emit CallAllowed(target, selector, category);
    }

    /// @dev Fails when the call is in no category.
    function _categoryOf(address target, bytes4 selector) internal view returns (Category) {
        (bool allowed, Category category) = callCategory(target, selector);
        if (!allowed) revert CallNotGoverned(target, selector);
        return category;
    }

    /// @dev Whether the target's entries are fixed by the code.
    function _isReserved(address target) internal view virtual returns (bool);
}
