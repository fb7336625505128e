// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Takes payments for API use in CT02, and burns the developer fund as the API is used (protocol, section 4)
/// @notice The developer fund is what this contract holds. Anyone adds to it by a transfer; nothing takes from it but the
/// burn per 1,000 recorded calls. A payment passes through within one call and leaves the fund as it was. Amounts are
/// base units of CT02 (0.01 kg).
interface IApiPayments {
    /// @notice `payer` paid `toTreasury` + `burned` for `invoice`.
    event Paid(address indexed payer, bytes32 indexed invoice, uint256 toTreasury, uint256 burned);
    /// @notice A batch of API calls was recorded. `due` was to be burned for the thousands that it completed, and
    /// `burned`, which is less when the fund did not suffice, left the fund and the supply.
    event CallsRecorded(bytes32 indexed batchId, uint256 calls, uint256 due, uint256 burned);
    /// @notice What is burned per 1,000 calls changed.
    event BurnPerThousandCallsSet(uint256 amount);

    /// @notice A payment of nothing.
    error NothingToPay();
    /// @notice A batch of no calls.
    error NoCalls();
    /// @notice The batch was recorded with another number of calls. A retry repeats the number; other calls need an id of
    /// their own.
    error BatchDiffers(bytes32 batchId, uint256 recorded, uint256 given);
    /// @notice More than may be burned per 1,000 calls.
    error BurnTooHigh(uint256 amount, uint256 max);

    /// @notice Pays `amount` of the caller, who has given this contract an allowance: 0.5 %, rounded up, is burned and the
    /// rest goes to the treasury. Not while paused.
    /// @param invoice What is paid for: the API operator's reference. It is public for ever.
    /// @return burned What left the supply.
    function pay(uint256 amount, bytes32 invoice) external returns (uint256 burned);

    /// @notice `pay` with an allowance by signature (ERC-2612) of exactly `amount`. A permit that somebody else has
    /// already submitted does no harm: the payment uses the allowance that it gave. Not while paused.
    /// @return burned What left the supply.
    function payWithPermit(uint256 amount, bytes32 invoice, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        returns (uint256 burned);

    /// @notice Records API calls and burns from the developer fund for every 1,000 that are complete; what is short of
    /// 1,000 counts with the next batch. When the fund does not suffice, what it holds is burned, and the rest is not owed.
    /// Recording a batch again changes nothing. Restricted to the METER role.
    /// @param batchId The API operator's name for these calls.
    /// @return burned What left the supply; 0 for a batch that was recorded before.
    function recordCalls(bytes32 batchId, uint64 calls) external returns (uint256 burned);

    /// @notice Sets what later batches burn per 1,000 calls: at most 100 CT02. Restricted to the GOVERNANCE role.
    function setBurnPerThousandCalls(uint256 amount) external;

    /// @notice Stops `pay` and `payWithPermit`, and nothing else. Restricted to the GUARDIAN role.
    function pause() external;

    /// @notice Lets payments go on. Restricted to administrators.
    function unpause() external;

    /// @notice The shares of a payment.
    /// @return toTreasury What the treasury receives.
    /// @return burned 0.5 %, rounded up: at least one base unit of a payment that is not zero.
    function split(uint256 amount) external view returns (uint256 toTreasury, uint256 burned);

    /// @notice What the developer fund holds.
    function developerFund() external view returns (uint256);

    /// @notice What is burned per 1,000 calls.
    function burnPerThousandCalls() external view returns (uint256);

    /// @notice API calls in all batches.
    function recordedCalls() external view returns (uint256);

    /// @notice API calls in one batch; 0 if it was not recorded.
    function callsOf(bytes32 batchId) external view returns (uint256);
}
