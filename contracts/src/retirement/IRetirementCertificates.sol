// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Whether quorum-signed reports of the retiree back the whole amount (`Attested`) or none is named.
enum Badge {
    Declared,
    Attested
}

/// @notice What to retire. Exactly one of `beneficiaryName` and `beneficiaryHash` is set.
/// @param amount Base units (0.01 kg CO2e).
/// @param beneficiaryName On whose behalf, in clear: public for ever. At most 360 bytes of UTF-8.
/// @param beneficiaryHash keccak256(abi.encode(bytes32 salt, string name)).
/// @param reason Free text, public for ever. At most 840 bytes of UTF-8.
/// @param periodStart The consumption period in UTC seconds, half-open; both ends 0 when there is none.
/// @param reportIds Reports of the retiree that back the amount, drawn upon in the order given; empty for `Declared`.
/// @param recipient Who receives the certificate; the retiree when zero.
struct RetirementRequest {
    uint256 amount;
    string beneficiaryName;
    bytes32 beneficiaryHash;
    string reason;
    uint64 periodStart;
    uint64 periodEnd;
    bytes32[] reportIds;
    address recipient;
}

/// @notice What a certificate records (protocol, section 3). `reportIds` are the reports that were drawn upon.
struct Certificate {
    address retiree;
    uint256 amount;
    uint64 retiredAt;
    uint64 periodStart;
    uint64 periodEnd;
    Badge badge;
    bytes32 beneficiaryHash;
    string beneficiaryName;
    string reason;
    bytes32[] reportIds;
}

/// @title Burns CT02 and records each retirement as a non-transferable certificate (ERC-721, ERC-5192)
/// @notice Certificates are numbered from 1.
interface IRetirementCertificates {
    /// @notice `amount` base units of `retiree` were burned; `recipient` owns the certificate.
    event Retired(
        uint256 indexed certificateId,
        address indexed retiree,
        address indexed recipient,
        uint256 amount,
        Badge badge,
        bytes32[] reportIds
    );
    /// @notice `amount` base units of the report now back the certificate, and can back no other.
    event ReportConsumed(uint256 indexed certificateId, bytes32 indexed reportId, uint256 amount);

    /// @notice The amount is zero, or there is no request.
    error NothingToRetire();
    /// @notice Neither a name nor a hash of one.
    error BeneficiaryNotNamed();
    /// @notice Both a name and a hash.
    error BeneficiaryNamedTwice();
    /// @notice A period must end after it starts; both ends are 0 when there is none.
    error InvalidPeriod(uint64 periodStart, uint64 periodEnd);
    /// @notice A text has more bytes than are stored.
    error TextTooLong(uint256 length, uint256 max);
    /// @notice No report with this id was minted.
    error UnknownReport(bytes32 reportId);
    /// @notice Only reports of the retiree back its certificates.
    error ReportOfSomeoneElse(bytes32 reportId, address beneficiary);
    /// @notice The named reports have only `available` base units left between them.
    error InsufficientBacking(uint256 amount, uint256 available);
    /// @notice Certificates stay with their recipient for ever.
    error NotTransferable();

    /// @notice Burns the caller's tokens against a certificate: `Attested` when reports are named, which must then
    /// suffice; `Declared` when none is.
    function retire(RetirementRequest calldata request) external returns (uint256 certificateId);

    /// @notice Retires several times, all or none.
    function retireBatch(RetirementRequest[] calldata requests) external returns (uint256[] memory certificateIds);

    /// @notice For the minter only: retires `retiree`'s tokens in the transaction that minted them.
    function retireFor(address retiree, RetirementRequest calldata request) external returns (uint256 certificateId);

    /// @notice Stops `retire`, `retireBatch` and `retireFor`. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Restricted to the administrator.
    function unpause() external;

    /// @notice What the certificate records. Reverts for an unknown number.
    function certificateOf(uint256 certificateId) external view returns (Certificate memory);

    /// @notice Base units of the report that already back certificates.
    function consumedOf(bytes32 reportId) external view returns (uint256);

    /// @notice How many certificates there are.
    function certificateCount() external view returns (uint256);

    /// @return keccak256(abi.encode(salt, name)): what stands for a beneficiary whose name stays private.
    function hashBeneficiary(bytes32 salt, string calldata name) external pure returns (bytes32);
}
