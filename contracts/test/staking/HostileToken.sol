// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {StakingVault} from "../../src/staking/StakingVault.sol";
import {BurnCause} from "../../src/token/ICT02.sol";

/// @title A token that lets a caller of the vault call it again in the middle, or that answers `false`
/// @dev CT02 does neither. This is what the vault would have to bear if it did.
contract HostileToken {
    mapping(address account => uint256) public balanceOf;
    Reentrant public hooked;
    bool public refuses;

    function give(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function hook(Reentrant reentrant) external {
        hooked = reentrant;
    }

    function refuse(bool refuses_) external {
        refuses = refuses_;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return _move(from, to, amount);
    }

    function burn(address from, uint256 amount, BurnCause) external {
        _callBack();
        balanceOf[from] -= amount;
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (refuses) return false;
        _callBack();
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        return true;
    }

    function _callBack() private {
        if (address(hooked) != address(0)) hooked.again();
    }
}

/// @title Calls the vault, and while the vault is at it, calls it again
contract Reentrant {
    StakingVault private immutable _vault;
    bytes private _again;
    bool private _inside;
    uint256 public succeeded;

    constructor(StakingVault vault_) {
        _vault = vault_;
    }

    function onReentry(bytes calldata data) external {
        _again = data;
    }

    function start(bytes calldata data) external returns (bool ok) {
        (ok,) = address(_vault).call(data);
    }

    function again() external {
        if (_inside || _again.length == 0) return;
        _inside = true;
        (bool ok,) = address(_vault).call(_again);
        if (ok) ++succeeded;
        _inside = false;
    }
}
