// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {Phase, Position} from "../../src/staking/IStakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {BurnCause, ICT02} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, Vm, vm} from "../kit/Vm.sol";
import {WholeProtocol} from "../kit/WholeProtocol.sol";
import {ProtocolHandler} from "./ProtocolHandler.sol";

/// @title What users, operators, the guardian and thieves do with the whole protocol, in any order
/// @dev Besides minting and retiring (`ProtocolHandler`): staking, trading, API use. Sums every `Minted` and `Burned`
/// event, and knows which cause each action may burn under.
contract SupplyHandler is WholeProtocol, ProtocolHandler {
    /// @notice Sums of the events, by cause.
    uint256[4] public burnedSeen;
    uint256[2] public mintedSeen;
    /// @notice What claims and API use should have burned, by the handler's own arithmetic.
    uint256 public claimsBurned;
    uint256 public apiBurned;
    /// @notice Burns under a cause that the action does not have.
    uint256 public misattributed;
    /// @notice Exits that were due and failed.
    uint256 public blocked;
    /// @notice Something of a user's changed through a call that was not the user's, or an exit succeeded too early.
    uint256 public moved;

    BurnCause private _cause = BurnCause.Retirement;
    uint256 private _short;
    uint256 private _batch;
    uint256 private _refusals;

    modifier burningUnder(BurnCause cause) {
        _cause = cause;
        _;
    }

    function setUp() public override(WholeProtocol, ProtocolTest) {
        vm.recordLogs();
        super.setUp();
        for (uint256 i = 0; i < 3; ++i) {
            _equip(actors[i]);
        }
        _afterwards();
    }

    // --- Staking

    function stake(uint256 seed, uint256 amount, uint256 tier) external burningUnder(BurnCause.RewardClaim) atOurTime {
        address actor = actors[seed % 3];
        amount = bound(amount, 0, token.balanceOf(actor));
        _as(actor, address(vault), abi.encodeCall(vault.stake, (amount, Tier(tier % 4), 0)));
    }

    function collect(uint256 amount, uint256 seed) external burningUnder(BurnCause.RewardClaim) atOurTime {
        address actor = actors[seed % 3];
        _as(actor, address(vault), abi.encodeCall(vault.fund, (bound(amount, 0, token.balanceOf(actor) / 4))));
        _as(actor, address(vault), abi.encodeCall(vault.collect, ()));
    }

    function claim(uint256 seed, uint256 index) external burningUnder(BurnCause.RewardClaim) atOurTime {
        (address actor, uint256 position, bool found) = _pick(seed, index);
        if (found) _claim(actor, position);
    }

    /// @dev Waits for the end of the lock, or of the unbonding, half of the time.
    function leave(uint256 seed, uint256 index) external burningUnder(BurnCause.RewardClaim) atOurTime {
        (address actor, uint256 position, bool found) = _pick(seed, index);
        if (!found) return;
        uint256 until = vault.positionOf(actor, position).until;
        if (seed % 2 == 0 && until > _now) {
            _now = uint64(until);
            vm.warp(_now);
        }
        _leave(actor, position);
    }

    // --- Market

    function order(uint256 seed, uint32 lots, uint24 tick, uint256 kind)
        external
        burningUnder(BurnCause.TradeFee)
        atOurTime
    {
        address actor = actors[seed % 3];
        Side side = Side((seed >> 8) % 2);
        lots = uint32(bound(lots, 1, 200));
        tick = uint24(bound(tick, 995, 1_005));
        bytes memory data = abi.encodeCall(book.placeLimit, (side, lots, tick, TimeInForce(kind % 4), 0));
        if (kind % 8 == 4) data = abi.encodeCall(book.placeMarket, (side, lots, tick, 0));
        if (kind % 8 == 5) data = abi.encodeCall(book.placeStop, (side, lots, tick, tick, 0));
        _as(actor, address(book), data);
    }

    /// @dev Anyone's order, stop or not: what is no stop, or is not reached, is refused.
    function trigger(uint256 seed, uint256 index) external burningUnder(BurnCause.TradeFee) atOurTime {
        uint256[] memory ids = book.ordersOf(actors[seed % 3]);
        if (ids.length == 0) return;
        _as(NOBODY, address(book), abi.encodeCall(book.trigger, (ids[index % ids.length])));
    }

    function cancelAndWithdraw(uint256 seed) external burningUnder(BurnCause.TradeFee) atOurTime {
        _leaveTheBook(actors[seed % 3]);
    }

    function passOnFees() external burningUnder(BurnCause.TradeFee) atOurTime {
        book.collectFees();
        router.distribute(dollar);
        _as(ADMIN, address(router), abi.encodeCall(router.buyRewards, (book, 3, 1_005)));
    }

    // --- API use

    function pay(uint256 seed, uint256 amount) external burningUnder(BurnCause.ApiUsage) atOurTime {
        address actor = actors[seed % 3];
        amount = bound(amount, 0, token.balanceOf(actor));
        // 0.5 %, and a unit more where that is no whole number.
        if (_as(actor, address(payments), abi.encodeCall(payments.pay, (amount, bytes32(seed))))) {
            apiBurned += amount * 5 / 1000 + (amount * 5 % 1000 == 0 ? 0 : 1);
        }
    }

    function recordCalls(uint256 calls) external burningUnder(BurnCause.ApiUsage) atOurTime {
        calls = bound(calls, 1, 3_000);
        uint256 fund = token.balanceOf(address(payments));
        vm.prank(API_OPERATOR);
        payments.recordCalls(bytes32(++_batch), uint64(calls));
        uint256 due = (_short + calls) / 1_000 * payments.burnPerThousandCalls();
        _short = (_short + calls) % 1_000;
        apiBurned += due < fund ? due : fund;
    }

    // --- Governance, the guardian and thieves

    function setParameters(uint256 seed) external burningUnder(BurnCause.TradeFee) atOurTime {
        vm.prank(TIMELOCK);
        book.setFees(100 + seed % 101, seed % 201, seed % 151);
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(seed % 100_01);
    }

    /// @dev Everything that can be paused is, a third of the time.
    function togglePause(uint256 seed) external burningUnder(BurnCause.TradeFee) atOurTime {
        if (!book.paused() && seed % 2 == 0) _pauseEverything();
        else if (book.paused()) _unpauseEverything();
    }

    /// @dev Somebody with a role, or without, calls a restricted function against a user.
    function abuse(uint256 seed, uint256 index, uint256 amount) external burningUnder(BurnCause.ApiUsage) atOurTime {
        address caller = _holders()[seed % 6];
        amount = bound(amount, 0, 100_00);
        RestrictedCall[] memory calls = _restrictedCalls(caller, actors[(seed >> 8) % 3], amount);
        RestrictedCall memory call = calls[index % calls.length];
        bytes4 selector = bytes4(call.data);
        // These are parts of other actions, which know what they did.
        if (selector == payments.recordCalls.selector || selector == router.buyRewards.selector) return;
        if (selector == book.pause.selector) return;
        bytes32[3] memory before = _holdings();
        bool ok = _as(caller, call.target, call.data);
        if (ok && caller == NOBODY) ++moved;
        bytes32[3] memory afterwards = _holdings();
        for (uint256 i = 0; i < 3; ++i) {
            if (before[i] != afterwards[i]) ++moved;
        }
    }

    /// @notice With everything paused, everyone gets everything out.
    function everyoneLeaves() external burningUnder(BurnCause.RewardClaim) {
        if (!book.paused()) _pauseEverything();
        for (uint256 i = 0; i < 3; ++i) {
            _leaveTheBook(actors[i]);
        }
        // Twice: to request unbonding, and to withdraw.
        for (uint256 round = 0; round < 2; ++round) {
            _now += 365 days;
            vm.warp(_now);
            for (uint256 i = 0; i < 3; ++i) {
                for (uint256 p = 0; p < vault.positionsOf(actors[i]).length; ++p) {
                    _leave(actors[i], p);
                    _claim(actors[i], p);
                }
            }
        }
        vm.assertEq(vault.locked(), 0, "nobody's stake is left");
        vm.assertEq(token.balanceOf(address(book)), 0, "nobody's CT02 is left in the book");
        vm.assertEq(dollar.balanceOf(address(book)), book.accruedFees(), "nor dollars, but fees");
        _afterwards();
    }

    // What the invariants look at.

    function market() external view returns (address, address, address) {
        return (address(vault), address(book), address(payments));
    }

    /// @dev An inherited action makes one call, and counts it when it was refused.
    function _afterwards() internal override {
        super._afterwards();
        _sumEvents(refusals == _refusals);
        _refusals = refusals;
        _cause = BurnCause.Retirement;
    }

    /// @dev Sums the events since the last time. The runner records those of calls that reverted too: they count for
    /// nothing.
    function _sumEvents(bool happened) private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; happened && i < logs.length; ++i) {
            if (logs[i].emitter != address(token)) continue;
            bool burned = logs[i].topics[0] == ICT02.Burned.selector;
            if (!burned && logs[i].topics[0] != ICT02.Minted.selector) continue;
            uint256 cause = uint256(logs[i].topics[2]);
            uint256 amount = abi.decode(logs[i].data, (uint256));
            if (burned) burnedSeen[cause] += amount;
            else mintedSeen[cause] += amount;
            if (burned && cause != uint256(_cause)) ++misattributed;
        }
    }

    function _pick(uint256 seed, uint256 index) private view returns (address actor, uint256 position, bool found) {
        actor = actors[(seed >> 1) % 3];
        uint256 count = vault.positionsOf(actor).length;
        return (actor, count == 0 ? 0 : index % count, count != 0);
    }

    /// @dev What is due succeeds, paused or not; what is not due fails.
    function _leave(address actor, uint256 index) private {
        Position memory position = vault.positionOf(actor, index);
        if (position.phase == Phase.Withdrawn) return;
        bytes memory data = position.phase == Phase.Staked
            ? abi.encodeCall(vault.requestUnbonding, (index))
            : abi.encodeCall(vault.withdraw, (index));
        bool ok = _as(actor, address(vault), data);
        if (_now >= position.until && !ok) ++blocked;
        if (_now < position.until && ok) ++moved;
    }

    function _claim(address actor, uint256 index) private {
        uint256 due = vault.earned(actor, index);
        uint256 before = token.balanceOf(actor);
        bool ok = _as(actor, address(vault), abi.encodeCall(vault.claim, (index)));
        if (due > 1 && !ok) ++blocked;
        // 1 %, and a unit more where that is no whole number.
        uint256 burned = due / 100 + (due % 100 == 0 ? 0 : 1);
        if (ok && token.balanceOf(actor) - before != due - burned) ++moved;
        if (ok) claimsBurned += burned;
    }

    function _leaveTheBook(address actor) private {
        if (!_as(actor, address(book), abi.encodeCall(book.cancelAll, ()))) ++blocked;
        (uint256 base, uint256 quote) = book.withdrawable(actor);
        if (!_as(actor, address(book), abi.encodeCall(book.withdrawBase, (actor, base)))) ++blocked;
        if (!_as(actor, address(book), abi.encodeCall(book.withdrawQuote, (actor, quote)))) ++blocked;
    }

    function _pauseEverything() private {
        address[5] memory targets = _pausable();
        for (uint256 i = 0; i < 5; ++i) {
            _as(GUARDIAN, targets[i], abi.encodeCall(book.pause, ()));
        }
    }

    function _unpauseEverything() private {
        address[5] memory targets = _pausable();
        for (uint256 i = 0; i < 5; ++i) {
            _as(ADMIN, targets[i], abi.encodeCall(book.unpause, ()));
        }
    }

    function _pausable() private view returns (address[5] memory) {
        return [address(minter), address(certificates), address(vault), address(book), address(payments)];
    }

    function _holdings() private view returns (bytes32[3] memory) {
        return [_holdingsOf(ALICE), _holdingsOf(BOB), _holdingsOf(CAROL)];
    }

    function _as(address caller, address target, bytes memory data) private returns (bool ok) {
        _sumEvents(true);
        vm.prank(caller);
        (ok,) = target.call(data);
        _sumEvents(ok);
    }
}
