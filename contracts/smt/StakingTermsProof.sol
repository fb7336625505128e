// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {StakingTerms, Tier} from "../src/staking/StakingTerms.sol";

/// @title StakingTerms, for every principal that a position can hold (56 bits) and every tier
contract StakingTermsProof {
    /// @dev 15, 25, 35 or 50 percent; locks and bonuses of the table.
    function ofTier(Tier tier) external pure {
        (uint256 lock, uint256 apy, uint256 bonus) = StakingTerms.ofTier(tier);
        assert(apy >= 15 && apy <= 50);
        assert(bonus <= 25);
        assert(lock >= 30 days && lock <= 365 days);
        assert((tier == Tier.Days365) == (lock == 365 days));
    }

    /// @dev A weight fits 62 bits, so that a sum of weights fits the stream's 64 for at least four positions of the most.
    function weightOf(uint56 principal, Tier tier) external pure {
        uint256 weight = StakingTerms.weightOf(principal, tier);
        assert(weight >= uint256(principal) * 15);
        assert(weight <= uint256(principal) * 50);
        assert(weight < 2 ** 62);
    }

    /// @dev Between once and twice the principal, and never more than twice.
    function votesOf(uint56 principal, Tier tier) external pure {
        uint256 votes = StakingTerms.votesOf(principal, tier);
        assert(votes >= principal);
        assert(votes <= uint256(principal) * 2);
        if (tier == Tier.Days30) assert(votes == principal);
        if (tier == Tier.Days365 && principal >= 100_000) assert(votes == uint256(principal) * 2);
        if (tier == Tier.Days90 && principal >= 50_000) assert(votes == uint256(principal) * 15 / 10);
    }

    /// @dev Who may vote on chain features may vote on fees.
    function categoriesOf(uint56 principal, Tier tier) external pure {
        (bool fees, bool chainFeatures, bool partnerships) = StakingTerms.categoriesOf(principal, tier);
        assert(!chainFeatures || fees);
        assert(!chainFeatures || tier == Tier.Days365);
        assert(!fees || tier != Tier.Days30);
        assert(partnerships == (principal > 1_000_000));
    }
}
