// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {OrderBook} from "../../src/market/OrderBook.sol";
import {StabilityModule} from "../../src/treasury/StabilityModule.sol";
import {vm} from "../kit/Vm.sol";
import {StabilityHandler} from "./StabilityHandler.sol";

/// @dev What holds after every sequence of actions (protocol, section 7). One campaign checks all of it.
contract StabilityInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    StabilityHandler private handler;
    StabilityModule private module;
    OrderBook private book;

    function setUp() public {
        handler = new StabilityHandler();
        handler.setUp();
        (module, book) = handler.contracts();
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
        targets[0].selectors = new bytes4[](17);
        targets[0].selectors[0] = handler.trade.selector;
        targets[0].selectors[1] = handler.sell.selector;
        targets[0].selectors[2] = handler.cancelAll.selector;
        targets[0].selectors[3] = handler.crash.selector;
        targets[0].selectors[4] = handler.passTime.selector;
        targets[0].selectors[5] = handler.buyBack.selector;
        targets[0].selectors[6] = handler.refreshFloor.selector;
        targets[0].selectors[7] = handler.observeEmissions.selector;
        targets[0].selectors[8] = handler.fundBudget.selector;
        targets[0].selectors[9] = handler.mintAttested.selector;
        targets[0].selectors[10] = handler.retire.selector;
        targets[0].selectors[11] = handler.setParameters.selector;
        targets[0].selectors[12] = handler.setFees.selector;
        targets[0].selectors[13] = handler.togglePause.selector;
        targets[0].selectors[14] = handler.cancelBid.selector;
        targets[0].selectors[15] = handler.returnBudget.selector;
        targets[0].selectors[16] = handler.steal.selector;
    }

    function invariant_theBudgetBuysForTheTreasuryWithinItsLimits() public {
        vm.warp(handler.time());
        (uint256 ofTreasury, uint256 ct02, uint256 allowance) = handler.balances();
        vm.assertEq(handler.wrong(), "", "what must not happen");
        vm.assertEq(handler.blocked(), 0, "the treasury's exits");
        vm.assertEq(handler.funded(), handler.dollars() + handler.spent() + handler.returned(), "the budget adds up");
        vm.assertEq(ofTreasury, handler.returned(), "what was given back is the treasury's");
        vm.assertEq(ct02, handler.ct02Due(), "so is all that was bought");
        vm.assertEq(allowance, 0, "no approval is left");
        uint256 orders = book.ordersOf(address(module)).length;
        vm.assertLe(orders, handler.paused() ? 0 : 1, "one bid, none while paused");
        vm.assertLe(module.recentEmissions(), handler.attested(), "emissions");
    }
}
