// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title ApiPayments: the burn of a payment, and that of recorded calls
contract ApiPaymentsProof {
    // copied from src/metering/ApiPayments.sol
    uint256 private constant BURN_DIVISOR = 200;
    // end of copy

    function split(uint128 amount128) external pure {
        uint256 amount = amount128;
        uint256 burned;
        uint256 toTreasury;
        // copied from src/metering/ApiPayments.sol
        burned = Math.ceilDiv(amount, BURN_DIVISOR);
        toTreasury = amount - burned;
        // end of copy
        assert(toTreasury + burned == amount);
        assert(burned * 1000 >= amount * 5);
        assert(burned * 1000 <= amount * 5 + 999);
        assert(amount == 0 || burned != 0);
    }

    /// @dev 2^64 batches of the largest fit 128 bits.
    function recordCalls(uint128 before128, uint64 calls, uint16 rate, uint128 fund) external pure {
        uint256 before = before128;
        uint256 burnPerThousandCalls = rate;
        require(rate <= 10_000 && before < 2 ** 127);
        // copied from src/metering/ApiPayments.sol
        uint256 due = ((before + calls) / 1000 - before / 1000) * burnPerThousandCalls;
        // end of copy
        uint256 burned = Math.min(due, fund);
        assert(burned <= fund);
        assert(due <= (uint256(calls) / 1000 + 1) * 10_000);
        assert(calls >= 1000 || due <= 10_000);
    }
}
