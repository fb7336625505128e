// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ILedgerUsd, Redemption, RedemptionStatus} from "./ILedgerUsd.sol";

/// @title The permissioned USD ledger token (protocol, section 6)
/// @notice ERC-20 with ERC-2612 permits, 6 decimals.
contract LedgerUsd is ILedgerUsd, ERC20Permit, Pausable, AccessManaged {
    uint256 private constant CENT = 10_000;

    /// @inheritdoc ILedgerUsd
    mapping(address account => bool allowed) public mayRedeem;
    /// @inheritdoc ILedgerUsd
    mapping(bytes32 fiatReference => bool issued) public isIssued;
    /// @inheritdoc ILedgerUsd
    uint256 public owed;
    /// @notice How many redemptions there have been. Ids start at 1.
    uint256 public redemptionCount;

    mapping(uint256 redemptionId => Redemption) private _redemptions;

    /// @param authority The access manager that says who may issue, keep the allow-list, pause and unpause.
    constructor(address authority) ERC20("Ledger USD", "USD") ERC20Permit("Ledger USD") AccessManaged(authority) {}

    /// @inheritdoc ILedgerUsd
    function issue(address to, uint256 amount, bytes32 fiatReference) external restricted whenNotPaused {
        _checkCents(amount);
        if (fiatReference == 0 || isIssued[fiatReference]) revert InvalidReference(fiatReference);
        isIssued[fiatReference] = true;
        _mint(to, amount);
        emit Issued(to, amount, fiatReference);
    }

    /// @inheritdoc ILedgerUsd
    function redeem(uint256 amount) external returns (uint256 redemptionId) {
        _checkCents(amount);
        if (!mayRedeem[msg.sender]) revert NotAllowed(msg.sender);
        redemptionId = ++redemptionCount;
        _redemptions[redemptionId] = Redemption(msg.sender, RedemptionStatus.Requested, amount);
        owed += amount;
        _burn(msg.sender, amount);
        emit RedemptionRequested(redemptionId, msg.sender, amount);
    }

    /// @inheritdoc ILedgerUsd
    function confirmPaid(uint256 redemptionId, bytes32 fiatReference) external restricted {
        _close(redemptionId, RedemptionStatus.Paid);
        emit RedemptionPaid(redemptionId, fiatReference);
    }

    /// @inheritdoc ILedgerUsd
    function returnRedemption(uint256 redemptionId) external restricted {
        Redemption storage redemption = _close(redemptionId, RedemptionStatus.Returned);
        _mint(redemption.redeemer, redemption.amount);
        emit RedemptionReturned(redemptionId);
    }

    /// @inheritdoc ILedgerUsd
    function setRedeemer(address account, bool allowed) external restricted {
        mayRedeem[account] = allowed;
        emit RedeemerSet(account, allowed);
    }

    /// @inheritdoc ILedgerUsd
    function pause() external restricted {
        _pause();
    }

    /// @inheritdoc ILedgerUsd
    function unpause() external restricted {
        _unpause();
    }

    /// @inheritdoc ILedgerUsd
    function redemptionOf(uint256 redemptionId) external view returns (Redemption memory) {
        return _redemptions[redemptionId];
    }

    /// @notice 6, as USDC has: fees of a cent can be a fraction of a cent.
    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function _close(uint256 redemptionId, RedemptionStatus status) private returns (Redemption storage redemption) {
        redemption = _redemptions[redemptionId];
        if (redemption.status != RedemptionStatus.Requested) revert NotRequested(redemptionId);
        redemption.status = status;
        owed -= redemption.amount;
    }

    function _checkCents(uint256 amount) private pure {
        if (amount == 0 || amount % CENT != 0) revert NotWholeCents(amount);
    }
}
