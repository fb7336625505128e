// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Category, ICategoryVotes} from "../staking/ICategoryVotes.sol";

/// @title Votes of stakers on parameters and resolutions, by category: what is added to IGovernor (protocol, section 8)
/// @notice A proposal's category is that of its calls, which all belong to the same; a resolution in words is a call of
/// `resolve`. `getVotes` and `quorum` of IGovernor are those of platform features; `getVotesWithParams` takes an
/// ABI-encoded category. Params of votes are not used. Times are UTC seconds.
interface ICT02Governor {
    /// @notice What the proposal is about, and which part of the category's votes it needs, in basis points.
    event ProposalCategorized(uint256 indexed proposalId, Category indexed category, uint256 quorumBps);
    /// @notice A resolution in words was adopted. The words are the description of the proposal, the hash is theirs.
    event Resolved(Category indexed category, bytes32 indexed descriptionHash);

    /// @notice The account has no votes in the category at that time.
    error NotEligible(address account, Category category, uint256 timepoint);
    /// @notice The proposer's last proposal is still pending or being voted on.
    error ProposalOpen(address proposer, uint256 proposalId);
    /// @notice A proposal's calls belong to one category.
    error CategoryMismatch(Category expected, Category found);
    /// @notice Proposals send no ether.
    error ValueNotAllowed(uint256 value);
    /// @notice A resolution carries the hash of its proposal's description.
    error DescriptionMismatch(bytes32 expected, bytes32 found);

    /// @notice OpenZeppelin's `relay` and `updateTimelock` are closed: the governor owns nothing, and keeps its timelock.
    error FunctionClosed();

    /// @notice Records that a resolution was adopted. Only an executed proposal can call it.
    /// @param category In which it was voted on.
    /// @param descriptionHash keccak256 of the proposal's description.
    function resolve(Category category, bytes32 descriptionHash) external;

    /// @notice Whose votes count.
    function votes() external view returns (ICategoryVotes);

    /// @notice What the proposal is about.
    function proposalCategory(uint256 proposalId) external view returns (Category);

    /// @notice Votes, for and abstaining, that the proposal needs. Known from the second after its snapshot.
    function proposalQuorum(uint256 proposalId) external view returns (uint256);

    /// @notice A proposal that has passed is void when it is not queued for so long, or not executed for so long after
    /// its delay, in seconds.
    // solhint-disable-next-line func-name-mixedcase
    function GRACE_PERIOD() external view returns (uint256);

    /// @notice Votes that a proposal of the category would have needed under the present setting.
    function categoryQuorum(Category category, uint256 timepoint) external view returns (uint256);
}
