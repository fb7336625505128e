// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EmissionsMinter} from "../../src/minting/EmissionsMinter.sol";
import {AttestedReport, EmissionsReport, IEmissionsMinter} from "../../src/minting/IEmissionsMinter.sol";
import {ValidatorSet} from "../../src/minting/ValidatorSet.sol";
import {Badge, Certificate} from "../../src/retirement/IRetirementCertificates.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev Protocol, section 2: minting, period accounting, split, referral, mint-and-retire.
contract EmissionsMinterTest is ProtocolTest {
    function _expect(bytes memory revertData, AttestedReport memory attested) private {
        vm.expectRevert(revertData);
        vm.prank(attested.report.beneficiary);
        minter.mint(attested);
    }

    // --- The worked examples of section 2

    function test_mint_splits50kgInto35And10And5() public {
        _mint(_report());
        vm.snapshotGasLastCall("CT02", "mint");

        vm.assertEq(token.balanceOf(ALICE), 35_00, "customer");
        vm.assertEq(token.balanceOf(TREASURY), 10_00, "treasury");
        vm.assertEq(token.balanceOf(address(pool)), 5_00, "reward pool");
        vm.assertEq(pool.stakerRewards(), 4_00, "stakers");
        vm.assertEq(pool.daoTreasury(), 75, "DAO");
        vm.assertEq(pool.emergencyReserve(), 25, "emergency");
        vm.assertEq(token.totalSupply(), 50_00, "supply");
        vm.assertEq(token.mintedFor(MintCause.Attested), 50_00, "attested");
    }

    function test_mint_paysTheReferrerOutOfTheTreasurysShare() public {
        EmissionsReport memory report = _report();
        report.referrer = BOB;
        _mint(report);
        vm.snapshotGasLastCall("CT02", "mint with referrer");

        vm.assertEq(token.balanceOf(ALICE), 35_00, "customer");
        vm.assertEq(token.balanceOf(TREASURY), 7_50, "treasury");
        vm.assertEq(token.balanceOf(BOB), 2_50, "referrer");
        vm.assertEq(token.balanceOf(address(pool)), 5_00, "reward pool");
    }

    function test_mint_paysReferralsFor365DaysFromTheFirstReport() public {
        _mint(_report(NOW - 10 days, NOW - 9 days, 100_00));
        vm.assertEq(minter.referralUntil(ALICE), NOW + 365 days, "term");

        vm.warp(NOW + 365 days - 1);
        EmissionsReport memory report = _report(NOW - 9 days, NOW - 8 days, 100_00);
        report.referrer = BOB;
        _mint(report);
        vm.assertEq(token.balanceOf(BOB), 5_00, "in the last second");

        vm.warp(NOW + 365 days);
        report = _report(NOW - 8 days, NOW - 7 days, 100_00);
        report.referrer = BOB;
        _mint(report);
        vm.assertEq(token.balanceOf(BOB), 5_00, "after the term");
        vm.assertEq(token.balanceOf(TREASURY), 20_00 + 15_00 + 20_00, "treasury gets the whole share again");
    }

    /// @dev The term begins with the first report, whether that names a referrer or not, and later ones do not extend it.
    function test_mint_countsTheReferralTermFromTheFirstReportOnly() public {
        _mint(_report(NOW - 10 days, NOW - 9 days, 100_00));
        vm.warp(NOW + 200 days);
        EmissionsReport memory report = _report(NOW - 9 days, NOW - 8 days, 100_00);
        report.referrer = BOB;
        _mint(report);
        vm.assertEq(minter.referralUntil(ALICE), NOW + 365 days, "as it was");

        vm.warp(NOW + 365 days);
        report = _report(NOW - 8 days, NOW - 7 days, 100_00);
        report.account = keccak256("another account of hers");
        report.periodStart = NOW + 10 days;
        report.periodEnd = NOW + 11 days;
        report.referrer = CAROL;
        _mint(report);
        vm.assertEq(token.balanceOf(CAROL), 0, "neither another account nor another referrer begins a new term");
    }

    /// @dev Protocol, section 2: 5 % during the first 365 days. Addresses are free: who takes a new one for the same cloud
    /// account, and names another of its own as referrer, would keep the treasury's 5 % for ever.
    function test_mint_aNewBeneficiaryOfTheAccountBeginsNoNewReferralTerm() public {
        _mint(_report(NOW - 10 days, NOW - 9 days, 100_00));
        vm.warp(NOW + 365 days - 1);
        EmissionsReport memory report = _report(NOW - 9 days, NOW - 8 days, 100_00);
        report.beneficiary = CAROL;
        report.referrer = BOB;
        _mint(report);
        vm.assertEq(token.balanceOf(BOB), 5_00, "in the last second of the account's term");

        vm.warp(NOW + 365 days);
        report = _report(NOW - 8 days, NOW - 7 days, 100_00);
        report.beneficiary = address(0xF4E54);
        report.referrer = BOB;
        _mint(report);
        vm.assertEq(token.balanceOf(BOB), 5_00, "after it");
        vm.assertEq(token.balanceOf(TREASURY), 20_00 + 15_00 + 20_00, "treasury gets the whole share again");
    }

    /// @dev 50.00 kg: the customer's 35.00 are retired; treasury 7.50, referrer 2.50, pool 5.00 stay.
    function test_mintAndRetire_paysTheReferrerToo() public {
        AttestedReport[] memory attested = new AttestedReport[](1);
        EmissionsReport memory report = _report();
        report.referrer = BOB;
        attested[0] = _attest(report);
        vm.prank(ALICE);
        (, uint256 certificateId) = minter.mintAndRetire(attested, _request(0));
        vm.assertEq(certificates.certificateOf(certificateId).amount, 35_00, "customer");
        vm.assertEq(token.balanceOf(TREASURY), 7_50, "treasury");
        vm.assertEq(token.balanceOf(BOB), 2_50, "referrer");
        vm.assertEq(token.totalSupply(), 15_00, "what is left");
    }

    function testFuzz_split_aReferralTakesNothingFromCustomerAndPool(uint256 amount) public view {
        amount = bound(amount, 1, type(uint96).max);
        (uint256 customer, uint256 treasury, uint256 rewardPool,) = minter.split(amount, false);
        (uint256 referred, uint256 less, uint256 samePool, uint256 referral) = minter.split(amount, true);
        vm.assertEq(referred, customer, "customer");
        vm.assertEq(samePool, rewardPool, "reward pool");
        vm.assertEq(less + referral, treasury, "out of the treasury's");
    }

    function testFuzz_split_floorsEachShareAndLosesNothing(uint256 amount, bool referred) public view {
        amount = bound(amount, 1, type(uint96).max);
        (uint256 customer, uint256 treasury, uint256 rewardPool, uint256 referral) = minter.split(amount, referred);

        vm.assertEq(customer + treasury + rewardPool + referral, amount, "sum");
        vm.assertEq(treasury + referral, amount / 5, "20 % floored");
        vm.assertEq(rewardPool, amount / 10, "10 % floored");
        vm.assertEq(referral, referred ? amount / 20 : 0, "5 % floored");
        vm.assertLe(amount * 7 / 10, customer, "the customer keeps at least 70 %");
    }

    function testFuzz_mint_issuesExactlyTheReportedAmount(uint96 amount, bool referred) public {
        amount = uint96(bound(amount, 1, type(uint96).max));
        EmissionsReport memory report = _report();
        report.amount = amount;
        if (referred) report.referrer = BOB;
        bytes32 id = _mint(report);

        vm.assertEq(token.totalSupply(), amount, "supply");
        (address beneficiary, uint256 recorded) = minter.reportOf(id);
        vm.assertEq(beneficiary, ALICE, "beneficiary");
        vm.assertEq(recorded, amount, "recorded");
    }

    function test_mint_failsForAStranger_whoCouldCloseTheEarlierPeriodsOfABatchForEver() public {
        AttestedReport[] memory attested = new AttestedReport[](2);
        attested[0] = _attest(_report());
        attested[1] = _attest(_report(NOW - 9 days, NOW - 8 days, 10_00));
        AttestedReport[] memory newest = new AttestedReport[](1);
        newest[0] = attested[1];

        // Carol saw Alice's batch on its way, and submits the newest report alone and first.
        bytes memory refused = abi.encodeWithSelector(IEmissionsMinter.NotTheBeneficiary.selector, CAROL, ALICE);
        vm.expectRevert(refused);
        vm.prank(CAROL);
        minter.mint(newest[0]);
        vm.expectRevert(refused);
        vm.prank(CAROL);
        minter.mintBatch(newest);

        vm.prank(ALICE);
        minter.mintBatch(attested);
        vm.assertEq(token.balanceOf(ALICE), 42_00, "both periods");
    }

    function test_mint_emitsTheReportUnderItsDigest() public {
        EmissionsReport memory report = _report();
        AttestedReport memory attested = _attest(report);
        bytes32 id = minter.hashReport(report);
        vm.expectEmit();
        emit IEmissionsMinter.ReportMinted(id, ACCOUNT, ALICE, report, 35_00, 10_00, 5_00, 0);
        vm.prank(ALICE);
        bytes32 given = minter.mint(attested);
        vm.assertEq(given, id, "report id");
    }

    // --- EIP-712, written out by hand

    function test_hashReport_isTheEip712DigestOfTheDomain() public view {
        EmissionsReport memory r = _report();
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("CloudTuner Emissions"),
                keccak256("1"),
                block.chainid,
                address(minter)
            )
        );
        bytes32 typeHash = keccak256(
            "EmissionsReport(bytes32 account,address beneficiary,uint64 periodStart,uint64 periodEnd,uint256 amount,bytes32 linesRoot,bytes32 methodology,uint32 efficiencyBps,address referrer,uint32 validatorSetVersion)"
        );
        bytes memory head = abi.encode(typeHash, r.account, r.beneficiary, r.periodStart, r.periodEnd, r.amount);
        bytes memory tail =
            abi.encode(r.linesRoot, r.methodology, r.efficiencyBps, r.referrer, r.validatorSetVersion);
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, keccak256(bytes.concat(head, tail))));
        vm.assertEq(minter.hashReport(r), digest, "digest");
    }

    // --- Period accounting

    function test_mint_failsIfPeriodOverlaps() public {
        _mint(_report());
        EmissionsReport memory report = _report(NOW - 9 days - 1, NOW - 8 days, 1_00);
        _expect(
            abi.encodeWithSelector(
                IEmissionsMinter.PeriodOverlaps.selector, ACCOUNT, NOW - 9 days - 1, NOW - 9 days
            ),
            _attest(report)
        );
    }

    function test_mint_acceptsThePeriodThatBeginsWhereTheLastEnded() public {
        _mint(_report());
        _mint(_report(NOW - 9 days, NOW - 8 days, 1_00));
        vm.assertEq(minter.coveredUntil(ACCOUNT), NOW - 8 days, "covered");
    }

    function test_mint_failsIfTheReportIsReplayed() public {
        AttestedReport memory attested = _attest(_report());
        _mint(attested.report);
        _expect(
            abi.encodeWithSelector(
                IEmissionsMinter.PeriodOverlaps.selector, ACCOUNT, NOW - 10 days, NOW - 9 days
            ),
            attested
        );
    }

    function test_mint_failsForAPeriodThatWasPassedOver() public {
        _mint(_report(NOW - 5 days, NOW - 4 days, 1_00));
        _expect(
            abi.encodeWithSelector(
                IEmissionsMinter.PeriodOverlaps.selector, ACCOUNT, NOW - 10 days, NOW - 4 days
            ),
            _attest(_report(NOW - 10 days, NOW - 9 days, 1_00))
        );
    }

    function test_mint_keepsAccountsApart() public {
        _mint(_report());
        EmissionsReport memory report = _report();
        report.account = keccak256("another account");
        _mint(report);
        vm.assertEq(token.totalSupply(), 100_00, "both");
    }

    function test_mint_lets365DaysBackForTheFirstReport() public {
        vm.assertEq(minter.earliestStart(), NOW - 365 days, "earliest");
        _mint(_report(NOW - 365 days, NOW - 364 days, 1_00));
    }

    function test_mint_failsIfTheFirstReportIsOlderThan365Days() public {
        EmissionsReport memory report = _report(NOW - 365 days - 1, NOW - 364 days, 1_00);
        _expect(
            abi.encodeWithSelector(
                IEmissionsMinter.PeriodTooOld.selector, NOW - 365 days - 1, uint256(NOW) - 365 days
            ),
            _attest(report)
        );
    }

    function test_mint_letsLaterReportsBeOlderThan365Days() public {
        _mint(_report(NOW - 365 days, NOW - 364 days, 1_00));
        vm.warp(NOW + 365 days);
        _mint(_report(NOW - 364 days, NOW - 363 days, 1_00));
        vm.assertEq(minter.coveredUntil(ACCOUNT), NOW - 363 days, "covered");
    }

    function test_mint_failsIfThePeriodIsNotOver() public {
        _expect(
            abi.encodeWithSelector(IEmissionsMinter.PeriodNotOver.selector, NOW + 1, uint256(NOW)),
            _attest(_report(NOW - 1 days, NOW + 1, 1_00))
        );
    }

    function test_mint_failsIfThePeriodIsEmpty() public {
        _expect(
            abi.encodeWithSelector(IEmissionsMinter.EmptyPeriod.selector, NOW - 1 days, NOW - 1 days),
            _attest(_report(NOW - 1 days, NOW - 1 days, 1_00))
        );
    }

    // --- The other fields

    function test_mint_failsIfNothingToMint() public {
        _expect(
            abi.encodeWithSelector(IEmissionsMinter.NothingToMint.selector),
            _attest(_report(NOW - 2 days, NOW - 1 days, 0))
        );
        vm.expectRevert(IEmissionsMinter.NothingToMint.selector);
        minter.mintBatch(new AttestedReport[](0));
    }

    function test_mint_failsIfTheMethodologyIsNotApproved() public {
        EmissionsReport memory report = _report();
        report.methodology = keccak256("home-made");
        _expect(
            abi.encodeWithSelector(IEmissionsMinter.UnknownMethodology.selector, report.methodology), _attest(report)
        );
    }

    function test_mint_failsIfTheMethodologyWasRevoked() public {
        vm.prank(ADMIN);
        registry.revoke(METHODOLOGY);
        _expect(abi.encodeWithSelector(IEmissionsMinter.UnknownMethodology.selector, METHODOLOGY), _attest(_report()));
    }

    function test_mint_failsIfThereIsNoBeneficiary() public {
        EmissionsReport memory report = _report();
        report.beneficiary = address(0);
        _expect(abi.encodeWithSelector(IEmissionsMinter.InvalidBeneficiary.selector), _attest(report));
    }

    function test_mint_failsIfTheBeneficiaryRefersItself() public {
        EmissionsReport memory report = _report();
        report.referrer = ALICE;
        _expect(abi.encodeWithSelector(IEmissionsMinter.SelfReferral.selector), _attest(report));
    }

    // --- Batch, and mint-and-retire

    function test_mintBatch_mintsAllOrNone() public {
        AttestedReport[] memory attested = new AttestedReport[](2);
        attested[0] = _attest(_report());
        attested[1] = _attest(_report(NOW - 9 days, NOW - 8 days, 10_00));
        vm.prank(ALICE);
        bytes32[] memory ids = minter.mintBatch(attested);
        vm.snapshotGasLastCall("CT02", "mintBatch of 2");
        vm.assertEq(ids[1], minter.hashReport(attested[1].report), "second id");
        vm.assertEq(token.totalSupply(), 60_00, "supply");
        vm.assertEq(pool.stakerRewards() + pool.daoTreasury() + pool.emergencyReserve(), 6_00, "pool");

        attested[0] = _attest(_report(NOW - 8 days, NOW - 7 days, 10_00));
        attested[1] = _attest(_report(NOW - 8 days, NOW - 7 days, 10_00));
        vm.expectPartialRevert(IEmissionsMinter.PeriodOverlaps.selector);
        vm.prank(ALICE);
        minter.mintBatch(attested);
        vm.assertEq(minter.coveredUntil(ACCOUNT), NOW - 8 days, "nothing of the second batch");
    }

    function test_mintAndRetire_retiresTheCustomersShareIntoOneAttestedCertificate() public {
        AttestedReport[] memory attested = new AttestedReport[](2);
        attested[0] = _attest(_report());
        attested[1] = _attest(_report(NOW - 9 days, NOW - 8 days, 50_00));
        vm.prank(ALICE);
        (bytes32[] memory ids, uint256 certificateId) = minter.mintAndRetire(attested, _request(0));
        vm.snapshotGasLastCall("CT02", "mintAndRetire of 2");

        Certificate memory certificate = certificates.certificateOf(certificateId);
        vm.assertEq(certificate.amount, 70_00, "customer's shares");
        vm.assertEq(certificate.retiree, ALICE, "retiree");
        vm.assertTrue(certificate.badge == Badge.Attested, "badge");
        vm.assertEq(certificates.consumedOf(ids[0]), 50_00, "first report, wholly");
        vm.assertEq(certificates.consumedOf(ids[1]), 20_00, "second report, the rest");
        vm.assertEq(token.balanceOf(ALICE), 0, "nothing left");
        vm.assertEq(token.totalSupply(), 30_00, "treasury and pool");
    }

    function test_mintAndRetire_failsForSomeoneElsesReport() public {
        AttestedReport[] memory attested = new AttestedReport[](1);
        attested[0] = _attest(_report());
        vm.expectRevert(abi.encodeWithSelector(IEmissionsMinter.NotTheBeneficiary.selector, BOB, ALICE));
        vm.prank(BOB);
        minter.mintAndRetire(attested, _request(0));
    }

    function test_mintAndRetire_failsIfTheRequestBringsItsOwnAmountOrReports() public {
        AttestedReport[] memory attested = new AttestedReport[](1);
        attested[0] = _attest(_report());
        vm.expectRevert(IEmissionsMinter.RequestNotEmpty.selector);
        vm.prank(ALICE);
        minter.mintAndRetire(attested, _request(1));
        vm.expectRevert(IEmissionsMinter.RequestNotEmpty.selector);
        vm.prank(ALICE);
        minter.mintAndRetire(attested, _request(0, keccak256("report")));
    }

    // --- Quorum and signatures

    function test_mint_failsIfQuorumIsNotReached() public {
        AttestedReport memory attested = _attest(_report());
        bytes[] memory one = new bytes[](1);
        one[0] = attested.signatures[0];
        attested.signatures = one;
        _expect(abi.encodeWithSelector(IEmissionsMinter.QuorumNotReached.selector, 1, 2), attested);
    }

    function test_mint_failsIfASignerSignsTwice() public {
        AttestedReport memory attested = _attest(_report());
        attested.signatures[1] = attested.signatures[0];
        address signer = vm.addr(keys[0]);
        _expect(abi.encodeWithSelector(IEmissionsMinter.SignersNotAscending.selector, signer, signer), attested);
    }

    function test_mint_failsIfSignersAreNotAscending() public {
        AttestedReport memory attested = _attest(_report());
        (attested.signatures[0], attested.signatures[1]) = (attested.signatures[1], attested.signatures[0]);
        _expect(
            abi.encodeWithSelector(
                IEmissionsMinter.SignersNotAscending.selector, vm.addr(keys[1]), vm.addr(keys[0])
            ),
            attested
        );
    }

    function test_mint_failsIfASignerIsNoValidator() public {
        AttestedReport memory attested = _attest(_report());
        uint256[3] memory sorted = _ascending([keys[0], keys[1], uint256(0xBAD)]);
        bytes32 digest = minter.hashReport(attested.report);
        attested.signatures = new bytes[](3);
        for (uint256 i = 0; i < 3; ++i) {
            attested.signatures[i] = _sign(sorted[i], digest);
        }
        _expect(abi.encodeWithSelector(IEmissionsMinter.NotAValidator.selector, vm.addr(0xBAD)), attested);
    }

    function test_mint_acceptsMoreThanTheThreshold() public {
        AttestedReport memory attested = _attest(_report());
        bytes32 digest = minter.hashReport(attested.report);
        attested.signatures = new bytes[](3);
        for (uint256 i = 0; i < 3; ++i) {
            attested.signatures[i] = _sign(keys[i], digest);
        }
        vm.prank(ALICE);
        minter.mint(attested);
    }

    /// @dev EIP-2: for every signature (r, s, v) there is a second one (r, n - s, v'); it must not be accepted.
    function test_mint_failsIfASignatureIsMalleable() public {
        AttestedReport memory attested = _attest(_report());
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[1], minter.hashReport(attested.report));
        uint256 n = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        bytes32 highS = bytes32(n - uint256(s));
        attested.signatures[1] = abi.encodePacked(r, highS, v == 27 ? uint8(28) : uint8(27));
        _expect(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, highS), attested);
    }

    function test_mint_failsIfASignatureIsNot65Bytes() public {
        AttestedReport memory attested = _attest(_report());
        attested.signatures[1] = bytes.concat(attested.signatures[1], hex"00");
        _expect(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, 66), attested);
    }

    function testFuzz_mint_failsIfAnyFieldIsAlteredAfterSigning(uint8 field, uint256 change) public {
        AttestedReport memory attested = _attest(_report());
        EmissionsReport memory r = attested.report;
        field = uint8(bound(field, 0, 6));
        change = bound(change, 1, 1 days - 1);
        if (field == 0) r.account = bytes32(uint256(r.account) ^ change);
        if (field == 1) r.beneficiary = address(uint160(r.beneficiary) + uint160(change));
        if (field == 2) r.periodStart += uint64(change);
        if (field == 3) r.periodEnd += uint64(change);
        if (field == 4) r.amount += change;
        if (field == 5) r.linesRoot = bytes32(uint256(r.linesRoot) ^ change);
        if (field == 6) r.efficiencyBps += uint32(change);

        // Another digest recovers other signers: in any order, and none of them a validator.
        vm.prank(r.beneficiary);
        (bool ok, bytes memory reason) = address(minter).call(abi.encodeCall(minter.mint, (attested)));
        vm.assertFalse(ok, "minted");
        bytes4 selector = bytes4(reason);
        vm.assertTrue(
            selector == IEmissionsMinter.NotAValidator.selector
                || selector == IEmissionsMinter.SignersNotAscending.selector
                || selector == ECDSA.ECDSAInvalidSignature.selector,
            "refused for its signatures"
        );
    }

    function test_mint_failsIfTheReferrerIsAlteredAfterSigning() public {
        AttestedReport memory attested = _attest(_report());
        attested.report.referrer = CAROL;
        vm.prank(ALICE);
        (bool ok,) = address(minter).call(abi.encodeCall(minter.mint, (attested)));
        vm.assertFalse(ok, "minted");
    }

    function test_mint_failsForAnOldValidatorSet() public {
        AttestedReport memory attested = _attest(_report());
        address[] memory members = _addresses();
        vm.prank(ADMIN);
        validators.setValidators(members, 2);
        _expect(abi.encodeWithSelector(IEmissionsMinter.WrongValidatorSet.selector, 1, 2), attested);
    }

    function test_mint_failsForAValidatorThatWasReplaced() public {
        address[] memory members = new address[](2);
        (members[0], members[1]) = (vm.addr(keys[1]), vm.addr(keys[2]));
        vm.prank(ADMIN);
        validators.setValidators(members, 2);
        _expect(
            abi.encodeWithSelector(IEmissionsMinter.NotAValidator.selector, vm.addr(keys[0])), _attest(_report())
        );
    }

    function test_mint_failsForSignaturesOfAnotherChain() public {
        AttestedReport memory attested = _attest(_report());
        vm.chainId(block.chainid + 1);
        vm.prank(ALICE);
        (bool ok,) = address(minter).call(abi.encodeCall(minter.mint, (attested)));
        vm.assertFalse(ok, "minted on another chain");
    }

    function test_mint_failsForSignaturesOfAnotherDeployment() public {
        AttestedReport memory attested = _attest(_report());
        EmissionsMinter other =
            new EmissionsMinter(address(manager), token, validators, registry, pool, TREASURY);
        vm.prank(ALICE);
        (bool ok, bytes memory reason) = address(other).call(abi.encodeCall(other.mint, (attested)));
        vm.assertFalse(ok, "minted by another contract");
        vm.assertTrue(
            bytes4(reason) == IEmissionsMinter.NotAValidator.selector
                || bytes4(reason) == IEmissionsMinter.SignersNotAscending.selector,
            "refused for its signatures"
        );
    }

    function test_mint_failsWhileThereAreNoValidators() public {
        AttestedReport memory attested;
        attested.report = _report();
        attested.report.validatorSetVersion = 0;
        EmissionsMinter other =
            new EmissionsMinter(address(manager), token, new ValidatorSet(address(manager)), registry, pool, TREASURY);
        vm.expectRevert(abi.encodeWithSelector(IEmissionsMinter.QuorumNotReached.selector, 0, 0));
        vm.prank(ALICE);
        other.mint(attested);
    }

    // --- Pause

    function test_pause_stopsEveryWayToMint() public {
        vm.prank(GUARDIAN);
        minter.pause();
        AttestedReport[] memory attested = new AttestedReport[](1);
        attested[0] = _attest(_report());

        _expect(abi.encodeWithSelector(Pausable.EnforcedPause.selector), attested[0]);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        minter.mintBatch(attested);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(ALICE);
        minter.mintAndRetire(attested, _request(0));

        vm.prank(ADMIN);
        minter.unpause();
        vm.prank(ALICE);
        minter.mint(attested[0]);
    }

    function test_connect_failsTheSecondTime() public {
        vm.expectRevert(IEmissionsMinter.AlreadyConnected.selector);
        vm.prank(ADMIN);
        minter.connect(certificates);
    }
}
