// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Stream} from "./RewardStream.sol";
import {Tier} from "./StakingTerms.sol";

/// @notice Where a position is in its life. A staked position may be within its lock or beyond it: it earns and votes
/// either way, until its owner requests unbonding.
enum Phase {
    Staked,
    Unbonding,
    Withdrawn
}

/// @notice A stake of one owner: one storage slot. It cannot be transferred.
/// @param principal Base units that were staked.
/// @param bonus Base units of early bonus, locked with the principal.
/// @param mark While staked, the stream's `fullPay` up to which rewards were claimed; afterwards what is still to be
/// claimed of it.
/// @param until While staked, the end of the lock; while unbonding, when it can be withdrawn. UTC seconds.
struct Position {
    uint56 principal;
    uint56 bonus;
    uint80 mark;
    uint40 until;
    Tier tier;
    Phase phase;
}

/// @title Stakes CT02 for rewards from a pool and for votes (protocol, section 5)
/// @notice Positions are numbered from 0 per owner. Everything that an owner does is done to its own positions: no
/// function of the vault takes the address of another. Amounts are base units of CT02 (0.01 kg).
interface IStakingVault {
    /// @notice A position began.
    event Staked(
        address indexed owner, uint256 indexed index, Tier tier, uint256 amount, uint256 bonus, uint256 lockedUntil
    );
    /// @notice A position stopped earning and voting.
    event UnbondingRequested(address indexed owner, uint256 indexed index, uint256 withdrawableFrom);
    /// @notice A position's principal and bonus were paid out.
    event Withdrawn(address indexed owner, uint256 indexed index, uint256 principal, uint256 bonus);
    /// @notice Of a position's rewards, `paid` went to the owner and `burned` left the supply.
    event RewardClaimed(address indexed owner, uint256 indexed index, uint256 paid, uint256 burned);
    /// @notice `amount` entered the pool; the pool now pays up to `perDay` base units a day.
    event RewardsFunded(address indexed from, uint256 amount, uint256 perDay);

    /// @notice A position holds at least `minimum`.
    error BelowMinimum(uint256 amount, uint256 minimum);
    /// @notice The pool can give less early bonus than the staker asked for at least.
    error BonusTooLow(uint256 bonus, uint256 minBonus);
    /// @notice The owner has no position with this number.
    error NoSuchPosition(address owner, uint256 index);
    /// @notice The position's lock, or its unbonding, ends at `until`.
    error NotBefore(uint256 until);
    /// @notice The position is in another phase than the action needs.
    error WrongPhase(Phase phase);
    /// @notice Less than 0.02 CT02 is due: 0.01 to pay and 0.01 to burn.
    error NothingToClaim();
    /// @notice Nothing would enter the pool.
    error NothingToFund();

    /// @notice Stakes `amount` of the caller, who has given the vault an allowance. Not while paused.
    /// @param minBonus Reverts when the pool can give less.
    /// @return index The position's number.
    /// @return bonus The early bonus that was locked with it.
    function stake(uint256 amount, Tier tier, uint256 minBonus) external returns (uint256 index, uint256 bonus);

    /// @notice Starts the 14 days of unbonding of a position whose lock is over. Its rewards stay claimable.
    function requestUnbonding(uint256 index) external;

    /// @notice Pays out principal and bonus after unbonding. Its rewards stay claimable.
    function withdraw(uint256 index) external;

    /// @notice Pays out a position's rewards, less the 1 % (rounded up) that is burned.
    /// @return paid What the caller received.
    /// @return burned What left the supply.
    function claim(uint256 index) external returns (uint256 paid, uint256 burned);

    /// @notice Puts `amount` of the caller into the pool. There is no way to take it out again.
    function fund(uint256 amount) external;

    /// @notice Moves what the reward pool has booked for stakers into this pool. Anyone may call it.
    /// @return amount What was moved.
    function collect() external returns (uint256 amount);

    /// @notice Stops `stake`, and nothing else. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Lets `stake` go on. Restricted to administrators.
    function unpause() external;

    /// @notice One position. Reverts when there is none.
    function positionOf(address owner, uint256 index) external view returns (Position memory);

    /// @notice All positions of an owner, withdrawn ones included.
    function positionsOf(address owner) external view returns (Position[] memory);

    /// @notice What the position has earned and not claimed, before the burn.
    function earned(address owner, uint256 index) external view returns (uint256);

    /// @notice The early bonus that a stake would be given now.
    function bonusFor(uint256 amount, Tier tier) external view returns (uint256);

    /// @notice What the pool holds beyond what it owes.
    function undistributed() external view returns (uint256);

    /// @notice Principal and bonuses of all positions that were not withdrawn.
    function locked() external view returns (uint256);

    /// @notice The pool as it was last written: what its solvency can be checked with (docs/staking.md).
    function stream() external view returns (Stream memory);
}
