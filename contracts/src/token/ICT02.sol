// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice Why tokens were minted. Supply by cause is public for ever (protocol, section 1).
enum MintCause {
    Attested,
    Genesis
}

/// @notice Why tokens were burned. Every burn has exactly one cause (protocol, section 1).
enum BurnCause {
    Retirement,
    TradeFee,
    RewardClaim,
    ApiUsage
}

/// @title CT02: 1 token is 1 kg CO2e of attested cloud emissions, with 2 decimals
/// @notice `totalSupply() == totalMinted() - totalBurned()` at all times. There is no way to burn without a cause.
interface ICT02 is IERC20 {
    /// @notice `amount` base units (0.01 kg) came into being.
    event Minted(address indexed to, uint256 amount, MintCause indexed cause);
    /// @notice `amount` base units (0.01 kg) left the supply.
    event Burned(address indexed from, uint256 amount, BurnCause indexed cause);

    /// @notice Mints `amount` base units to `to`. Restricted to the MINTER role.
    function mint(address to, uint256 amount, MintCause cause) external;

    /// @notice Burns `amount` base units of `from`, who needs to have given no allowance. Restricted to the BURNER
    /// role, whose holders burn only what their caller owns.
    function burn(address from, uint256 amount, BurnCause cause) external;

    /// @notice Base units ever minted for the cause.
    function mintedFor(MintCause cause) external view returns (uint256);

    /// @notice Base units ever burned for the cause.
    function burnedFor(BurnCause cause) external view returns (uint256);

    /// @notice Base units ever minted, over all causes.
    function totalMinted() external view returns (uint256);

    /// @notice Base units ever burned, over all causes.
    function totalBurned() external view returns (uint256);
}
