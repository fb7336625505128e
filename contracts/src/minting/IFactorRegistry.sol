// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Methodologies that reports may use: hash of (engine version, factor-set id, factor-set hash)
interface IFactorRegistry {
    /// @notice Reports of the methodology mint from now on.
    event MethodologyApproved(bytes32 indexed methodology, string description);
    /// @notice Reports of the methodology no longer mint.
    event MethodologyRevoked(bytes32 indexed methodology);

    /// @notice Lets reports of the methodology mint. Restricted.
    /// @param description What the hash stands for, in plain words; kept in the event only.
    function approve(bytes32 methodology, string calldata description) external;

    /// @notice No further report of the methodology mints; what was minted stays. Restricted.
    function revoke(bytes32 methodology) external;

    /// @notice Whether reports of the methodology mint.
    function isApproved(bytes32 methodology) external view returns (bool);
}
