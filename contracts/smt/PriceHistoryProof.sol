// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title PriceHistory: sums over time fit their fields, and never run backwards
contract PriceHistoryProof {
    // copied from src/market/PriceHistory.sol
    uint256 internal constant PERIOD = 15 minutes;
    uint256 internal constant SIZE = 4096;
    // end of copy

    /// @dev Ticks × seconds from 1970 to 2106 (32 bits of seconds, 24 of ticks) fit 56 bits.
    function tickSeconds(uint32 from, uint32 to, uint24 tick, uint256 sum) external pure {
        require(from <= to);
        require(sum <= uint256(from) * type(uint24).max);
        uint256 next = sum + uint256(tick) * (to - from);
        assert(next <= uint256(to) * type(uint24).max);
        assert(next <= type(uint56).max);
        assert(next >= sum);
    }

    /// @dev The ring's cursor stays in the ring, and the quarter begins before its time and at most 15 minutes before.
    function cursorAndQuarter(uint256 cursor, uint32 time) external pure {
        require(cursor < SIZE);
        uint256 next = (cursor + 1) % SIZE;
        assert(next < SIZE);
        uint256 quarter = time - time % PERIOD;
        assert(quarter <= time);
        assert(time - quarter < PERIOD);
        assert(quarter % PERIOD == 0);
    }
}
