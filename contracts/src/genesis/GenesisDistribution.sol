// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../access/Roles.sol";
import {ICT02, MintCause} from "../token/ICT02.sol";

/// @title The one-time launch distribution of exactly 29,000 CT02 (protocol, section 1)
/// @notice The tokens are minted under the cause `Genesis` and stay visible apart from attested supply. The contract
/// gives up its right to mint in the same call, so that the distribution can neither be repeated nor taken back.
contract GenesisDistribution {
    /// @notice 29,000.00 CT02 in base units.
    uint256 public constant TOTAL = 29_000_00;

    /// @notice CT02.
    ICT02 public immutable token;
    /// @notice The access manager that granted this contract the MINTER role.
    IAccessManager public immutable accessManager;
    /// @notice Whether the distribution has taken place.
    bool public distributed;

    address[5] private _recipients;

    /// @notice One of the five shares was minted.
    event Distributed(address indexed recipient, string purpose, uint256 amount);

    /// @notice There is one distribution.
    error AlreadyDistributed();
    /// @notice A recipient is the zero address, or there is no share with this number.
    error InvalidRecipient(uint256 index);

    /// @param token_ CT02.
    /// @param accessManager_ Has to grant this contract the MINTER role before `distribute`.
    /// @param recipients_ Operations, early adopters, liquidity, staking rewards, developer fund, in this order.
    constructor(ICT02 token_, IAccessManager accessManager_, address[5] memory recipients_) {
        for (uint256 i = 0; i < recipients_.length; ++i) {
            if (recipients_[i] == address(0)) revert InvalidRecipient(i);
        }
        token = token_;
        accessManager = accessManager_;
        _recipients = recipients_;
    }

    /// @notice Mints the 29,000 CT02 to the five recipients. Anyone may call it, once.
    function distribute() external {
        if (distributed) revert AlreadyDistributed();
        distributed = true;
        for (uint256 i = 0; i < _recipients.length; ++i) {
            (string memory purpose, uint256 amount) = shareOf(i);
            emit Distributed(_recipients[i], purpose, amount);
            token.mint(_recipients[i], amount, MintCause.Genesis);
        }
        accessManager.renounceRole(Roles.MINTER, address(this));
    }

    /// @notice Who receives each of the five shares.
    function recipients() external view returns (address[5] memory) {
        return _recipients;
    }

    /// @notice Purpose and base units of a share, 0 to 4.
    function shareOf(uint256 index) public pure returns (string memory purpose, uint256 amount) {
        if (index == 0) return ("operations", 10_000_00);
        if (index == 1) return ("early adopters", 8_000_00);
        if (index == 2) return ("liquidity", 6_000_00);
        if (index == 3) return ("staking rewards", 3_000_00);
        if (index == 4) return ("developer fund", 2_000_00);
        revert InvalidRecipient(index);
    }
}
