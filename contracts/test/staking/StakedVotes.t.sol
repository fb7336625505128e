// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Category, ICategoryVotes} from "../../src/staking/ICategoryVotes.sol";
import {IStakingVault} from "../../src/staking/IStakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {bound, vm} from "../kit/Vm.sol";
import {StakingTest} from "./StakingTest.sol";

/// @dev Protocol, sections 5 (votes × 1, × 1.5, × 2) and 8 (categories); ERC-5805, ERC-6372.
contract StakedVotesTest is StakingTest {
    uint256 private constant DAVE_KEY = 0xDA7E;

    function _votes(address account) private view returns (uint256[4] memory votes) {
        for (uint8 i = 0; i < 4; ++i) {
            votes[i] = vault.categoryVotes(Category(i), account);
        }
    }

    function _assertVotes(address account, uint256[4] memory expected) private view {
        uint256[4] memory votes = _votes(account);
        for (uint256 i = 0; i < 4; ++i) {
            vm.assertEq(votes[i], expected[i], "votes in category");
        }
    }

    function test_clock_isTheTimestamp_erc6372() public view {
        vm.assertEq(vault.clock(), NOW, "clock");
        vm.assertEq(vault.CLOCK_MODE(), "mode=timestamp", "mode");
    }

    /// @dev Platform from 100 at 30 d; fees from 500 at 90 d; chain from 1,000 at 365 d; partnerships above 10,000.
    function test_votes_areThoseOfTheTables() public {
        uint256[4][10] memory expected = [
            [uint256(100_00), 0, 0, 0],
            [uint256(10_000_01), 0, 0, 10_000_01],
            [uint256(499_99), 0, 0, 0],
            [uint256(750_00), 750_00, 0, 0],
            [uint256(499_99), 0, 0, 0],
            [uint256(15_000_00), 15_000_00, 0, 0],
            [uint256(499_99), 0, 0, 0],
            [uint256(999_99), 999_99, 0, 0],
            [uint256(2_000_00), 2_000_00, 2_000_00, 0],
            [uint256(20_000_02), 20_000_02, 20_000_02, 20_000_02]
        ];
        uint256[10] memory amounts = [
            uint256(100_00), 10_000_01, 499_99, 500_00, 499_99, 10_000_00, 499_99, 999_99, 1_000_00, 10_000_01
        ];
        uint8[10] memory tiers = [0, 0, 1, 1, 2, 2, 3, 3, 3, 3];
        for (uint256 i = 0; i < 10; ++i) {
            address owner = address(uint160(0x1000 + i));
            _stake(owner, amounts[i], Tier(tiers[i]));
            _assertVotes(owner, expected[i]);
        }
    }

    function test_votes_areOfThePrincipalWithoutTheBonus() public {
        _fund(10_000_00);
        _stake(ALICE, 1_000_00, Tier.Days365);
        vm.assertEq(vault.getVotes(ALICE), 2_000_00, "no votes for 250.00 of bonus");
    }

    function test_votes_countWithoutDelegating() public {
        _stake(ALICE, 100_00, Tier.Days30);
        vm.assertEq(vault.delegates(ALICE), ALICE, "oneself");
        vm.assertEq(vault.getVotes(ALICE), 100_00, "votes");
    }

    function test_votes_endWhenUnbondingIsRequested() public {
        _stake(ALICE, 1_000_00, Tier.Days30);
        _stake(ALICE, 500_00, Tier.Days90);
        _pass(30 days);
        vm.assertEq(vault.getVotes(ALICE), 1_750_00, "beyond the lock too");
        _requestUnbonding(ALICE, 0);
        _assertVotes(ALICE, [uint256(750_00), 750_00, 0, 0]);
        _pass(1);
        vm.assertEq(vault.getPastVotes(ALICE, block.timestamp - 1), 750_00, "from that second on");
        vm.assertEq(vault.getPastVotes(ALICE, block.timestamp - 2), 1_750_00, "until the second before");
        vm.assertEq(vault.getPastTotalSupply(block.timestamp - 1), 750_00, "total");
        _pass(14 days);
        _withdraw(ALICE, 0);
        vm.assertEq(vault.getVotes(ALICE), 750_00, "nothing is taken twice");
    }

    function test_delegate_movesVotesAndCountsThemOnce() public {
        _stake(ALICE, 1_000_00, Tier.Days365);
        _stake(BOB, 100_00, Tier.Days30);
        vm.expectEmit();
        emit IVotes.DelegateChanged(ALICE, ALICE, BOB);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(ALICE, 2_000_00, 0);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(BOB, 100_00, 2_100_00);
        vm.prank(ALICE);
        vault.delegate(BOB);
        _assertVotes(ALICE, [uint256(0), 0, 0, 0]);
        _assertVotes(BOB, [uint256(2_100_00), 2_000_00, 2_000_00, 0]);
        _stake(ALICE, 100_00, Tier.Days30);
        vm.assertEq(vault.getVotes(BOB), 2_200_00, "later stakes follow");
        vm.prank(ALICE);
        vault.delegate(address(0));
        vm.assertEq(vault.delegates(ALICE), ALICE, "back");
        _assertVotes(ALICE, [uint256(2_100_00), 2_000_00, 2_000_00, 0]);
        _assertVotes(BOB, [uint256(100_00), 0, 0, 0]);
    }

    function test_delegate_unbondingTakesTheVotesFromTheDelegate() public {
        _stake(ALICE, 1_000_00, Tier.Days30);
        vm.prank(ALICE);
        vault.delegate(BOB);
        _pass(30 days);
        _requestUnbonding(ALICE, 0);
        vm.assertEq(vault.getVotes(BOB), 0, "delegate");
        vm.prank(ALICE);
        vault.delegate(CAROL);
        vm.assertEq(vault.getVotes(CAROL), 0, "nothing left to delegate");
    }

    /// @dev Who votes for others keeps its own votes apart from theirs when it delegates, and when it takes them back.
    function test_delegate_passesOnNoVotesOfOthers() public {
        _stake(ALICE, 100_00, Tier.Days30);
        _stake(BOB, 200_00, Tier.Days30);
        _stake(CAROL, 400_00, Tier.Days30);
        address[7] memory from = [ALICE, BOB, CAROL, BOB, ALICE, BOB, CAROL];
        address[7] memory to = [BOB, CAROL, ALICE, ALICE, CAROL, BOB, CAROL];
        uint256[3][7] memory expected = [
            [uint256(0), 300_00, 400_00],
            [uint256(0), 100_00, 600_00],
            [uint256(400_00), 100_00, 200_00],
            [uint256(600_00), 100_00, 0],
            [uint256(600_00), 0, 100_00],
            [uint256(400_00), 200_00, 100_00],
            [uint256(0), 200_00, 500_00]
        ];
        for (uint256 i = 0; i < 7; ++i) {
            vm.prank(from[i]);
            vault.delegate(to[i]);
            vm.assertEq(vault.getVotes(ALICE), expected[i][0], "Alice's 100");
            vm.assertEq(vault.getVotes(BOB), expected[i][1], "Bob's 200");
            vm.assertEq(vault.getVotes(CAROL), expected[i][2], "Carol's 400");
        }
        _pass(30 days);
        _requestUnbonding(ALICE, 0);
        vm.assertEq(vault.getVotes(CAROL), 400_00, "Alice's leave Carol");
        _stake(ALICE, 800_00, Tier.Days30);
        vm.assertEq(vault.getVotes(CAROL), 1_200_00, "and her next ones come");
        vm.prank(ALICE);
        vault.delegate(ALICE);
        vm.assertEq(vault.getVotes(ALICE), 800_00, "to be taken back");
        vm.assertEq(vault.getVotes(CAROL), 400_00, "Carol's own stay");
    }

    /// @dev Ten positions of 100.00 do not make one of 1,000.00.
    function test_delegate_liftsNoSmallPositionOverAMinimum() public {
        for (uint160 i = 1; i <= 10; ++i) {
            _stake(address(i), 100_00, Tier.Days365);
            vm.prank(address(i));
            vault.delegate(BOB);
        }
        _assertVotes(BOB, [uint256(1_000_00), 0, 0, 0]);
        _pass(1);
        vm.assertFalse(vault.isEligible(Category.ChainFeatures, BOB, NOW), "chain");
        vm.assertTrue(vault.isEligible(Category.PlatformFeatures, BOB, NOW), "platform");
    }

    function test_eligibility_isThatOfThePast() public {
        _pass(10);
        _stake(ALICE, 1_000_00, Tier.Days365);
        _pass(10);
        vm.assertFalse(vault.isEligible(Category.ChainFeatures, ALICE, NOW + 9), "before");
        vm.assertTrue(vault.isEligible(Category.ChainFeatures, ALICE, NOW + 10), "from then on");
        vm.assertFalse(vault.isEligible(Category.Partnerships, ALICE, NOW + 10), "not above 10,000");
        vm.assertEq(vault.pastCategoryTotalVotes(Category.Fees, NOW + 10), 2_000_00, "total");
        vm.assertEq(vault.pastCategoryTotalVotes(Category.Fees, NOW + 9), 0, "total before");
    }

    function test_pastVotes_failForNowAndLater_erc5805() public {
        bytes memory early =
            abi.encodeWithSelector(ICategoryVotes.ERC5805FutureLookup.selector, uint256(NOW), uint48(NOW));
        vm.expectRevert(early);
        vault.getPastVotes(ALICE, NOW);
        vm.expectRevert(early);
        vault.getPastTotalSupply(NOW);
        vm.expectRevert(
            abi.encodeWithSelector(ICategoryVotes.ERC5805FutureLookup.selector, uint256(NOW) + 1, uint48(NOW))
        );
        vault.pastCategoryVotes(Category.Fees, ALICE, uint256(NOW) + 1);
    }

    /// @dev Staking in a proposal's block, or after it, gives no vote on it, and the stake cannot leave.
    function test_flashStake_hasNoVotesAtAnEarlierSnapshotAndCannotLeave() public {
        uint256 snapshot = block.timestamp;
        _pass(1);
        _stake(ALICE, 1_000_000_00, Tier.Days30);
        vm.assertEq(vault.getPastVotes(ALICE, snapshot), 0, "no votes at the snapshot");
        vm.expectPartialRevert(IStakingVault.NotBefore.selector);
        _requestUnbonding(ALICE, 0);
    }

    function _delegation(address delegatee, uint256 nonce, uint256 expiry) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("CloudTuner Staking"),
                keccak256("1"),
                block.chainid,
                address(vault)
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)"), delegatee, nonce, expiry
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }

    function test_delegateBySig_countsOnceAndInTime_erc5805() public {
        address dave = vm.addr(DAVE_KEY);
        _stake(dave, 100_00, Tier.Days30);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(DAVE_KEY, _delegation(BOB, 0, NOW));
        vault.delegateBySig(BOB, 0, NOW, v, r, s);
        vm.assertEq(vault.delegates(dave), BOB, "delegated");
        vm.assertEq(vault.getVotes(BOB), 100_00, "votes");
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, dave, 1));
        vault.delegateBySig(BOB, 0, NOW, v, r, s);
        _pass(1);
        (v, r, s) = vm.sign(DAVE_KEY, _delegation(CAROL, 1, NOW));
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, NOW));
        vault.delegateBySig(CAROL, 1, NOW, v, r, s);
    }

    /// @dev 2^52 - 1 base units of votes, the width of a part. One more would spill into the next category.
    function test_votes_failBeyondTheirWidth() public {
        uint256 most = (1 << 51) - 1;
        _stake(ALICE, most, Tier.Days365);
        _assertVotes(ALICE, [most * 2, most * 2, most * 2, most * 2]);
        _give(BOB, 100_00);
        vm.expectRevert(abi.encodeWithSelector(ICategoryVotes.TooManyVotes.selector, most * 2 + 100_00));
        vm.prank(BOB);
        vault.stake(100_00, Tier.Days30, 0);
    }

    function testFuzz_votes_ofAllCategoriesAddUpThroughDelegation(uint256[6] memory amounts, uint256 seed) public {
        address[3] memory actors = [ALICE, BOB, CAROL];
        for (uint256 i = 0; i < 6; ++i) {
            _stake(actors[i % 3], bound(amounts[i], 100_00, 20_000_00), Tier((seed >> i) % 4));
            vm.prank(actors[(seed >> (8 + i)) % 3]);
            vault.delegate(actors[(seed >> (16 + i)) % 3]);
        }
        _pass(1);
        for (uint8 c = 0; c < 4; ++c) {
            uint256 sum = 0;
            for (uint256 i = 0; i < 3; ++i) {
                sum += vault.categoryVotes(Category(c), actors[i]);
            }
            vm.assertEq(sum, vault.pastCategoryTotalVotes(Category(c), NOW), "each vote once");
        }
    }
}
