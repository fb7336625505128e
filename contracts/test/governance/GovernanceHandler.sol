// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {CT02Governor} from "../../src/governance/CT02Governor.sol";
import {GovernanceTimelock} from "../../src/governance/GovernanceTimelock.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {Category} from "../../src/staking/ICategoryVotes.sol";
import {StakingVault} from "../../src/staking/StakingVault.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {bound, vm} from "../kit/Vm.sol";
import {GovernanceModel} from "./GovernanceModel.sol";
import {Dial, Plan} from "./GovernanceTest.sol";

/// @title What stakers, voters, the administrator and intruders do, in any order
contract GovernanceHandler is GovernanceModel {
    /// @dev Somebody can vote in every category from the beginning.
    function setUp() public override {
        super.setUp();
        _stakeAs(0, 20_000_00, Tier.Days365);
        _stakeAs(1, 10_000_01, Tier.Days90);
        _stakeAs(2, 1_000_00, Tier.Days365);
        _stakeAs(3, 500_00, Tier.Days180);
        _passTo(_now + 1);
    }

    function stake(uint256 actor, uint256 amount, uint256 tier) external atOurTime {
        _stakeAs(actor % ACTORS, bound(amount, 100_00, amount % 3 == 0 ? 30_000_00 : 1_200_00), Tier(tier % 4));
    }

    /// @dev Now and then at the end of the lock.
    function requestUnbonding(uint256 seed) external atOurTime {
        Stake storage own = _stakes[(seed >> 8) % _stakes.length];
        if (seed % 8 == 0) _passTo(own.lockedUntil);
        bool due = !own.stopped && _now >= own.lockedUntil;
        if (_check(due, _as(own.owner, address(vault), abi.encodeCall(vault.requestUnbonding, (own.index))))) {
            own.stopped = true;
        }
    }

    function delegate(uint256 from, uint256 to) external atOurTime {
        (from, to) = (from % ACTORS, to % ACTORS);
        _check(true, _as(from, address(vault), abi.encodeCall(vault.delegate, (actors[to]))));
        _delegatee[from] = to;
    }

    /// @dev The last three kinds, an eighth of all, must be refused, whoever proposes.
    function propose(uint256 actor, uint256 kindSeed, uint256 value) external atOurTime {
        actor = actor % ACTORS;
        Kind kind = Kind(kindSeed % 8 == 0 ? 7 + (kindSeed >> 3) % 3 : (kindSeed >> 3) % 7);
        Category category = _categoryOf(kind, kindSeed >> 16);
        value = _valueOf(kind, value);
        Plan memory plan = _planOf(kind, category, value, _ballots.length);
        bool due = uint256(kind) < uint256(Kind.Steal) && _past[actor][uint256(category)] != 0 && !_hasOpen(actor)
            && (kind != Kind.TurnDial || dialGoverned);
        bytes memory call_ =
            abi.encodeCall(governor.propose, (plan.targets, plan.values, plan.calldatas, plan.description));
        if (!_check(due, _as(actor, address(governor), call_))) return;
        Ballot storage own = _ballots.push();
        (own.id, own.proposer, own.kind, own.category, own.value) = (_idOf(plan), actor, kind, category, value);
        own.snapshot = _now + _parameters.votingDelay;
        own.deadline = own.snapshot + 7 days;
        own.quorumBps = _parameters.quorumBps;
    }

    /// @dev Mostly within the time of voting, in its last second too; by signature too, with a reason too.
    function vote(uint256 actor, uint256 seed, uint256 support) external atOurTime {
        if (_ballots.length == 0) return;
        uint256 number = _pick(seed);
        Ballot storage own = _ballots[number];
        if (seed % 4 < 2) _passTo(own.snapshot + seed % 4);
        else if (seed % 16 == 2) _passTo(own.deadline);
        (actor, support) = (actor % ACTORS, support % 8 < 4 ? support % 4 : FOR);
        bool due = stateOf(number) == IGovernor.ProposalState.Active && own.weights[actor] != 0 && !own.voted[actor]
            && support < 3;
        bytes memory call_ = seed & 32 == 0
            ? abi.encodeCall(governor.castVote, (own.id, uint8(support)))
            : abi.encodeCall(governor.castVoteWithReasonAndParams, (own.id, uint8(support), "", abi.encode(0)));
        if (!_check(due, _as(actor, address(governor), call_))) return;
        own.voted[actor] = true;
        own.cast[support] += own.weights[actor];
        if (own.extended || !_quorate(own) || own.cast[FOR] <= own.cast[AGAINST]) return;
        own.extended = true;
        if (_now + 1 days > own.deadline) own.deadline = _now + 1 days;
    }

    function queue(uint256 seed) external atOurTime {
        if (_ballots.length == 0) return;
        uint256 number = _pick(seed);
        Ballot storage own = _ballots[number];
        if (seed % 4 < 2) _passTo(own.deadline + seed % 4);
        else if (seed % 16 == 2) _passTo(own.deadline + 14 days + (seed >> 4) % 2);
        bool due = stateOf(number) == IGovernor.ProposalState.Succeeded;
        Plan memory plan = _planOf(own.kind, own.category, own.value, number);
        bytes memory call_ = abi.encodeCall(
            governor.queue, (plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)))
        );
        if (_check(due, _as(seed % ACTORS, address(governor), call_))) own.eta = _now + _parameters.timelockDelay;
    }

    function execute(uint256 seed) external atOurTime {
        if (_ballots.length == 0) return;
        uint256 number = _pick(seed);
        Ballot storage own = _ballots[number];
        if (own.eta != 0) {
            if (seed % 4 < 2) _passTo(own.eta - seed % 2);
            else if (seed % 16 == 2) _passTo(own.eta + 14 days + (seed >> 4) % 2);
        }
        bool due = stateOf(number) == IGovernor.ProposalState.Queued && _now >= own.eta
            && (own.kind != Kind.TurnDial || dialGoverned) && _withinBounds(own);
        Plan memory plan = _planOf(own.kind, own.category, own.value, number);
        bytes memory call_ = abi.encodeCall(
            governor.execute, (plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)))
        );
        if (!_check(due, _as(seed % ACTORS, address(governor), call_))) return;
        own.executed = true;
        _apply(own);
    }

    /// @dev A proposal's whole way, at the first second of each step, so that there is no lack of executions. Where the
    /// proposer has no votes or an open proposal it is the way of the last one.
    function carry(uint256 actor, uint256 kindSeed, uint256 value, uint256 against) external {
        this.propose(actor, kindSeed, value);
        for (uint256 a = 0; a < ACTORS; ++a) {
            this.vote(a, 1, a == against % 8 ? AGAINST : FOR);
        }
        this.queue(1);
        this.execute(0);
    }

    function cancel(uint256 actor, uint256 seed) external atOurTime {
        if (_ballots.length == 0) return;
        uint256 number = _pick(seed);
        Ballot storage own = _ballots[number];
        actor = actor % ACTORS;
        bool due = stateOf(number) == IGovernor.ProposalState.Pending
            && (actor == own.proposer || _past[own.proposer][uint256(own.category)] == 0);
        Plan memory plan = _planOf(own.kind, own.category, own.value, number);
        bytes memory call_ = abi.encodeCall(
            governor.cancel, (plan.targets, plan.values, plan.calldatas, keccak256(bytes(plan.description)))
        );
        if (_check(due, _as(actor, address(governor), call_))) own.cancelled = true;
    }

    /// @dev The administrator takes the dial out of its category, and puts it back.
    function toggleDial() external atOurTime {
        dialGoverned = !dialGoverned;
        vm.prank(ADMIN);
        if (dialGoverned) governor.allowCall(address(dial), dial.turn.selector, Category.PlatformFeatures);
        else governor.disallowCall(address(dial), dial.turn.selector);
    }

    /// @dev Round the vote: none of it ever works, for nobody.
    function intrude(uint256 caller, uint256 seed) external atOurTime {
        address[6] memory callers = [ALICE, EVE, GUARDIAN, TREASURY, address(governor), address(minter)];
        Plan memory plan = _dialPlan(666);
        bytes[7] memory calls = [
            abi.encodeCall(timelock.scheduleBatch, (plan.targets, plan.values, plan.calldatas, 0, 0, 30 days)),
            abi.encodeCall(timelock.executeBatch, (plan.targets, plan.values, plan.calldatas, 0, 0)),
            abi.encodeCall(timelock.updateDelay, (0)),
            abi.encodeCall(governor.setQuorum, (400)),
            abi.encodeCall(governor.relay, (address(timelock), 0, "")),
            abi.encodeCall(governor.allowCall, (address(dial), dial.steal.selector, Category.PlatformFeatures)),
            abi.encodeCall(dial.turn, (666))
        ];
        uint256 which = seed % 7;
        address from = callers[caller % 6];
        // The governor itself may schedule, and never does for anybody's asking.
        if (from == address(governor) && which == 0) return;
        vm.prank(from);
        (bool ok,) = (which < 3 ? address(timelock) : which < 6 ? address(governor) : address(dial)).call(calls[which]);
        if (ok) ++wrongs;
    }

    function passTime(uint256 seed) external atOurTime {
        _passTo(_now + bound(seed >> 8, 1, seed % 4 == 0 ? 20 days : 1 days));
    }

    function contracts() external view returns (CT02Governor, GovernanceTimelock, StakingVault, OrderBook, FeeRouter, Dial) {
        return (governor, timelock, vault, book, router, dial);
    }

    function _stakeAs(uint256 actor, uint256 amount, Tier tier) private {
        (uint256 index,) = _stake(actors[actor], amount, tier);
        (uint256 lock,,) = _table(tier);
        _stakes.push(Stake(actor, index, amount, _now + lock, tier, false));
    }

    /// @dev One of the last three proposals.
    function _pick(uint256 seed) private view returns (uint256) {
        uint256 count = _ballots.length;
        return count - 1 - (seed >> 16) % (count < 3 ? count : 3);
    }

    function _hasOpen(uint256 actor) private view returns (bool) {
        for (uint256 i = 0; i < _ballots.length; ++i) {
            if (_ballots[i].proposer != actor || _ballots[i].cancelled) continue;
            if (_now <= _ballots[i].deadline) return true;
        }
        return false;
    }

    function _categoryOf(Kind kind, uint256 seed) private pure returns (Category) {
        if (kind == Kind.Resolve) return Category(seed % 4);
        if (kind == Kind.SetFees || kind == Kind.SetShares) return Category.Fees;
        if (kind == Kind.SetQuorum || kind == Kind.SetVotingDelay || kind == Kind.UpdateDelay) {
            return Category.ChainFeatures;
        }
        return Category.PlatformFeatures;
    }

    /// @dev Now and then out of bounds.
    function _valueOf(Kind kind, uint256 value) private pure returns (uint256) {
        if (kind == Kind.SetFees) return bound(value, 0, 220);
        if (kind == Kind.SetShares) return bound(value, 0, 2_200);
        if (kind == Kind.SetQuorum) return bound(value, 350, 4_200);
        if (kind == Kind.SetVotingDelay) return bound(value, 20 hours, 8 days);
        if (kind == Kind.UpdateDelay) return bound(value, 40 hours, 15 days);
        return value;
    }

    /// @dev Bounds of docs/governance.md, of section 4 (fees to 2 %) and of the fee router (buyback to 20 %).
    function _withinBounds(Ballot storage own) private view returns (bool) {
        uint256 value = own.value;
        if (own.kind == Kind.SetFees) return value <= 200;
        if (own.kind == Kind.SetShares) return value <= 2_000;
        if (own.kind == Kind.SetQuorum) return value >= 400 && value <= 4_000;
        if (own.kind == Kind.SetVotingDelay) return value >= 1 days && value <= 7 days;
        if (own.kind == Kind.UpdateDelay) return value >= 2 days && value <= 14 days;
        return true;
    }

    function _apply(Ballot storage own) private {
        if (own.kind == Kind.TurnDial) {
            _parameters.dial = own.value;
            ++_parameters.turns;
        } else if (own.kind == Kind.SetFees) {
            _parameters.takerBps = own.value;
        } else if (own.kind == Kind.SetShares) {
            _parameters.buybackBps = own.value;
        } else if (own.kind == Kind.SetQuorum) {
            _parameters.quorumBps = own.value;
        } else if (own.kind == Kind.SetVotingDelay) {
            _parameters.votingDelay = own.value;
        } else if (own.kind == Kind.UpdateDelay) {
            _parameters.timelockDelay = own.value;
        }
    }

    function _as(uint256 actor, address target, bytes memory data) private returns (bool ok) {
        vm.prank(actors[actor]);
        (ok,) = target.call(data);
    }
}
