// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {VoteTrace} from "../../src/staking/VoteTrace.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev A trace answers as OpenZeppelin's checkpoints do, at every second.
contract VoteTraceTest {
    using VoteTrace for VoteTrace.Trace;
    using Checkpoints for Checkpoints.Trace208;

    VoteTrace.Trace private trace;
    uint256 private count;
    Checkpoints.Trace208 private known;

    function _push(uint48 time, uint208 votes) private {
        count = trace.push(count, time, votes);
        known.push(time, votes);
    }

    function _same(uint48 time) private view {
        vm.assertEq(trace.upperLookup(count, time), known.upperLookupRecent(time), "votes then");
    }

    function testFuzz_trace_isOpenZeppelinsCheckpoints(uint256 seed, uint256 pushes) public {
        uint48 time = 1_000;
        for (uint256 i = bound(pushes, 0, 40); i != 0; --i) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Every third is of the same second as the one before.
            time += uint48(seed % 3);
            _push(time, uint208(seed >> 48));
            vm.assertEq(trace.latest(count), known.latest(), "votes now");
            vm.assertEq(count, known.length(), "one checkpoint a second");
        }
        for (uint48 past = 998; past <= time + 2; ++past) {
            _same(past);
        }
    }

    function test_trace_isEmptyAtFirst() public view {
        vm.assertEq(trace.latest(0), 0, "now");
        vm.assertEq(trace.upperLookup(0, 1), 0, "then");
    }

    function test_trace_keepsTheLastOfASecond() public {
        _push(10, 1);
        _push(10, 2);
        vm.assertEq(count, 1, "one checkpoint");
        vm.assertEq(trace.upperLookup(count, 9), 0, "before");
        vm.assertEq(trace.upperLookup(count, 10), 2, "from that second on");
    }
}
