// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

/// @title Notes of how much CT02 had been minted against attested reports by when
/// @notice The sum comes from CT02 itself and never falls, so that a note can be late but not wrong. Counting from the
/// first note in a span of time gives a lower bound of what was minted in it, whoever made the notes and when: another
/// note can only bring the bound nearer to the truth.
library EmissionsHistory {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    struct History {
        Checkpoints.Trace208 minted;
    }

    /// @dev Keeps the first note of each hour, so that nobody can make the history long. Whether it was kept.
    function note(History storage self, uint256 minted) internal returns (bool) {
        (bool exists, uint48 time,) = self.minted.latestCheckpoint();
        if (exists && time / 1 hours == block.timestamp / 1 hours) return false;
        self.minted.push(block.timestamp.toUint48(), minted.toUint208());
        return true;
    }

    /// @dev A lower bound of what was minted since `from`, if `minted` is the sum by now.
    function since(History storage self, uint256 from, uint256 minted) internal view returns (uint256) {
        (bool exists, uint48 time,) = self.minted.latestCheckpoint();
        if (!exists || time < from) return 0;
        return minted - self.minted.lowerLookup(from.toUint48());
    }
}
