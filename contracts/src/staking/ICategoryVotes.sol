// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/// @notice What a proposal is about, which decides who may vote (protocol, section 8).
enum Category {
    PlatformFeatures,
    Fees,
    ChainFeatures,
    Partnerships
}

/// @title Checkpointed votes of staked positions, by category (ERC-5805, ERC-6372 by timestamp)
/// @notice A position votes in the categories whose minimum it meets by itself. Delegation moves its votes within each
/// category, so that it lifts no small position over a minimum. The votes of ERC-5805 are those of `PlatformFeatures`,
/// in which every position votes; its events count these too. Who has delegated to nobody, or to the zero address,
/// votes for itself.
interface ICategoryVotes is IERC5805 {
    /// @notice Votes are known up to the second before now.
    error ERC5805FutureLookup(uint256 timepoint, uint48 clock);
    /// @notice More is staked than votes can count: 2^52 - 1 base units.
    error TooManyVotes(uint256 votes);

    /// @notice Votes delegated to the account now, its own included unless it delegated them.
    function categoryVotes(Category category, address account) external view returns (uint256);

    /// @notice The same at the end of a past second.
    function pastCategoryVotes(Category category, address account, uint256 timepoint) external view returns (uint256);

    /// @notice All votes in the category at the end of a past second: what a quorum is a part of.
    function pastCategoryTotalVotes(Category category, uint256 timepoint) external view returns (uint256);

    /// @notice Whether the account could vote in the category at the end of a past second.
    function isEligible(Category category, address account, uint256 timepoint) external view returns (bool);
}
