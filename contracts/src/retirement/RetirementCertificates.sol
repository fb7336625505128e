// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IEmissionsMinter} from "../minting/IEmissionsMinter.sol";
import {BurnCause, ICT02} from "../token/ICT02.sol";
import {CertificateRenderer} from "./CertificateRenderer.sol";
import {IERC5192} from "./IERC5192.sol";
import {Badge, Certificate, IRetirementCertificates, RetirementRequest} from "./IRetirementCertificates.sol";

/// @title Retirement certificates (protocol, section 3)
/// @notice Retired tokens are burned. Certificates cannot be moved, approved or destroyed.
contract RetirementCertificates is IRetirementCertificates, IERC5192, ERC721, Pausable, AccessManaged {
    using SafeCast for uint256;

    /// @notice 120 UTF-16 units take at most 360 bytes.
    uint256 public constant MAX_NAME_BYTES = 360;
    /// @notice 280 UTF-16 units take at most 840 bytes.
    uint256 public constant MAX_REASON_BYTES = 840;

    /// @notice CT02, which must let this contract burn.
    ICT02 public immutable token;
    /// @notice Knows which reports were minted, for whom and how much.
    IEmissionsMinter public immutable minter;

    /// @inheritdoc IRetirementCertificates
    uint256 public certificateCount;
    /// @inheritdoc IRetirementCertificates
    mapping(bytes32 reportId => uint256 amount) public consumedOf;

    mapping(uint256 certificateId => Certificate) private _certificates;

    /// @param authority The access manager that says who may retire for others, pause and unpause.
    /// @param token_ CT02.
    /// @param minter_ Where reports are looked up.
    constructor(address authority, ICT02 token_, IEmissionsMinter minter_)
        ERC721("CT02 Retirement Certificate", "CT02RC")
        AccessManaged(authority)
    {
        token = token_;
        minter = minter_;
    }

    /// @inheritdoc IRetirementCertificates
    function retire(RetirementRequest calldata request) external whenNotPaused returns (uint256 certificateId) {
        return _retire(msg.sender, request);
    }

    /// @inheritdoc IRetirementCertificates
    function retireBatch(RetirementRequest[] calldata requests)
        external
        whenNotPaused
        returns (uint256[] memory certificateIds)
    {
        if (requests.length == 0) revert NothingToRetire();
        certificateIds = new uint256[](requests.length);
        for (uint256 i = 0; i < requests.length; ++i) {
            certificateIds[i] = _retire(msg.sender, requests[i]);
        }
    }

    /// @inheritdoc IRetirementCertificates
    function retireFor(address retiree, RetirementRequest calldata request)
        external
        restricted
        whenNotPaused
        returns (uint256 certificateId)
    {
        return _retire(retiree, request);
    }

    /// @inheritdoc IRetirementCertificates
    function pause() external restricted {
        _pause();
    }

    /// @inheritdoc IRetirementCertificates
    function unpause() external restricted {
        _unpause();
    }

    /// @inheritdoc IRetirementCertificates
    function certificateOf(uint256 certificateId) external view returns (Certificate memory) {
        _requireOwned(certificateId);
        return _certificates[certificateId];
    }

    /// @inheritdoc IERC5192
    function locked(uint256 certificateId) external view returns (bool) {
        _requireOwned(certificateId);
        return true;
    }

    /// @inheritdoc IRetirementCertificates
    function hashBeneficiary(bytes32 salt, string calldata name_) external pure returns (bytes32) {
        return keccak256(abi.encode(salt, name_));
    }

    /// @notice JSON metadata with an SVG image, both as data URIs: nothing is fetched from anywhere.
    function tokenURI(uint256 certificateId) public view override returns (string memory) {
        _requireOwned(certificateId);
        return CertificateRenderer.tokenURI(certificateId, _certificates[certificateId]);
    }

    /// @notice A certificate cannot be approved for transfer, because it cannot be transferred.
    function approve(address, uint256) public pure override {
        revert NotTransferable();
    }

    /// @notice A certificate cannot be approved for transfer, because it cannot be transferred.
    function setApprovalForAll(address, bool) public pure override {
        revert NotTransferable();
    }

    /// @notice ERC-165: ERC-721 with metadata, and ERC-5192.
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IERC5192).interfaceId || super.supportsInterface(interfaceId);
    }

    /// @dev Only minting changes an owner.
    function _update(address to, uint256 certificateId, address auth) internal override returns (address previous) {
        if (_ownerOf(certificateId) != address(0)) revert NotTransferable();
        return super._update(to, certificateId, auth);
    }

    function _retire(address retiree, RetirementRequest calldata request) private returns (uint256 certificateId) {
        _check(request);
        token.burn(retiree, request.amount, BurnCause.Retirement);

        certificateId = ++certificateCount;
        Certificate storage certificate = _certificates[certificateId];
        certificate.retiree = retiree;
        certificate.amount = request.amount;
        certificate.retiredAt = block.timestamp.toUint64();
        certificate.periodStart = request.periodStart;
        certificate.periodEnd = request.periodEnd;
        certificate.beneficiaryHash = request.beneficiaryHash;
        certificate.beneficiaryName = request.beneficiaryName;
        certificate.reason = request.reason;
        if (request.reportIds.length != 0) {
            certificate.badge = Badge.Attested;
            _draw(certificateId, certificate, request.reportIds);
        }

        address recipient = request.recipient == address(0) ? retiree : request.recipient;
        // Not `_safeMint`: a certificate is a record, and its recipient gets no chance to run code or to refuse.
        _mint(recipient, certificateId);
        emit Locked(certificateId);
        emit Retired(
            certificateId, retiree, recipient, request.amount, certificate.badge, certificate.reportIds
        );
    }

    /// @dev Takes the certificate's amount from what the reports have left, in the order given. A report that is not
    /// needed, or has nothing left, is not recorded.
    function _draw(uint256 certificateId, Certificate storage certificate, bytes32[] calldata reportIds) private {
        uint256 amount = certificate.amount;
        uint256 missing = amount;
        for (uint256 i = 0; i < reportIds.length; ++i) {
            bytes32 reportId = reportIds[i];
            (address beneficiary, uint256 reported) = minter.reportOf(reportId);
            if (beneficiary == address(0)) revert UnknownReport(reportId);
            if (beneficiary != certificate.retiree) revert ReportOfSomeoneElse(reportId, beneficiary);
            uint256 consumed = consumedOf[reportId];
            uint256 taken = Math.min(reported - consumed, missing);
            if (taken == 0) continue;
            missing -= taken;
            consumedOf[reportId] = consumed + taken;
            certificate.reportIds.push(reportId);
            emit ReportConsumed(certificateId, reportId, taken);
        }
        if (missing != 0) revert InsufficientBacking(amount, amount - missing);
    }

    function _check(RetirementRequest calldata request) private pure {
        if (request.amount == 0) revert NothingToRetire();
        uint256 nameLength = bytes(request.beneficiaryName).length;
        if (nameLength == 0 && request.beneficiaryHash == 0) revert BeneficiaryNotNamed();
        if (nameLength != 0 && request.beneficiaryHash != 0) revert BeneficiaryNamedTwice();
        if (nameLength > MAX_NAME_BYTES) revert TextTooLong(nameLength, MAX_NAME_BYTES);
        uint256 reasonLength = bytes(request.reason).length;
        if (reasonLength > MAX_REASON_BYTES) revert TextTooLong(reasonLength, MAX_REASON_BYTES);
        bool none = request.periodStart == 0 && request.periodEnd == 0;
        if (!none && request.periodEnd <= request.periodStart) {
            revert InvalidPeriod(request.periodStart, request.periodEnd);
        }
    }
}
