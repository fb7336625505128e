// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Roles} from "../../src/access/Roles.sol";
import {GenesisDistribution} from "../../src/genesis/GenesisDistribution.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

/// @dev Protocol, section 1: the launch distribution.
contract GenesisDistributionTest is ProtocolTest {
    address[5] private recipients = [address(0x1001), address(0x1002), address(0x1003), address(0x1004), address(0x1005)];
    GenesisDistribution private genesis;

    function setUp() public override {
        super.setUp();
        genesis = new GenesisDistribution(token, manager, recipients);
        vm.prank(ADMIN);
        manager.grantRole(Roles.MINTER, address(genesis), 0);
    }

    function test_distribute_mintsExactly29000ToFiveRecipients() public {
        vm.assertEq(token.totalSupply(), 0, "supply is 0 at deployment");
        genesis.distribute();
        vm.assertEq(token.balanceOf(recipients[0]), 10_000_00, "operations");
        vm.assertEq(token.balanceOf(recipients[1]), 8_000_00, "early adopters");
        vm.assertEq(token.balanceOf(recipients[2]), 6_000_00, "liquidity");
        vm.assertEq(token.balanceOf(recipients[3]), 3_000_00, "staking rewards");
        vm.assertEq(token.balanceOf(recipients[4]), 2_000_00, "developer fund");
        vm.assertEq(token.totalSupply(), 29_000_00, "supply");
        vm.assertEq(genesis.TOTAL(), 29_000_00, "total");
        vm.assertEq(token.mintedFor(MintCause.Genesis), 29_000_00, "visible as genesis");
        vm.assertEq(token.mintedFor(MintCause.Attested), 0, "apart from attested supply");
        vm.assertEq(genesis.recipients()[4], recipients[4], "recipients are public");
    }

    function test_distribute_failsTheSecondTime() public {
        genesis.distribute();
        vm.expectRevert(GenesisDistribution.AlreadyDistributed.selector);
        genesis.distribute();
    }

    function test_distribute_givesUpTheRightToMint() public {
        genesis.distribute();
        (bool holds,) = manager.hasRole(Roles.MINTER, address(genesis));
        vm.assertFalse(holds, "MINTER");
    }

    function test_distribute_failsWithoutTheRole() public {
        GenesisDistribution other = new GenesisDistribution(token, manager, recipients);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, address(other)));
        other.distribute();
        vm.assertFalse(other.distributed(), "nothing happened");
    }

    function test_constructor_failsWithoutARecipient() public {
        address[5] memory missing = recipients;
        missing[3] = address(0);
        vm.expectRevert(abi.encodeWithSelector(GenesisDistribution.InvalidRecipient.selector, 3));
        new GenesisDistribution(token, manager, missing);
    }
}
