// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {BurnCause, ICT02, MintCause} from "./ICT02.sol";

/// @title CloudTuner CO2 Token (protocol, section 1)
/// @notice ERC-20 with ERC-2612 permits. Supply is 0 at deployment.
contract CT02 is ICT02, ERC20Permit, AccessManaged {
    mapping(MintCause cause => uint256 amount) private _minted;
    mapping(BurnCause cause => uint256 amount) private _burned;

    /// @param authority The access manager that says who may mint and burn.
    constructor(address authority)
        ERC20("CloudTuner CO2 Token", "CT02")
        ERC20Permit("CloudTuner CO2 Token")
        AccessManaged(authority)
    {}

    /// @inheritdoc ICT02
    function mint(address to, uint256 amount, MintCause cause) external restricted {
        _minted[cause] += amount;
        _mint(to, amount);
        emit Minted(to, amount, cause);
    }

    /// @inheritdoc ICT02
    function burn(address from, uint256 amount, BurnCause cause) external restricted {
        _burned[cause] += amount;
        _burn(from, amount);
        emit Burned(from, amount, cause);
    }

    /// @inheritdoc ICT02
    function mintedFor(MintCause cause) external view returns (uint256) {
        return _minted[cause];
    }

    /// @inheritdoc ICT02
    function burnedFor(BurnCause cause) external view returns (uint256) {
        return _burned[cause];
    }

    /// @inheritdoc ICT02
    function totalMinted() external view returns (uint256) {
        return _minted[MintCause.Attested] + _minted[MintCause.Genesis];
    }

    /// @inheritdoc ICT02
    function totalBurned() external view returns (uint256) {
        return _burned[BurnCause.Retirement] + _burned[BurnCause.TradeFee] + _burned[BurnCause.RewardClaim]
            + _burned[BurnCause.ApiUsage];
    }

    /// @notice 2: one base unit is 0.01 kg CO2e.
    function decimals() public pure override returns (uint8) {
        return 2;
    }
}
