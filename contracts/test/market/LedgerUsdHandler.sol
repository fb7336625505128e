// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Roles} from "../../src/access/Roles.sol";
import {RedemptionStatus} from "../../src/market/ILedgerUsd.sol";
import {LedgerUsd} from "../../src/market/LedgerUsd.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @title What holders, the fiat operator, the officer and the guardian do with ledger USD, in any order
/// @notice It knows from its own bookkeeping what must succeed and what must fail, and fails itself when that is not so.
contract LedgerUsdHandler is ProtocolTest {
    struct Known {
        address redeemer;
        uint256 amount;
        RedemptionStatus status;
    }

    /// @dev All roles but the administrator's.
    address private constant OPERATOR = address(0x0B);

    LedgerUsd public usd;
    address[3] public actors = [ALICE, BOB, CAROL];
    Known[] private _known;
    mapping(uint256 payment => bool) private _used;
    mapping(address actor => bool) private _allowed;
    mapping(address actor => uint256) public expectedBalance;
    bool private _paused;

    uint256 public issued;
    uint256 public redeemed;
    uint256 public returned;

    function setUp() public override {
        super.setUp();
        usd = new LedgerUsd(address(manager));
        bytes4[] memory selectors = new bytes4[](4);
        selectors[0] = usd.issue.selector;
        selectors[1] = usd.confirmPaid.selector;
        selectors[2] = usd.returnRedemption.selector;
        selectors[3] = usd.setRedeemer.selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(address(usd), selectors, Roles.ISSUER);
        vm.prank(ADMIN);
        manager.grantRole(Roles.ISSUER, OPERATOR, 0);
    }

    /// @dev In whole cents nine times of ten, against one of 50 payments.
    function issue(uint256 seed, uint256 amount, uint256 payment) external {
        address to = actors[seed % 3];
        amount = bound(amount, 0, 1_000_000) * 10_000 + (amount % 10 == 0 ? 1 : 0);
        payment = bound(payment, 0, 50);
        bool due = !_paused && amount != 0 && amount % 10_000 == 0 && payment != 0 && !_used[payment];
        _expect(due, OPERATOR, abi.encodeCall(usd.issue, (to, amount, bytes32(payment))));
        if (!due) return;
        _used[payment] = true;
        issued += amount;
        expectedBalance[to] += amount;
    }

    function redeem(uint256 seed, uint256 amount) external {
        address actor = actors[seed % 3];
        uint256 cents = expectedBalance[actor] / 10_000;
        amount = bound(amount, 0, cents + 1) * 10_000 + (amount % 10 == 0 ? 1 : 0);
        bool due =
            _allowed[actor] && amount != 0 && amount % 10_000 == 0 && amount <= expectedBalance[actor];
        _expect(due, actor, abi.encodeCall(usd.redeem, (amount)));
        if (!due) return;
        _known.push(Known(actor, amount, RedemptionStatus.Requested));
        redeemed += amount;
        expectedBalance[actor] -= amount;
    }

    function confirmPaid(uint256 seed) external {
        uint256 id = bound(seed, 0, _known.length + 1);
        bool due = _isOpen(id);
        _expect(due, OPERATOR, abi.encodeCall(usd.confirmPaid, (id, "wire")));
        if (due) _known[id - 1].status = RedemptionStatus.Paid;
    }

    function returnRedemption(uint256 seed) external {
        uint256 id = bound(seed, 0, _known.length + 1);
        bool due = _isOpen(id);
        _expect(due, OPERATOR, abi.encodeCall(usd.returnRedemption, (id)));
        if (!due) return;
        Known storage known_ = _known[id - 1];
        known_.status = RedemptionStatus.Returned;
        returned += known_.amount;
        expectedBalance[known_.redeemer] += known_.amount;
    }

    function setRedeemer(uint256 seed, bool allowed) external {
        address actor = actors[seed % 3];
        _expect(true, OPERATOR, abi.encodeCall(usd.setRedeemer, (actor, allowed)));
        _allowed[actor] = allowed;
    }

    /// @dev Moves in any amount, allow-listed or not.
    function transfer(uint256 seed, uint256 amount) external {
        (address from, address to) = (actors[seed % 3], actors[seed / 3 % 3]);
        amount = bound(amount, 0, expectedBalance[from]);
        expectedBalance[from] -= amount;
        expectedBalance[to] += amount;
        _expect(true, from, abi.encodeCall(usd.transfer, (to, amount)));
    }

    function togglePause(uint256 seed) external {
        if (!_paused && seed % 4 != 0) return;
        _expect(true, ADMIN, _paused ? abi.encodeCall(usd.unpause, ()) : abi.encodeCall(usd.pause, ()));
        _paused = !_paused;
    }

    /// @dev What is a role's is nobody else's.
    function usurp(uint256 seed) external {
        address[4] memory usurpers = [ALICE, GUARDIAN, TREASURY, address(0xBAD)];
        address usurper = usurpers[seed % 4];
        uint256 id = bound(seed, 0, _known.length + 1);
        _expect(false, usurper, abi.encodeCall(usd.issue, (usurper, 10_000, keccak256(abi.encode(seed)))));
        _expect(false, usurper, abi.encodeCall(usd.confirmPaid, (id, "wire")));
        _expect(false, usurper, abi.encodeCall(usd.returnRedemption, (id)));
        _expect(false, usurper, abi.encodeCall(usd.setRedeemer, (usurper, true)));
        _expect(false, usurper, _paused ? abi.encodeCall(usd.unpause, ()) : abi.encodeCall(usd.pause, ()));
    }

    function knownCount() external view returns (uint256) {
        return _known.length;
    }

    function known(uint256 i) external view returns (Known memory) {
        return _known[i];
    }

    function _isOpen(uint256 id) private view returns (bool) {
        return id != 0 && id <= _known.length && _known[id - 1].status == RedemptionStatus.Requested;
    }

    function _expect(bool due, address caller, bytes memory action) private {
        vm.prank(caller);
        (bool ok,) = address(usd).call(action);
        vm.assertEq(ok, due, "succeeds if it is due, and only then");
    }
}
