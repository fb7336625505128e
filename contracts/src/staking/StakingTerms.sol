// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice How long a position is locked.
enum Tier {
    Days30,
    Days90,
    Days180,
    Days365
}

/// @title What a position may earn and vote, by tier and principal (protocol, sections 5 and 8)
/// @notice Amounts are base units of CT02 (0.01 kg).
library StakingTerms {
    /// @notice The least that a position holds.
    uint256 internal constant MINIMUM = 100_00;
    /// @notice From the request to the withdrawal.
    uint256 internal constant UNBONDING = 14 days;

    uint256 private constant FEES_MINIMUM = 500_00;
    uint256 private constant CHAIN_MINIMUM = 1_000_00;
    uint256 private constant PARTNERSHIPS_ABOVE = 10_000_00;

    /// @notice Seconds of lock, APY cap in percent, early bonus in percent.
    function ofTier(Tier tier) internal pure returns (uint256 lock, uint256 apy, uint256 bonus) {
        if (tier == Tier.Days30) return (30 days, 15, 0);
        if (tier == Tier.Days90) return (90 days, 25, 10);
        if (tier == Tier.Days180) return (180 days, 35, 15);
        return (365 days, 50, 25);
    }

    /// @notice Principal × APY in percent.
    function weightOf(uint256 principal, Tier tier) internal pure returns (uint256) {
        (, uint256 apy,) = ofTier(tier);
        return principal * apy;
    }

    /// @notice Votes of a position: × 1, × 1.5 (90 and 180 days, from 500 CT02) or × 2 (365 days, from 1,000 CT02).
    function votesOf(uint256 principal, Tier tier) internal pure returns (uint256) {
        if (tier == Tier.Days365) return principal >= CHAIN_MINIMUM ? principal * 2 : principal;
        if (tier != Tier.Days30 && principal >= FEES_MINIMUM) return principal * 3 / 2;
        return principal;
    }

    /// @notice Whether a position votes on fees, on chain features and on partnerships. On platform features all do.
    function categoriesOf(uint256 principal, Tier tier)
        internal
        pure
        returns (bool fees, bool chainFeatures, bool partnerships)
    {
        fees = principal >= FEES_MINIMUM && tier != Tier.Days30;
        chainFeatures = principal >= CHAIN_MINIMUM && tier == Tier.Days365;
        partnerships = principal > PARTNERSHIPS_ABOVE;
    }
}
