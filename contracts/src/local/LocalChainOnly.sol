// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title What exists on the app's own chain and nowhere else
abstract contract LocalChainOnly {
    /// @notice This is for chain 31337 only, the chain that the app runs itself.
    error NotTheLocalChain(uint256 chainId);

    constructor() {
        if (block.chainid != 31_337) revert NotTheLocalChain(block.chainid);
    }
}
