// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title EmissionsMinter.split, for every amount that a report can have (96 bits)
contract SplitProof {
    // copied from src/minting/EmissionsMinter.sol
    uint256 private constant BASIS = 10_000;
    uint256 private constant TREASURY_BPS = 2_000;
    uint256 private constant REWARD_POOL_BPS = 1_000;
    uint256 private constant REFERRAL_BPS = 500;
    // end of copy

    /// @dev Nothing is lost, the customer keeps 70 %, and a referral comes out of the treasury's share.
    function split(uint96 amount96, bool referred) external pure {
        uint256 amount = amount96;
        uint256 customer;
        uint256 toTreasury;
        uint256 toRewardPool;
        uint256 referral;
        // copied from src/minting/EmissionsMinter.sol
        toTreasury = amount * TREASURY_BPS / BASIS;
        toRewardPool = amount * REWARD_POOL_BPS / BASIS;
        customer = amount - toTreasury - toRewardPool;
        if (referred) {
            referral = amount * REFERRAL_BPS / BASIS;
            toTreasury -= referral;
        }
        // end of copy
        assert(customer + toTreasury + toRewardPool + referral == amount);
        assert(customer * 10 >= amount * 7);
        assert(toTreasury + referral == amount / 5);
        assert(toRewardPool == amount / 10);
        assert(referral == (referred ? amount / 20 : 0));
    }
}
