// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title RewardPool's booking: if the parts do not exceed the balance before, they are equal to it afterwards
contract RewardPoolProof {
    // copied from src/minting/RewardPool.sol
    uint256 private constant BASIS = 10_000;
    uint256 private constant DAO_TREASURY_BPS = 1_500;
    uint256 private constant EMERGENCY_RESERVE_BPS = 500;
    // end of copy

    /// @dev Balances of CT02 are sums of 96-bit amounts: 128 bits hold 2^32 reports of the largest.
    function fund(uint128 balance, uint128 stakers, uint128 dao, uint128 reserve) external pure {
        uint256 stakerRewards = stakers;
        uint256 daoTreasury = dao;
        uint256 emergencyReserve = reserve;
        require(stakerRewards + daoTreasury + emergencyReserve <= balance);
        uint256 amount = balance - stakerRewards - daoTreasury - emergencyReserve;
        // copied from src/minting/RewardPool.sol
        uint256 toDao = amount * DAO_TREASURY_BPS / BASIS;
        uint256 toReserve = amount * EMERGENCY_RESERVE_BPS / BASIS;
        uint256 toStakers = amount - toDao - toReserve;
        stakerRewards += toStakers;
        daoTreasury += toDao;
        emergencyReserve += toReserve;
        // end of copy
        assert(stakerRewards + daoTreasury + emergencyReserve == balance);
        assert(toDao == amount * 15 / 100);
        assert(toReserve == amount * 5 / 100);
        assert(toStakers * 100 >= amount * 80);
    }
}
