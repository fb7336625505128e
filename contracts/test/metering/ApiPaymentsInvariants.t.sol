// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ApiPayments} from "../../src/metering/ApiPayments.sol";
import {CT02} from "../../src/token/CT02.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {ApiPaymentsHandler} from "./ApiPaymentsHandler.sol";

/// @dev What holds after every sequence of actions (protocol, section 4). One campaign checks all of it.
contract ApiPaymentsInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    ApiPaymentsHandler private handler;
    ApiPayments private payments;
    CT02 private token;
    address private treasury;

    function setUp() public {
        handler = new ApiPaymentsHandler();
        handler.setUp();
        (payments, token, treasury) = handler.contracts();
    }

    /// @dev Read by the test runner.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Read by the test runner.
    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0].addr = address(handler);
        targets[0].selectors = new bytes4[](7);
        targets[0].selectors[0] = handler.pay.selector;
        targets[0].selectors[1] = handler.donate.selector;
        targets[0].selectors[2] = handler.record.selector;
        targets[0].selectors[3] = handler.retry.selector;
        targets[0].selectors[4] = handler.setBurn.selector;
        targets[0].selectors[5] = handler.togglePause.selector;
        targets[0].selectors[6] = handler.steal.selector;
    }

    /// @dev Called by the test runner after each sequence.
    function afterInvariant() public {
        handler.goOn();
    }

    function invariant_fundIsSolventAndEveryBurnIsAttributed() public view {
        vm.assertLe(handler.burnedOfFund(), handler.donated(), "burned <= donated");
        vm.assertEq(payments.developerFund(), handler.donated() - handler.burnedOfFund(), "fund, to the last unit");
        vm.assertEq(
            token.burnedFor(BurnCause.ApiUsage), handler.burnedOfPayments() + handler.burnedOfFund(), "burned"
        );
        vm.assertEq(token.totalBurned(), token.burnedFor(BurnCause.ApiUsage), "and for nothing else");
        vm.assertEq(token.totalSupply(), token.totalMinted() - token.totalBurned(), "supply");
        vm.assertEq(token.balanceOf(treasury), handler.paid() - handler.burnedOfPayments(), "treasury");
        vm.assertEq(payments.recordedCalls(), handler.calls(), "each call once");
        vm.assertEq(handler.wrongs(), 0, "something happened that should not, or did not that should");
    }
}
