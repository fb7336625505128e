// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title The validators whose signatures mint, versioned
/// @notice A change makes a new version; reports signed for an older one no longer mint.
interface IValidatorSet {
    /// @notice A new set is in force; signatures bound to older versions no longer mint.
    event ValidatorSetChanged(uint32 indexed version, address[] members, uint256 threshold);

    /// @notice The threshold must be at least 1 and at most the number of members.
    error InvalidThreshold(uint256 threshold, uint256 members);
    /// @notice Members come in strictly ascending order, which rules out duplicates and the zero address.
    error MembersNotAscending(address previous, address member);

    /// @notice Replaces the set. Restricted.
    /// @return version The number of the new set; the first is 1.
    function setValidators(address[] calldata members, uint256 threshold) external returns (uint32 version);

    /// @notice The number of the current set, 0 while there is none.
    function version() external view returns (uint32);

    /// @notice How many distinct members must sign a report.
    function threshold() external view returns (uint256);

    /// @notice The current members, ascending.
    function members() external view returns (address[] memory);

    /// @notice Whether the account is a member of the current set.
    function isValidator(address account) external view returns (bool);
}
