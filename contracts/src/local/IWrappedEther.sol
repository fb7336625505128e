// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

/// @title Wrapped ether, as WETH9 has it on Ethereum and its rollups
/// @notice One base unit for each wei that was deposited.
interface IWrappedEther is IERC20Metadata {
    /// @notice Ether was wrapped.
    event Deposit(address indexed dst, uint256 wad);
    /// @notice Ether was unwrapped.
    event Withdrawal(address indexed src, uint256 wad);

    /// @notice Wraps the ether that comes with the call. Sending ether without data does the same.
    function deposit() external payable;

    /// @notice Burns `wad` of the caller's and sends it as much ether.
    function withdraw(uint256 wad) external;
}
