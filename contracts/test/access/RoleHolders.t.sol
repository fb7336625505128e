// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../../src/access/Roles.sol";
import {Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {WholeProtocol} from "../kit/WholeProtocol.sol";

/// @dev Protocol, section 11: no role has a path to users' funds. What an administrator could do after granting itself
/// another role is beyond it: that takes its delay, and is why it is a multisig (docs/contracts.md).
contract RoleHoldersTest is WholeProtocol {
    address[3] private users = [ALICE, BOB, CAROL];

    /// @dev Every user has tokens, a position with rewards, a resting order, a stop, a credit, and a redemption.
    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 3; ++i) {
            address user = users[i];
            _equip(user);
            vm.prank(FIAT_OPERATOR);
            usd.setRedeemer(user, true);
            vm.prank(user);
            vault.stake(500_00, Tier.Days30, 0);
            vm.prank(user);
            usd.redeem(100e6);
            _limit(user, Side.Buy, 10, 100);
            _limit(user, Side.Sell, 10, 2_000);
            vm.prank(user);
            book.placeStop(Side.Sell, 5, 90, 80, 0);
        }
        _limit(ALICE, Side.Sell, 20, 1_000);
        _limit(BOB, Side.Buy, 10, 1_000);
        _mint(_report());
        vault.collect();
        vm.warp(NOW + 1 days);
    }

    /// @dev Each of those who hold a role, and one who does not, calls each restricted function against each user.
    function test_roles_moveNothingOfAnyUser() public {
        address[6] memory callers = _holders();
        for (uint256 c = 0; c < callers.length; ++c) {
            for (uint256 u = 0; u < 3; ++u) {
                RestrictedCall[] memory calls = _restrictedCalls(callers[c], users[u], 1_00 + c);
                for (uint256 i = 0; i < calls.length; ++i) {
                    _callAndCompare(callers[c], calls[i]);
                }
            }
        }
    }

    /// @dev The operator answers a redemption once; a returned one gives back what was burned, and takes from nobody.
    function test_fiatOperator_onlyGivesBackWhatWasRedeemed() public {
        RestrictedCall[] memory calls = _fiatCalls(BOB);
        for (uint256 i = 0; i < calls.length; ++i) {
            bytes32 before = keccak256(abi.encode(_holdingsOf(BOB), _holdingsOf(CAROL)));
            vm.prank(FIAT_OPERATOR);
            (bool ok,) = calls[i].target.call(calls[i].data);
            ok;
            vm.assertEq(keccak256(abi.encode(_holdingsOf(BOB), _holdingsOf(CAROL))), before, "another's");
        }
        vm.assertEq(usd.balanceOf(ALICE), 900e6, "the first redemption was paid, so it is not returned too");
        vm.prank(FIAT_OPERATOR);
        usd.returnRedemption(2);
        vm.assertEq(usd.balanceOf(BOB), 1_000e6, "the second is");
    }

    /// @dev Nobody but the administrator changes who may do what.
    function test_accessManager_failsForEveryoneButTheAdministrator() public {
        address[6] memory callers = _holders();
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = token.burn.selector;
        for (uint256 c = 1; c < callers.length; ++c) {
            address caller = callers[c];
            _denied(caller, abi.encodeCall(manager.grantRole, (Roles.BURNER, caller, 0)));
            _denied(caller, abi.encodeCall(manager.setTargetFunctionRole, (address(token), selectors, Roles.METER)));
            _denied(caller, abi.encodeCall(manager.setTargetClosed, (address(vault), true)));
            _denied(caller, abi.encodeCall(manager.updateAuthority, (address(token), caller)));
            _denied(caller, abi.encodeCall(manager.setRoleAdmin, (Roles.BURNER, Roles.METER)));
            _denied(caller, abi.encodeCall(manager.revokeRole, (Roles.BURNER, address(vault))));
        }
    }

    function _callAndCompare(address caller, RestrictedCall memory call) private {
        bytes32[3] memory before = [_holdingsOf(ALICE), _holdingsOf(BOB), _holdingsOf(CAROL)];
        vm.prank(caller);
        (bool ok, bytes memory reason) = call.target.call(call.data);
        vm.assertTrue(
            caller != NOBODY || (!ok && bytes4(reason) == IAccessManaged.AccessManagedUnauthorized.selector),
            "somebody without a role got past `restricted`"
        );
        // `buyRewards` is the one that trades: with whoever sells, at their price.
        if (ok && bytes4(call.data) == router.buyRewards.selector) return;
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(_holdingsOf(users[i]), before[i], "moved something of a user's");
        }
    }

    function _denied(address caller, bytes memory data) private {
        vm.prank(caller);
        (bool ok, bytes memory reason) = address(manager).call(data);
        vm.assertFalse(ok, "could change who may do what");
        vm.assertEq(
            bytes32(bytes4(reason)),
            bytes32(IAccessManager.AccessManagerUnauthorizedAccount.selector),
            "for want of the right"
        );
    }

    function _limit(address user, Side side, uint32 lots, uint24 tick) private {
        vm.prank(user);
        book.placeLimit(side, lots, tick, TimeInForce.GoodTilCancelled, 0);
    }
}
