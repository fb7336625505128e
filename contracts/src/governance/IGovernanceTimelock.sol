// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title What the governance timelock adds to OpenZeppelin's TimelockController
interface IGovernanceTimelock {
    /// @notice The delay is out of its bounds, in seconds.
    error DelayOutOfBounds(uint256 delay, uint256 lowest, uint256 highest);
    /// @notice The timelock holds no funds: neither ether nor tokens can be sent to it or by it.
    error HoldsNoFunds();

    /// @notice The lowest delay that governance can set, in seconds: two days, or the delay of the deployment when that
    /// is shorter, as on a local chain.
    function lowestDelay() external view returns (uint256);
}
