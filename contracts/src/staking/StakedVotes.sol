// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Category, ICategoryVotes} from "./ICategoryVotes.sol";
import {StakingTerms, Tier} from "./StakingTerms.sol";
import {VoteTrace} from "./VoteTrace.sol";

/// @title Votes of staked positions, checkpointed (protocol, sections 5 and 8)
/// @dev The votes of the four categories are one number of 4 × 52 bits, which fits a checkpoint of one slot. Sums and
/// differences of such numbers are those of their parts: no part exceeds that of `PlatformFeatures` in the total,
/// which is kept below 2^52, and a holder gives up only what it was given.
abstract contract StakedVotes is ICategoryVotes, EIP712, Nonces {
    using VoteTrace for VoteTrace.Trace;

    /// @dev One slot, which a stake writes once. `delegatee` is zero for who votes for itself.
    struct Account {
        address delegatee;
        uint48 positions;
        uint48 checkpoints;
    }

    bytes32 private constant DELEGATION_TYPEHASH =
        keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
    uint256 private constant PART_BITS = 52;
    uint256 private constant PART_MAX = (1 << PART_BITS) - 1;

    mapping(address account => Account) internal _accounts;
    /// @dev Votes that the account may cast.
    mapping(address account => VoteTrace.Trace) private _cast;
    /// @dev Votes of the account's own positions less those that it may cast: nothing, as long as it votes for itself
    /// and nobody else has it vote.
    mapping(address account => int256 votes) private _ownLessCast;
    VoteTrace.Trace private _total;
    /// @dev Declared last, so that it shares the slot of what follows: the flag of a pause, which a stake reads.
    uint48 private _totalCheckpoints;

    /// @inheritdoc IVotes
    function delegate(address delegatee) external {
        _delegate(msg.sender, delegatee);
    }

    /// @inheritdoc IVotes
    function delegateBySig(address delegatee, uint256 nonce, uint256 expiry, uint8 v, bytes32 r, bytes32 s) external {
        if (block.timestamp > expiry) revert VotesExpiredSignature(expiry);
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry)));
        address signer = ECDSA.recover(digest, v, r, s);
        _useCheckedNonce(signer, nonce);
        _delegate(signer, delegatee);
    }

    /// @inheritdoc IVotes
    function getVotes(address account) external view returns (uint256) {
        return categoryVotes(Category.PlatformFeatures, account);
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        return pastCategoryVotes(Category.PlatformFeatures, account, timepoint);
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256) {
        return pastCategoryTotalVotes(Category.PlatformFeatures, timepoint);
    }

    /// @inheritdoc ICategoryVotes
    function isEligible(Category category, address account, uint256 timepoint) external view returns (bool) {
        return pastCategoryVotes(category, account, timepoint) != 0;
    }

    /// @inheritdoc ICategoryVotes
    function categoryVotes(Category category, address account) public view returns (uint256) {
        return _part(_latest(account), category);
    }

    /// @inheritdoc ICategoryVotes
    function pastCategoryVotes(Category category, address account, uint256 timepoint) public view returns (uint256) {
        return _part(_cast[account].upperLookup(_accounts[account].checkpoints, _past(timepoint)), category);
    }

    /// @inheritdoc ICategoryVotes
    function pastCategoryTotalVotes(Category category, uint256 timepoint) public view returns (uint256) {
        return _part(_total.upperLookup(_totalCheckpoints, _past(timepoint)), category);
    }

    /// @inheritdoc IVotes
    function delegates(address account) public view returns (address) {
        address delegatee = _accounts[account].delegatee;
        return delegatee == address(0) ? account : delegatee;
    }

    /// @inheritdoc IERC6372
    function clock() public view returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev A position begins to vote.
    function _addVotes(address owner, uint256 principal, Tier tier) internal {
        uint256 votes = StakingTerms.votesOf(principal, tier);
        uint208 before = _total.latest(_totalCheckpoints);
        uint256 totalVotes = _part(before, Category.PlatformFeatures) + votes;
        if (totalVotes > PART_MAX) revert TooManyVotes(totalVotes);
        uint208 packed = _pack(votes, principal, tier);
        _setTotal(before + packed);
        address delegatee = delegates(owner);
        if (delegatee != owner) _lend(owner, delegatee, int256(uint256(packed)));
        _give(delegatee, packed);
    }

    /// @dev A position that voted stops.
    function _removeVotes(address owner, uint256 principal, Tier tier) internal {
        uint208 packed = _pack(StakingTerms.votesOf(principal, tier), principal, tier);
        _setTotal(_total.latest(_totalCheckpoints) - packed);
        address delegatee = delegates(owner);
        if (delegatee != owner) _lend(owner, delegatee, -int256(uint256(packed)));
        _take(delegatee, packed);
    }

    function _delegate(address account, address delegatee) private {
        address from = delegates(account);
        _accounts[account].delegatee = delegatee;
        address to = delegates(account);
        emit DelegateChanged(account, from, to);
        uint208 packed = uint208(uint256(int256(uint256(_latest(account))) + _ownLessCast[account]));
        if (from == to || packed == 0) return;
        if (from != account) _lend(account, from, -int256(uint256(packed)));
        if (to != account) _lend(account, to, int256(uint256(packed)));
        _take(from, packed);
        _give(to, packed);
    }

    /// @dev `delegatee` may cast that much more of the votes of `account`, or less.
    function _lend(address account, address delegatee, int256 packed) private {
        _ownLessCast[account] += packed;
        _ownLessCast[delegatee] -= packed;
    }

    function _give(address delegatee, uint208 packed) private {
        uint208 before = _latest(delegatee);
        _set(delegatee, before, before + packed);
    }

    function _take(address delegatee, uint208 packed) private {
        uint208 before = _latest(delegatee);
        _set(delegatee, before, before - packed);
    }

    function _set(address delegatee, uint208 before, uint208 next) private {
        Account storage account = _accounts[delegatee];
        account.checkpoints = uint48(_cast[delegatee].push(account.checkpoints, clock(), next));
        emit DelegateVotesChanged(
            delegatee, _part(before, Category.PlatformFeatures), _part(next, Category.PlatformFeatures)
        );
    }

    function _setTotal(uint208 packed) private {
        _totalCheckpoints = uint48(_total.push(_totalCheckpoints, clock(), packed));
    }

    function _latest(address account) private view returns (uint208) {
        return _cast[account].latest(_accounts[account].checkpoints);
    }

    function _past(uint256 timepoint) private view returns (uint48) {
        if (timepoint >= clock()) revert ERC5805FutureLookup(timepoint, clock());
        return uint48(timepoint);
    }

    function _pack(uint256 votes, uint256 principal, Tier tier) private pure returns (uint208 packed) {
        (bool fees, bool chainFeatures, bool partnerships) = StakingTerms.categoriesOf(principal, tier);
        uint256 parts = votes;
        if (fees) parts |= votes << (PART_BITS * uint256(Category.Fees));
        if (chainFeatures) parts |= votes << (PART_BITS * uint256(Category.ChainFeatures));
        if (partnerships) parts |= votes << (PART_BITS * uint256(Category.Partnerships));
        return uint208(parts);
    }

    function _part(uint208 packed, Category category) private pure returns (uint256) {
        return (packed >> (PART_BITS * uint256(category))) & PART_MAX;
    }
}
