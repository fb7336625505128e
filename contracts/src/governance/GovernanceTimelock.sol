// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {ERC721Holder} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Holder.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IGovernanceTimelock} from "./IGovernanceTimelock.sol";

/// @dev A list of one.
function only(address account) pure returns (address[] memory accounts) {
    accounts = new address[](1);
    accounts[0] = account;
}

/// @title Holds the role GOVERNANCE, and waits before it uses it (protocol, section 8)
/// @notice Its creator, the governor, alone schedules, executes and cancels; anyone may have the governor execute. Nobody
/// administers it but itself, and the governor lets nothing through to it but `updateDelay`: its roles stay as they are.
contract GovernanceTimelock is IGovernanceTimelock, TimelockController {
    /// @notice What a real network's lowest delay is, in seconds.
    uint256 public constant MIN_DELAY = 2 days;
    /// @notice The longest delay, in seconds.
    uint256 public constant MAX_DELAY = 14 days;

    /// @inheritdoc IGovernanceTimelock
    uint256 public immutable lowestDelay;

    /// @param delay Seconds from queueing a proposal to executing it.
    constructor(uint256 delay) TimelockController(delay, only(msg.sender), only(msg.sender), address(0)) {
        lowestDelay = Math.min(MIN_DELAY, delay);
        _checkDelay(delay, 1);
    }

    /// @notice Refuses ether.
    receive() external payable override {
        revert HoldsNoFunds();
    }

    /// @inheritdoc TimelockController
    function updateDelay(uint256 newDelay) public override {
        _checkDelay(newDelay, lowestDelay);
        super.updateDelay(newDelay);
    }

    /// @inheritdoc ERC721Holder
    function onERC721Received(address, address, uint256, bytes memory) public pure override returns (bytes4) {
        revert HoldsNoFunds();
    }

    /// @inheritdoc ERC1155Holder
    function onERC1155Received(address, address, uint256, uint256, bytes memory)
        public
        pure
        override
        returns (bytes4)
    {
        revert HoldsNoFunds();
    }

    /// @inheritdoc ERC1155Holder
    function onERC1155BatchReceived(address, address, uint256[] memory, uint256[] memory, bytes memory)
        public
        pure
        override
        returns (bytes4)
    {
        revert HoldsNoFunds();
    }

    function _execute(address target, uint256 value, bytes calldata data) internal override {
        if (value != 0 || msg.value != 0) revert HoldsNoFunds();
        super._execute(target, value, data);
    }

    function _checkDelay(uint256 delay, uint256 lowest) private pure {
        if (delay < lowest || delay > MAX_DELAY) revert DelayOutOfBounds(delay, lowest, MAX_DELAY);
    }
}
