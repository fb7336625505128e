// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {CalendarDate} from "./CalendarDate.sol";
import {Badge, Certificate} from "./IRetirementCertificates.sol";
import {UserText} from "./UserText.sol";

/// @title Draws a certificate: ERC-721 metadata in JSON with an SVG image, both inside the URI
library CertificateRenderer {
    using Strings for uint256;

    /// @param id The certificate's number.
    /// @param certificate What it records.
    /// @return A data URI of JSON. Text of users appears cleaned and escaped; `certificateOf` has it as it was given.
    function tokenURI(uint256 id, Certificate memory certificate) internal pure returns (string memory) {
        string memory name = UserText.clean(certificate.beneficiaryName);
        string memory reason = UserText.clean(certificate.reason);
        string memory image = Base64.encode(bytes(_svg(id, certificate, name, reason)));
        string memory json = string.concat(
            '{"name":"CT02 Retirement Certificate #',
            id.toString(),
            '","description":"',
            _kilograms(certificate.amount),
            " kg CO2e ",
            _claim(certificate.badge),
            '.","image":"data:image/svg+xml;base64,',
            image,
            '","attributes":[',
            _attributes(certificate, UserText.json(name), UserText.json(reason)),
            "]}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(bytes(json)));
    }

    /// @dev The protocol's wording (section 0): it promises nothing else. Without linked reports nothing shows that the
    /// tokens were minted against attested emissions: they may be those of genesis.
    function _claim(Badge badge) private pure returns (string memory) {
        return badge == Badge.Attested
            ? "of attested cloud emissions retired under the CT02 protocol"
            : "retired under the CT02 protocol, declared by the retiree without linked reports";
    }

    function _attributes(Certificate memory certificate, string memory name, string memory reason)
        private
        pure
        returns (string memory json)
    {
        json = string.concat(
            _attribute("Badge", _badge(certificate.badge)),
            ',{"trait_type":"kg CO2e","value":',
            _kilograms(certificate.amount),
            '},{"trait_type":"Retired at","display_type":"date","value":',
            uint256(certificate.retiredAt).toString(),
            "},",
            _attribute("Retiree", Strings.toChecksumHexString(certificate.retiree))
        );
        json = certificate.beneficiaryHash == 0
            ? string.concat(json, ",", _attribute("Beneficiary", name))
            : string.concat(json, ",", _attribute("Beneficiary hash", _hex(certificate.beneficiaryHash)));
        json = string.concat(json, ",", _attribute("Reason", reason));
        if (certificate.periodEnd != 0) {
            json = string.concat(json, ",", _attribute("Consumption period", _period(certificate)));
        }
        for (uint256 i = 0; i < certificate.reportIds.length; ++i) {
            json = string.concat(json, ",", _attribute("Report", _hex(certificate.reportIds[i])));
        }
    }

    function _attribute(string memory trait, string memory value) private pure returns (string memory) {
        return string.concat('{"trait_type":"', trait, '","value":"', value, '"}');
    }

    function _svg(uint256 id, Certificate memory certificate, string memory name, string memory reason)
        private
        pure
        returns (string memory)
    {
        string memory heading = string.concat(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" font-family="system-ui,sans-serif">'
            '<rect width="800" height="600" fill="#f6f8f6"/>'
            '<rect x="16" y="16" width="768" height="568" rx="12" fill="#fff" stroke="#1f6b4a" stroke-width="2"/>'
            '<text x="48" y="72" font-size="18" fill="#1f6b4a">CT02 Retirement Certificate #',
            id.toString(),
            '</text><text x="752" y="72" font-size="18" text-anchor="end" fill="#1f6b4a">',
            _badge(certificate.badge),
            '</text><text x="48" y="140" font-size="48" fill="#14241c">',
            _kilograms(certificate.amount),
            ' kg CO2e</text><text x="48" y="172" font-size="16" fill="#47584f">',
            _claim(certificate.badge),
            "</text>"
        );
        // The inner svg element cuts off text that is too long, lest it be drawn over the lines below.
        return string.concat(
            heading,
            '<svg width="800" height="516">',
            _texts(certificate, name, reason),
            "</svg>",
            certificate.periodEnd == 0
                ? ""
                : string.concat(
                    '<text x="48" y="536" font-size="13" fill="#47584f">Consumption period ',
                    _period(certificate),
                    "</text>"
                ),
            '<text x="48" y="560" font-size="13" fill="#47584f">Retired on ',
            CalendarDate.format(certificate.retiredAt),
            " by ",
            Strings.toChecksumHexString(certificate.retiree),
            "</text></svg>"
        );
    }

    function _texts(Certificate memory certificate, string memory name, string memory reason)
        private
        pure
        returns (string memory)
    {
        bool hidden = certificate.beneficiaryHash != 0;
        (string memory nameLines, uint256 lines) =
            UserText.svgLines(hidden ? _hex(certificate.beneficiaryHash) : name, hidden ? 66 : 56, "48", "28");
        (string memory reasonLines,) = UserText.svgLines(reason, 80, "48", "22");
        return string.concat(
            '<text x="48" y="220" font-size="13" fill="#47584f">',
            hidden ? "Beneficiary (hash)" : "Beneficiary",
            hidden
                ? '</text><text y="224" font-size="17" fill="#14241c">'
                : '</text><text y="224" font-size="22" fill="#14241c">',
            nameLines,
            '</text><text y="',
            (248 + lines * 28).toString(),
            '" font-size="16" fill="#14241c">',
            reasonLines,
            "</text>"
        );
    }

    /// @dev The first and the last day of the half-open period.
    function _period(Certificate memory certificate) private pure returns (string memory) {
        return string.concat(
            CalendarDate.format(certificate.periodStart), " to ", CalendarDate.format(certificate.periodEnd - 1)
        );
    }

    function _badge(Badge badge) private pure returns (string memory) {
        return badge == Badge.Attested ? "Attested" : "Declared";
    }

    function _kilograms(uint256 amount) private pure returns (string memory) {
        uint256 cents = amount % 100;
        return string.concat((amount / 100).toString(), cents < 10 ? ".0" : ".", cents.toString());
    }

    function _hex(bytes32 value) private pure returns (string memory) {
        return uint256(value).toHexString(32);
    }
}
