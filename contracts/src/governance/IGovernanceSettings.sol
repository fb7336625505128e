// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What governance can set, and the timelock's delay at deployment.
/// @param votingDelay Seconds from the proposal to its snapshot, when voting begins.
/// @param votingPeriod Seconds of voting.
/// @param lateQuorumExtension Seconds of voting that are left at least when the proposal first has quorum and majority.
/// @param quorumBps Part of the category's votes that must vote for or abstain, in basis points.
/// @param timelockDelay Seconds from queueing to execution.
struct GovernanceSettings {
    uint48 votingDelay;
    uint32 votingPeriod;
    uint48 lateQuorumExtension;
    uint16 quorumBps;
    uint32 timelockDelay;
}

/// @title The governor's settings and their bounds
/// @notice Setters are OpenZeppelin's and `setQuorum`; only an executed proposal can call them. They do not change
/// proposals that are there. The lower bounds are those of the code or, where the deployment was given less, as on a
/// local chain, what it was given.
interface IGovernanceSettings {
    /// @notice The quorum changed, in basis points.
    event QuorumSet(uint256 oldBps, uint256 newBps);

    /// @notice A setting is out of its bounds.
    error SettingOutOfBounds(uint256 value, uint256 lowest, uint256 highest);

    /// @notice Sets the quorum for proposals to come, in basis points. Only an executed proposal can call it.
    function setQuorum(uint16 newBps) external;

    /// @notice Part of the category's votes that must vote for or abstain, in basis points.
    function quorumBps() external view returns (uint16);

    /// @notice The lowest voting delay that can be set, in seconds.
    function lowestVotingDelay() external view returns (uint256);

    /// @notice The lowest voting period that can be set, in seconds.
    function lowestVotingPeriod() external view returns (uint256);

    /// @notice The lowest extension that can be set, in seconds.
    function lowestLateQuorumExtension() external view returns (uint256);
}
