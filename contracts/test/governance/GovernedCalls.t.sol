// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ICT02Governor} from "../../src/governance/ICT02Governor.sol";
import {IGovernedCalls} from "../../src/governance/IGovernedCalls.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @dev The table of calls: what is in no category cannot be proposed, and only the administrator keeps the table.
contract GovernedCallsTest is GovernanceTest {
    /// @dev A voter of every category.
    function setUp() public override {
        super.setUp();
        _seat(ALICE, 20_000_00, Tier.Days365);
    }

    function _refuse(address target, bytes memory data) private {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedCalls.CallNotGoverned.selector, target, bytes4(data))
        );
        _propose(ALICE, _plan(target, data, "Refused"));
    }

    function test_table_atDeployment() public view {
        bytes4[4] memory own = [
            governor.setVotingDelay.selector,
            governor.setVotingPeriod.selector,
            governor.setLateQuorumVoteExtension.selector,
            governor.setQuorum.selector
        ];
        for (uint256 i = 0; i < 4; ++i) {
            _assertCategory(address(governor), own[i], Category.ChainFeatures);
        }
        _assertCategory(address(timelock), TimelockController.updateDelay.selector, Category.ChainFeatures);
        _assertCategory(address(book), book.setFees.selector, Category.Fees);
        (bool allowed,) = governor.callCategory(address(book), book.pause.selector);
        vm.assertFalse(allowed, "in none");
    }

    function _assertCategory(address target, bytes4 selector, Category expected) private view {
        (bool allowed, Category category) = governor.callCategory(target, selector);
        vm.assertTrue(allowed, "allowed");
        vm.assertEq(uint256(category), uint256(expected), "category");
    }

    function test_propose_refusesWhatMovesFunds() public {
        _refuse(address(token), abi.encodeCall(token.transfer, (ALICE, 1)));
        _refuse(address(token), abi.encodeCall(token.transferFrom, (TREASURY, ALICE, 1)));
        _refuse(address(token), abi.encodeCall(token.mint, (ALICE, 1, MintCause.Attested)));
        _refuse(address(token), abi.encodeCall(token.burn, (BOB, 1, BurnCause.TradeFee)));
        _refuse(address(router), abi.encodeCall(router.releaseBuyback, (token, ALICE, 1)));
        _refuse(address(router), abi.encodeCall(router.buyRewards, (book, 1, 1)));
        _refuse(address(pool), abi.encodeCall(pool.releaseStakerRewards, (ALICE, 1)));
        _refuse(address(pool), abi.encodeCall(pool.releaseDaoTreasury, (ALICE, 1)));
        _refuse(address(pool), abi.encodeCall(pool.releaseEmergencyReserve, (ALICE, 1)));
        _refuse(TREASURY, abi.encodeWithSignature("execTransaction()"));
    }

    function test_propose_refusesWhatGivesPower() public {
        _refuse(address(manager), abi.encodeCall(manager.grantRole, (0, ALICE, 0)));
        _refuse(address(manager), abi.encodeCall(manager.revokeRole, (0, ADMIN)));
        _refuse(address(manager), abi.encodeCall(manager.execute, (address(token), "")));
        _refuse(address(manager), abi.encodeCall(manager.updateAuthority, (address(token), ALICE)));
        _refuse(address(timelock), abi.encodeCall(timelock.grantRole, (timelock.PROPOSER_ROLE(), ALICE)));
        _refuse(address(timelock), abi.encodeCall(timelock.revokeRole, (timelock.PROPOSER_ROLE(), address(governor))));
        _refuse(address(timelock), abi.encodeCall(timelock.schedule, (address(token), 0, "", 0, 0, 0)));
        _refuse(address(timelock), abi.encodeCall(timelock.cancel, (0)));
        _refuse(address(governor), abi.encodeCall(governor.relay, (address(token), 0, "")));
        _refuse(address(governor), abi.encodeCall(governor.updateTimelock, (timelock)));
        _refuse(address(governor), abi.encodeCall(governor.setProposalThreshold, (1)));
        _refuse(address(governor), abi.encodeCall(governor.setAuthority, (ALICE)));
        _refuse(address(governor), abi.encodeCall(governor.castVote, (1, 1)));
        _refuse(address(vault), abi.encodeCall(vault.pause, ()));
        _refuse(address(minter), abi.encodeCall(minter.pause, ()));
        _refuse(address(validators), abi.encodeCall(validators.setValidators, (new address[](0), 0)));
        _refuse(address(registry), abi.encodeCall(registry.approve, (bytes32(0), "")));
    }

    /// @dev The access manager would let the timelock: the table does not.
    function test_propose_refusesAFunctionOfGovernanceThatIsInNoCategory() public {
        _refuse(address(dial), abi.encodeCall(dial.steal, ()));
    }

    function test_propose_refusesCalldataWithoutASelector() public {
        bytes[2] memory short = [bytes(""), hex"aabbcc"];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IGovernedCalls.CallNotGoverned.selector, address(dial), bytes4(0))
            );
            _propose(ALICE, _plan(address(dial), short[i], "Short"));
        }
    }

    function test_propose_refusesAForeignCallBesideAGovernedOne() public {
        Plan memory foreign = _plan(address(token), abi.encodeCall(token.transfer, (ALICE, 1)), "");
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernedCalls.CallNotGoverned.selector, address(token), token.transfer.selector
            )
        );
        _propose(ALICE, _join(_feesPlan(), foreign));
    }

    function test_propose_refusesCallsOfTwoCategories() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                ICT02Governor.CategoryMismatch.selector, Category.PlatformFeatures, Category.Fees
            )
        );
        _propose(ALICE, _join(_dialPlan(1), _feesPlan()));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICT02Governor.CategoryMismatch.selector, Category.Partnerships, Category.Fees
            )
        );
        _propose(ALICE, _join(_resolution(Category.Partnerships, "words"), _feesPlan()));
    }

    function test_propose_takesCallsOfOneCategoryTogether() public {
        Plan memory shares = _plan(address(router), abi.encodeCall(router.setShares, (0, 0)), "");
        uint256 id = _propose(ALICE, _join(_feesPlan(), shares));
        vm.assertEq(uint256(governor.proposalCategory(id)), uint256(Category.Fees), "fees");
    }

    function test_propose_refusesValue() public {
        Plan memory plan = _join(_dialPlan(1), _dialPlan(2));
        plan.values[1] = 1;
        vm.expectRevert(abi.encodeWithSelector(ICT02Governor.ValueNotAllowed.selector, 1));
        _propose(ALICE, plan);
    }

    function test_propose_refusesListsOfUnequalLength() public {
        Plan memory plan = _dialPlan(1);
        plan.values = new uint256[](2);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, 1, 1, 2));
        _propose(ALICE, plan);
        plan = _dialPlan(1);
        plan.calldatas = new bytes[](0);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, 1, 0, 1));
        _propose(ALICE, plan);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, 0, 0, 0));
        _propose(ALICE, Plan(new address[](0), new uint256[](0), new bytes[](0), ""));
    }

    function test_table_isTheAdministratorsAlone() public {
        address[4] memory others = [GUARDIAN, ALICE, address(timelock), TREASURY];
        for (uint256 i = 0; i < others.length; ++i) {
            bytes memory unauthorized =
                abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, others[i]);
            vm.expectRevert(unauthorized);
            vm.prank(others[i]);
            governor.allowCall(address(dial), dial.steal.selector, Category.Fees);
            vm.expectRevert(unauthorized);
            vm.prank(others[i]);
            governor.disallowCall(address(dial), dial.turn.selector);
        }
    }

    function test_table_cannotBeWidenedByAVote() public {
        bytes memory allow = abi.encodeCall(governor.allowCall, (address(token), token.mint.selector, Category.Fees));
        _refuse(address(governor), allow);
        _refuse(address(manager), abi.encodeCall(manager.execute, (address(governor), allow)));
    }

    function test_table_keepsTheGovernorTimelockAndManagerClosedToTheAdministratorToo() public {
        address[3] memory targets = [address(governor), address(timelock), address(manager)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IGovernedCalls.ReservedTarget.selector, targets[i]));
            vm.prank(ADMIN);
            governor.allowCall(targets[i], timelock.grantRole.selector, Category.PlatformFeatures);
            vm.expectRevert(abi.encodeWithSelector(IGovernedCalls.ReservedTarget.selector, targets[i]));
            vm.prank(ADMIN);
            governor.disallowCall(targets[i], timelock.updateDelay.selector);
        }
    }

    function test_allowCall_tellsAndMoves() public {
        vm.expectEmit();
        emit IGovernedCalls.CallAllowed(address(dial), dial.turn.selector, Category.Partnerships);
        vm.prank(ADMIN);
        governor.allowCall(address(dial), dial.turn.selector, Category.Partnerships);
        _assertCategory(address(dial), dial.turn.selector, Category.Partnerships);
    }

    function test_disallowCall_ofNoneIsRefused() public {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedCalls.CallNotGoverned.selector, address(dial), dial.steal.selector)
        );
        vm.prank(ADMIN);
        governor.disallowCall(address(dial), dial.steal.selector);
    }

    function test_disallowCall_stopsWhatWasVotedOn() public {
        uint256 id = _carry(ALICE, _dialPlan(1));
        vm.expectEmit();
        emit IGovernedCalls.CallDisallowed(address(dial), dial.turn.selector);
        vm.prank(ADMIN);
        governor.disallowCall(address(dial), dial.turn.selector);
        vm.warp(governor.proposalEta(id));
        vm.expectRevert(
            abi.encodeWithSelector(IGovernedCalls.CallNotGoverned.selector, address(dial), dial.turn.selector)
        );
        _execute(_dialPlan(1));
        _refuse(address(dial), _dialPlan(1).calldatas[0]);
    }

    function test_allowCall_inAnotherCategoryStopsWhatWasVotedOn() public {
        uint256 id = _carry(ALICE, _dialPlan(1));
        vm.prank(ADMIN);
        governor.allowCall(address(dial), dial.turn.selector, Category.Fees);
        vm.warp(governor.proposalEta(id));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICT02Governor.CategoryMismatch.selector, Category.PlatformFeatures, Category.Fees
            )
        );
        _execute(_dialPlan(1));
    }
}
