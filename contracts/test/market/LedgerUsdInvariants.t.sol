// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Redemption, RedemptionStatus} from "../../src/market/ILedgerUsd.sol";
import {LedgerUsd} from "../../src/market/LedgerUsd.sol";
import {vm} from "../kit/Vm.sol";
import {LedgerUsdHandler} from "./LedgerUsdHandler.sol";

/// @dev What holds of the ledger token after every sequence of actions (protocol, section 6).
contract LedgerUsdInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    LedgerUsdHandler private handler;
    LedgerUsd private usd;

    function setUp() public {
        handler = new LedgerUsdHandler();
        handler.setUp();
        usd = handler.usd();
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
        targets[0].selectors = new bytes4[](8);
        targets[0].selectors[0] = handler.issue.selector;
        targets[0].selectors[1] = handler.redeem.selector;
        targets[0].selectors[2] = handler.confirmPaid.selector;
        targets[0].selectors[3] = handler.returnRedemption.selector;
        targets[0].selectors[4] = handler.setRedeemer.selector;
        targets[0].selectors[5] = handler.transfer.selector;
        targets[0].selectors[6] = handler.togglePause.selector;
        targets[0].selectors[7] = handler.usurp.selector;
    }

    function invariant_supplyIsWhatWasIssuedAndOwedIsWhatIsOpen() public view {
        uint256 open = 0;
        uint256 count = handler.knownCount();
        vm.assertEq(usd.redemptionCount(), count, "redemptions");
        for (uint256 i = 0; i < count; ++i) {
            LedgerUsdHandler.Known memory known = handler.known(i);
            Redemption memory redemption = usd.redemptionOf(i + 1);
            vm.assertEq(redemption.redeemer, known.redeemer, "redeemer");
            vm.assertEq(redemption.amount, known.amount, "amount");
            vm.assertTrue(redemption.status == known.status, "status");
            if (known.status == RedemptionStatus.Requested) open += known.amount;
        }
        vm.assertEq(usd.owed(), open, "owed = sum of open redemptions");
        vm.assertEq(
            usd.totalSupply(), handler.issued() + handler.returned() - handler.redeemed(), "issued - redeemed + returned"
        );
        uint256 held = 0;
        for (uint256 a = 0; a < 3; ++a) {
            address actor = handler.actors(a);
            vm.assertEq(usd.balanceOf(actor), handler.expectedBalance(actor), "nobody takes it away");
            held += usd.balanceOf(actor);
        }
        vm.assertEq(held, usd.totalSupply(), "all of it");
    }
}
