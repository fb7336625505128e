// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title What OpenZeppelin's SafeCast says that it does; see Math
library SafeCast {
    function toUint128(uint256 value) internal pure returns (uint128) {
        require(value <= type(uint128).max);
        return uint128(value);
    }
}
