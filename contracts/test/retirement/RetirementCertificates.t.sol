// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC20Errors, IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IERC5192} from "../../src/retirement/IERC5192.sol";
import {
    Badge,
    Certificate,
    IRetirementCertificates,
    RetirementRequest
} from "../../src/retirement/IRetirementCertificates.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev Protocol, section 3: burning, certificates, badges, backing.
contract RetirementCertificatesTest is ProtocolTest {
    bytes32 private reportId;

    /// @dev Alice has 35.00 CT02 and a report of 50.00 kg.
    function setUp() public override {
        super.setUp();
        reportId = _mint(_report());
    }

    function _retire(address retiree, RetirementRequest memory request) private returns (uint256) {
        vm.prank(retiree);
        return certificates.retire(request);
    }

    function _expect(bytes memory revertData, RetirementRequest memory request) private {
        vm.expectRevert(revertData);
        vm.prank(ALICE);
        certificates.retire(request);
    }

    function _mintOther(uint64 day, uint256 amount) private returns (bytes32) {
        return _mint(_report(NOW - (9 - day) * 1 days, NOW - (8 - day) * 1 days, amount));
    }

    // --- Burning and recording

    function test_retire_burnsAndRecordsEverything() public {
        RetirementRequest memory request = _request(20_00, reportId);
        request.periodStart = NOW - 10 days;
        request.periodEnd = NOW - 9 days;
        request.recipient = CAROL;
        uint256 id = _retire(ALICE, request);
        vm.snapshotGasLastCall("CT02", "retire, attested by 1 report");

        vm.assertEq(id, 1, "first certificate");
        vm.assertEq(certificates.certificateCount(), 1, "count");
        vm.assertEq(token.balanceOf(ALICE), 15_00, "burned from the retiree");
        vm.assertEq(token.totalSupply(), 30_00, "supply falls");
        vm.assertEq(token.burnedFor(BurnCause.Retirement), 20_00, "cause");
        vm.assertEq(certificates.ownerOf(id), CAROL, "on behalf of");
        Certificate memory c = certificates.certificateOf(id);
        vm.assertEq(c.retiree, ALICE, "retiree");
        vm.assertEq(c.amount, 20_00, "amount");
        vm.assertEq(c.retiredAt, NOW, "time");
        vm.assertEq(c.periodStart, NOW - 10 days, "period start");
        vm.assertEq(c.periodEnd, NOW - 9 days, "period end");
        vm.assertEq(c.beneficiaryName, "Example Ltd", "name");
        vm.assertEq(c.beneficiaryHash, 0, "no hash");
        vm.assertEq(c.reason, "October 2026", "reason");
        vm.assertEq(c.reportIds.length, 1, "reports");
        vm.assertEq(c.reportIds[0], reportId, "report");
        vm.assertTrue(c.badge == Badge.Attested, "badge");
    }

    function test_retire_givesTheCertificateToTheRetireeWhenNoRecipientIsNamed() public {
        vm.assertEq(certificates.ownerOf(_retire(ALICE, _request(1))), ALICE, "owner");
    }

    function test_retire_takesTheHashOfAPrivateName() public {
        RetirementRequest memory request = _request(1);
        request.beneficiaryName = "";
        request.beneficiaryHash = certificates.hashBeneficiary(keccak256("salt"), "Example Ltd");
        vm.assertEq(
            request.beneficiaryHash, keccak256(abi.encode(keccak256("salt"), "Example Ltd")), "abi.encode(salt, name)"
        );
        Certificate memory c = certificates.certificateOf(_retire(ALICE, request));
        vm.assertEq(c.beneficiaryHash, request.beneficiaryHash, "hash");
        vm.assertEq(c.beneficiaryName, "", "no name");
    }

    function test_retire_failsIfMoreThanTheBalance() public {
        _expect(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, ALICE, 35_00, 35_01),
            _request(35_01)
        );
    }

    function test_retire_failsIfNothingToRetire() public {
        _expect(abi.encodeWithSelector(IRetirementCertificates.NothingToRetire.selector), _request(0));
        vm.expectRevert(IRetirementCertificates.NothingToRetire.selector);
        certificates.retireBatch(new RetirementRequest[](0));
    }

    function test_retire_failsIfTheBeneficiaryIsNotNamedOrNamedTwice() public {
        RetirementRequest memory request = _request(1);
        request.beneficiaryHash = keccak256("x");
        _expect(abi.encodeWithSelector(IRetirementCertificates.BeneficiaryNamedTwice.selector), request);
        request.beneficiaryName = "";
        request.beneficiaryHash = 0;
        _expect(abi.encodeWithSelector(IRetirementCertificates.BeneficiaryNotNamed.selector), request);
    }

    function test_retire_failsIfTextIsTooLong() public {
        RetirementRequest memory request = _request(1);
        request.beneficiaryName = string(new bytes(361));
        _expect(abi.encodeWithSelector(IRetirementCertificates.TextTooLong.selector, 361, 360), request);
        request.beneficiaryName = string(new bytes(360));
        request.reason = string(new bytes(841));
        _expect(abi.encodeWithSelector(IRetirementCertificates.TextTooLong.selector, 841, 840), request);
        request.reason = string(new bytes(840));
        _retire(ALICE, request);
    }

    function test_retire_failsIfThePeriodIsEmpty() public {
        RetirementRequest memory request = _request(1);
        request.periodStart = NOW;
        request.periodEnd = NOW;
        _expect(abi.encodeWithSelector(IRetirementCertificates.InvalidPeriod.selector, NOW, NOW), request);
        request.periodEnd = 0;
        _expect(abi.encodeWithSelector(IRetirementCertificates.InvalidPeriod.selector, NOW, 0), request);
    }

    function test_retireBatch_retiresAllOrNone() public {
        RetirementRequest[] memory requests = new RetirementRequest[](2);
        requests[0] = _request(10_00, reportId);
        requests[1] = _request(5_00);
        vm.prank(ALICE);
        uint256[] memory ids = certificates.retireBatch(requests);
        vm.assertEq(ids[1], 2, "second id");
        vm.assertTrue(certificates.certificateOf(1).badge == Badge.Attested, "first");
        vm.assertTrue(certificates.certificateOf(2).badge == Badge.Declared, "second");

        requests[1] = _request(1_000_00);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientBalance.selector);
        vm.prank(ALICE);
        certificates.retireBatch(requests);
        vm.assertEq(certificates.consumedOf(reportId), 10_00, "the first of the failed batch left no trace");
    }

    // --- Badges and backing

    function test_retire_isDeclaredWithoutReports() public {
        uint256 id = _retire(ALICE, _request(35_00));
        vm.snapshotGasLastCall("CT02", "retire, declared");
        vm.assertTrue(certificates.certificateOf(id).badge == Badge.Declared, "badge");
        vm.assertEq(certificates.consumedOf(reportId), 0, "no report is touched");
    }

    function test_retire_failsIfTheReportsAreUsedUp() public {
        _retire(ALICE, _request(35_00, reportId));
        vm.prank(TREASURY);
        token.transfer(ALICE, 10_00);
        _retire(ALICE, _request(10_00, reportId));
        _mintOther(0, 50_00);

        // 50.00 - 45.00 are left of the report; asking for 5.01 must fail, whatever the balance is.
        _expect(
            abi.encodeWithSelector(IRetirementCertificates.InsufficientBacking.selector, 5_01, 5_00),
            _request(5_01, reportId)
        );
        _retire(ALICE, _request(5_00, reportId));
        vm.assertEq(certificates.consumedOf(reportId), 50_00, "wholly consumed");
        _expect(
            abi.encodeWithSelector(IRetirementCertificates.InsufficientBacking.selector, 1, 0), _request(1, reportId)
        );
    }

    function test_retire_failsIfAReportIsNamedTwiceToCountTwice() public {
        _mintOther(0, 100_00);
        RetirementRequest memory request = _request(60_00);
        request.reportIds = new bytes32[](2);
        (request.reportIds[0], request.reportIds[1]) = (reportId, reportId);
        _expect(abi.encodeWithSelector(IRetirementCertificates.InsufficientBacking.selector, 60_00, 50_00), request);
    }

    function test_retire_drawsOnReportsInTheOrderGivenAndRecordsThoseItDrewOn() public {
        bytes32 second = _mintOther(0, 50_00);
        bytes32 third = _mintOther(1, 50_00);
        RetirementRequest memory request = _request(60_00);
        request.reportIds = new bytes32[](3);
        (request.reportIds[0], request.reportIds[1], request.reportIds[2]) = (second, reportId, third);
        uint256 id = _retire(ALICE, request);

        vm.assertEq(certificates.consumedOf(second), 50_00, "first given");
        vm.assertEq(certificates.consumedOf(reportId), 10_00, "second given");
        vm.assertEq(certificates.consumedOf(third), 0, "not needed");
        bytes32[] memory recorded = certificates.certificateOf(id).reportIds;
        vm.assertEq(recorded.length, 2, "recorded");
        vm.assertEq(recorded[0], second, "in the order given");
        vm.assertEq(recorded[1], reportId, "in the order given");
    }

    function test_retire_failsForAReportOfSomeoneElse() public {
        vm.prank(ALICE);
        token.transfer(BOB, 10_00);
        vm.expectRevert(
            abi.encodeWithSelector(IRetirementCertificates.ReportOfSomeoneElse.selector, reportId, ALICE)
        );
        vm.prank(BOB);
        certificates.retire(_request(10_00, reportId));
    }

    function test_retire_failsForAnUnknownReport() public {
        bytes32 unknown = keccak256("unknown");
        _expect(
            abi.encodeWithSelector(IRetirementCertificates.UnknownReport.selector, unknown), _request(1, unknown)
        );
    }

    function test_retire_letsBoughtTokensBeAttestedUpToTheReport() public {
        vm.prank(TREASURY);
        token.transfer(ALICE, 10_00);
        uint256 id = _retire(ALICE, _request(45_00, reportId));
        vm.assertTrue(certificates.certificateOf(id).badge == Badge.Attested, "badge");
    }

    function testFuzz_retire_neverDrawsMoreThanWasReported(uint256 first, uint256 second) public {
        vm.prank(TREASURY);
        token.transfer(ALICE, 10_00);
        first = bound(first, 1, 45_00 - 1);
        second = bound(second, 1, 45_00 - first);
        _retire(ALICE, _request(first, reportId));
        _retire(ALICE, _request(second, reportId));
        vm.assertEq(certificates.consumedOf(reportId), first + second, "consumed");
        vm.assertLe(certificates.consumedOf(reportId), 50_00, "reported");
    }

    // --- ERC-721 and ERC-5192: bound to the recipient for ever

    function test_certificate_failsToBeTransferred() public {
        uint256 id = _retire(ALICE, _request(1));
        vm.expectRevert(IRetirementCertificates.NotTransferable.selector);
        vm.prank(ALICE);
        certificates.transferFrom(ALICE, BOB, id);
        vm.expectRevert(IRetirementCertificates.NotTransferable.selector);
        vm.prank(ALICE);
        certificates.safeTransferFrom(ALICE, BOB, id);
        vm.expectRevert(IRetirementCertificates.NotTransferable.selector);
        vm.prank(ALICE);
        certificates.transferFrom(ALICE, ALICE, id);
        vm.assertEq(certificates.ownerOf(id), ALICE, "owner");
    }

    function test_certificate_failsToBeApproved() public {
        uint256 id = _retire(ALICE, _request(1));
        vm.expectRevert(IRetirementCertificates.NotTransferable.selector);
        vm.prank(ALICE);
        certificates.approve(BOB, id);
        vm.expectRevert(IRetirementCertificates.NotTransferable.selector);
        vm.prank(ALICE);
        certificates.setApprovalForAll(BOB, true);
    }

    function test_certificate_isLocked_erc5192() public {
        vm.expectEmit();
        emit IERC5192.Locked(1);
        uint256 id = _retire(ALICE, _request(1));
        vm.assertTrue(certificates.locked(id), "locked");
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 2));
        certificates.locked(2);
        // The interface ids that ERC-5192, ERC-721, its metadata and ERC-165 publish.
        vm.assertTrue(certificates.supportsInterface(0xb45a3c0e), "ERC-5192");
        vm.assertTrue(certificates.supportsInterface(0x80ac58cd), "ERC-721");
        vm.assertTrue(certificates.supportsInterface(0x5b5e139f), "metadata");
        vm.assertTrue(certificates.supportsInterface(0x01ffc9a7), "ERC-165");
        vm.assertFalse(certificates.supportsInterface(0xffffffff), "not everything");
    }

    function test_certificateOf_failsForAnUnknownNumber() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 7));
        certificates.certificateOf(7);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 7));
        certificates.tokenURI(7);
    }

    // --- Who may, and pause

    function test_retireFor_failsForAnyoneButTheMinter() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        vm.prank(BOB);
        certificates.retireFor(ALICE, _request(1));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, ADMIN));
        vm.prank(ADMIN);
        certificates.retireFor(ALICE, _request(1));
    }

    function test_pause_stopsRetiringButNeverTransfersOfTokens() public {
        vm.prank(GUARDIAN);
        certificates.pause();
        _expect(abi.encodeWithSelector(Pausable.EnforcedPause.selector), _request(1));
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(ALICE);
        certificates.retireBatch(new RetirementRequest[](1));
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(address(minter));
        certificates.retireFor(ALICE, _request(1));
        vm.prank(ALICE);
        token.transfer(BOB, 1_00);

        vm.prank(ADMIN);
        certificates.unpause();
        _retire(ALICE, _request(1));
    }
}
