// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {EmissionsMinter} from "../../src/minting/EmissionsMinter.sol";
import {RewardPool} from "../../src/minting/RewardPool.sol";
import {Badge, Certificate} from "../../src/retirement/IRetirementCertificates.sol";
import {RetirementCertificates} from "../../src/retirement/RetirementCertificates.sol";
import {CT02} from "../../src/token/CT02.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {ProtocolHandler} from "./ProtocolHandler.sol";

/// @dev What holds after every sequence of actions (protocol, sections 1 to 3).
contract ProtocolInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    ProtocolHandler private handler;
    CT02 private token;
    RewardPool private pool;
    EmissionsMinter private minter;
    RetirementCertificates private certificates;
    address private treasury;

    function setUp() public {
        handler = new ProtocolHandler();
        handler.setUp();
        address token_;
        address pool_;
        address minter_;
        address certificates_;
        (token_, pool_, minter_, certificates_, treasury) = handler.contracts();
        (token, pool) = (CT02(token_), RewardPool(pool_));
        (minter, certificates) = (EmissionsMinter(minter_), RetirementCertificates(certificates_));
    }

    /// @dev Read by the test runner.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Read by the test runner.
    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0].addr = address(handler);
        targets[0].selectors = new bytes4[](7);
        targets[0].selectors[0] = handler.mint.selector;
        targets[0].selectors[1] = handler.mintAndRetire.selector;
        targets[0].selectors[2] = handler.retire.selector;
        targets[0].selectors[3] = handler.transfer.selector;
        targets[0].selectors[4] = handler.release.selector;
        targets[0].selectors[5] = handler.changeValidators.selector;
        targets[0].selectors[6] = handler.passTime.selector;
    }

    /// @dev Called by the test runner after each sequence: one in which little happened would show little.
    function afterInvariant() public view {
        vm.assertLe(2, handler.mints(), "minted");
        vm.assertLe(2, handler.retirements(), "retired");
        vm.assertLe(2, handler.refusals(), "refused");
    }

    function invariant_supplyIsMintedMinusBurned() public view {
        vm.assertEq(token.totalSupply(), token.totalMinted() - token.totalBurned(), "supply");
        vm.assertEq(token.mintedFor(MintCause.Attested), handler.reported(), "minted is what was reported");
        vm.assertEq(token.mintedFor(MintCause.Genesis), 0, "no genesis here");
    }

    function invariant_everyBurnIsACertificatesRetirement() public view {
        vm.assertEq(token.burnedFor(BurnCause.Retirement), handler.retired(), "burned for retirement");
        vm.assertEq(token.totalBurned(), handler.retired(), "and for nothing else");
        vm.assertEq(certificates.certificateCount(), handler.retirements(), "one certificate each");
    }

    function invariant_everyTokenIsSomewhere() public view {
        uint256 held = token.balanceOf(treasury) + token.balanceOf(address(pool));
        for (uint256 i = 0; i < 3; ++i) {
            held += token.balanceOf(handler.actors(i));
        }
        vm.assertEq(held, token.totalSupply(), "sum of balances");
    }

    function invariant_periodsOfAnAccountNeverOverlap() public view {
        vm.assertEq(handler.overlaps(), 0, "overlaps");
    }

    function invariant_certificatesNeverExceedTheirReports() public view {
        uint256 consumed = 0;
        for (uint256 i = 0; i < handler.reportCount(); ++i) {
            bytes32 reportId = handler.reportIds(i);
            (, uint256 amount) = minter.reportOf(reportId);
            vm.assertLe(certificates.consumedOf(reportId), amount, "kilograms of one report");
            consumed += certificates.consumedOf(reportId);
        }
        uint256 attested = 0;
        for (uint256 id = 1; id <= certificates.certificateCount(); ++id) {
            Certificate memory certificate = certificates.certificateOf(id);
            if (certificate.badge == Badge.Declared) {
                vm.assertEq(certificate.reportIds.length, 0, "declared without reports");
                continue;
            }
            attested += certificate.amount;
            uint256 backing = 0;
            for (uint256 i = 0; i < certificate.reportIds.length; ++i) {
                (address beneficiary, uint256 amount) = minter.reportOf(certificate.reportIds[i]);
                vm.assertEq(beneficiary, certificate.retiree, "the retiree's own reports");
                backing += amount;
            }
            vm.assertLe(certificate.amount, backing, "kilograms of one certificate");
        }
        vm.assertEq(consumed, attested, "each kilogram backs one certificate");
    }

    function invariant_rewardPoolNeverOwesMoreThanItHolds() public view {
        uint256 owed = pool.stakerRewards() + pool.daoTreasury() + pool.emergencyReserve();
        vm.assertLe(owed, token.balanceOf(address(pool)), "ledger");
    }
}
