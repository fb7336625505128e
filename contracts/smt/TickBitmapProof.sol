// SPDX-License-Identifier: MIT
pragma solidity ^0.8.31;

import {TickBitmap} from "../src/market/TickBitmap.sol";

/// @title TickBitmap: the lowest and the highest bit of a word
contract TickBitmapProof {
    function highestBit(uint256 word) external pure {
        require(word != 0);
        uint256 index = TickBitmap.highestBit(word);
        assert(index < 256);
        assert(word >> index == 1);
    }

    function lowestBit(uint256 word) external pure {
        require(word != 0);
        uint256 index = TickBitmap.lowestBit(word);
        assert(index < 256);
        assert((word >> index) & 1 == 1);
    }
}
