// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Inclusion proofs of usage-line records in a report's `linesRoot` (RFC 9162, section 2.1.3.2, SHA-256)
library LinesProof {
    /// @param record The canonical record, as hashed into the leaf.
    /// @param index Its position, from 0.
    /// @param size The number of records under the root.
    /// @param proof The sibling hashes, from the leaf upwards.
    /// @param root The Merkle tree hash.
    /// @return Whether the record is at that position of that tree.
    function verify(bytes memory record, uint256 index, uint256 size, bytes32[] memory proof, bytes32 root)
        internal
        pure
        returns (bool)
    {
        if (index >= size) return false;
        uint256 fn = index;
        uint256 sn = size - 1;
        bytes32 hash = sha256(abi.encodePacked(bytes1(0x00), record));
        for (uint256 i = 0; i < proof.length; ++i) {
            if (sn == 0) return false;
            if (fn & 1 == 1 || fn == sn) {
                hash = sha256(abi.encodePacked(bytes1(0x01), proof[i], hash));
                while (fn & 1 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = sha256(abi.encodePacked(bytes1(0x01), hash, proof[i]));
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash == root;
    }
}
