// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Roles} from "../../src/access/Roles.sol";
import {ApiPayments} from "../../src/metering/ApiPayments.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

/// @title The protocol with an API payment meter and the roles that it needs
abstract contract MeteringTest is ProtocolTest {
    address internal constant OPERATOR = address(0x0A);
    address internal constant TIMELOCK = address(0x71);
    bytes32 internal constant INVOICE = keccak256("invoice 1");

    ApiPayments internal payments;

    function setUp() public virtual override {
        super.setUp();
        payments = new ApiPayments(address(manager), token, TREASURY);
        _equip(payments);
        _grant(Roles.MINTER, address(this));
        _grant(Roles.METER, OPERATOR);
        _grant(Roles.GOVERNANCE, TIMELOCK);
    }

    function _equip(ApiPayments meter) internal {
        _grant(Roles.BURNER, address(meter));
        _allow(address(meter), meter.recordCalls.selector, Roles.METER);
        _allow(address(meter), meter.setBurnPerThousandCalls.selector, Roles.GOVERNANCE);
        _allow(address(meter), meter.pause.selector, Roles.GUARDIAN);
    }

    /// @dev Tokens, and an allowance for the meter.
    function _give(address payer, uint256 amount) internal {
        token.mint(payer, amount, MintCause.Attested);
        vm.prank(payer);
        token.approve(address(payments), type(uint256).max);
    }

    /// @dev By a transfer of Carol's, as anyone could.
    function _fund(uint256 amount) internal {
        token.mint(CAROL, amount, MintCause.Attested);
        vm.prank(CAROL);
        token.transfer(address(payments), amount);
    }

    function _pay(address payer, uint256 amount) internal returns (uint256 burned) {
        vm.prank(payer);
        return payments.pay(amount, INVOICE);
    }

    function _record(string memory batch, uint64 calls) internal returns (uint256 burned) {
        vm.prank(OPERATOR);
        return payments.recordCalls(keccak256(bytes(batch)), calls);
    }

    function _grant(uint64 role, address account) internal {
        vm.prank(ADMIN);
        manager.grantRole(role, account, 0);
    }

    function _allow(address target, bytes4 selector, uint64 role) internal {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(target, selectors, role);
    }
}
