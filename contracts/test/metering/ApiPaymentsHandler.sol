// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ApiPayments} from "../../src/metering/ApiPayments.sol";
import {CT02} from "../../src/token/CT02.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {bound, vm} from "../kit/Vm.sol";
import {MeteringTest} from "./MeteringTest.sol";

/// @title What payers, donors, the API operator, governance, the guardian and thieves do, in any order
/// @dev Its bookkeeping is a model of its own: calls are counted down to thousands one batch at a time.
contract ApiPaymentsHandler is MeteringTest {
    address[3] public actors = [ALICE, BOB, CAROL];

    uint256 public donated;
    uint256 public paid;
    uint256 public burnedOfPayments;
    uint256 public burnedOfFund;
    uint256 public calls;
    /// @notice What went through although it should not, or the other way round.
    uint256 public wrongs;

    bytes32[] private _ids;
    mapping(bytes32 batchId => uint64 calls) private _batch;
    uint256 private _short;
    uint256 private _rate = 100_00;
    bool private _paused;

    function pay(uint256 seed, uint256 amount) external {
        address actor = actors[seed % 3];
        amount = bound(amount, 0, amount % 4 == 0 ? 300 : 2_000_00);
        if (seed % 5 != 0) _give(actor, amount);
        bool due = amount != 0 && !_paused && token.balanceOf(actor) >= amount
            && token.allowance(actor, address(payments)) >= amount;
        (bool ok, bytes memory result) = _as(actor, abi.encodeCall(payments.pay, (amount, bytes32(seed))));
        if (ok != due) ++wrongs;
        if (!ok) return;
        uint256 burned = abi.decode(result, (uint256));
        // 0.5 % in whole units, and one more for a rest.
        if (burned != amount / 200 + (amount % 200 == 0 ? 0 : 1)) ++wrongs;
        paid += amount;
        burnedOfPayments += burned;
    }

    function donate(uint256 seed, uint256 amount) external {
        amount = bound(amount, 0, 1_500_00);
        address actor = actors[seed % 3];
        donated += amount;
        token.mint(actor, amount, MintCause.Attested);
        vm.prank(actor);
        token.transfer(address(payments), amount);
    }

    function record(uint256 seed, uint64 number) external {
        number = uint64(bound(number, 0, number % 7 == 0 ? type(uint64).max - 1 : 4_000));
        bytes32 id = bytes32(bound(seed, 1, 40));
        (bool ok, bytes memory result) = _as(OPERATOR, abi.encodeCall(payments.recordCalls, (id, number)));
        bool known = _batch[id] != 0;
        if (ok != (number != 0 && (!known || _batch[id] == number))) ++wrongs;
        if (ok) _note(id, number, known, abi.decode(result, (uint256)));
    }

    /// @dev The same batch again.
    function retry(uint256 seed) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[seed % _ids.length];
        (bool ok, bytes memory result) = _as(OPERATOR, abi.encodeCall(payments.recordCalls, (id, _batch[id])));
        if (!ok || abi.decode(result, (uint256)) != 0) ++wrongs;
    }

    function setBurn(uint256 amount) external {
        amount = bound(amount, 0, 110_00);
        (bool ok,) = _as(TIMELOCK, abi.encodeCall(payments.setBurnPerThousandCalls, (amount)));
        if (ok != (amount <= 100_00)) ++wrongs;
        if (ok) _rate = amount;
    }

    /// @dev Paused a fifth of the time.
    function togglePause(uint256 seed) external {
        if (!_paused && seed % 4 != 0) return;
        _paused = !_paused;
        vm.prank(_paused ? GUARDIAN : ADMIN);
        if (_paused) payments.pause();
        else payments.unpause();
    }

    /// @dev Those with roles, and one without, try what is not theirs.
    function steal(uint256 seed, uint256 amount) external {
        address[5] memory thieves = [ADMIN, GUARDIAN, OPERATOR, TIMELOCK, address(0xBAD)];
        address thief = thieves[seed % 5];
        amount = bound(amount, 1, 10_000);
        (bool ok,) = _as(thief, abi.encodeCall(payments.pay, (amount, bytes32(0))));
        if (ok) ++wrongs;
        if (thief != OPERATOR) {
            (ok,) = _as(thief, abi.encodeCall(payments.recordCalls, (keccak256(abi.encode(seed)), 1_000)));
            if (ok) ++wrongs;
        }
        if (thief != TIMELOCK) {
            (ok,) = _as(thief, abi.encodeCall(payments.setBurnPerThousandCalls, (0)));
            if (ok) ++wrongs;
        }
        if (token.balanceOf(thief) != 0) ++wrongs;
    }

    /// @notice Whatever happened before, a user can pay and calls can be recorded.
    function goOn() external {
        if (_paused) this.togglePause(0);
        uint256 treasuryBefore = token.balanceOf(TREASURY);
        _give(ALICE, 200_00);
        _pay(ALICE, 200_00);
        vm.assertEq(token.balanceOf(TREASURY) - treasuryBefore, 199_00, "paid");
        uint256 recordedBefore = payments.recordedCalls();
        _record("the last", 1_000);
        vm.assertEq(payments.recordedCalls() - recordedBefore, 1_000, "recorded");
    }

    // What the invariants look at.

    function contracts() external view returns (ApiPayments, CT02, address) {
        return (payments, token, TREASURY);
    }

    function _note(bytes32 id, uint64 number, bool known, uint256 burned) private {
        if (known) {
            if (burned != 0) ++wrongs;
                return;
        }
        _batch[id] = number;
        _ids.push(id);
        calls += number;
        uint256 whole = (_short + number) / 1_000;
        _short = (_short + number) % 1_000;
        uint256 left = donated - burnedOfFund;
        uint256 due = whole * _rate;
        if (burned != (due < left ? due : left)) ++wrongs;
        burnedOfFund += burned;
    }

    function _as(address caller, bytes memory data) private returns (bool ok, bytes memory result) {
        vm.prank(caller);
        return address(payments).call(data);
    }
}
