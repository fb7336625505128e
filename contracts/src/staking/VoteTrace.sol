// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title A history of votes: checkpoints of one slot each, in the order of time
/// @notice As OpenZeppelin's `Checkpoints.Trace208`, but for where the number of checkpoints is kept: an array's length
/// takes a slot of its own, the caller has room for it in one that it writes anyway.
library VoteTrace {
    /// @notice The votes from a second on, until the next checkpoint.
    struct Checkpoint {
        uint48 since;
        uint208 votes;
    }

    /// @notice The checkpoints, numbered from 0.
    struct Trace {
        mapping(uint256 index => Checkpoint) checkpoints;
    }

    /// @dev Records the votes from `time` on, which is not before that of the last checkpoint.
    /// @return The number of checkpoints: one more, or the same when the last is of that second too.
    function push(Trace storage self, uint256 count, uint48 time, uint208 votes) internal returns (uint256) {
        if (count != 0 && self.checkpoints[count - 1].since == time) {
            self.checkpoints[count - 1].votes = votes;
            return count;
        }
        self.checkpoints[count] = Checkpoint(time, votes);
        return count + 1;
    }

    /// @dev The votes of the last checkpoint, 0 when there is none.
    function latest(Trace storage self, uint256 count) internal view returns (uint208) {
        return count == 0 ? 0 : self.checkpoints[count - 1].votes;
    }

    /// @dev The votes at `time`. Reads the fewer checkpoints the more recent that is: it looks first within the last
    /// √count of them.
    function upperLookup(Trace storage self, uint256 count, uint48 time) internal view returns (uint208) {
        uint256 low = 0;
        uint256 high = count;
        if (count > 5) {
            uint256 recent = count - Math.sqrt(count);
            if (self.checkpoints[recent].since > time) high = recent;
            else low = recent + 1;
        }
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (self.checkpoints[middle].since > time) high = middle;
            else low = middle + 1;
        }
        return latest(self, high);
    }
}
