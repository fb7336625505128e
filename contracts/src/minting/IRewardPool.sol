// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Holds the reward share of every mint: 80 % staker rewards, 15 % DAO treasury, 5 % emergency reserve
/// @notice Each part has its own release function, so that each can be given to a role of its own.
interface IRewardPool {
    /// @notice Tokens that had arrived were booked to the three parts.
    event Funded(uint256 stakerRewards, uint256 daoTreasury, uint256 emergencyReserve);
    /// @notice Staker rewards were paid out.
    event StakerRewardsReleased(address indexed to, uint256 amount);
    /// @notice The DAO treasury's part was paid out.
    event DaoTreasuryReleased(address indexed to, uint256 amount);
    /// @notice The emergency reserve was paid out.
    event EmergencyReserveReleased(address indexed to, uint256 amount);

    /// @notice A part cannot release more than it holds.
    error InsufficientFunds(uint256 amount, uint256 available);

    /// @notice Books tokens that have arrived since the last call. Anyone may call it.
    /// @return amount Base units newly booked.
    function fund() external returns (uint256 amount);

    /// @notice Pays from the staker rewards. Restricted.
    function releaseStakerRewards(address to, uint256 amount) external;

    /// @notice Pays from the DAO treasury's part. Restricted.
    function releaseDaoTreasury(address to, uint256 amount) external;

    /// @notice Pays from the emergency reserve. Restricted.
    function releaseEmergencyReserve(address to, uint256 amount) external;

    /// @notice Base units booked for stakers.
    function stakerRewards() external view returns (uint256);

    /// @notice Base units booked for the DAO treasury.
    function daoTreasury() external view returns (uint256);

    /// @notice Base units booked for emergencies.
    function emergencyReserve() external view returns (uint256);
}
