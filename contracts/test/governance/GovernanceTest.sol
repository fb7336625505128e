// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Roles} from "../../src/access/Roles.sol";
import {CT02Governor} from "../../src/governance/CT02Governor.sol";
import {GovernanceTimelock} from "../../src/governance/GovernanceTimelock.sol";
import {GovernanceSettings} from "../../src/governance/IGovernanceSettings.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {TestDollar} from "../market/MarketTest.sol";
import {StakingTest} from "../staking/StakingTest.sol";

/// @dev Stands for a contract with a parameter of the platform, and with a function that is nobody's to vote on.
contract Dial is AccessManaged {
    uint256 public position;
    uint256 public turns;
    uint256 public thefts;

    constructor(address authority) AccessManaged(authority) {}

    function turn(uint256 position_) external restricted {
        position = position_;
        ++turns;
    }

    function steal() external restricted {
        ++thefts;
    }
}

/// @dev What a proposal is made of.
struct Plan {
    address[] targets;
    uint256[] values;
    bytes[] calldatas;
    string description;
}

/// @title The protocol with staking, a market and a governor, wired as a deployment is
abstract contract GovernanceTest is StakingTest {
    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;
    address internal constant DAVE = address(0xDA7E);
    address internal constant EVE = address(0xE7E);

    CT02Governor internal governor;
    GovernanceTimelock internal timelock;
    FeeRouter internal router;
    OrderBook internal book;
    Dial internal dial;

    function setUp() public virtual override {
        super.setUp();
        router = new FeeRouter(address(manager), token, pool, TREASURY);
        book = new OrderBook(address(manager), token, new TestDollar(), address(router), 1_000, 10_000);
        dial = new Dial(address(manager));
        governor = new CT02Governor(address(manager), vault, _settings());
        timelock = GovernanceTimelock(payable(governor.timelock()));
        _grant(Roles.GOVERNANCE, address(timelock));
        _govern(address(book), book.setFees.selector, Category.Fees);
        _govern(address(router), router.setShares.selector, Category.Fees);
        _govern(address(dial), dial.turn.selector, Category.PlatformFeatures);
        _allow(address(dial), dial.steal.selector, Roles.GOVERNANCE);
    }

    /// @dev What docs/governance.md proposes for real networks.
    function _settings() internal pure returns (GovernanceSettings memory) {
        return GovernanceSettings({
            votingDelay: 1 days,
            votingPeriod: 7 days,
            lateQuorumExtension: 1 days,
            quorumBps: 1_000,
            timelockDelay: 2 days
        });
    }

    /// @dev A parameter that the timelock may set, and which is voted on in a category.
    function _govern(address target, bytes4 selector, Category category) internal {
        _allow(target, selector, Roles.GOVERNANCE);
        vm.prank(ADMIN);
        governor.allowCall(target, selector, category);
    }

    function _plan(address target, bytes memory data, string memory description)
        internal
        pure
        returns (Plan memory plan)
    {
        plan = Plan(new address[](1), new uint256[](1), new bytes[](1), description);
        (plan.targets[0], plan.calldatas[0]) = (target, data);
    }

    /// @dev Both plans' calls, under the first one's description.
    function _join(Plan memory a, Plan memory b) internal pure returns (Plan memory plan) {
        plan = Plan(new address[](2), new uint256[](2), new bytes[](2), a.description);
        (plan.targets[0], plan.calldatas[0]) = (a.targets[0], a.calldatas[0]);
        (plan.targets[1], plan.calldatas[1]) = (b.targets[0], b.calldatas[0]);
    }

    function _resolution(Category category, string memory words) internal view returns (Plan memory) {
        return _plan(address(governor), abi.encodeCall(governor.resolve, (category, keccak256(bytes(words)))), words);
    }

    /// @dev Burn 0.5 %, taker 0.8 %, maker 0.4 %.
    function _feesPlan() internal view returns (Plan memory) {
        return _plan(address(book), abi.encodeCall(book.setFees, (50, 80, 40)), "Lower fees");
    }

    function _dialPlan(uint256 position) internal view returns (Plan memory) {
        return _plan(address(dial), abi.encodeCall(dial.turn, (position)), vm.toString(position));
    }

    function _idOf(Plan memory plan) internal view returns (uint256) {
        return governor.hashProposal(plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)));
    }

    function _propose(address proposer, Plan memory plan) internal returns (uint256) {
        vm.prank(proposer);
        return governor.propose(plan.targets, plan.values, plan.calldatas, plan.description);
    }

    function _vote(address voter, uint256 proposalId, uint8 support) internal returns (uint256 weight) {
        vm.prank(voter);
        return governor.castVote(proposalId, support);
    }

    function _queue(Plan memory plan) internal {
        governor.queue(plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)));
    }

    function _execute(Plan memory plan) internal {
        governor.execute(plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)));
    }

    function _cancel(address caller, Plan memory plan) internal {
        bytes32 descriptionHash = keccak256(bytes(plan.description));
        vm.prank(caller);
        governor.cancel(plan.targets, plan.values, plan.calldatas, descriptionHash);
    }

    /// @dev To the first second of voting.
    function _toVoting(uint256 proposalId) internal {
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
    }

    /// @dev To the first second after it.
    function _toResult(uint256 proposalId) internal {
        vm.warp(governor.proposalDeadline(proposalId) + 1);
    }

    /// @dev Proposed and carried by one account, and queued.
    function _carry(address account, Plan memory plan) internal returns (uint256 proposalId) {
        proposalId = _propose(account, plan);
        _toVoting(proposalId);
        _vote(account, proposalId, FOR);
        _toResult(proposalId);
        _queue(plan);
    }

    /// @dev The same, and executed at the first second at which that is possible.
    function _enact(address account, Plan memory plan) internal returns (uint256 proposalId) {
        proposalId = _carry(account, plan);
        vm.warp(governor.proposalEta(proposalId));
        _execute(plan);
    }

    /// @dev Staked, and able to propose in the next second.
    function _seat(address account, uint256 amount, Tier tier) internal {
        _stake(account, amount, tier);
        _pass(1);
    }

    function _assertState(uint256 proposalId, IGovernor.ProposalState expected) internal view {
        vm.assertEq(uint256(governor.state(proposalId)), uint256(expected), "state");
    }
}
