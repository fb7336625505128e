// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Role numbers in the access manager (protocol, section 11). Role 0 is the access manager's own ADMIN role.
library Roles {
    /// @notice May mint CT02: the emissions minter, and the genesis distribution until it has distributed.
    uint64 internal constant MINTER = 1;
    /// @notice May burn CT02 under a cause: the retirement certificates, and the staking vault of what it
    /// holds.
    uint64 internal constant BURNER = 2;
    /// @notice May retire on behalf of the holder whose tokens it has just minted: the emissions minter.
    uint64 internal constant RETIRER = 3;
    /// @notice May pause the entry points of users, and nothing else.
    uint64 internal constant GUARDIAN = 4;
    /// @notice May release the reward pool's staker rewards: the staking vault, to itself.
    uint64 internal constant REWARDS_RELEASER = 5;
    /// @notice May issue ledger USD against fiat payments and answer redemptions: the fiat operator.
    uint64 internal constant ISSUER = 6;
    /// @notice May keep the KYC allow-list of ledger USD.
    uint64 internal constant KYC_OFFICER = 7;
    /// @notice Sets the protocol's parameters within their bounds: the governance timelock.
    uint64 internal constant GOVERNANCE = 8;
    /// @notice May record API calls: the API operator.
    uint64 internal constant METER = 9;
}
