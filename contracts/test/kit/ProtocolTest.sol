// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Roles} from "../../src/access/Roles.sol";
import {AttestedReport, EmissionsReport} from "../../src/minting/IEmissionsMinter.sol";
import {EmissionsMinter} from "../../src/minting/EmissionsMinter.sol";
import {FactorRegistry} from "../../src/minting/FactorRegistry.sol";
import {RewardPool} from "../../src/minting/RewardPool.sol";
import {ValidatorSet} from "../../src/minting/ValidatorSet.sol";
import {RetirementRequest} from "../../src/retirement/IRetirementCertificates.sol";
import {RetirementCertificates} from "../../src/retirement/RetirementCertificates.sol";
import {CT02} from "../../src/token/CT02.sol";
import {vm} from "./Vm.sol";

/// @title The whole protocol as contracts/deploy/deploy.ts leaves it, with three validators of which two must sign
abstract contract ProtocolTest {
    /// @dev 2026-11-01T00:00:00Z.
    uint64 internal constant NOW = 1_793_491_200;
    bytes32 internal constant METHODOLOGY = keccak256("engine 1, ccf-2024");
    bytes32 internal constant ACCOUNT = keccak256("aws 123456789012 salt");

    address internal constant ADMIN = address(0xAD);
    address internal constant GUARDIAN = address(0x6A);
    address internal constant TREASURY = address(0x7E);
    address internal constant ALICE = address(0xA11CE);
    address internal constant BOB = address(0xB0B);
    address internal constant CAROL = address(0xCA201);

    AccessManager internal manager;
    CT02 internal token;
    ValidatorSet internal validators;
    FactorRegistry internal registry;
    RewardPool internal pool;
    EmissionsMinter internal minter;
    RetirementCertificates internal certificates;

    /// @dev Private keys in the ascending order of their addresses.
    uint256[3] internal keys;

    function setUp() public virtual {
        vm.warp(NOW);
        manager = new AccessManager(address(this));
        token = new CT02(address(manager));
        validators = new ValidatorSet(address(manager));
        registry = new FactorRegistry(address(manager));
        pool = new RewardPool(address(manager), token);
        minter = new EmissionsMinter(address(manager), token, validators, registry, pool, TREASURY);
        certificates = new RetirementCertificates(address(manager), token, minter);

        _let(address(token), token.mint.selector, Roles.MINTER);
        _let(address(token), token.burn.selector, Roles.BURNER);
        _let(address(certificates), certificates.retireFor.selector, Roles.RETIRER);
        _let(address(minter), minter.pause.selector, Roles.GUARDIAN);
        _let(address(certificates), certificates.pause.selector, Roles.GUARDIAN);
        manager.grantRole(Roles.MINTER, address(minter), 0);
        manager.grantRole(Roles.RETIRER, address(minter), 0);
        manager.grantRole(Roles.BURNER, address(certificates), 0);
        manager.grantRole(Roles.GUARDIAN, GUARDIAN, 0);
        minter.connect(certificates);
        registry.approve(METHODOLOGY, "engine 1, ccf-2024");
        keys = _ascending([uint256(0xA1), 0xA2, 0xA3]);
        validators.setValidators(_addresses(), 2);
        manager.grantRole(0, ADMIN, 0);
        manager.renounceRole(0, address(this));
    }

    /// @dev One day of 50.00 kg of Alice, ten days ago.
    function _report() internal view returns (EmissionsReport memory) {
        return EmissionsReport({
            account: ACCOUNT,
            beneficiary: ALICE,
            periodStart: NOW - 10 days,
            periodEnd: NOW - 9 days,
            amount: 50_00,
            linesRoot: keccak256("lines"),
            methodology: METHODOLOGY,
            efficiencyBps: 10_000,
            referrer: address(0),
            validatorSetVersion: validators.version()
        });
    }

    /// @dev The report for another period and amount.
    function _report(uint64 start, uint64 end, uint256 amount) internal view returns (EmissionsReport memory report) {
        report = _report();
        report.periodStart = start;
        report.periodEnd = end;
        report.amount = amount;
    }

    /// @dev Signed by the first two validators.
    function _attest(EmissionsReport memory report) internal view returns (AttestedReport memory attested) {
        attested.report = report;
        attested.signatures = new bytes[](2);
        bytes32 digest = minter.hashReport(report);
        attested.signatures[0] = _sign(keys[0], digest);
        attested.signatures[1] = _sign(keys[1], digest);
    }

    /// @dev Submitted by its beneficiary.
    function _mint(EmissionsReport memory report) internal returns (bytes32) {
        AttestedReport memory attested = _attest(report);
        vm.prank(report.beneficiary);
        return minter.mint(attested);
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _request(uint256 amount) internal pure returns (RetirementRequest memory request) {
        request.amount = amount;
        request.beneficiaryName = "Example Ltd";
        request.reason = "October 2026";
    }

    function _request(uint256 amount, bytes32 reportId) internal pure returns (RetirementRequest memory request) {
        request = _request(amount);
        request.reportIds = new bytes32[](1);
        request.reportIds[0] = reportId;
    }

    function _addresses() internal view returns (address[] memory members) {
        members = new address[](3);
        for (uint256 i = 0; i < 3; ++i) {
            members[i] = vm.addr(keys[i]);
        }
    }

    function _let(address target, bytes4 selector, uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        manager.setTargetFunctionRole(target, selectors, role);
    }

    function _ascending(uint256[3] memory unsorted) internal pure returns (uint256[3] memory) {
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 j = i + 1; j < 3; ++j) {
                if (vm.addr(unsorted[j]) < vm.addr(unsorted[i])) {
                    (unsorted[i], unsorted[j]) = (unsorted[j], unsorted[i]);
                }
            }
        }
        return unsorted;
    }
}
