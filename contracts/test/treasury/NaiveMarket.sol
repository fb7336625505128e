// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Cumulative} from "../../src/market/PriceHistory.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";

/// @title Every price and volume in a list, and averages by walking through it
library NaiveMarket {
    /// @dev The last price from `time` on, and what had been traded by then.
    struct Entry {
        uint256 time;
        uint256 tick;
        uint256 lots;
        uint256 lotTicks;
    }

    struct Mint {
        uint256 time;
        uint256 amount;
    }

    struct Log {
        Entry[] entries;
        Mint[] mints;
    }

    error BeforeTheFirstTrade();

    /// @dev Of averages, to the tick.
    uint256 internal constant PRECISION = 1e12;

    /// @dev Notes the present price and volume of the book.
    function note(Log storage self, OrderBook book) internal {
        (uint256 price,) = book.lastPrice();
        Cumulative memory sum = book.observe(block.timestamp);
        self.entries.push(Entry(block.timestamp, price / book.tickSize(), sum.lots, sum.lotTicks));
    }

    function mint(Log storage self, uint256 time, uint256 amount) internal {
        self.mints.push(Mint(time, amount));
    }

    function mintedSince(Log storage self, uint256 from) internal view returns (uint256 amount) {
        for (uint256 i = self.mints.length; i > 0 && self.mints[i - 1].time >= from; --i) {
            amount += self.mints[i - 1].amount;
        }
    }

    /// @dev The time-weighted tick, times `PRECISION`, rounded up.
    function averageTick(Log storage self, uint256 from, uint256 to) internal view returns (uint256) {
        uint256 sum = 0;
        uint256 until = to;
        for (uint256 i = self.entries.length; i > 0; --i) {
            Entry storage entry = self.entries[i - 1];
            if (entry.time >= until) continue;
            uint256 since = entry.time > from ? entry.time : from;
            sum += entry.tick * (until - since);
            if (since == from) return sum * PRECISION / (to - from) + 1;
            until = since;
        }
        revert BeforeTheFirstTrade();
    }

    /// @dev Lots, and lots times ticks, that were traded after `from` and no later than `to`.
    function volume(Log storage self, uint256 from, uint256 to) internal view returns (uint256 lots, uint256 value) {
        Entry memory start = _by(self, from);
        Entry memory end = _by(self, to);
        return (end.lots - start.lots, end.lotTicks - start.lotTicks);
    }

    /// @dev The last entry that is no later.
    function _by(Log storage self, uint256 time) private view returns (Entry memory entry) {
        uint256 i = self.entries.length;
        while (i > 0 && self.entries[i - 1].time > time) --i;
        if (i > 0) entry = self.entries[i - 1];
    }
}
