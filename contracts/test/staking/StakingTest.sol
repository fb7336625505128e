// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Roles} from "../../src/access/Roles.sol";
import {StakingVault} from "../../src/staking/StakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

/// @title The protocol with a staking vault and the roles that it needs
abstract contract StakingTest is ProtocolTest {
    /// @dev A twelfth of the year of 365 days: 30 days and 10 hours.
    uint256 internal constant MONTH = 365 days / 12;

    StakingVault internal vault;

    function setUp() public virtual override {
        super.setUp();
        vault = new StakingVault(address(manager), token, pool);
        _grant(Roles.MINTER, address(this));
        _grant(Roles.BURNER, address(vault));
        _grant(Roles.REWARDS_RELEASER, address(vault));
        _allow(address(pool), pool.releaseStakerRewards.selector, Roles.REWARDS_RELEASER);
        _allow(address(vault), vault.pause.selector, Roles.GUARDIAN);
    }

    function _stake(address owner, uint256 amount, Tier tier) internal returns (uint256 index, uint256 bonus) {
        _give(owner, amount);
        vm.prank(owner);
        return vault.stake(amount, tier, 0);
    }

    function _fund(uint256 amount) internal {
        _give(CAROL, amount);
        vm.prank(CAROL);
        vault.fund(amount);
    }

    /// @dev Tokens, and an allowance for the vault.
    function _give(address owner, uint256 amount) internal {
        token.mint(owner, amount, MintCause.Attested);
        vm.prank(owner);
        token.approve(address(vault), type(uint256).max);
    }

    function _claim(address owner, uint256 index) internal returns (uint256 paid, uint256 burned) {
        vm.prank(owner);
        return vault.claim(index);
    }

    function _requestUnbonding(address owner, uint256 index) internal {
        vm.prank(owner);
        vault.requestUnbonding(index);
    }

    function _withdraw(address owner, uint256 index) internal {
        vm.prank(owner);
        vault.withdraw(index);
    }

    function _pass(uint256 time) internal {
        vm.warp(block.timestamp + time);
    }

    function _grant(uint64 role, address account) internal {
        vm.prank(ADMIN);
        manager.grantRole(role, account, 0);
    }

    function _allow(address target, bytes4 selector, uint64 role) internal {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(target, selectors, role);
    }

    /// @dev The table of the protocol, section 5, written out again.
    function _table(Tier tier) internal pure returns (uint256 lock, uint256 apy, uint256 bonus) {
        uint256[3][4] memory rows = [
            [uint256(30 days), 15, 0],
            [uint256(90 days), 25, 10],
            [uint256(180 days), 35, 15],
            [uint256(365 days), 50, 25]
        ];
        uint256[3] memory row = rows[uint256(tier)];
        return (row[0], row[1], row[2]);
    }
}
