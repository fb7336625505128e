// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {IWrappedEther} from "./IWrappedEther.sol";
import {LocalChainOnly} from "./LocalChainOnly.sol";

/// @title Wrapped ether of the local chain
/// @notice What WETH9 is elsewhere: it holds the ether of its whole supply, and whoever holds it can unwrap it.
contract TestWrappedEther is ERC20, LocalChainOnly, IWrappedEther {
    constructor() ERC20("Test Wrapped Ether (local chain)", "tWETH") {}

    /// @inheritdoc IWrappedEther
    function deposit() public payable {
        emit Deposit(msg.sender, msg.value);
        _mint(msg.sender, msg.value);
    }

    /// @inheritdoc IWrappedEther
    function withdraw(uint256 wad) external {
        _burn(msg.sender, wad);
        emit Withdrawal(msg.sender, wad);
        Address.sendValue(payable(msg.sender), wad);
    }

    /// @notice Wraps what is sent.
    receive() external payable {
        deposit();
    }
}
