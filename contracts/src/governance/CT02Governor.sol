// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Category, ICategoryVotes} from "../staking/ICategoryVotes.sol";
import {GovernedCalls} from "./GovernedCalls.sol";
import {ICT02Governor} from "./ICT02Governor.sol";
import {GovernanceSettings, IGovernanceSettings} from "./IGovernanceSettings.sol";
import {TimelockedGovernor} from "./TimelockedGovernor.sol";

/// @title The governor of CT02 stakers (protocol, section 8; docs/governance.md)
/// @notice OpenZeppelin's Governor. It creates its timelock, whose address follows from its own.
contract CT02Governor is TimelockedGovernor, GovernedCalls {
    using Bytes for bytes;

    /// @dev What a proposal was made under.
    struct Terms {
        Category category;
        uint16 quorumBps;
    }

    uint256 private constant BASIS = 10_000;

    /// @inheritdoc ICT02Governor
    ICategoryVotes public immutable votes;

    mapping(uint256 proposalId => Terms) private _terms;
    mapping(address proposer => uint256 proposalId) private _latest;

    /// @param authority The access manager, whose administrator keeps the table of calls.
    /// @param votes_ The staking vault.
    /// @param settings What the settings are at first.
    constructor(address authority, ICategoryVotes votes_, GovernanceSettings memory settings)
        Governor("CloudTuner Governor")
        TimelockedGovernor(settings)
        AccessManaged(authority)
    {
        votes = votes_;
        _allowCall(address(this), GovernorSettings.setVotingDelay.selector, Category.ChainFeatures);
        _allowCall(address(this), GovernorSettings.setVotingPeriod.selector, Category.ChainFeatures);
        _allowCall(
            address(this), GovernorPreventLateQuorum.setLateQuorumVoteExtension.selector, Category.ChainFeatures
        );
        _allowCall(address(this), IGovernanceSettings.setQuorum.selector, Category.ChainFeatures);
        _allowCall(timelock(), TimelockController.updateDelay.selector, Category.ChainFeatures);
    }

    /// @inheritdoc ICT02Governor
    function resolve(Category category, bytes32 descriptionHash) external onlyGovernance {
        emit Resolved(category, descriptionHash);
    }

    /// @inheritdoc ICT02Governor
    function proposalCategory(uint256 proposalId) public view returns (Category) {
        if (proposalSnapshot(proposalId) == 0) revert GovernorNonexistentProposal(proposalId);
        return _terms[proposalId].category;
    }

    /// @inheritdoc ICT02Governor
    function proposalQuorum(uint256 proposalId) public view returns (uint256) {
        return _quorumOf(
            proposalCategory(proposalId), proposalSnapshot(proposalId), _terms[proposalId].quorumBps
        );
    }

    /// @inheritdoc ICT02Governor
    function categoryQuorum(Category category, uint256 timepoint) public view returns (uint256) {
        return _quorumOf(category, timepoint, quorumBps);
    }

    /// @inheritdoc IGovernor
    function quorum(uint256 timepoint) public view override returns (uint256) {
        return categoryQuorum(Category.PlatformFeatures, timepoint);
    }

    /// @inheritdoc IERC6372
    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override returns (uint256 proposalId) {
        Category category = _categoryOf(targets, values, calldatas, keccak256(bytes(description)));
        _checkProposer(proposer, category);
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        _terms[proposalId] = Terms(category, quorumBps);
        _latest[proposer] = proposalId;
        emit ProposalCategorized(proposalId, category, quorumBps);
    }

    /// @dev Weighs by the proposal's category, which `_getVotes` of OpenZeppelin is not told.
    function _castVote(uint256 proposalId, address account, uint8 support, string memory reason, bytes memory params)
        internal
        override
        returns (uint256 weight)
    {
        _validateStateBitmap(proposalId, _encodeStateBitmap(ProposalState.Active));
        Category category = proposalCategory(proposalId);
        uint256 snapshot = proposalSnapshot(proposalId);
        weight = votes.pastCategoryVotes(category, account, snapshot);
        if (weight == 0) revert NotEligible(account, category, snapshot);
        _countVote(proposalId, account, support, weight, params);
        emit VoteCast(account, proposalId, support, weight, reason);
        _tallyUpdated(proposalId);
    }

    /// @dev What the administrator has taken out of the table, or put into another category, is not executed.
    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override {
        Category voted = proposalCategory(proposalId);
        Category found = _categoryOf(targets, values, calldatas, descriptionHash);
        if (found != voted) revert CategoryMismatch(voted, found);
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    /// @dev While it is pending: the proposer, and anyone when the proposer has lost its votes.
    function _validateCancel(uint256 proposalId, address caller) internal view override returns (bool) {
        if (state(proposalId) != ProposalState.Pending) return false;
        address proposer = proposalProposer(proposalId);
        return caller == proposer || !votes.isEligible(proposalCategory(proposalId), proposer, clock() - 1);
    }

    function _quorumReached(uint256 proposalId) internal view override returns (bool) {
        (, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        return forVotes + abstainVotes >= proposalQuorum(proposalId);
    }

    function _getVotes(address account, uint256 timepoint, bytes memory params)
        internal
        view
        override
        returns (uint256)
    {
        Category category = params.length == 0 ? Category.PlatformFeatures : abi.decode(params, (Category));
        return votes.pastCategoryVotes(category, account, timepoint);
    }

    function _isReserved(address target) internal view override returns (bool) {
        return target == address(this) || target == timelock() || target == authority();
    }

    function _checkProposer(address proposer, Category category) private view {
        uint256 timepoint = clock() - 1;
        if (!votes.isEligible(category, proposer, timepoint)) revert NotEligible(proposer, category, timepoint);
        uint256 latest = _latest[proposer];
        if (latest == 0) return;
        ProposalState current = state(latest);
        if (current == ProposalState.Pending || current == ProposalState.Active) revert ProposalOpen(proposer, latest);
    }

    /// @dev The category of all the calls.
    function _categoryOf(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) private view returns (Category category) {
        if (targets.length == 0 || targets.length != values.length || targets.length != calldatas.length) {
            revert GovernorInvalidProposalLength(targets.length, calldatas.length, values.length);
        }
        category = _categoryOf(targets[0], calldatas[0], descriptionHash);
        for (uint256 i = 0; i < targets.length; ++i) {
            if (values[i] != 0) revert ValueNotAllowed(values[i]);
            Category found = _categoryOf(targets[i], calldatas[i], descriptionHash);
            if (found != category) revert CategoryMismatch(category, found);
        }
    }

    function _categoryOf(address target, bytes memory data, bytes32 descriptionHash) private view returns (Category) {
        if (data.length < 4) revert CallNotGoverned(target, 0);
        bytes4 selector = bytes4(data);
        if (target != address(this) || selector != this.resolve.selector) return _categoryOf(target, selector);
        (Category category, bytes32 found) = abi.decode(data.slice(4), (Category, bytes32));
        if (found != descriptionHash) revert DescriptionMismatch(descriptionHash, found);
        return category;
    }

    function _quorumOf(Category category, uint256 timepoint, uint256 bps) private view returns (uint256) {
        return Math.ceilDiv(votes.pastCategoryTotalVotes(category, timepoint) * bps, BASIS);
    }
}
