// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GovernanceSettings, IGovernanceSettings} from "./IGovernanceSettings.sol";

/// @title OpenZeppelin's settings of a Governor, kept within bounds
/// @dev While the constructors run the lower bounds are zero, and then what the deployment was given, if that is less
/// than the code's.
abstract contract BoundedSettings is IGovernanceSettings, GovernorSettings, GovernorPreventLateQuorum {
    /// @notice What a real network's lowest voting delay is, in seconds.
    uint256 public constant MIN_VOTING_DELAY = 1 days;
    /// @notice The longest voting delay, in seconds.
    uint256 public constant MAX_VOTING_DELAY = 7 days;
    /// @notice What a real network's lowest voting period is, in seconds.
    uint256 public constant MIN_VOTING_PERIOD = 3 days;
    /// @notice The longest voting period, in seconds.
    uint256 public constant MAX_VOTING_PERIOD = 14 days;
    /// @notice What a real network's lowest extension is, in seconds.
    uint256 public constant MIN_LATE_QUORUM_EXTENSION = 1 days;
    /// @notice The longest extension, in seconds.
    uint256 public constant MAX_LATE_QUORUM_EXTENSION = 3 days;
    /// @notice The lowest quorum, in basis points.
    uint256 public constant MIN_QUORUM_BPS = 400;
    /// @notice The highest quorum, in basis points.
    uint256 public constant MAX_QUORUM_BPS = 4_000;

    /// @inheritdoc IGovernanceSettings
    uint256 public immutable lowestVotingDelay;
    /// @inheritdoc IGovernanceSettings
    uint256 public immutable lowestVotingPeriod;
    /// @inheritdoc IGovernanceSettings
    uint256 public immutable lowestLateQuorumExtension;
    /// @inheritdoc IGovernanceSettings
    uint16 public quorumBps;

    /// @param initial What the settings are at first. Who may propose is not a number of votes: no threshold.
    constructor(GovernanceSettings memory initial)
        GovernorSettings(initial.votingDelay, initial.votingPeriod, 0)
        GovernorPreventLateQuorum(initial.lateQuorumExtension)
    {
        _setQuorum(initial.quorumBps);
        lowestVotingDelay = Math.min(MIN_VOTING_DELAY, initial.votingDelay);
        lowestVotingPeriod = Math.min(MIN_VOTING_PERIOD, initial.votingPeriod);
        lowestLateQuorumExtension = Math.min(MIN_LATE_QUORUM_EXTENSION, initial.lateQuorumExtension);
    }

    /// @inheritdoc IGovernanceSettings
    function setQuorum(uint16 newBps) external onlyGovernance {
        _setQuorum(newBps);
    }

    /// @inheritdoc Governor
    function proposalThreshold() public view virtual override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @inheritdoc Governor
    function proposalDeadline(uint256 proposalId)
        public
        view
        virtual
        override(Governor, GovernorPreventLateQuorum)
        returns (uint256)
    {
        return super.proposalDeadline(proposalId);
    }

    /// @dev Time to answer begins when the proposal would pass, not with the quorum alone: abstentions can bring that
    /// early, when nobody minds, and a single vote for it in the last second would decide.
    function _tallyUpdated(uint256 proposalId) internal virtual override(Governor, GovernorPreventLateQuorum) {
        if (_voteSucceeded(proposalId)) super._tallyUpdated(proposalId);
    }

    /// @dev A delay of zero would make the snapshot the proposal's own second, in which votes can still be moved.
    function _setVotingDelay(uint48 newDelay) internal override {
        _check(newDelay, Math.max(lowestVotingDelay, 1), MAX_VOTING_DELAY);
        super._setVotingDelay(newDelay);
    }

    function _setVotingPeriod(uint32 newPeriod) internal override {
        _check(newPeriod, Math.max(lowestVotingPeriod, 1), MAX_VOTING_PERIOD);
        super._setVotingPeriod(newPeriod);
    }

    function _setLateQuorumVoteExtension(uint48 newExtension) internal override {
        _check(newExtension, lowestLateQuorumExtension, MAX_LATE_QUORUM_EXTENSION);
        super._setLateQuorumVoteExtension(newExtension);
    }

    function _setQuorum(uint16 newBps) private {
        _check(newBps, MIN_QUORUM_BPS, MAX_QUORUM_BPS);
        emit QuorumSet(quorumBps, newBps);
        quorumBps = newBps;
    }

    function _check(uint256 value, uint256 lowest, uint256 highest) private pure {
        if (value < lowest || value > highest) revert SettingOutOfBounds(value, lowest, highest);
    }
}
