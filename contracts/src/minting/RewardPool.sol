// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IRewardPool} from "./IRewardPool.sol";

/// @title The reward share of every mint (protocol, section 2)
/// @notice The three parts together never exceed the balance: only what has arrived is booked.
contract RewardPool is IRewardPool, AccessManaged {
    using SafeERC20 for IERC20;

    uint256 private constant BASIS = 10_000;
    uint256 private constant DAO_TREASURY_BPS = 1_500;
    uint256 private constant EMERGENCY_RESERVE_BPS = 500;

    /// @notice CT02.
    IERC20 public immutable token;

    /// @inheritdoc IRewardPool
    uint256 public stakerRewards;
    /// @inheritdoc IRewardPool
    uint256 public daoTreasury;
    /// @inheritdoc IRewardPool
    uint256 public emergencyReserve;

    /// @param authority The access manager that says who may release.
    /// @param token_ CT02.
    constructor(address authority, IERC20 token_) AccessManaged(authority) {
        token = token_;
    }

    /// @inheritdoc IRewardPool
    function fund() external returns (uint256 amount) {
        amount = token.balanceOf(address(this)) - stakerRewards - daoTreasury - emergencyReserve;
        uint256 toDao = amount * DAO_TREASURY_BPS / BASIS;
        uint256 toReserve = amount * EMERGENCY_RESERVE_BPS / BASIS;
        uint256 toStakers = amount - toDao - toReserve;
        stakerRewards += toStakers;
        daoTreasury += toDao;
        emergencyReserve += toReserve;
        emit Funded(toStakers, toDao, toReserve);
    }

    /// @inheritdoc IRewardPool
    function releaseStakerRewards(address to, uint256 amount) external restricted {
        stakerRewards = _deduct(stakerRewards, amount);
        emit StakerRewardsReleased(to, amount);
        token.safeTransfer(to, amount);
    }

    /// @inheritdoc IRewardPool
    function releaseDaoTreasury(address to, uint256 amount) external restricted {
        daoTreasury = _deduct(daoTreasury, amount);
        emit DaoTreasuryReleased(to, amount);
        token.safeTransfer(to, amount);
    }

    /// @inheritdoc IRewardPool
    function releaseEmergencyReserve(address to, uint256 amount) external restricted {
        emergencyReserve = _deduct(emergencyReserve, amount);
        emit EmergencyReserveReleased(to, amount);
        token.safeTransfer(to, amount);
    }

    function _deduct(uint256 available, uint256 amount) private pure returns (uint256) {
        if (amount > available) revert InsufficientFunds(amount, available);
        return available - amount;
    }
}
