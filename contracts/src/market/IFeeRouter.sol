// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IOrderBook} from "./IOrderBook.sol";

/// @title Shares the market's fees: 5 % TUNER buyback, 1 % reward pool, rest treasury (protocol, section 4)
/// @notice Fees arrive in quote currency. The treasury's share is sent at once. The buyback's share is held until it is
/// released. The reward pool holds CT02 only, so its share is held until it buys CT02 in an order book, which goes to the
/// reward pool and nowhere else.
interface IFeeRouter {
    /// @notice Fees that had arrived were shared.
    event Distributed(IERC20 indexed token, uint256 toTreasury, uint256 toBuyback, uint256 toRewardPool);
    /// @notice The buyback's share was paid out.
    event BuybackReleased(IERC20 indexed token, address indexed to, uint256 amount);
    /// @notice `spent` of the reward pool's share bought CT02, of which `received` came to the reward pool.
    event RewardsBought(IERC20 indexed token, uint256 spent, uint256 received);
    /// @notice The shares changed, in basis points. The treasury gets the rest.
    event SharesSet(uint256 buybackBps, uint256 rewardPoolBps);

    /// @notice A share is above its bound.
    error InvalidShare(uint256 bps, uint256 max);
    /// @notice More than is held for that.
    error InsufficientFunds(uint256 amount, uint256 available);

    /// @notice Shares what has arrived of a token. Anyone may call it.
    /// @return amount Base units shared.
    function distribute(IERC20 token) external returns (uint256 amount);

    /// @notice Buys CT02 for the reward pool with its share: a market order up to `worstTick`. Restricted, because whoever
    /// calls it chooses price and time.
    /// @return received CT02 base units that came to the reward pool.
    function buyRewards(IOrderBook book, uint32 lots, uint24 worstTick) external returns (uint256 received);

    /// @notice Pays from the buyback's share. Restricted.
    function releaseBuyback(IERC20 token, address to, uint256 amount) external;

    /// @notice Sets the shares, in basis points: buyback at most 2,000, reward pool at most 1,000. Restricted.
    function setShares(uint256 buybackBps, uint256 rewardPoolBps) external;

    /// @notice Base units of a token held for the TUNER buyback.
    function heldForBuyback(IERC20 token) external view returns (uint256);

    /// @notice Base units of a token held to buy CT02 for the reward pool.
    function heldForRewardPool(IERC20 token) external view returns (uint256);
}
