// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LinesProof} from "../../src/minting/LinesProof.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev RFC 9162, section 2.1. Leaves, root and paths are the reference vectors of certificate-transparency
/// (google/certificate-transparency, merkletree/merkle_tree_test.cc; transparency-dev/merkle, testonly).
contract LinesProofTest {
    bytes32 private constant ROOT_OF_8 = 0x5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328;
    bytes32 private constant EMPTY_LEAF = 0x6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d;

    function _leaf(uint256 i) private pure returns (bytes memory) {
        return [
            bytes(hex""),
            hex"00",
            hex"10",
            hex"2021",
            hex"3031",
            hex"40414243",
            hex"5051525354555657",
            hex"606162636465666768696a6b6c6d6e6f"
        ][i];
    }

    /// @dev Merkle tree hash by the definition (2.1.1), over leaves from `from` to `to`.
    function _mth(uint256 from, uint256 to) private pure returns (bytes32) {
        if (to - from == 1) return sha256(bytes.concat(hex"00", _leaf(from)));
        uint256 k = 1;
        while (k * 2 < to - from) k *= 2;
        return sha256(bytes.concat(hex"01", _mth(from, from + k), _mth(from + k, to)));
    }

    /// @dev The inclusion path by the definition (2.1.3.1).
    function _path(uint256 m, uint256 from, uint256 to) private pure returns (bytes32[] memory path) {
        if (to - from == 1) return path;
        uint256 k = 1;
        while (k * 2 < to - from) k *= 2;
        bool left = m < k;
        bytes32[] memory inner = left ? _path(m, from, from + k) : _path(m - k, from + k, to);
        path = new bytes32[](inner.length + 1);
        for (uint256 i = 0; i < inner.length; ++i) {
            path[i] = inner[i];
        }
        path[inner.length] = left ? _mth(from + k, to) : _mth(from, from + k);
    }

    function test_verify_acceptsTheReferenceTree() public pure {
        vm.assertEq(_mth(0, 8), ROOT_OF_8, "published root");
        for (uint256 i = 0; i < 8; ++i) {
            vm.assertTrue(LinesProof.verify(_leaf(i), i, 8, _path(i, 0, 8), ROOT_OF_8), "leaf");
        }
    }

    function test_verify_acceptsThePublishedPathOfLeaf0() public pure {
        bytes32[] memory path = new bytes32[](3);
        path[0] = 0x96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7;
        path[1] = 0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e;
        path[2] = 0x6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4;
        vm.assertTrue(LinesProof.verify("", 0, 8, path, ROOT_OF_8), "published path");
    }

    function test_verify_acceptsATreeOfOneRecord() public pure {
        vm.assertTrue(LinesProof.verify("", 0, 1, new bytes32[](0), EMPTY_LEAF), "one leaf");
    }

    function test_verify_acceptsTreesOfEverySize() public pure {
        for (uint256 size = 1; size <= 8; ++size) {
            for (uint256 i = 0; i < size; ++i) {
                vm.assertTrue(LinesProof.verify(_leaf(i), i, size, _path(i, 0, size), _mth(0, size)), "path");
            }
        }
    }

    function test_verify_refusesAPositionOutsideTheTree() public pure {
        vm.assertFalse(LinesProof.verify("", 1, 1, new bytes32[](0), EMPTY_LEAF), "index = size");
        vm.assertFalse(LinesProof.verify("", 0, 0, new bytes32[](0), EMPTY_LEAF), "empty tree");
    }

    function test_verify_refusesAnInnerNodeAsARecord() public pure {
        // The classic second preimage: the two children of the root, given as a record of a tree of size 1.
        bytes memory children = bytes.concat(_mth(0, 4), _mth(4, 8));
        vm.assertFalse(LinesProof.verify(children, 0, 1, new bytes32[](0), ROOT_OF_8), "inner node");
    }

    /// @dev Node (x, leaf) is the root of two leaves; at size 1 the path must be empty, whatever it hashes to.
    function test_verify_refusesAPathThatIsTooLongForTheSize() public pure {
        bytes32[] memory path = new bytes32[](1);
        path[0] = _mth(1, 2);
        bytes32 root = sha256(bytes.concat(hex"01", path[0], EMPTY_LEAF));
        vm.assertFalse(LinesProof.verify("", 0, 1, path, root), "one hash too many");
    }

    /// @dev The root of leaves 0 and 1 must not pass for the root of four.
    function test_verify_refusesAPathThatIsTooShortForTheSize() public pure {
        vm.assertTrue(LinesProof.verify(_leaf(0), 0, 2, _path(0, 0, 2), _mth(0, 2)), "size 2");
        vm.assertFalse(LinesProof.verify(_leaf(0), 0, 4, _path(0, 0, 2), _mth(0, 2)), "size 4");
    }

    function testFuzz_verify_refusesAnythingAltered(uint256 size, uint256 i, uint256 level, uint256 change) public pure {
        size = bound(size, 2, 8);
        i = bound(i, 0, size - 1);
        bytes32[] memory path = _path(i, 0, size);
        bytes32 root = _mth(0, size);
        vm.assertFalse(LinesProof.verify(bytes.concat(_leaf(i), hex"00"), i, size, path, root), "record");
        vm.assertFalse(LinesProof.verify(_leaf((i + 1) % size), i, size, path, root), "another leaf");
        level = bound(level, 0, path.length - 1);
        bytes32 kept = path[level];
        path[level] = kept ^ bytes32(bound(change, 1, type(uint256).max - 1));
        vm.assertFalse(LinesProof.verify(_leaf(i), i, size, path, root), "path");
        path[level] = kept;
        vm.assertFalse(LinesProof.verify(_leaf(i), i, size, path, root ^ bytes32(uint256(1))), "root");

        bytes32[] memory longer = new bytes32[](path.length + 1);
        for (uint256 j = 0; j < path.length; ++j) {
            longer[j] = path[j];
        }
        vm.assertFalse(LinesProof.verify(_leaf(i), i, size, longer, root), "longer path");
        bytes32[] memory shorter = new bytes32[](path.length - 1);
        for (uint256 j = 0; j < shorter.length; ++j) {
            shorter[j] = path[j];
        }
        vm.assertFalse(LinesProof.verify(_leaf(i), i, size, shorter, root), "shorter path");
    }
}
