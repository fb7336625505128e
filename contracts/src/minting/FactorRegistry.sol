// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IFactorRegistry} from "./IFactorRegistry.sol";

/// @title The approved methodologies (protocol, sections 2 and 9)
contract FactorRegistry is IFactorRegistry, AccessManaged {
    /// @inheritdoc IFactorRegistry
    mapping(bytes32 methodology => bool) public isApproved;

    /// @param authority The access manager that says who may approve and revoke.
    constructor(address authority) AccessManaged(authority) {}

    /// @inheritdoc IFactorRegistry
    function approve(bytes32 methodology, string calldata description) external restricted {
        isApproved[methodology] = true;
        emit MethodologyApproved(methodology, description);
    }

    /// @inheritdoc IFactorRegistry
    function revoke(bytes32 methodology) external restricted {
        isApproved[methodology] = false;
        emit MethodologyRevoked(methodology);
    }
}
