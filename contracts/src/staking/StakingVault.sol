// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IRewardPool} from "../minting/IRewardPool.sol";
import {BurnCause, ICT02} from "../token/ICT02.sol";
import {IStakingVault, Phase, Position} from "./IStakingVault.sol";
import {RewardStream, Stream} from "./RewardStream.sol";
import {StakedVotes} from "./StakedVotes.sol";
import {StakingTerms, Tier} from "./StakingTerms.sol";

/// @title The staking vault (protocol, section 5; docs/staking.md derives the arithmetic)
/// @notice At all times balance × UNIT = (locked + stray) × UNIT + undistributed + what positions have earned, where
/// stray tokens are those that were sent to the vault other than by `stake`, `fund` and `collect`.
contract StakingVault is IStakingVault, StakedVotes, Pausable, AccessManaged {
    using SafeCast for uint256;
    using SafeERC20 for ICT02;
    using RewardStream for Stream;

    uint256 private constant BURN_DIVISOR = 100;

    /// @notice CT02, which must let this contract burn.
    ICT02 public immutable token;
    /// @notice Must let this contract release staker rewards.
    IRewardPool public immutable rewardPool;

    Stream private _stream;
    mapping(address owner => mapping(uint256 index => Position)) private _positions;

    /// @param authority The access manager that says who may pause and unpause.
    /// @param token_ CT02.
    /// @param rewardPool_ Where `collect` collects.
    constructor(address authority, ICT02 token_, IRewardPool rewardPool_)
        EIP712("CloudTuner Staking", "1")
        AccessManaged(authority)
    {
        token = token_;
        rewardPool = rewardPool_;
    }

    /// @inheritdoc IStakingVault
    function stake(uint256 amount, Tier tier, uint256 minBonus)
        external
        whenNotPaused
        returns (uint256 index, uint256 bonus)
    {
        if (amount < StakingTerms.MINIMUM) revert BelowMinimum(amount, StakingTerms.MINIMUM);
        (uint256 lock,,) = StakingTerms.ofTier(tier);
        Stream memory current = _current();
        bonus = _bonus(current, amount, tier);
        if (bonus < minBonus) revert BonusTooLow(bonus, minBonus);

        current.draw(bonus);
        current.weight += StakingTerms.weightOf(amount, tier).toUint64();
        current.locked += (amount + bonus).toUint64();
        _stream = current;
        index = _accounts[msg.sender].positions++;
        uint256 until = block.timestamp + lock;
        _positions[msg.sender][index] =
            Position(amount.toUint56(), bonus.toUint56(), current.fullPay, uint40(until), tier, Phase.Staked);
        _addVotes(msg.sender, amount, tier);
        emit Staked(msg.sender, index, tier, amount, bonus, until);
        token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IStakingVault
    function requestUnbonding(uint256 index) external {
        Position storage position = _own(index);
        Position memory before = position;
        if (before.phase != Phase.Staked) revert WrongPhase(before.phase);
        if (block.timestamp < before.until) revert NotBefore(before.until);

        Stream memory current = _current();
        current.weight -= uint64(StakingTerms.weightOf(before.principal, before.tier));
        _stream = current;
        uint256 until = block.timestamp + StakingTerms.UNBONDING;
        (position.phase, position.until) = (Phase.Unbonding, uint40(until));
        position.mark = current.fullPay - before.mark;
        _removeVotes(msg.sender, before.principal, before.tier);
        emit UnbondingRequested(msg.sender, index, until);
    }

    /// @inheritdoc IStakingVault
    function withdraw(uint256 index) external {
        Position storage position = _own(index);
        Position memory before = position;
        if (before.phase != Phase.Unbonding) revert WrongPhase(before.phase);
        if (block.timestamp < before.until) revert NotBefore(before.until);

        position.phase = Phase.Withdrawn;
        uint256 amount = uint256(before.principal) + before.bonus;
        _stream.locked -= uint64(amount);
        emit Withdrawn(msg.sender, index, before.principal, before.bonus);
        token.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IStakingVault
    function claim(uint256 index) external returns (uint256 paid, uint256 burned) {
        Position storage position = _own(index);
        Stream memory current = _current();
        uint256 due = _due(position, current);
        uint256 reward = due / RewardStream.UNIT;
        burned = Math.ceilDiv(reward, BURN_DIVISOR);
        paid = reward - burned;
        if (paid == 0) revert NothingToClaim();

        position.mark = position.phase == Phase.Staked ? current.fullPay : 0;
        current.undistributed += uint128(due % RewardStream.UNIT);
        _stream = current;
        emit RewardClaimed(msg.sender, index, paid, burned);
        token.burn(address(this), burned, BurnCause.RewardClaim);
        token.safeTransfer(msg.sender, paid);
    }

    /// @inheritdoc IStakingVault
    function fund(uint256 amount) external {
        _fund(msg.sender, amount);
        token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IStakingVault
    function collect() external returns (uint256 amount) {
        rewardPool.fund();
        amount = rewardPool.stakerRewards();
        _fund(address(rewardPool), amount);
        rewardPool.releaseStakerRewards(address(this), amount);
    }

    /// @inheritdoc IStakingVault
    function pause() external restricted {
        _pause();
    }

    /// @inheritdoc IStakingVault
    function unpause() external restricted {
        _unpause();
    }

    /// @inheritdoc IStakingVault
    function positionOf(address owner, uint256 index) external view returns (Position memory) {
        return _at(owner, index);
    }

    /// @inheritdoc IStakingVault
    function positionsOf(address owner) external view returns (Position[] memory positions) {
        positions = new Position[](_accounts[owner].positions);
        for (uint256 index = 0; index < positions.length; ++index) {
            positions[index] = _positions[owner][index];
        }
    }

    /// @inheritdoc IStakingVault
    function earned(address owner, uint256 index) external view returns (uint256) {
        return _due(_at(owner, index), _current()) / RewardStream.UNIT;
    }

    /// @inheritdoc IStakingVault
    function bonusFor(uint256 amount, Tier tier) external view returns (uint256) {
        return _bonus(_current(), amount, tier);
    }

    /// @inheritdoc IStakingVault
    function undistributed() external view returns (uint256) {
        return _current().available();
    }

    /// @inheritdoc IStakingVault
    function locked() external view returns (uint256) {
        return _stream.locked;
    }

    /// @inheritdoc IStakingVault
    function stream() external view returns (Stream memory) {
        return _stream;
    }

    function _fund(address from, uint256 amount) private {
        if (amount == 0) revert NothingToFund();
        Stream memory current = _current();
        current.add(amount);
        _stream = current;
        emit RewardsFunded(from, amount, uint256(current.rate) * 1 days / RewardStream.UNIT);
    }

    /// @dev The stream paid up to now.
    function _current() private view returns (Stream memory current) {
        current = _stream;
        current.accrue(block.timestamp);
    }

    function _own(uint256 index) private view returns (Position storage) {
        return _at(msg.sender, index);
    }

    function _at(address owner, uint256 index) private view returns (Position storage position) {
        position = _positions[owner][index];
        if (position.principal == 0) revert NoSuchPosition(owner, index);
    }

    /// @dev Reward units that the position has earned and not claimed.
    function _due(Position memory position, Stream memory current) private pure returns (uint256) {
        uint256 fullPay = position.phase == Phase.Staked ? current.fullPay - position.mark : position.mark;
        return StakingTerms.weightOf(position.principal, position.tier) * fullPay;
    }

    function _bonus(Stream memory current, uint256 amount, Tier tier) private pure returns (uint256) {
        (,, uint256 percent) = StakingTerms.ofTier(tier);
        return Math.min(amount * percent / 100, current.available());
    }
}
