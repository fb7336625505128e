// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title An order in one storage slot
/// @notice From the lowest bit: account 32, previous in level 32, next in level 32, place in account 32, expiry 32, lots 32,
/// tick 24, fee 8. Zero is no order, because accounts start at 1.
type PackedOrder is uint256;

using PackedOrderFields for PackedOrder global;

/// @dev A new order, not yet in any list.
function packOrder(uint256 account, uint256 lots, uint256 tick, uint256 expiry, uint256 feeBps)
    pure
    returns (PackedOrder)
{
    return PackedOrder.wrap(account | expiry << 128 | lots << 160 | tick << 192 | feeBps << 216);
}

/// @title Reads and replaces the fields of a packed order
library PackedOrderFields {
    uint256 private constant PREVIOUS = 32;
    uint256 private constant NEXT = 64;
    uint256 private constant PLACE = 96;
    uint256 private constant LOTS = 160;

    /// @dev Whether there is an order.
    function exists(PackedOrder self) internal pure returns (bool) {
        return PackedOrder.unwrap(self) != 0;
    }

    /// @dev Number of the owner's account.
    function account(PackedOrder self) internal pure returns (uint256) {
        return uint32(PackedOrder.unwrap(self));
    }

    /// @dev The order before this one in its price level. Out of date once this one is the first.
    function previous(PackedOrder self) internal pure returns (uint256) {
        return uint32(PackedOrder.unwrap(self) >> PREVIOUS);
    }

    /// @dev The order after this one in its price level; 0 if this is the last.
    function next(PackedOrder self) internal pure returns (uint256) {
        return uint32(PackedOrder.unwrap(self) >> NEXT);
    }

    /// @dev Which of its account's places the order has.
    function place(PackedOrder self) internal pure returns (uint256) {
        return uint32(PackedOrder.unwrap(self) >> PLACE);
    }

    /// @dev When the order ends, in seconds since 1970; 0 is never.
    function expiry(PackedOrder self) internal pure returns (uint256) {
        return uint32(PackedOrder.unwrap(self) >> 128);
    }

    /// @dev Whether the order has ended by now.
    function isExpired(PackedOrder self) internal view returns (bool) {
        uint256 end = expiry(self);
        return end != 0 && end <= block.timestamp;
    }

    /// @dev Lots still open.
    function lots(PackedOrder self) internal pure returns (uint256) {
        return uint32(PackedOrder.unwrap(self) >> LOTS);
    }

    /// @dev Limit price in ticks.
    function tick(PackedOrder self) internal pure returns (uint256) {
        return uint24(PackedOrder.unwrap(self) >> 192);
    }

    /// @dev The fee rate that the order was accepted with, in basis points.
    function feeBps(PackedOrder self) internal pure returns (uint256) {
        return PackedOrder.unwrap(self) >> 216;
    }

    /// @dev The order with another predecessor in its level.
    function withPrevious(PackedOrder self, uint256 value) internal pure returns (PackedOrder) {
        return _with(self, PREVIOUS, value);
    }

    /// @dev The order with another successor in its level.
    function withNext(PackedOrder self, uint256 value) internal pure returns (PackedOrder) {
        return _with(self, NEXT, value);
    }

    /// @dev The order at another place of its account.
    function withPlace(PackedOrder self, uint256 value) internal pure returns (PackedOrder) {
        return _with(self, PLACE, value);
    }

    /// @dev The order with another number of lots.
    function withLots(PackedOrder self, uint256 value) internal pure returns (PackedOrder) {
        return _with(self, LOTS, value);
    }

    /// @dev `value` has to fit into 32 bits.
    function _with(PackedOrder self, uint256 shift, uint256 value) private pure returns (PackedOrder) {
        return PackedOrder.wrap(PackedOrder.unwrap(self) & ~(uint256(type(uint32).max) << shift) | value << shift);
    }
}
