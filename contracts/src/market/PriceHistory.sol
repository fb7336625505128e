// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @dev What has accumulated over all trades until a point in time.
struct Cumulative {
    /// Sum over time of the last price: ticks × seconds.
    uint256 tickSeconds;
    /// Lots traded.
    uint256 lots;
    /// Sum over all trades of lots × ticks.
    uint256 lotTicks;
}

/// @title Time- and volume-weighted price observations in a ring of 4,096 slots
/// @notice The last trade of each quarter of an hour in which there was one is kept: at least 42 days. A price counts for
/// the seconds for which it was the last one, so that a price that comes and goes within a block counts for nothing.
/// @dev Between kept observations no trade is unknown but those of the later one's quarter; there the accumulation is
/// taken to be even, which misplaces at most a quarter of an hour.
library PriceHistory {
    using SafeCast for uint256;

    /// @dev The state just after a trade, in one slot: time 32, tick 24, tickSeconds 56, lots 56, lotTicks 72, cursor 16.
    /// `cursor` is the ring's next index; it means nothing in the ring.
    struct Observation {
        uint256 time;
        uint256 tick;
        uint256 tickSeconds;
        uint256 lots;
        uint256 lotTicks;
        uint256 cursor;
    }

    struct History {
        uint256 latest;
        mapping(uint256 index => uint256 packed) ring;
    }

    /// @notice Nothing is known about that time: it lies in the future, before the first trade, or has been overwritten.
    error NoObservation(uint256 time);

    uint256 internal constant PERIOD = 15 minutes;
    uint256 internal constant SIZE = 4096;

    /// @dev Adds the trades of one taker, of which `tick` was the last.
    function record(History storage self, uint256 tick, uint256 lots, uint256 lotTicks) internal {
        uint256 packed = self.latest;
        Observation memory latest = _unpack(packed);
        if (packed != 0) {
            if (latest.time / PERIOD != block.timestamp / PERIOD) {
                self.ring[latest.cursor] = packed;
                latest.cursor = (latest.cursor + 1) % SIZE;
            }
            latest.tickSeconds += latest.tick * (block.timestamp - latest.time);
        }
        latest.time = block.timestamp;
        latest.tick = tick;
        latest.lots += lots;
        latest.lotTicks += lotTicks;
        self.latest = _pack(latest);
    }

    /// @dev The last trade; zeros before the first.
    function last(History storage self) internal view returns (Observation memory) {
        return _unpack(self.latest);
    }

    /// @dev What had accumulated by `time`.
    function cumulativeAt(History storage self, uint256 time) internal view returns (Cumulative memory) {
        Observation memory later = last(self);
        if (later.time == 0 || time > block.timestamp) revert NoObservation(time);
        if (time >= later.time) return _extend(later, time);

        uint256 count = self.ring[later.cursor] == 0 ? later.cursor : SIZE;
        uint256 oldest = later.cursor + SIZE - count;
        // The first of the ring's observations that is later than `time`; `count` stands for the latest.
        uint256 low = 0;
        uint256 high = count;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (uint32(self.ring[(oldest + middle) % SIZE]) > time) high = middle;
            else low = middle + 1;
        }
        if (low == 0) revert NoObservation(time);
        if (low != count) later = _unpack(self.ring[(oldest + low) % SIZE]);
        return _between(_unpack(self.ring[(oldest + low - 1) % SIZE]), later, time);
    }

    function _extend(Observation memory from, uint256 time) private pure returns (Cumulative memory) {
        return Cumulative(from.tickSeconds + from.tick * (time - from.time), from.lots, from.lotTicks);
    }

    function _between(Observation memory from, Observation memory to, uint256 time)
        private
        pure
        returns (Cumulative memory start)
    {
        uint256 quarter = to.time - to.time % PERIOD;
        if (time <= quarter) return _extend(from, time);
        start = _extend(from, quarter);
        uint256 passed = time - quarter;
        uint256 whole = to.time - quarter;
        start.tickSeconds += Math.mulDiv(to.tickSeconds - start.tickSeconds, passed, whole);
        start.lots += Math.mulDiv(to.lots - start.lots, passed, whole);
        start.lotTicks += Math.mulDiv(to.lotTicks - start.lotTicks, passed, whole);
    }

    function _pack(Observation memory o) private pure returns (uint256) {
        return uint256(o.time.toUint32()) | uint256(o.tick.toUint24()) << 32 | uint256(o.tickSeconds.toUint56()) << 56
            | uint256(o.lots.toUint56()) << 112 | uint256(o.lotTicks.toUint72()) << 168 | o.cursor << 240;
    }

    function _unpack(uint256 packed) private pure returns (Observation memory) {
        return Observation({
            time: uint32(packed),
            tick: uint24(packed >> 32),
            tickSeconds: uint56(packed >> 56),
            lots: uint56(packed >> 112),
            lotTicks: uint72(packed >> 168),
            cursor: packed >> 240
        });
    }
}
