// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title UTC calendar dates of Unix times (proleptic Gregorian)
library CalendarDate {
    /// @notice The date as YYYY-MM-DD (ISO 8601).
    /// @dev Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    function format(uint64 time) internal pure returns (string memory) {
        uint256 z = uint256(time) / 1 days + 719_468;
        uint256 era = z / 146_097;
        uint256 dayOfEra = z - era * 146_097;
        uint256 yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        uint256 shifted = (5 * dayOfYear + 2) / 153;
        uint256 day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        uint256 month = shifted < 10 ? shifted + 3 : shifted - 9;
        uint256 year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return string.concat(Strings.toString(year), _twoDigits(month), _twoDigits(day));
    }

    function _twoDigits(uint256 value) private pure returns (string memory) {
        return string.concat(value < 10 ? "-0" : "-", Strings.toString(value));
    }
}
