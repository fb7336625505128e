// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Phase, Position} from "../../src/staking/IStakingVault.sol";
import {Stream} from "../../src/staking/RewardStream.sol";
import {StakingVault} from "../../src/staking/StakingVault.sol";
import {CT02} from "../../src/token/CT02.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {StakingHandler} from "./StakingHandler.sol";

/// @dev What holds after every sequence of actions (protocol, sections 5 and 8). One campaign checks all of it.
contract StakingInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// @dev Reward units to the base unit: 100 × 365 days × 2^40, written out.
    uint256 private constant UNIT = 3_153_600_000 * 1_099_511_627_776;

    StakingHandler private handler;
    StakingVault private vault;
    CT02 private token;

    function setUp() public {
        handler = new StakingHandler();
        handler.setUp();
        (vault, token) = handler.contracts();
    }

    /// @dev Read by the test runner.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Read by the test runner.
    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0].addr = address(handler);
        targets[0].selectors = new bytes4[](11);
        targets[0].selectors[0] = handler.stake.selector;
        targets[0].selectors[1] = handler.requestUnbonding.selector;
        targets[0].selectors[2] = handler.withdraw.selector;
        targets[0].selectors[3] = handler.claim.selector;
        targets[0].selectors[4] = handler.fund.selector;
        targets[0].selectors[5] = handler.collect.selector;
        targets[0].selectors[6] = handler.delegate.selector;
        targets[0].selectors[7] = handler.togglePause.selector;
        targets[0].selectors[8] = handler.sendStray.selector;
        targets[0].selectors[9] = handler.steal.selector;
        targets[0].selectors[10] = handler.passTime.selector;
    }

    function invariant_vaultIsSolventAndVotesAreCountedOnce() public {
        vm.warp(handler.time());
        _solventToTheLastUnit();
        _paysNoMoreThanWasFunded();
        _nobodyEarnsMoreThanTheTier();
        _votesAreCountedOnce();
        _pastVotesStay();
        _everyBurnIsAClaim();
        vm.assertEq(handler.blocked(), 0, "an exit that was due failed");
        vm.assertEq(handler.wrongs(), 0, "something that was not due succeeded");
    }

    /// @dev Balance = locked + stray + undistributed + what positions have earned, in reward units, with no rest.
    function _solventToTheLastUnit() private view {
        Stream memory stream = vault.stream();
        uint256 owed = stream.undistributed;
        uint256 locked = 0;
        uint256 weight = 0;
        for (uint256 i = 0; i < handler.knownCount(); ++i) {
            StakingHandler.Known memory known = handler.known(i);
            Position memory position = vault.positionOf(known.owner, known.index);
            vm.assertEq(position.principal, known.principal, "principal");
            vm.assertEq(position.bonus, known.bonus, "bonus");
            uint256 apy = _apyOf(known);
            bool earns = position.phase == Phase.Staked;
            owed += known.principal * apy * (earns ? stream.fullPay - position.mark : position.mark);
            if (earns) weight += known.principal * apy;
            if (!known.withdrawn) locked += known.principal + known.bonus;
        }
        vm.assertEq(stream.weight, weight, "weight");
        vm.assertEq(vault.locked(), locked, "locked");
        vm.assertEq(token.balanceOf(address(vault)) * UNIT, (locked + handler.stray()) * UNIT + owed, "solvent");
    }

    function _paysNoMoreThanWasFunded() private view {
        uint256 paid = handler.claimed() + handler.bonuses();
        uint256 due = vault.undistributed();
        for (uint256 i = 0; i < handler.knownCount(); ++i) {
            StakingHandler.Known memory known = handler.known(i);
            due += vault.earned(known.owner, known.index);
        }
        vm.assertLe(paid + due, handler.funded(), "funded");
        // Nothing is lost either: each of these numbers was rounded down once.
        vm.assertLe(handler.funded(), paid + due + 1 + handler.knownCount(), "accounted for");
    }

    function _nobodyEarnsMoreThanTheTier() private view {
        for (uint256 i = 0; i < handler.knownCount(); ++i) {
            StakingHandler.Known memory known = handler.known(i);
            uint256 until = known.stoppedAt == 0 ? handler.time() : known.stoppedAt;
            uint256 total = known.claimed + vault.earned(known.owner, known.index);
            vm.assertLe(
                total * 100 * 365 days, known.principal * _apyOf(known) * (until - known.stakedAt), "APY cap"
            );
        }
    }

    function _votesAreCountedOnce() private view {
        uint256[4][3] memory expected = handler.expectedVotes();
        for (uint256 a = 0; a < 3; ++a) {
            for (uint8 c = 0; c < 4; ++c) {
                vm.assertEq(vault.categoryVotes(Category(c), handler.actors(a)), expected[a][c], "votes now");
            }
        }
    }

    /// @dev The first, a middle and the last of the seconds that are over.
    function _pastVotesStay() private view {
        uint256 count = handler.snapshotCount();
        if (count == 0) return;
        uint256[3] memory picks = [0, count / 2, count - 1];
        for (uint256 p = 0; p < 3; ++p) {
            StakingHandler.Snapshot memory past = handler.snapshot(picks[p]);
            for (uint8 c = 0; c < 4; ++c) {
                uint256 total = 0;
                for (uint256 a = 0; a < 3; ++a) {
                    uint256 votes = vault.pastCategoryVotes(Category(c), handler.actors(a), past.timepoint);
                    vm.assertEq(votes, past.votes[a][c], "votes then");
                    total += votes;
                }
                vm.assertEq(vault.pastCategoryTotalVotes(Category(c), past.timepoint), total, "total then");
            }
        }
    }

    function _everyBurnIsAClaim() private view {
        vm.assertEq(token.burnedFor(BurnCause.RewardClaim), handler.burned(), "burned for claims");
        vm.assertEq(token.totalBurned(), handler.burned(), "and for nothing else");
        vm.assertEq(token.totalSupply(), token.totalMinted() - token.totalBurned(), "supply");
    }

    function _apyOf(StakingHandler.Known memory known) private pure returns (uint256) {
        uint256[4] memory apys = [uint256(15), 25, 35, 50];
        return apys[uint256(known.tier)];
    }
}
