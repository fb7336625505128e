// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Category} from "../../src/staking/ICategoryVotes.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {vm} from "../kit/Vm.sol";
import {GovernanceTest, Plan} from "./GovernanceTest.sol";

/// @title Bookkeeping of votes and proposals of its own: from what was done, and from the tables of the protocol
abstract contract GovernanceModel is GovernanceTest {
    struct Stake {
        uint256 owner;
        uint256 index;
        uint256 principal;
        uint256 lockedUntil;
        Tier tier;
        bool stopped;
    }

    /// @dev What a proposal would do.
    enum Kind {
        TurnDial,
        SetFees,
        SetShares,
        Resolve,
        SetQuorum,
        SetVotingDelay,
        UpdateDelay,
        Steal,
        MixedCategories,
        Mint
    }

    // solhint-disable-next-line gas-struct-packing
    struct Ballot {
        uint256[4] weights;
        uint256[3] cast;
        bool[4] voted;
        uint256 id;
        uint256 proposer;
        uint256 snapshot;
        uint256 deadline;
        uint256 quorumBps;
        uint256 eta;
        uint256 value;
        uint256 total;
        Kind kind;
        Category category;
        bool counted;
        bool extended;
        bool executed;
        bool cancelled;
    }

    /// @dev What executed proposals have set.
    struct Parameters {
        uint256 dial;
        uint256 turns;
        uint256 takerBps;
        uint256 buybackBps;
        uint256 quorumBps;
        uint256 votingDelay;
        uint256 timelockDelay;
    }

    uint256 internal constant ACTORS = 4;

    address[4] public actors = [ALICE, BOB, DAVE, EVE];
    Parameters internal _parameters = Parameters(0, 0, 100, 500, 1_000, 1 days, 2 days);
    bool public dialGoverned = true;
    /// @notice Actions that were due and failed.
    uint256 public blocked;
    /// @notice Actions that were not due and succeeded.
    uint256 public wrongs;

    uint256 internal _now = NOW;
    Stake[] internal _stakes;
    uint256[4] internal _delegatee = [uint256(0), 1, 2, 3];
    Ballot[] internal _ballots;
    /// @dev Votes of each actor in each category at the end of the second before now.
    uint256[4][4] internal _past;

    modifier atOurTime() {
        vm.warp(_now);
        _;
    }

    function time() external view returns (uint256) {
        return _now;
    }

    function ballotCount() external view returns (uint256) {
        return _ballots.length;
    }

    function ballot(uint256 i) external view returns (Ballot memory) {
        return _ballots[i];
    }

    function parameters() external view returns (Parameters memory) {
        return _parameters;
    }

    /// @notice What the state of a proposal must be now.
    function stateOf(uint256 i) public view returns (IGovernor.ProposalState) {
        Ballot storage own = _ballots[i];
        if (own.executed) return IGovernor.ProposalState.Executed;
        if (own.cancelled) return IGovernor.ProposalState.Canceled;
        if (_now <= own.snapshot) return IGovernor.ProposalState.Pending;
        if (_now <= own.deadline) return IGovernor.ProposalState.Active;
        if (!_quorate(own) || own.cast[FOR] <= own.cast[AGAINST]) return IGovernor.ProposalState.Defeated;
        uint256 from = own.eta == 0 ? own.deadline : own.eta;
        if (_now > from + 14 days) return IGovernor.ProposalState.Expired;
        return own.eta == 0 ? IGovernor.ProposalState.Succeeded : IGovernor.ProposalState.Queued;
    }

    /// @dev At least the part of the total, compared without a division.
    function _quorate(Ballot storage own) internal view returns (bool) {
        return (own.cast[FOR] + own.cast[ABSTAIN]) * 10_000 >= own.total * own.quorumBps;
    }

    /// @dev Votes now, from the tables of sections 5 and 8.
    function _votes() internal view returns (uint256[4][4] memory votes) {
        for (uint256 i = 0; i < _stakes.length; ++i) {
            Stake storage own = _stakes[i];
            if (own.stopped) continue;
            uint256[4] memory of_ = _votesOf(own.principal, own.tier);
            uint256[4] memory voter = votes[_delegatee[own.owner]];
            for (uint256 c = 0; c < 4; ++c) {
                voter[c] += of_[c];
            }
        }
    }

    function _votesOf(uint256 principal, Tier tier) private pure returns (uint256[4] memory votes) {
        uint256 power = principal;
        if (tier == Tier.Days365 && principal >= 1_000_00) power = principal * 2;
        if ((tier == Tier.Days90 || tier == Tier.Days180) && principal >= 500_00) power = principal * 15 / 10;
        votes[0] = power;
        if (tier != Tier.Days30 && principal >= 500_00) votes[1] = power;
        if (tier == Tier.Days365 && principal >= 1_000_00) votes[2] = power;
        if (principal > 10_000_00) votes[3] = power;
    }

    /// @dev To a later second. What is true now is what snapshots in between will say.
    function _passTo(uint256 time_) internal {
        if (time_ <= _now) return;
        uint256[4][4] memory votes = _votes();
        for (uint256 i = 0; i < _ballots.length; ++i) {
            Ballot storage own = _ballots[i];
            if (own.counted || own.snapshot >= time_) continue;
            own.counted = true;
            for (uint256 a = 0; a < ACTORS; ++a) {
                own.weights[a] = votes[a][uint256(own.category)];
                own.total += own.weights[a];
            }
        }
        _past = votes;
        _now = time_;
        vm.warp(_now);
    }

    /// @dev What is due succeeds, what is not due fails.
    function _check(bool due, bool ok) internal returns (bool) {
        if (due && !ok) ++blocked;
        if (!due && ok) ++wrongs;
        return ok;
    }

    function _planOf(Kind kind, Category category, uint256 value, uint256 salt) internal view returns (Plan memory plan) {
        string memory words = string.concat("Proposal ", vm.toString(salt));
        if (kind == Kind.Resolve) return _resolution(category, words);
        if (kind == Kind.Steal) return _plan(address(dial), abi.encodeCall(dial.steal, ()), words);
        if (kind == Kind.SetFees) return _plan(address(book), abi.encodeCall(book.setFees, (100, value, 0)), words);
        if (kind == Kind.SetShares) return _plan(address(router), abi.encodeCall(router.setShares, (value, 0)), words);
        if (kind == Kind.SetQuorum) {
            return _plan(address(governor), abi.encodeCall(governor.setQuorum, (uint16(value))), words);
        }
        if (kind == Kind.SetVotingDelay) {
            return _plan(address(governor), abi.encodeCall(governor.setVotingDelay, (uint48(value))), words);
        }
        if (kind == Kind.UpdateDelay) {
            return _plan(address(timelock), abi.encodeCall(timelock.updateDelay, (value)), words);
        }
        if (kind == Kind.Mint) return _plan(address(token), abi.encodeCall(token.transfer, (EVE, value)), words);
        plan = _plan(address(dial), abi.encodeCall(dial.turn, (value)), words);
        if (kind == Kind.MixedCategories) plan = _join(plan, _feesPlan());
    }
}
