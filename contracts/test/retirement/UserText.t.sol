// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {UserText} from "../../src/retirement/UserText.sol";
import {vm} from "../kit/Vm.sol";

/// @dev Unicode 16.0, table 3-7 (well-formed UTF-8); XML 1.0, sections 2.2 and 4.6; RFC 8259, section 7.
contract UserTextTest {
    string private constant FFFD = unicode"\uFFFD";

    /// @dev By hash: the runner's own comparison of strings takes every broken byte for U+FFFD.
    function _assertSame(string memory given, string memory expected, string memory message) private pure {
        vm.assertEq(keccak256(bytes(given)), keccak256(bytes(expected)), message);
    }

    /// @dev Literals of type string must be UTF-8; these must not.
    function _cleanRaw(bytes memory raw) private pure returns (string memory) {
        return UserText.clean(string(raw));
    }

    function _svg(string memory text) private pure returns (string memory svg) {
        (svg,) = UserText.svgLines(UserText.clean(text), 60, "0", "20");
    }

    function test_clean_keepsTextOfEveryScript() public pure {
        string memory text = unicode"Ünïcode Ελλάδα हिन्दी 株式会社 🌍 <&>\"'\\";
        _assertSame(UserText.clean(text), text, "unchanged");
    }

    function test_clean_replacesControlCharacters() public pure {
        _assertSame(UserText.clean("a\x00b\nc\x1bd\x7fe"), string.concat("a", FFFD, "b", FFFD, "c", FFFD, "d", FFFD, "e"), "C0, DEL");
        _assertSame(_cleanRaw(hex"61c28562"), string.concat("a", FFFD, "b"), "C1: NEL");
    }

    function test_clean_replacesDirectionChanges() public pure {
        _assertSame(UserText.clean(unicode"a\u202Eb\u2066c"), string.concat("a", FFFD, "b", FFFD, "c"), "RLO, LRI");
    }

    function test_clean_replacesWhatIsNotUtf8() public pure {
        _assertSame(_cleanRaw(hex"80"), FFFD, "lone continuation");
        _assertSame(_cleanRaw(hex"c0af"), string.concat(FFFD, FFFD), "overlong slash");
        _assertSame(_cleanRaw(hex"e08080"), string.concat(FFFD, FFFD, FFFD), "overlong in three");
        _assertSame(_cleanRaw(hex"eda080"), string.concat(FFFD, FFFD, FFFD), "surrogate");
        _assertSame(_cleanRaw(hex"f4908080"), string.concat(FFFD, FFFD, FFFD, FFFD), "over U+10FFFF");
        _assertSame(_cleanRaw(hex"61e282"), string.concat("a", FFFD, FFFD), "cut off at the end");
        _assertSame(_cleanRaw(hex"e2826162"), string.concat(FFFD, FFFD, "ab"), "cut off in the middle");
        _assertSame(_cleanRaw(hex"efbfbe"), FFFD, "non-character");
    }

    function test_svgLines_escapesMarkup() public pure {
        vm.assertEq(
            _svg("</text><script>alert(1)</script>"),
            '<tspan x="0" dy="20">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</tspan>',
            "script"
        );
        vm.assertEq(_svg("\"&'"), '<tspan x="0" dy="20">&quot;&amp;&#39;</tspan>', "attribute");
        vm.assertEq(_svg("&lt;"), '<tspan x="0" dy="20">&amp;lt;</tspan>', "an entity stays text");
    }

    function test_svgLines_breaksAtSpacesAndWithinLongWords() public pure {
        (string memory svg, uint256 lines) = UserText.svgLines("one two three", 9, "0", "20");
        vm.assertEq(svg, '<tspan x="0" dy="20">one two </tspan><tspan x="0" dy="20">three</tspan>', "spaces");
        vm.assertEq(lines, 2, "lines");
        (svg,) = UserText.svgLines("abcdefgh", 5, "0", "20");
        vm.assertEq(svg, '<tspan x="0" dy="20">abcde</tspan><tspan x="0" dy="20">fgh</tspan>', "long word");
        (svg,) = UserText.svgLines(unicode"株式会", 4, "0", "20");
        vm.assertEq(svg, unicode'<tspan x="0" dy="20">株式</tspan><tspan x="0" dy="20">会</tspan>', "wide");
    }

    function test_json_escapesQuotesAndBackslashes() public pure {
        string memory text = '","badge":"Attested","x":"\\';
        string memory json = string.concat('{"name":"', UserText.json(UserText.clean(text)), '"}');
        _assertSame(vm.parseJsonString(json, ".name"), text, "read back by a JSON parser");
    }

    function testFuzz_json_isReadBackAsTheCleanedText(bytes memory anything) public pure {
        string memory cleaned = UserText.clean(string(anything));
        string memory json = string.concat('{"name":"', UserText.json(cleaned), '"}');
        _assertSame(vm.parseJsonString(json, ".name"), cleaned, "read back");
    }

    function testFuzz_svgLines_leavesNoMarkupOfTheUsers(bytes memory anything) public pure {
        (string memory svg, uint256 lines) = UserText.svgLines(UserText.clean(string(anything)), 20, "0", "20");
        uint256 opened = 0;
        uint256 quotes = 0;
        bytes memory out = bytes(svg);
        for (uint256 i = 0; i < out.length; ++i) {
            if (out[i] == "<") ++opened;
            if (out[i] == '"') ++quotes;
        }
        vm.assertEq(opened, lines * 2, "only our own tags");
        vm.assertEq(quotes, lines * 4, "only our own attributes");
    }

    function testFuzz_clean_isIdempotent(bytes memory anything) public pure {
        string memory cleaned = UserText.clean(string(anything));
        _assertSame(UserText.clean(cleaned), cleaned, "twice");
    }
}
