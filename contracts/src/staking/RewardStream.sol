// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @notice The pool's state: two storage slots. Amounts are in reward units, `RewardStream.UNIT` to the base unit.
/// @param undistributed What the pool holds and owes to nobody.
/// @param rate R: reward units per second that the pool pays when weight allows.
/// @param fullPay Seconds at full APY that a position staked since deployment would have earned, times 2^40.
/// @param updatedAt Up to when the stream is paid.
/// @param weight W: the sum of principal × APY in percent over the positions that earn.
/// @param locked Base units of principal and bonus that belong to positions; the stream never touches them.
struct Stream {
    uint128 undistributed;
    uint128 rate;
    uint80 fullPay;
    uint40 updatedAt;
    uint64 weight;
    uint64 locked;
}

/// @title The reward pool's arithmetic: pays min(R, W), shared by weight (protocol, section 5; docs/staking.md)
/// @notice Money is counted in reward units, the product of a weight and `fullPay`. As `fullPay` grows by d, a position
/// of weight w earns w * d, and the pool gives up W * d: whole numbers whose sums are equal. The only rounding is that
/// of d itself, downwards, and what it leaves stays undistributed.
library RewardStream {
    /// @notice How long what enters the pool streams.
    uint256 internal constant TERM = 30 days;
    /// @notice A second of `fullPay`.
    uint256 internal constant SECOND = 1 << 40;
    /// @notice Reward units to the base unit: principal × APY % ÷ 100 ÷ 365 days × seconds, without a division.
    uint256 internal constant UNIT = 100 * 365 days * SECOND;

    /// @dev Durations are held to 2^-32 seconds.
    uint256 private constant DURATION_BITS = 32;

    /// @dev Pays for the time since the last call. Without weight, time passes and nothing is paid.
    function accrue(Stream memory stream, uint256 timestamp) internal pure {
        uint256 elapsed = timestamp - stream.updatedAt;
        stream.updatedAt = uint40(timestamp);
        uint256 weight = stream.weight;
        if (weight == 0) return;
        uint256 payable_ = Math.min(Math.min(stream.rate, weight * SECOND) * elapsed, stream.undistributed);
        uint256 fullPay = payable_ / weight;
        // Both fit: fullPay <= elapsed * SECOND, and fullPay * weight <= undistributed.
        stream.fullPay += uint80(fullPay);
        stream.undistributed -= uint128(fullPay * weight);
    }

    /// @dev Lets `amount` base units stream over 30 days, together with what is left: the remaining time becomes the
    /// mean of the two, weighted by amount, so that a small amount moves it little and ten parts as much as the whole.
    function add(Stream memory stream, uint256 amount) internal pure {
        uint256 left = stream.undistributed;
        uint256 remaining = 0;
        if (stream.rate != 0) {
            remaining = Math.min((left << DURATION_BITS) / stream.rate, TERM << DURATION_BITS);
        }
        uint256 added = amount * UNIT;
        uint256 total = left + added;
        stream.undistributed = SafeCast.toUint128(total);
        uint256 mean = (left * remaining + added * (TERM << DURATION_BITS)) / total;
        // Not less than a second, so that the rate is at most the total.
        stream.rate = uint128(Math.ceilDiv(total << DURATION_BITS, Math.max(mean, 1 << DURATION_BITS)));
    }

    /// @dev Takes `amount` base units, at most `available`, from what is undistributed. The rest ends when it would
    /// have ended.
    function draw(Stream memory stream, uint256 amount) internal pure {
        if (amount == 0) return;
        uint256 before = stream.undistributed;
        uint256 left = before - amount * UNIT;
        stream.undistributed = uint128(left);
        stream.rate = uint128(Math.ceilDiv(stream.rate * left, before));
    }

    /// @dev Whole base units that the pool holds beyond what it owes.
    function available(Stream memory stream) internal pure returns (uint256) {
        return stream.undistributed / UNIT;
    }
}
