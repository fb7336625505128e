// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title One step of RetirementCertificates._draw: a report never backs more than it reported
contract BackingProof {
    mapping(bytes32 reportId => uint256 amount) private consumedOf;

    function draw(bytes32 reportId, uint96 reported96, uint128 missing128) external {
        uint256 reported = reported96;
        uint256 missing = missing128;
        uint256 before = missing;
        require(consumedOf[reportId] <= reported);
        // copied from src/retirement/RetirementCertificates.sol
        uint256 consumed = consumedOf[reportId];
        uint256 taken = Math.min(reported - consumed, missing);
        // end of copy
        if (taken == 0) return;
        // copied from src/retirement/RetirementCertificates.sol
        missing -= taken;
        consumedOf[reportId] = consumed + taken;
        // end of copy
        assert(consumedOf[reportId] <= reported);
        assert(consumedOf[reportId] - consumed == before - missing);
        assert(missing == 0 || consumedOf[reportId] == reported);
    }
}
