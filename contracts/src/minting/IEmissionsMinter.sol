// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRetirementCertificates, RetirementRequest} from "../retirement/IRetirementCertificates.sol";

/// @notice What a node measured and validators attest (protocol, section 2). An EIP-712 struct of the domain
/// ("CloudTuner Emissions", "1", chain id, minter address).
/// @param account keccak256 of provider, cloud account id and a private salt.
/// @param beneficiary Receives the customer's share.
/// @param periodStart UTC seconds, inclusive.
/// @param periodEnd UTC seconds, exclusive.
/// @param amount kg CO2e × 100, rounded down.
/// @param linesRoot RFC 9162 Merkle tree hash (SHA-256) over the canonical usage-line records.
/// @param methodology Hash of (engine version, factor-set id, factor-set hash).
/// @param efficiencyBps Efficiency score × 10,000. Recorded only: it never multiplies CT02.
/// @param referrer Zero if none.
/// @param validatorSetVersion The set whose members sign.
struct EmissionsReport {
    bytes32 account;
    address beneficiary;
    uint64 periodStart;
    uint64 periodEnd;
    uint256 amount;
    bytes32 linesRoot;
    bytes32 methodology;
    uint32 efficiencyBps;
    address referrer;
    uint32 validatorSetVersion;
}

/// @notice A report with its quorum: signatures of 65 bytes (r, s, v) in ascending order of signer.
struct AttestedReport {
    EmissionsReport report;
    bytes[] signatures;
}

/// @title Mints CT02 against quorum-signed emissions reports
interface IEmissionsMinter {
    /// @notice A report was minted, split into the shares given.
    event ReportMinted(
        bytes32 indexed reportId,
        bytes32 indexed account,
        address indexed beneficiary,
        EmissionsReport report,
        uint256 customer,
        uint256 treasury,
        uint256 rewardPool,
        uint256 referral
    );

    /// @notice A period must end after it starts.
    error EmptyPeriod(uint64 periodStart, uint64 periodEnd);
    /// @notice Part of the period is covered by an earlier report of the account.
    error PeriodOverlaps(bytes32 account, uint64 periodStart, uint64 coveredUntil);
    /// @notice A period cannot end in the future.
    error PeriodNotOver(uint64 periodEnd, uint256 blockTime);
    /// @notice The first report of an account may start at most 365 days back.
    error PeriodTooOld(uint64 periodStart, uint256 earliest);
    /// @notice The methodology was never approved, or was revoked.
    error UnknownMethodology(bytes32 methodology);
    /// @notice The report is bound to another validator set than the current one.
    error WrongValidatorSet(uint32 given, uint32 current);
    /// @notice Fewer signatures than the threshold.
    error QuorumNotReached(uint256 given, uint256 threshold);
    /// @notice A signature is not of a current member. An altered report recovers to such a signer.
    error NotAValidator(address signer);
    /// @notice Signatures come in strictly ascending order of signer, which rules out duplicates.
    error SignersNotAscending(address previous, address signer);
    /// @notice The amount is zero, or there is no report.
    error NothingToMint();
    /// @notice Only the beneficiary may submit its reports.
    error NotTheBeneficiary(address caller, address beneficiary);
    /// @notice The beneficiary is the zero address.
    error InvalidBeneficiary();
    /// @notice A beneficiary cannot refer itself.
    error SelfReferral();
    /// @notice `mintAndRetire` sets the request's amount and reports itself.
    error RequestNotEmpty();
    /// @notice The certificates are connected once, at deployment.
    error AlreadyConnected();

    /// @notice Mints one report. Caller is the beneficiary: a stranger who saw a batch on its way could submit its newest
    /// report alone, and so close the earlier periods of the account for ever.
    function mint(AttestedReport calldata attested) external returns (bytes32 reportId);

    /// @notice Mints several reports, all or none. Caller is the beneficiary.
    function mintBatch(AttestedReport[] calldata attested) external returns (bytes32[] memory reportIds);

    /// @notice Mints, and retires the customer's share of all of them into one certificate. Caller is the beneficiary.
    /// `request.amount` must be 0 and `request.reportIds` empty: both follow from the reports.
    function mintAndRetire(AttestedReport[] calldata attested, RetirementRequest calldata request)
        external
        returns (bytes32[] memory reportIds, uint256 certificateId);

    /// @notice Connects the certificates contract, once. Restricted.
    function connect(IRetirementCertificates certificates) external;

    /// @notice Stops `mint`, `mintBatch` and `mintAndRetire`. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Restricted to the administrator.
    function unpause() external;

    /// @notice The end of the last minted period of the account, 0 if there is none.
    function coveredUntil(bytes32 account) external view returns (uint64);

    /// @return beneficiary Zero for a report that was never minted.
    /// @return amount Base units, all shares together.
    function reportOf(bytes32 reportId) external view returns (address beneficiary, uint256 amount);

    /// @notice The report's EIP-712 digest, which validators sign.
    function hashReport(EmissionsReport calldata report) external view returns (bytes32 reportId);

    /// @notice The shares of an amount: floor of 20 % to the treasury, floor of 10 % to the reward pool, floor of 5 % to
    /// a referrer out of the treasury's, the remainder to the customer. They add up to the amount.
    function split(uint256 amount, bool referred)
        external
        view
        returns (uint256 customer, uint256 treasury, uint256 rewardPool, uint256 referral);

    /// @notice The earliest start, in UTC seconds, that the first report of an account may have now.
    function earliestStart() external view returns (uint256);

    /// @notice The time until which reports of the beneficiary pay a referrer; 0 before the first report. A report of a
    /// cloud account whose own first report is 365 days old pays none, whoever its beneficiary is.
    function referralUntil(address beneficiary) external view returns (uint64);
}
