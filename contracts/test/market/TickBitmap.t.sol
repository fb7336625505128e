// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TickBitmap} from "../../src/market/TickBitmap.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev Against a linear search through a list.
contract TickBitmapTest {
    using TickBitmap for TickBitmap.Bitmap;

    TickBitmap.Bitmap private ticks;
    uint256[] private list;

    function _naive(uint256 tick, bool below) private view returns (uint256 found) {
        for (uint256 i = 0; i < list.length; ++i) {
            uint256 each = list[i];
            if (below ? each < tick && each > found : each > tick && (found == 0 || each < found)) found = each;
        }
    }

    function _toggle(uint256 tick) private {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] != tick) continue;
            ticks.remove(tick);
            list[i] = list[list.length - 1];
            list.pop();
            return;
        }
        ticks.add(tick);
        list.push(tick);
    }

    function _check(uint256 tick) private view {
        vm.assertEq(ticks.seek(tick, true), _naive(tick, true), "below");
        vm.assertEq(ticks.seek(tick, false), _naive(tick, false), "above");
    }

    function testFuzz_seek_findsTheNearest(uint256 seed) public {
        uint256 first = 0;
        for (uint256 i = 0; i < 24; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Near the last one, at a word's edge, or anywhere.
            uint256 tick = bound(seed >> 8, 1, type(uint24).max);
            if (seed % 4 == 0) tick = tick & ~uint256(0xff) | 0xff;
            if (seed % 4 == 1) tick = tick & ~uint256(0xffff) | 1;
            if (seed % 4 == 2 && list.length != 0) tick = list[(seed >> 64) % list.length];
            if (i == 0) first = tick;
            _toggle(tick);
            _check(tick);
            _check(first);
        }
        _check(1);
        _check(type(uint24).max);
    }

    function test_seek_acrossEveryLevel() public {
        _toggle(1);
        _toggle(255);
        _toggle(256);
        _toggle(65_535);
        _toggle(65_536);
        _toggle(type(uint24).max);
        uint256 tick = 0;
        uint256[6] memory expected = [uint256(1), 255, 256, 65_535, 65_536, type(uint24).max];
        for (uint256 i = 0; i < 6; ++i) {
            tick = ticks.seek(tick, false);
            vm.assertEq(tick, expected[i], "up");
        }
        vm.assertEq(ticks.seek(tick, false), 0, "none above");
        vm.assertEq(ticks.seek(1, true), 0, "none below");
    }

    function test_remove_leavesNothingBehind() public {
        _toggle(70_000);
        _toggle(70_000);
        vm.assertEq(ticks.root, 0, "root");
        _check(type(uint24).max);
    }

    function test_remove_keepsItsNeighboursWithinReach() public {
        _toggle(70_000);
        _toggle(70_001);
        _toggle(70_000);
        vm.assertEq(ticks.seek(type(uint24).max, true), 70_001, "from above");
        vm.assertEq(ticks.seek(1, false), 70_001, "from below");
    }
}
