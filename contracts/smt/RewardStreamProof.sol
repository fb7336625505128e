// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RewardStream, Stream} from "../src/staking/RewardStream.sol";

/// @title RewardStream: what weights earn is what the pool gives up, to the last unit
contract RewardStreamProof {
    using RewardStream for Stream;

    /// @dev The pool never gives more than it holds, nor to anyone more than the time that passed.
    function accrue(uint128 undistributed, uint128 rate, uint32 elapsed, uint64 weight) external pure {
        Stream memory stream = Stream(undistributed, rate, 0, 0, weight, 0);
        stream.accrue(elapsed);
        assert(stream.undistributed <= undistributed);
        assert(uint256(undistributed) - stream.undistributed == uint256(stream.fullPay) * weight);
        assert(stream.fullPay <= uint256(elapsed) * RewardStream.SECOND);
        assert(weight != 0 || stream.undistributed == undistributed);
    }

    /// @dev What enters is counted in full.
    function add(uint64 undistributed, uint64 rate, uint32 amount) external pure {
        require(amount != 0);
        Stream memory stream = Stream(undistributed, rate, 0, 0, 0, 0);
        stream.add(amount);
        assert(stream.undistributed == undistributed + uint256(amount) * RewardStream.UNIT);
        assert(stream.rate != 0);
        assert(stream.rate <= stream.undistributed);
    }

    /// @dev What is taken is taken in full, and the rate does not grow.
    function draw(uint128 undistributed, uint128 rate, uint32 amount) external pure {
        Stream memory stream = Stream(undistributed, rate, 0, 0, 0, 0);
        require(amount <= stream.available());
        stream.draw(amount);
        assert(stream.undistributed == undistributed - uint256(amount) * RewardStream.UNIT);
        assert(stream.rate <= rate);
    }
}
