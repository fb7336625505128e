// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title Makes text that a user put on chain safe to show inside JSON and SVG
/// @notice Whatever the bytes are, the result is valid UTF-8 without control, non- or direction-changing characters.
library UserText {
    uint256 private constant REPLACEMENT = 0xFFFD;

    /// @notice Replaces by U+FFFD: bytes that are not UTF-8 (Unicode 16, table 3-7), control characters (C0, DEL, C1),
    /// non-characters U+FFFE and U+FFFF (XML 1.0, section 2.2) and bidirectional controls (they can fake other text).
    function clean(string memory text) internal pure returns (string memory) {
        bytes memory source = bytes(text);
        bytes memory target = new bytes(source.length * 3);
        uint256 length = 0;
        uint256 i = 0;
        while (i < source.length) {
            (uint256 point, uint256 size) = _decode(source, i);
            if (_isUnfit(point)) {
                target[length++] = 0xEF;
                target[length++] = 0xBF;
                target[length++] = 0xBD;
            } else {
                for (uint256 j = 0; j < size; ++j) {
                    target[length++] = source[i + j];
                }
            }
            i += size;
        }
        return _truncate(target, length);
    }

    /// @notice Clean text for use between the quotes of a JSON string (RFC 8259, section 7).
    function json(string memory cleaned) internal pure returns (string memory) {
        return Strings.escapeJSON(cleaned);
    }

    /// @notice Clean text as lines of SVG, each a `tspan` that starts at `x` and lies `lineHeight` below the one before.
    /// @param width Columns in a line; characters from U+1100 on count as two.
    /// @return svg The escaped lines.
    /// @return lines How many there are.
    function svgLines(string memory cleaned, uint256 width, string memory x, string memory lineHeight)
        internal
        pure
        returns (string memory svg, uint256 lines)
    {
        bytes memory source = bytes(cleaned);
        uint256 start = 0;
        while (start < source.length) {
            uint256 end = _lineEnd(source, start, width);
            svg = string.concat(
                svg, '<tspan x="', x, '" dy="', lineHeight, '">', _xml(source, start, end), "</tspan>"
            );
            ++lines;
            start = end;
        }
    }

    /// @dev The end of the line that begins at `start`: after the last space that fits, else where the width ends.
    function _lineEnd(bytes memory source, uint256 start, uint256 width) private pure returns (uint256) {
        uint256 columns = 0;
        uint256 afterSpace = 0;
        uint256 i = start;
        while (i < source.length) {
            (uint256 point, uint256 size) = _decode(source, i);
            columns += point < 0x1100 ? 1 : 2;
            if (columns > width) return afterSpace != 0 ? afterSpace : i;
            i += size;
            if (point == 0x20) afterSpace = i;
        }
        return i;
    }

    /// @dev Escapes the five characters of XML 1.0, section 4.6.
    function _xml(bytes memory source, uint256 start, uint256 end) private pure returns (string memory) {
        bytes memory target = new bytes((end - start) * 6);
        uint256 length = 0;
        for (uint256 i = start; i < end; ++i) {
            bytes memory entity = _entity(source[i]);
            if (entity.length == 0) {
                target[length++] = source[i];
            } else {
                for (uint256 j = 0; j < entity.length; ++j) {
                    target[length++] = entity[j];
                }
            }
        }
        return _truncate(target, length);
    }

    function _entity(bytes1 char) private pure returns (bytes memory) {
        if (char == "<") return "&lt;";
        if (char == ">") return "&gt;";
        if (char == "&") return "&amp;";
        if (char == '"') return "&quot;";
        if (char == "'") return "&#39;";
        return "";
    }

    /// @dev The code point at `i` and the bytes it takes; U+FFFD and 1 where the bytes are not UTF-8.
    function _decode(bytes memory source, uint256 i) private pure returns (uint256 point, uint256 size) {
        uint256 lead = uint8(source[i]);
        if (lead < 0x80) return (lead, 1);
        uint256 least;
        if (lead >= 0xC2 && lead <= 0xDF) (point, size, least) = (lead & 0x1F, 2, 0x80);
        else if (lead >= 0xE0 && lead <= 0xEF) (point, size, least) = (lead & 0x0F, 3, 0x800);
        else if (lead >= 0xF0 && lead <= 0xF4) (point, size, least) = (lead & 0x07, 4, 0x10000);
        else return (REPLACEMENT, 1);
        if (i + size > source.length) return (REPLACEMENT, 1);
        for (uint256 j = 1; j < size; ++j) {
            uint256 next = uint8(source[i + j]);
            if (next & 0xC0 != 0x80) return (REPLACEMENT, 1);
            point = point << 6 | next & 0x3F;
        }
        bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point < least || point > 0x10FFFF || surrogate) return (REPLACEMENT, 1);
    }

    function _isUnfit(uint256 point) private pure returns (bool) {
        return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x061C || point == 0x200E || point == 0x200F
            || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == REPLACEMENT
            || point == 0xFFFE || point == 0xFFFF;
    }

    /// @dev A buffer's length cannot be shortened without assembly; what is cut off stays allocated.
    function _truncate(bytes memory buffer, uint256 length) private pure returns (string memory) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(buffer, length)
        }
        return string(buffer);
    }
}
