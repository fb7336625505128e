// SPDX-License-Identifier: MIT
pragma solidity ^0.8.31;

/// @title A set of ticks (1 to 2^24 − 1) in three levels of 256-bit words
/// @notice A bit of a word says that the word below it is not zero. Every operation reads at most five words, however
/// many ticks there are.
library TickBitmap {
    /// @dev `leaves[tick >> 8]` holds the ticks, `branches[tick >> 16]` the leaves, `root` the branches.
    struct Bitmap {
        uint256 root;
        mapping(uint256 index => uint256 word) branches;
        mapping(uint256 index => uint256 word) leaves;
    }

    /// @dev Adds a tick that is not in the set.
    function add(Bitmap storage self, uint256 tick) internal {
        uint256 leaf = self.leaves[tick >> 8];
        self.leaves[tick >> 8] = leaf | _bit(tick);
        if (leaf != 0) return;
        uint256 branch = self.branches[tick >> 16];
        self.branches[tick >> 16] = branch | _bit(tick >> 8);
        if (branch == 0) self.root |= _bit(tick >> 16);
    }

    /// @dev Removes a tick that is in the set.
    function remove(Bitmap storage self, uint256 tick) internal {
        uint256 word = self.leaves[tick >> 8] ^ _bit(tick);
        self.leaves[tick >> 8] = word;
        if (word != 0) return;
        word = self.branches[tick >> 16] ^ _bit(tick >> 8);
        self.branches[tick >> 16] = word;
        if (word == 0) self.root ^= _bit(tick >> 16);
    }

    /// @dev The nearest tick of the set below `tick` (or above it), without `tick` itself; 0 if there is none.
    function seek(Bitmap storage self, uint256 tick, bool below) internal view returns (uint256) {
        uint256 index = tick >> 8;
        uint256 word = self.leaves[index] & _beyond(tick, below);
        if (word == 0) {
            word = self.branches[index >> 8] & _beyond(index, below);
            if (word == 0) {
                word = self.root & _beyond(index >> 8, below);
                if (word == 0) return 0;
                index = _edge(word, below) << 8;
                word = self.branches[index >> 8];
            }
            index = (index >> 8) << 8 | _edge(word, below);
            word = self.leaves[index];
        }
        return index << 8 | _edge(word, below);
    }

    /// @dev Index of the highest bit of a word that is not zero (EIP-7939).
    function highestBit(uint256 word) internal pure returns (uint256 index) {
        // The CLZ instruction has no Solidity name yet.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            index := sub(255, clz(word))
        }
    }

    /// @dev Index of the lowest bit of a word that is not zero.
    function lowestBit(uint256 word) internal pure returns (uint256) {
        unchecked {
            return highestBit(word & (~word + 1));
        }
    }

    function _bit(uint256 index) private pure returns (uint256) {
        return 1 << (index & 0xff);
    }

    /// @dev The bits below (above) the index's own.
    function _beyond(uint256 index, bool below) private pure returns (uint256) {
        unchecked {
            uint256 lower = _bit(index) - 1;
            return below ? lower : ~(lower | _bit(index));
        }
    }

    function _edge(uint256 word, bool highest) private pure returns (uint256) {
        return highest ? highestBit(word) : lowestBit(word);
    }
}
