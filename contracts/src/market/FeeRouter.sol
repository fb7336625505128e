// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRewardPool} from "../minting/IRewardPool.sol";
import {IFeeRouter} from "./IFeeRouter.sol";
import {IOrderBook, Side} from "./IOrderBook.sol";

/// @title Where trading fees go (protocol, section 4)
/// @notice What is held never exceeds the balance: only what has arrived is shared. Roundings go to the treasury.
contract FeeRouter is IFeeRouter, AccessManaged, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @notice The highest share of the buyback, in basis points.
    uint256 public constant MAX_BUYBACK_BPS = 2_000;
    /// @notice The highest share of the reward pool, in basis points.
    uint256 public constant MAX_REWARD_POOL_BPS = 1_000;

    uint256 private constant BASIS = 10_000;

    /// @notice CT02.
    IERC20 public immutable ct02;
    /// @notice Receives the CT02 that its share buys.
    IRewardPool public immutable rewardPool;
    /// @notice Receives what is not shared otherwise.
    address public immutable treasury;

    /// @notice The buyback's share, in basis points.
    uint256 public buybackBps;
    /// @notice The reward pool's share, in basis points.
    uint256 public rewardPoolBps;
    /// @inheritdoc IFeeRouter
    mapping(IERC20 token => uint256 amount) public heldForBuyback;
    /// @inheritdoc IFeeRouter
    mapping(IERC20 token => uint256 amount) public heldForRewardPool;

    /// @param authority The access manager that says who may buy, release and set shares.
    /// @param ct02_ CT02.
    /// @param rewardPool_ Where bought CT02 goes.
    /// @param treasury_ Where the rest goes.
    constructor(address authority, IERC20 ct02_, IRewardPool rewardPool_, address treasury_) AccessManaged(authority) {
        ct02 = ct02_;
        rewardPool = rewardPool_;
        treasury = treasury_;
        _setShares(500, 100);
    }

    /// @inheritdoc IFeeRouter
    function distribute(IERC20 token) external nonReentrant returns (uint256 amount) {
        amount = token.balanceOf(address(this)) - heldForBuyback[token] - heldForRewardPool[token];
        uint256 toBuyback = amount * buybackBps / BASIS;
        uint256 toRewardPool = amount * rewardPoolBps / BASIS;
        uint256 toTreasury = amount - toBuyback - toRewardPool;
        heldForBuyback[token] += toBuyback;
        heldForRewardPool[token] += toRewardPool;
        emit Distributed(token, toTreasury, toBuyback, toRewardPool);
        token.safeTransfer(treasury, toTreasury);
    }

    /// @inheritdoc IFeeRouter
    function buyRewards(IOrderBook book, uint32 lots, uint24 worstTick)
        external
        restricted
        nonReentrant
        returns (uint256 received)
    {
        IERC20 token = book.quote();
        uint256 held = heldForRewardPool[token];
        uint256 tokenBefore = token.balanceOf(address(this));
        uint256 ct02Before = ct02.balanceOf(address(this));
        token.forceApprove(address(book), held);
        book.placeMarket(Side.Buy, lots, worstTick, 0);
        token.forceApprove(address(book), 0);

        uint256 spent = tokenBefore - token.balanceOf(address(this));
        heldForRewardPool[token] = held - spent;
        received = ct02.balanceOf(address(this)) - ct02Before;
        emit RewardsBought(token, spent, received);
        ct02.safeTransfer(address(rewardPool), received);
        rewardPool.fund();
    }

    /// @inheritdoc IFeeRouter
    function releaseBuyback(IERC20 token, address to, uint256 amount) external restricted {
        uint256 held = heldForBuyback[token];
        if (amount > held) revert InsufficientFunds(amount, held);
        heldForBuyback[token] = held - amount;
        emit BuybackReleased(token, to, amount);
        token.safeTransfer(to, amount);
    }

    /// @inheritdoc IFeeRouter
    function setShares(uint256 buybackBps_, uint256 rewardPoolBps_) external restricted {
        _setShares(buybackBps_, rewardPoolBps_);
    }

    function _setShares(uint256 buybackBps_, uint256 rewardPoolBps_) private {
        if (buybackBps_ > MAX_BUYBACK_BPS) revert InvalidShare(buybackBps_, MAX_BUYBACK_BPS);
        if (rewardPoolBps_ > MAX_REWARD_POOL_BPS) revert InvalidShare(rewardPoolBps_, MAX_REWARD_POOL_BPS);
        (buybackBps, rewardPoolBps) = (buybackBps_, rewardPoolBps_);
        emit SharesSet(buybackBps_, rewardPoolBps_);
    }
}
