// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CalendarDate} from "../../src/retirement/CalendarDate.sol";
import {vm} from "../kit/Vm.sol";

/// @dev Expected dates come from GNU date: `date -u -d @N +%F`.
contract CalendarDateTest {
    function test_format_isTheUtcDate() public pure {
        vm.assertEq(CalendarDate.format(0), "1970-01-01", "epoch");
        vm.assertEq(CalendarDate.format(951_782_399), "2000-02-28", "the second before a leap day");
        vm.assertEq(CalendarDate.format(951_782_400), "2000-02-29", "leap day of a century divisible by 400");
        vm.assertEq(CalendarDate.format(1_793_491_200), "2026-11-01", "first of a month");
        vm.assertEq(CalendarDate.format(1_798_761_599), "2026-12-31", "last second of a year");
        vm.assertEq(CalendarDate.format(4_107_542_400), "2100-03-01", "2100 has no leap day");
        vm.assertEq(CalendarDate.format(4_107_542_399), "2100-02-28", "2100 has no leap day");
    }
}
