// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {LocalChainOnly} from "./LocalChainOnly.sol";

/// @title Play money of the local chain
/// @notice An ERC-20 that is worth nothing: the local chain's faucet mints it for whoever needs something to trade with.
/// It cannot be deployed on another chain.
contract TestToken is ERC20, LocalChainOnly {
    /// @notice Only the faucet mints.
    error NotTheFaucet(address caller);

    /// @notice Who mints.
    address public immutable faucet;
    uint8 private immutable _decimals;

    /// @param name_ A name that says that it is a test token.
    /// @param symbol_ Its symbol.
    /// @param decimals_ The decimals of the token that it stands for.
    /// @param faucet_ Who may mint.
    constructor(string memory name_, string memory symbol_, uint8 decimals_, address faucet_) ERC20(name_, symbol_) {
        _decimals = decimals_;
        faucet = faucet_;
    }

    /// @notice Gives `amount` base units to `to`, out of nothing. Only the faucet.
    function mint(address to, uint256 amount) external {
        if (msg.sender != faucet) revert NotTheFaucet(msg.sender);
        _mint(to, amount);
    }

    /// @notice As the token has that this stands for.
    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}
