// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What has become of a redemption.
enum RedemptionStatus {
    None,
    Requested,
    Paid,
    Returned
}

/// @notice Tokens that were given up for a payment in dollars.
struct Redemption {
    address redeemer;
    RedemptionStatus status;
    uint256 amount;
}

/// @title USD: a ledger token that stands for dollars on the operator's account (protocol, section 6)
/// @notice Issued once against each fiat payment, transferable without restriction, redeemable by those on the KYC
/// allow-list only. 6 decimals, issued and redeemed in whole cents. No role can take or freeze what somebody holds. That
/// dollars stand behind the tokens is the operator's promise, not something that a contract can enforce.
interface ILedgerUsd {
    /// @notice Tokens were issued against the fiat payment of that reference.
    event Issued(address indexed to, uint256 amount, bytes32 indexed fiatReference);
    /// @notice Tokens were burned for a payment that the operator owes.
    event RedemptionRequested(uint256 indexed redemptionId, address indexed redeemer, uint256 amount);
    /// @notice The operator says that it has paid.
    event RedemptionPaid(uint256 indexed redemptionId, bytes32 indexed fiatReference);
    /// @notice The payment could not be made: the tokens were issued again to who had redeemed them.
    event RedemptionReturned(uint256 indexed redemptionId);
    /// @notice An account was put on the KYC allow-list, or taken off.
    event RedeemerSet(address indexed account, bool allowed);

    /// @notice The fiat payment has been issued against already, or has no reference.
    error InvalidReference(bytes32 fiatReference);
    /// @notice The account is not on the KYC allow-list.
    error NotAllowed(address account);
    /// @notice Not a positive number of whole cents (10,000 base units).
    error NotWholeCents(uint256 amount);
    /// @notice The redemption is not one that is waiting to be paid.
    error NotRequested(uint256 redemptionId);

    /// @notice Issues tokens against a fiat payment, once for each reference. Restricted to the ISSUER role; stops while
    /// paused.
    function issue(address to, uint256 amount, bytes32 fiatReference) external;

    /// @notice Burns the caller's tokens for a payment in dollars. Never paused.
    function redeem(uint256 amount) external returns (uint256 redemptionId);

    /// @notice Records the payment. Restricted to the ISSUER role.
    function confirmPaid(uint256 redemptionId, bytes32 fiatReference) external;

    /// @notice Gives the tokens back when the payment cannot be made. Restricted to the ISSUER role.
    function returnRedemption(uint256 redemptionId) external;

    /// @notice Puts an account on the KYC allow-list or takes it off. Restricted to the KYC_OFFICER role.
    function setRedeemer(address account, bool allowed) external;

    /// @notice Stops issuing. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Lets issuing happen again. Restricted.
    function unpause() external;

    /// @notice Whether the account is on the KYC allow-list.
    function mayRedeem(address account) external view returns (bool);

    /// @notice Whether tokens were issued against that fiat payment.
    function isIssued(bytes32 fiatReference) external view returns (bool);

    /// @notice A redemption; its status is `None` if there is none.
    function redemptionOf(uint256 redemptionId) external view returns (Redemption memory);

    /// @notice Base units burned for payments that are neither confirmed nor returned: what the operator still owes.
    function owed() external view returns (uint256);
}
