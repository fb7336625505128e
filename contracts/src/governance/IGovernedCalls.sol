// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Category} from "../staking/ICategoryVotes.sol";

/// @title Which calls may be voted on, and in which category (protocol, section 8)
/// @notice A call is a function of a contract. A call that is in no category cannot be proposed. The table is the
/// administrator's: a majority cannot widen what it may do.
interface IGovernedCalls {
    /// @notice A call is in a category from now on.
    event CallAllowed(address indexed target, bytes4 indexed selector, Category category);
    /// @notice A call is in no category any more: neither can it be proposed, nor executed if it has been.
    event CallDisallowed(address indexed target, bytes4 indexed selector);

    /// @notice The call is in no category. Zero is the selector of calldata of less than four bytes.
    error CallNotGoverned(address target, bytes4 selector);
    /// @notice The governor, its timelock and the access manager are not for the administrator to open.
    error ReservedTarget(address target);

    /// @notice Puts a call into a category, or into another one. Restricted.
    function allowCall(address target, bytes4 selector, Category category) external;

    /// @notice Takes a call out of its category. Restricted.
    function disallowCall(address target, bytes4 selector) external;

    /// @notice The call's category. Without `allowed` it is in none.
    function callCategory(address target, bytes4 selector) external view returns (bool allowed, Category category);
}
