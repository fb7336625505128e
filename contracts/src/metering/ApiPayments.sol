// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {BurnCause, ICT02} from "../token/ICT02.sol";
import {IApiPayments} from "./IApiPayments.sol";

/// @title The API payment meter (protocol, section 4; docs/metering.md)
/// @notice Burns from its own balance only. No role can take anything out.
contract ApiPayments is IApiPayments, Pausable, AccessManaged, ReentrancyGuardTransient {
    using SafeERC20 for ICT02;

    /// @notice The most that `setBurnPerThousandCalls` accepts: 100.00 CT02.
    uint256 public constant MAX_BURN_PER_THOUSAND_CALLS = 100_00;

    /// @dev 0.5 % is one part in 200.
    uint256 private constant BURN_DIVISOR = 200;

    /// @notice CT02, which must let this contract burn.
    ICT02 public immutable token;
    /// @notice Receives what is paid, less the burn.
    address public immutable treasury;

    /// @inheritdoc IApiPayments
    uint256 public burnPerThousandCalls;
    /// @inheritdoc IApiPayments
    uint256 public recordedCalls;
    /// @inheritdoc IApiPayments
    mapping(bytes32 batchId => uint256 calls) public callsOf;

    /// @param authority The access manager that says who may record, set the burn, pause and unpause.
    /// @param token_ CT02.
    /// @param treasury_ Where payments go.
    constructor(address authority, ICT02 token_, address treasury_) AccessManaged(authority) {
        token = token_;
        treasury = treasury_;
        _setBurnPerThousandCalls(MAX_BURN_PER_THOUSAND_CALLS);
    }

    /// @inheritdoc IApiPayments
    function pay(uint256 amount, bytes32 invoice) external whenNotPaused nonReentrant returns (uint256 burned) {
        return _pay(amount, invoice);
    }

    /// @inheritdoc IApiPayments
    function payWithPermit(uint256 amount, bytes32 invoice, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        whenNotPaused
        nonReentrant
        returns (uint256 burned)
    {
        // Somebody who saw the permit on its way may have submitted it already.
        if (token.allowance(msg.sender, address(this)) < amount) {
            IERC20Permit(address(token)).permit(msg.sender, address(this), amount, deadline, v, r, s);
        }
        return _pay(amount, invoice);
    }

    /// @inheritdoc IApiPayments
    function recordCalls(bytes32 batchId, uint64 calls) external restricted nonReentrant returns (uint256 burned) {
        if (calls == 0) revert NoCalls();
        uint256 recorded = callsOf[batchId];
        if (recorded == calls) return 0;
        if (recorded != 0) revert BatchDiffers(batchId, recorded, calls);

        uint256 before = recordedCalls;
        callsOf[batchId] = calls;
        recordedCalls = before + calls;
        uint256 due = ((before + calls) / 1000 - before / 1000) * burnPerThousandCalls;
        burned = Math.min(due, developerFund());
        emit CallsRecorded(batchId, calls, due, burned);
        if (burned != 0) token.burn(address(this), burned, BurnCause.ApiUsage);
    }

    /// @inheritdoc IApiPayments
    function setBurnPerThousandCalls(uint256 amount) external restricted {
        _setBurnPerThousandCalls(amount);
    }

    /// @inheritdoc IApiPayments
    function pause() external restricted {
        _pause();
    }

    /// @inheritdoc IApiPayments
    function unpause() external restricted {
        _unpause();
    }

    /// @inheritdoc IApiPayments
    function split(uint256 amount) public pure returns (uint256 toTreasury, uint256 burned) {
        burned = Math.ceilDiv(amount, BURN_DIVISOR);
        toTreasury = amount - burned;
    }

    /// @inheritdoc IApiPayments
    function developerFund() public view returns (uint256) {
        return token.balanceOf(address(this));
    }

    function _pay(uint256 amount, bytes32 invoice) private returns (uint256 burned) {
        if (amount == 0) revert NothingToPay();
        uint256 toTreasury;
        (toTreasury, burned) = split(amount);
        emit Paid(msg.sender, invoice, toTreasury, burned);
        token.safeTransferFrom(msg.sender, address(this), amount);
        token.burn(address(this), burned, BurnCause.ApiUsage);
        token.safeTransfer(treasury, toTreasury);
    }

    function _setBurnPerThousandCalls(uint256 amount) private {
        if (amount > MAX_BURN_PER_THOUSAND_CALLS) revert BurnTooHigh(amount, MAX_BURN_PER_THOUSAND_CALLS);
        burnPerThousandCalls = amount;
        emit BurnPerThousandCallsSet(amount);
    }
}
