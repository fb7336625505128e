// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TestDollar} from "./MarketTest.sol";

/// @dev Keeps 1 % of every transfer.
contract FeeOnTransferToken is TestDollar {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) super._update(to, address(0xFEE), amount / 100);
    }
}

/// @dev Says false, and moves nothing.
contract FalseReturningToken is TestDollar {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return false;
    }

    function transfer(address, uint256) public pure override returns (bool) {
        return false;
    }
}

/// @dev Takes what it is sent, and says false when it should send.
contract FalseOnTransferToken is TestDollar {
    function transfer(address, uint256) public pure override returns (bool) {
        return false;
    }
}

/// @dev Makes one call of the attacker's choice in the middle of a transfer. What the call came to is kept.
contract ReentrantToken is TestDollar {
    address private _target;
    bytes private _call;
    bool public succeeded;
    bytes4 public reason;

    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _reenter();
        return super.transferFrom(from, to, amount);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        _reenter();
        return super.transfer(to, amount);
    }

    function _reenter() private {
        if (_target == address(0)) return;
        address target = _target;
        _target = address(0);
        bytes memory answer;
        (succeeded, answer) = target.call(_call);
        reason = bytes4(answer);
    }
}

/// @dev Refuses to send to one account, as a stablecoin's block list does.
contract BlockListToken is TestDollar {
    address public blocked;

    error Blocked(address account);

    function setBlocked(address account) external {
        blocked = account;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (to == blocked && to != address(0)) revert Blocked(to);
        super._update(from, to, amount);
    }
}
