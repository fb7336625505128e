// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Roles} from "../../src/access/Roles.sol";
import {ILedgerUsd, RedemptionStatus} from "../../src/market/ILedgerUsd.sol";
import {LedgerUsd} from "../../src/market/LedgerUsd.sol";
import {Side} from "../../src/market/IOrderBook.sol";
import {vm} from "../kit/Vm.sol";
import {MarketTest} from "./MarketTest.sol";

/// @dev Protocol, section 6: "a permissioned ledger token issued against fiat deposits by an operator role, whose
/// redemption needs a KYC allow-list entry".
contract LedgerUsdTest is MarketTest {
    address private constant OPERATOR = address(0x0B);
    address private constant OFFICER = address(0x0C);
    bytes32 private constant PAYMENT = "wire 1";

    LedgerUsd private usd;

    function setUp() public override {
        super.setUp();
        usd = new LedgerUsd(address(manager));
        _let(usd.issue.selector, Roles.ISSUER);
        _let(usd.confirmPaid.selector, Roles.ISSUER);
        _let(usd.returnRedemption.selector, Roles.ISSUER);
        _let(usd.setRedeemer.selector, Roles.KYC_OFFICER);
        _let(usd.pause.selector, Roles.GUARDIAN);
        vm.prank(ADMIN);
        manager.grantRole(Roles.ISSUER, OPERATOR, 0);
        vm.prank(ADMIN);
        manager.grantRole(Roles.KYC_OFFICER, OFFICER, 0);
    }

    function _let(bytes4 selector, uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(address(usd), selectors, role);
    }

    function _issue(address to, uint256 amount, bytes32 reference_) private {
        vm.prank(OPERATOR);
        usd.issue(to, amount, reference_);
    }

    function _allow(address account, bool allowed) private {
        vm.prank(OFFICER);
        usd.setRedeemer(account, allowed);
    }

    function test_issue_isOnceForEachFiatReference() public {
        _issue(ALICE, 100 * USD, PAYMENT);
        vm.assertEq(usd.balanceOf(ALICE), 100 * USD, "issued");
        vm.assertTrue(usd.isIssued(PAYMENT), "recorded");
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.InvalidReference.selector, PAYMENT));
        _issue(ALICE, 100 * USD, PAYMENT);
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.InvalidReference.selector, bytes32(0)));
        _issue(ALICE, 100 * USD, 0);
    }

    function test_redeem_needsTheAllowList() public {
        _issue(ALICE, 100 * USD, PAYMENT);
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.NotAllowed.selector, ALICE));
        vm.prank(ALICE);
        usd.redeem(40 * USD);
        _allow(ALICE, true);
        vm.prank(ALICE);
        uint256 id = usd.redeem(40 * USD);
        vm.assertEq(usd.balanceOf(ALICE), 60 * USD, "burned");
        vm.assertEq(usd.owed(), 40 * USD, "owed");
        vm.prank(OPERATOR);
        usd.confirmPaid(id, "wire out 1");
        vm.assertEq(usd.owed(), 0, "paid");
        vm.assertTrue(usd.redemptionOf(id).status == RedemptionStatus.Paid, "status");
        _allow(ALICE, false);
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.NotAllowed.selector, ALICE));
        vm.prank(ALICE);
        usd.redeem(40 * USD);
    }

    function test_redemption_isPaidOrReturnedOnce() public {
        _issue(ALICE, 100 * USD, PAYMENT);
        _allow(ALICE, true);
        vm.prank(ALICE);
        uint256 id = usd.redeem(100 * USD);
        vm.prank(OPERATOR);
        usd.returnRedemption(id);
        vm.assertEq(usd.balanceOf(ALICE), 100 * USD, "given back");
        vm.assertEq(usd.owed(), 0, "nothing owed");
        bytes memory closed = abi.encodeWithSelector(ILedgerUsd.NotRequested.selector, id);
        vm.expectRevert(closed);
        vm.prank(OPERATOR);
        usd.returnRedemption(id);
        vm.expectRevert(closed);
        vm.prank(OPERATOR);
        usd.confirmPaid(id, "wire out 1");
    }

    function test_amounts_areWholeCents() public {
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.NotWholeCents.selector, 9_999));
        _issue(ALICE, 9_999, PAYMENT);
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.NotWholeCents.selector, 0));
        _issue(ALICE, 0, PAYMENT);
        _issue(ALICE, 10_000, PAYMENT);
        _allow(ALICE, true);
        vm.expectRevert(abi.encodeWithSelector(ILedgerUsd.NotWholeCents.selector, 1));
        vm.prank(ALICE);
        usd.redeem(1);
    }

    function test_pause_stopsIssuingButNeverRedeeming() public {
        _issue(ALICE, 100 * USD, PAYMENT);
        _allow(ALICE, true);
        vm.prank(GUARDIAN);
        usd.pause();
        vm.expectRevert(Pausable.EnforcedPause.selector);
        _issue(ALICE, 100 * USD, "wire 2");
        vm.prank(ALICE);
        usd.redeem(100 * USD);
        vm.prank(ADMIN);
        usd.unpause();
        _issue(ALICE, 100 * USD, "wire 2");
    }

    function test_roles_restrictIssuingAndTheAllowList() public {
        bytes memory denied = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ALICE);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        usd.issue(ALICE, USD, PAYMENT);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        usd.setRedeemer(ALICE, true);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        usd.confirmPaid(1, PAYMENT);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        usd.returnRedemption(1);
        vm.expectRevert(denied);
        vm.prank(ALICE);
        usd.pause();
        vm.expectRevert(denied);
        vm.prank(ALICE);
        usd.unpause();
    }

    function test_events_recordEveryPayment() public {
        vm.expectEmit();
        emit ILedgerUsd.Issued(ALICE, 100 * USD, PAYMENT);
        _issue(ALICE, 100 * USD, PAYMENT);
        vm.expectEmit();
        emit ILedgerUsd.RedeemerSet(ALICE, true);
        _allow(ALICE, true);
        vm.expectEmit();
        emit ILedgerUsd.RedemptionRequested(1, ALICE, 40 * USD);
        vm.prank(ALICE);
        usd.redeem(40 * USD);
        vm.expectEmit();
        emit ILedgerUsd.RedemptionPaid(1, "wire out 1");
        vm.prank(OPERATOR);
        usd.confirmPaid(1, "wire out 1");
        vm.prank(ALICE);
        usd.redeem(60 * USD);
        vm.expectEmit();
        emit ILedgerUsd.RedemptionReturned(2);
        vm.prank(OPERATOR);
        usd.returnRedemption(2);
    }

    /// @dev A payment that bounced is given back even while issuing is paused, and to nobody but who redeemed.
    function test_returnRedemption_isNeverPaused() public {
        _issue(ALICE, 100 * USD, PAYMENT);
        _allow(ALICE, true);
        vm.prank(ALICE);
        uint256 id = usd.redeem(100 * USD);
        _allow(ALICE, false);
        vm.prank(GUARDIAN);
        usd.pause();
        vm.prank(OPERATOR);
        usd.returnRedemption(id);
        vm.assertEq(usd.balanceOf(ALICE), 100 * USD, "given back");
    }

    function test_decimals_are6AsThoseOfUsdc() public view {
        vm.assertEq(uint256(usd.decimals()), 6, "decimals");
    }

    function test_usd_isTradedForCT02() public {
        book = _bookFor(usd);
        _issue(BOB, 1_010 * USD, PAYMENT);
        vm.prank(BOB);
        usd.approve(address(book), type(uint256).max);
        vm.prank(ALICE);
        token.approve(address(book), type(uint256).max);
        _sell(ALICE, 100, 1_000);
        vm.assertEq(_take(BOB, Side.Buy, 100, 1_000), 100, "traded");
        vm.assertEq(usd.balanceOf(BOB), 0, "1,000 and 1 %");
    }
}
