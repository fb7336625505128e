// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {BoundedSettings} from "./BoundedSettings.sol";
import {GovernanceTimelock} from "./GovernanceTimelock.sol";
import {ICT02Governor} from "./ICT02Governor.sol";
import {GovernanceSettings} from "./IGovernanceSettings.sol";

/// @title OpenZeppelin's Governor put together: bounded settings, simple counting, and a timelock of its own for ever
/// @dev Most of this file is what Solidity asks for where two parents define a function: the call of the next in line.
abstract contract TimelockedGovernor is
    ICT02Governor,
    BoundedSettings,
    GovernorCountingSimple,
    GovernorTimelockControl
{
    /// @inheritdoc ICT02Governor
    uint256 public constant GRACE_PERIOD = 14 days;

    /// @param settings What the settings are at first.
    constructor(GovernanceSettings memory settings)
        BoundedSettings(settings)
        GovernorTimelockControl(new GovernanceTimelock(settings.timelockDelay))
    {}

    /// @notice Closed: the governor owns nothing that could be relayed but its power over the timelock.
    function relay(address, uint256, bytes calldata) public payable override {
        revert FunctionClosed();
    }

    /// @notice Closed: another timelock would have another delay, and other masters.
    function updateTimelock(TimelockController) public pure override {
        revert FunctionClosed();
    }

    /// @inheritdoc IGovernor
    function state(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (ProposalState current)
    {
        current = super.state(proposalId);
        uint256 from;
        if (current == ProposalState.Succeeded) from = proposalDeadline(proposalId);
        else if (current == ProposalState.Queued) from = proposalEta(proposalId);
        else return current;
        if (block.timestamp > from + GRACE_PERIOD) current = ProposalState.Expired;
    }

    /// @inheritdoc IGovernor
    function votingDelay() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.votingDelay();
    }

    /// @inheritdoc IGovernor
    function votingPeriod() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.votingPeriod();
    }

    /// @inheritdoc Governor
    function proposalThreshold() public view override(Governor, BoundedSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @inheritdoc IGovernor
    function proposalDeadline(uint256 proposalId)
        public
        view
        override(Governor, BoundedSettings)
        returns (uint256)
    {
        return super.proposalDeadline(proposalId);
    }

    /// @inheritdoc IGovernor
    function proposalNeedsQueuing(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (bool)
    {
        return super.proposalNeedsQueuing(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, BoundedSettings) {
        super._tallyUpdated(proposalId);
    }

    function _quorumReached(uint256 proposalId)
        internal
        view
        virtual
        override(Governor, GovernorCountingSimple)
        returns (bool)
    {
        return super._quorumReached(proposalId);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }
}
