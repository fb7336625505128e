// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Side} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @dev Issue 5, gas. Each measured call is its test's first, so that it finds storage cold, as a transaction does. Without
/// what a transaction adds. The market has a history of 31 days with a trade in each hour: 744 observations, among which ten
/// steps find each. The book's full ring of 4,096 takes twelve.
abstract contract StabilityHistory is TreasuryTest {
    function setUp() public virtual override {
        super.setUp();
        for (uint256 i = 0; i < 31 * 24; ++i) {
            vm.warp(NOW + i * 1 hours);
            // The price falls from 10.00 to 7.50 two hours ago.
            _trade(400, i < 31 * 24 - 2 ? 1_000 : 750);
            if (i % 24 == 0) module.observeEmissions();
        }
        vm.warp(NOW + 31 days);
        _attest(10_000_000_00);
        _sell(CAROL, 100, 740);
        vm.warp(NOW + 31 days + 1);
    }
}

/// @dev Nothing has been bought yet.
contract StabilityGasTest is StabilityHistory {
    function test_gas_buyBack() public {
        module.buyBack();
        vm.snapshotGasLastCall("Treasury", "buy back");
    }

    function test_gas_refreshFloor_first() public {
        module.refreshFloor();
        vm.snapshotGasLastCall("Treasury", "place the first floor bid");
    }

    function test_gas_observeEmissions() public {
        module.observeEmissions();
        vm.snapshotGasLastCall("Treasury", "note emissions");
    }
}

/// @dev With a bid of the day before in the book.
contract StabilityGasNextDayTest is StabilityHistory {
    function setUp() public override {
        super.setUp();
        module.refreshFloor();
        vm.prank(CAROL);
        book.cancelAll();
        vm.prank(CAROL);
        book.placeMarket(Side.Sell, 10, 1, 0);
        vm.warp(NOW + 32 days);
    }

    function test_gas_refreshFloor_next() public {
        module.refreshFloor();
        vm.snapshotGasLastCall("Treasury", "replace the floor bid");
    }

    function test_gas_cancelBid() public {
        vm.prank(ADMIN);
        module.cancelBid();
        vm.snapshotGasLastCall("Treasury", "cancel the floor bid");
    }
}
