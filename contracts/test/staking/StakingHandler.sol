// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {StakingVault} from "../../src/staking/StakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {CT02} from "../../src/token/CT02.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {bound, vm} from "../kit/Vm.sol";
import {StakingTest} from "./StakingTest.sol";

/// @title What stakers, funders, the guardian and thieves do, in any order, with bookkeeping of its own
contract StakingHandler is StakingTest {
    /// @dev What the handler knows of a position, from its own actions only.
    struct Known {
        uint256 index;
        uint256 principal;
        uint256 bonus;
        uint256 stakedAt;
        uint256 stoppedAt;
        uint256 claimed;
        Tier tier;
        address owner;
        bool withdrawn;
    }

    /// @dev Votes of one actor at the end of a second.
    struct Snapshot {
        uint256 timepoint;
        uint256[4][3] votes;
    }

    address[3] public actors = [ALICE, BOB, CAROL];
    mapping(address actor => address delegatee) public delegatee;
    Known[] private _known;
    Snapshot[] private _snapshots;
    bool public paused;

    uint256 public funded;
    uint256 public claimed;
    uint256 public burned;
    uint256 public bonuses;
    uint256 public stray;
    /// @notice Exits that were due and failed.
    uint256 public blocked;
    /// @notice Actions that were not due and succeeded.
    uint256 public wrongs;

    uint256 private _now = NOW;

    modifier atOurTime() {
        vm.warp(_now);
        _;
    }

    function stake(uint256 actorSeed, uint256 amount, uint256 tierSeed, uint256 minBonus) external atOurTime {
        address actor = actors[bound(actorSeed, 0, 2)];
        amount = bound(amount, 99_00, amount % 3 == 0 ? 1_000_000_00 : 20_000_00);
        Tier tier = Tier(bound(tierSeed, 0, 3));
        minBonus = minBonus % 8 == 0 ? bound(minBonus >> 8, 0, amount / 3) : 0;
        _give(actor, amount);
        (uint256 lock,,) = _table(tier);
        vm.prank(actor);
        (bool ok, bytes memory result) = address(vault).call(abi.encodeCall(vault.stake, (amount, tier, minBonus)));
        if (!ok) return;
        (uint256 index, uint256 bonus) = abi.decode(result, (uint256, uint256));
        if (paused || amount < 100_00 || bonus < minBonus) ++wrongs;
        if (vault.positionOf(actor, index).until != _now + lock) ++wrongs;
        bonuses += bonus;
        _known.push(Known(index, amount, bonus, _now, 0, 0, tier, actor, false));
    }

    function requestUnbonding(uint256 seed) external atOurTime {
        if (_known.length == 0) return;
        Known storage own = _known[(seed >> 8) % _known.length];
        (uint256 lock,,) = _table(own.tier);
        if (seed % 4 < 2) _passTo(own.stakedAt + lock - seed % 2);
        bool due = own.stoppedAt == 0 && _now >= own.stakedAt + lock;
        if (_check(due, _as(own.owner, abi.encodeCall(vault.requestUnbonding, (own.index))))) {
            own.stoppedAt = _now;
            }
    }

    function withdraw(uint256 seed) external atOurTime {
        if (_known.length == 0) return;
        Known storage own = _known[(seed >> 8) % _known.length];
        if (own.stoppedAt != 0 && seed % 4 < 2) _passTo(own.stoppedAt + 14 days - seed % 2);
        bool due = own.stoppedAt != 0 && !own.withdrawn && _now >= own.stoppedAt + 14 days;
        uint256 before = token.balanceOf(own.owner);
        if (_check(due, _as(own.owner, abi.encodeCall(vault.withdraw, (own.index))))) {
            own.withdrawn = true;
                if (token.balanceOf(own.owner) != before + own.principal + own.bonus) ++wrongs;
        }
    }

    function claim(uint256 seed) external atOurTime {
        if (_known.length == 0) return;
        Known storage own = _known[(seed >> 8) % _known.length];
        uint256 due = vault.earned(own.owner, own.index);
        uint256 before = token.balanceOf(own.owner);
        if (_check(due > 1, _as(own.owner, abi.encodeCall(vault.claim, (own.index))))) {
            uint256 paid = token.balanceOf(own.owner) - before;
            own.claimed += due;
            claimed += due;
            burned += due - paid;
                if ((due - paid) * 100 < due || (due - paid) * 100 > due + 99) ++wrongs;
        }
    }

    function fund(uint256 amount) external atOurTime {
        amount = bound(amount, 1, amount % 3 == 0 ? 500_000_00 : 1_000_00);
        _fund(amount);
        funded += amount;
    }

    function collect(uint256 amount) external atOurTime {
        amount = bound(amount, 1, 10_000_00);
        token.mint(address(pool), amount, MintCause.Attested);
        uint256 held = token.balanceOf(address(vault));
        vault.collect();
        funded += token.balanceOf(address(vault)) - held;
    }

    function delegate(uint256 fromSeed, uint256 toSeed) external atOurTime {
        address from = actors[bound(fromSeed, 0, 2)];
        address to = toSeed % 4 == 3 ? address(0) : actors[bound(toSeed, 0, 2)];
        vm.prank(from);
        vault.delegate(to);
        delegatee[from] = to;
    }

    /// @dev Paused a fifth of the time.
    function togglePause(uint256 seed) external atOurTime {
        if (!paused && seed % 4 != 0) return;
        paused = !paused;
        vm.prank(paused ? GUARDIAN : ADMIN);
        if (paused) vault.pause();
        else vault.unpause();
    }

    function sendStray(uint256 amount) external atOurTime {
        amount = bound(amount, 0, 100_00);
        stray += amount;
        token.mint(address(vault), amount, MintCause.Attested);
    }

    /// @dev Those with roles, and those without, try every way out of the vault; it is never theirs.
    function steal(uint256 seed, uint256 index) external atOurTime {
        address[5] memory thieves = [ADMIN, GUARDIAN, TREASURY, address(minter), address(0xBAD)];
        address thief = thieves[seed % 5];
        index = bound(index, 0, 10);
        uint256 before = token.balanceOf(address(vault));
        if (_as(thief, abi.encodeCall(vault.withdraw, (index)))) ++wrongs;
        if (_as(thief, abi.encodeCall(vault.claim, (index)))) ++wrongs;
        if (_as(thief, abi.encodeCall(vault.requestUnbonding, (index)))) ++wrongs;
        if (thief != GUARDIAN && _as(thief, abi.encodeCall(vault.pause, ()))) ++wrongs;
        if (thief != ADMIN && _as(thief, abi.encodeCall(vault.unpause, ()))) ++wrongs;
        if (token.balanceOf(address(vault)) != before) ++wrongs;
    }

    function passTime(uint256 seed) external {
        _snapshot();
        _now += seed % 2 == 0 ? bound(seed >> 1, 1, 2 days) : bound(seed >> 1, 10 days, 100 days);
    }

    // What the invariants look at.

    function contracts() external view returns (StakingVault, CT02) {
        return (vault, token);
    }

    function knownCount() external view returns (uint256) {
        return _known.length;
    }

    function known(uint256 i) external view returns (Known memory) {
        return _known[i];
    }

    function snapshotCount() external view returns (uint256) {
        return _snapshots.length;
    }

    function snapshot(uint256 i) external view returns (Snapshot memory) {
        return _snapshots[i];
    }

    function time() external view returns (uint256) {
        return _now;
    }

    /// @notice Votes that the actors must have now, from the tables of the protocol.
    function expectedVotes() public view returns (uint256[4][3] memory votes) {
        for (uint256 i = 0; i < _known.length; ++i) {
            Known memory position = _known[i];
            if (position.stoppedAt != 0) continue;
            (uint256 lock,,) = _table(position.tier);
            uint256 power = position.principal;
            if (lock == 365 days && position.principal >= 1_000_00) power = position.principal * 2;
            else if ((lock == 90 days || lock == 180 days) && position.principal >= 500_00) {
                power = position.principal * 15 / 10;
            }
            uint256 voter = _voterOf(position.owner);
            votes[voter][0] += power;
            if (lock >= 90 days && position.principal >= 500_00) votes[voter][1] += power;
            if (lock == 365 days && position.principal >= 1_000_00) votes[voter][2] += power;
            if (position.principal > 10_000_00) votes[voter][3] += power;
        }
    }

    /// @dev The number of the actor who casts the owner's votes.
    function _voterOf(address owner) private view returns (uint256 voter) {
        address expected = delegatee[owner] == address(0) ? owner : delegatee[owner];
        while (actors[voter] != expected) ++voter;
    }

    function _snapshot() private {
        _snapshots.push();
        Snapshot storage last = _snapshots[_snapshots.length - 1];
        last.timepoint = _now;
        last.votes = expectedVotes();
    }

    /// @dev To the second at which something becomes due, or the one before.
    function _passTo(uint256 time_) private {
        if (time_ <= _now) return;
        _snapshot();
        _now = time_;
        vm.warp(_now);
    }

    function _as(address caller, bytes memory data) private returns (bool ok) {
        vm.prank(caller);
        (ok,) = address(vault).call(data);
    }

    /// @dev What is due succeeds, paused or not; what is not due fails.
    function _check(bool due, bool ok) private returns (bool) {
        if (due && !ok) ++blocked;
        if (!due && ok) ++wrongs;
        return ok;
    }
}
