// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IRetirementCertificates, RetirementRequest} from "../retirement/IRetirementCertificates.sol";
import {ICT02, MintCause} from "../token/ICT02.sol";
import {AttestedReport, EmissionsReport, IEmissionsMinter} from "./IEmissionsMinter.sol";
import {IFactorRegistry} from "./IFactorRegistry.sol";
import {IRewardPool} from "./IRewardPool.sol";
import {IValidatorSet} from "./IValidatorSet.sol";

/// @title Proof of Compute Emissions: mints CT02 against quorum-signed reports (protocol, section 2)
/// @notice Per account, reports are monotonic: a period is covered once, and a period that was passed over stays
/// uncovered for ever.
contract EmissionsMinter is IEmissionsMinter, EIP712, Pausable, AccessManaged {
    using SafeCast for uint256;

    /// @dev What is kept of a report after it was minted: one storage slot.
    struct MintedReport {
        address beneficiary;
        uint96 amount;
    }

    /// @dev What is kept of a cloud account: one storage slot. Both are 0 before its first report.
    struct CloudAccount {
        uint64 coveredUntil;
        uint64 referralUntil;
    }

    /// @notice The EIP-712 type hash of `EmissionsReport`.
    bytes32 public constant REPORT_TYPEHASH = keccak256(
        "EmissionsReport(bytes32 account,address beneficiary,uint64 periodStart,uint64 periodEnd,uint256 amount,"
        "bytes32 linesRoot,bytes32 methodology,uint32 efficiencyBps,address referrer,uint32 validatorSetVersion)"
    );
    /// @notice How far back the first report of an account may start.
    uint256 public constant MAX_FIRST_AGE = 365 days;
    /// @notice How long after the first report of a beneficiary, and of a cloud account, a referrer earns.
    uint256 public constant REFERRAL_TERM = 365 days;

    uint256 private constant BASIS = 10_000;
    uint256 private constant TREASURY_BPS = 2_000;
    uint256 private constant REWARD_POOL_BPS = 1_000;
    uint256 private constant REFERRAL_BPS = 500;

    /// @notice CT02.
    ICT02 public immutable token;
    /// @notice Whose members sign reports.
    IValidatorSet public immutable validators;
    /// @notice Which methodologies mint.
    IFactorRegistry public immutable registry;
    /// @notice Receives 10 % of what is minted.
    IRewardPool public immutable rewardPool;
    /// @notice The Safe that receives the treasury's share.
    address public immutable treasury;
    /// @notice Where `mintAndRetire` retires.
    IRetirementCertificates public certificates;

    /// @inheritdoc IEmissionsMinter
    mapping(address beneficiary => uint64 end) public referralUntil;

    mapping(bytes32 account => CloudAccount) private _accounts;
    mapping(bytes32 reportId => MintedReport) private _reports;

    /// @param authority The access manager that says who may connect, pause and unpause.
    /// @param token_ CT02, which must let this contract mint.
    /// @param validators_ Whose members sign reports.
    /// @param registry_ Which methodologies mint.
    /// @param rewardPool_ Receives 10 %.
    /// @param treasury_ Receives 20 %, less referrals.
    constructor(
        address authority,
        ICT02 token_,
        IValidatorSet validators_,
        IFactorRegistry registry_,
        IRewardPool rewardPool_,
        address treasury_
    ) EIP712("CloudTuner Emissions", "1") AccessManaged(authority) {
        token = token_;
        validators = validators_;
        registry = registry_;
        rewardPool = rewardPool_;
        treasury = treasury_;
    }

    /// @inheritdoc IEmissionsMinter
    function mint(AttestedReport calldata attested) external whenNotPaused returns (bytes32 reportId) {
        (reportId,) = _mint(attested);
        rewardPool.fund();
    }

    /// @inheritdoc IEmissionsMinter
    function mintBatch(AttestedReport[] calldata attested)
        external
        whenNotPaused
        returns (bytes32[] memory reportIds)
    {
        (reportIds,) = _mintAll(attested);
    }

    /// @inheritdoc IEmissionsMinter
    function mintAndRetire(AttestedReport[] calldata attested, RetirementRequest calldata request)
        external
        whenNotPaused
        returns (bytes32[] memory reportIds, uint256 certificateId)
    {
        if (request.amount != 0 || request.reportIds.length != 0) revert RequestNotEmpty();
        RetirementRequest memory completed = request;
        (reportIds, completed.amount) = _mintAll(attested);
        completed.reportIds = reportIds;
        certificateId = certificates.retireFor(msg.sender, completed);
    }

    /// @inheritdoc IEmissionsMinter
    function connect(IRetirementCertificates certificates_) external restricted {
        if (address(certificates) != address(0)) revert AlreadyConnected();
        certificates = certificates_;
    }

    /// @inheritdoc IEmissionsMinter
    function pause() external restricted {
        _pause();
    }

    /// @inheritdoc IEmissionsMinter
    function unpause() external restricted {
        _unpause();
    }

    /// @inheritdoc IEmissionsMinter
    function coveredUntil(bytes32 account) external view returns (uint64 end) {
        return _accounts[account].coveredUntil;
    }

    /// @inheritdoc IEmissionsMinter
    function reportOf(bytes32 reportId) external view returns (address beneficiary, uint256 amount) {
        MintedReport memory minted = _reports[reportId];
        return (minted.beneficiary, minted.amount);
    }

    /// @inheritdoc IEmissionsMinter
    function hashReport(EmissionsReport calldata report) public view returns (bytes32 reportId) {
        // All fields are static, so their ABI encoding is EIP-712's encodeData.
        return _hashTypedDataV4(keccak256(abi.encode(REPORT_TYPEHASH, report)));
    }

    /// @inheritdoc IEmissionsMinter
    function split(uint256 amount, bool referred)
        public
        pure
        returns (uint256 customer, uint256 toTreasury, uint256 toRewardPool, uint256 referral)
    {
        toTreasury = amount * TREASURY_BPS / BASIS;
        toRewardPool = amount * REWARD_POOL_BPS / BASIS;
        customer = amount - toTreasury - toRewardPool;
        if (referred) {
            referral = amount * REFERRAL_BPS / BASIS;
            toTreasury -= referral;
        }
    }

    /// @inheritdoc IEmissionsMinter
    function earliestStart() public view returns (uint256) {
        return block.timestamp > MAX_FIRST_AGE ? block.timestamp - MAX_FIRST_AGE : 0;
    }

    function _mintAll(AttestedReport[] calldata attested)
        private
        returns (bytes32[] memory reportIds, uint256 customers)
    {
        if (attested.length == 0) revert NothingToMint();
        reportIds = new bytes32[](attested.length);
        for (uint256 i = 0; i < attested.length; ++i) {
            uint256 customer;
            (reportIds[i], customer) = _mint(attested[i]);
            customers += customer;
        }
        rewardPool.fund();
    }

    function _mint(AttestedReport calldata attested) private returns (bytes32 reportId, uint256 customer) {
        EmissionsReport calldata report = attested.report;
        _checkReport(report);
        reportId = hashReport(report);
        _checkQuorum(reportId, attested.signatures);

        _accounts[report.account].coveredUntil = report.periodEnd;
        _reports[reportId] = MintedReport(report.beneficiary, report.amount.toUint96());

        uint256 toTreasury;
        uint256 toRewardPool;
        uint256 referral;
        (customer, toTreasury, toRewardPool, referral) = split(report.amount, _takesReferral(report));
        _issue(report.beneficiary, customer);
        _issue(treasury, toTreasury);
        _issue(address(rewardPool), toRewardPool);
        _issue(report.referrer, referral);
        emit ReportMinted(
            reportId, report.account, report.beneficiary, report, customer, toTreasury, toRewardPool, referral
        );
    }

    /// @dev Starts the referral terms of beneficiary and cloud account with the first report of each, whether that names
    /// a referrer or not. Both count: a new beneficiary is an address that costs nothing.
    function _takesReferral(EmissionsReport calldata report) private returns (bool) {
        CloudAccount storage account = _accounts[report.account];
        uint64 fresh = (block.timestamp + REFERRAL_TERM).toUint64();
        if (referralUntil[report.beneficiary] == 0) referralUntil[report.beneficiary] = fresh;
        if (account.referralUntil == 0) account.referralUntil = fresh;
        return report.referrer != address(0) && block.timestamp < referralUntil[report.beneficiary]
            && block.timestamp < account.referralUntil;
    }

    function _issue(address to, uint256 amount) private {
        if (amount != 0) token.mint(to, amount, MintCause.Attested);
    }

    function _checkReport(EmissionsReport calldata report) private view {
        if (report.amount == 0) revert NothingToMint();
        if (report.beneficiary == address(0)) revert InvalidBeneficiary();
        if (report.beneficiary != msg.sender) revert NotTheBeneficiary(msg.sender, report.beneficiary);
        if (report.referrer == report.beneficiary) revert SelfReferral();
        if (!registry.isApproved(report.methodology)) revert UnknownMethodology(report.methodology);
        if (report.periodEnd <= report.periodStart) revert EmptyPeriod(report.periodStart, report.periodEnd);
        if (report.periodEnd > block.timestamp) revert PeriodNotOver(report.periodEnd, block.timestamp);

        uint64 covered = _accounts[report.account].coveredUntil;
        if (report.periodStart < covered) revert PeriodOverlaps(report.account, report.periodStart, covered);
        if (covered == 0 && report.periodStart < earliestStart()) {
            revert PeriodTooOld(report.periodStart, earliestStart());
        }
        uint32 current = validators.version();
        if (report.validatorSetVersion != current) revert WrongValidatorSet(report.validatorSetVersion, current);
    }

    /// @dev Ascending signers rule out duplicates; ECDSA rejects a malleable `s` and any length but 65.
    function _checkQuorum(bytes32 digest, bytes[] calldata signatures) private view {
        uint256 threshold = validators.threshold();
        if (threshold == 0 || signatures.length < threshold) revert QuorumNotReached(signatures.length, threshold);
        address previous = address(0);
        for (uint256 i = 0; i < signatures.length; ++i) {
            address signer = ECDSA.recoverCalldata(digest, signatures[i]);
            if (signer <= previous) revert SignersNotAscending(previous, signer);
            if (!validators.isValidator(signer)) revert NotAValidator(signer);
            previous = signer;
        }
    }
}
