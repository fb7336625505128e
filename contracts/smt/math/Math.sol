// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title What OpenZeppelin's Math says that it computes, in words that the SMTChecker understands
/// @dev Takes the place of the real one, whose branchless and assembly forms the SMTChecker does not model.
library Math {
    function min(uint256 a, uint256 b) internal pure returns (uint256) {
        return a < b ? a : b;
    }

    function max(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a : b;
    }

    function ceilDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return a == 0 ? 0 : (a - 1) / b + 1;
    }
}
