// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RewardStream, Stream} from "../../src/staking/RewardStream.sol";
import {Tier} from "../../src/staking/StakingTerms.sol";
import {bound, vm} from "../kit/Vm.sol";
import {StakingTest} from "./StakingTest.sol";

/// @title What the protocol's words say, step by step, for every position: no accumulator, no packing
/// @dev Amounts are base units × 10^24.
contract NaivePool {
    uint256 internal constant PRECISION = 1e24;

    uint256 public held;
    uint256 public rate;
    uint256[] public principals;
    uint256[] public apys;
    uint256[] public owed;

    function stake(uint256 principal, uint256 apy, uint256 bonus) external {
        principals.push(principal);
        apys.push(apy);
        owed.push(0);
        if (bonus != 0) {
            uint256 left = held - bonus * PRECISION;
            rate = rate * left / held;
            held = left;
        }
    }

    function unstake(uint256 position) external {
        apys[position] = 0;
    }

    /// @dev The mean of the remaining time and of 30 days, weighted by amount.
    function fund(uint256 amount) external {
        uint256 added = amount * PRECISION;
        uint256 remaining = rate == 0 ? 0 : held * 1e9 / rate;
        uint256 mean = (held * remaining + added * 30 days * 1e9) / (held + added);
        held += added;
        rate = held * 1e9 / mean;
    }

    /// @dev What the vault paid. The rest of a base unit goes back; rounding may have left the vault a unit behind.
    function claim(uint256 position, uint256 amount) external {
        uint256 due = owed[position];
        owed[position] = 0;
        if (due >= amount * PRECISION) held += due - amount * PRECISION;
        else held -= amount * PRECISION - due;
    }

    /// @dev One step at a time: everyone with an APY is paid its share of min(R, W).
    function run(uint256 time, uint256 step) external {
        uint256 n = principals.length;
        for (uint256 t = 0; t < time; t += step) {
            uint256 total = 0;
            for (uint256 i = 0; i < n; ++i) {
                total += principals[i] * apys[i];
            }
            if (total == 0) return;
            uint256 atMost = total * PRECISION / (100 * 365 days);
            uint256 paid = (rate < atMost ? rate : atMost) * step;
            if (paid > held) paid = held;
            for (uint256 i = 0; i < n; ++i) {
                owed[i] += paid * (principals[i] * apys[i]) / total;
            }
            held -= paid;
        }
    }

    function earned(uint256 position) external view returns (uint256) {
        return owed[position] / PRECISION;
    }
}

/// @dev The arithmetic from any state that fits its slots.
contract RewardStreamArithmeticTest {
    using RewardStream for Stream;

    uint256 private constant UNIT = 3_153_600_000 * 1_099_511_627_776;

    function _any(uint128 undistributed, uint128 rate, uint64 weight) private pure returns (Stream memory) {
        return Stream(undistributed, rate, 0, 0, weight, 0);
    }

    function testFuzz_accrue_takesFromThePoolWhatItGivesToWeights(
        uint128 undistributed,
        uint128 rate,
        uint64 weight,
        uint40 elapsed
    ) public pure {
        Stream memory stream = _any(undistributed, rate, weight);
        stream.accrue(elapsed);
        uint256 paid = undistributed - stream.undistributed;
        vm.assertEq(paid, uint256(stream.fullPay) * weight, "to the last unit");
        vm.assertLe(stream.fullPay, uint256(elapsed) << 40, "not above full pay");
        vm.assertLe(paid, uint256(rate) * elapsed, "not above the rate");
        vm.assertEq(stream.updatedAt, elapsed, "time passes");
    }

    function testFuzz_add_leavesAStreamOfASecondTo30Days(uint128 undistributed, uint128 rate, uint256 amount)
        public
        pure
    {
        Stream memory stream = _any(undistributed / 2, rate, 0);
        amount = bound(amount, 1, type(uint128).max / UNIT / 2);
        stream.add(amount);
        vm.assertEq(stream.undistributed, undistributed / 2 + amount * UNIT, "added");
        vm.assertLe(stream.rate, stream.undistributed, "a second at least");
        vm.assertLe(stream.undistributed, uint256(stream.rate) * 30 days, "30 days at most");
    }

    /// @dev A rest of claims may lie in the pool when next to nothing streams.
    function test_add_countsNoRemainingTimeAbove30Days() public pure {
        Stream memory stream = _any(uint128(1_000 * UNIT), 1, 0);
        stream.add(1);
        vm.assertLe(stream.undistributed, uint256(stream.rate) * 30 days, "30 days at most");
    }

    function test_add_keepsTheRateWithinItsWidth() public pure {
        Stream memory stream = _any(type(uint128).max / 4 * 3, type(uint128).max, 0);
        stream.add(1);
        vm.assertEq(stream.rate, stream.undistributed, "a second at least");
    }

    function testFuzz_draw_endsWhenItWouldHaveEnded(uint128 undistributed, uint128 rate, uint256 amount) public pure {
        undistributed = uint128(bound(undistributed, UNIT, type(uint128).max));
        rate = uint128(bound(rate, 1, undistributed));
        Stream memory stream = _any(undistributed, rate, 0);
        amount = bound(amount, 0, stream.available());
        stream.draw(amount);
        vm.assertEq(stream.undistributed, undistributed - amount * UNIT, "drawn");
        // |U' ÷ R' - U ÷ R| within the rounding of R'.
        uint256 exact = uint256(rate) * stream.undistributed;
        vm.assertLe(exact, uint256(stream.rate) * undistributed, "rounded up");
        if (stream.rate != 0) vm.assertLe(uint256(stream.rate - 1) * undistributed, exact, "by less than one");
    }
}

/// @dev The accumulator against the naive model, with actions in any order.
contract RewardStreamTest is StakingTest {
    NaivePool private model;
    uint8[] private phases;

    /// forge-config: default.fuzz.runs = 64
    function testFuzz_accumulator_isTheNaiveModel_secondBySecond(uint256[12] memory seeds) public {
        // Amounts that let a stream, a cap and a position's pay be seen within seconds.
        _compare(seeds, 1, 40, 1_000_000_000_00, 5_000_000_000_00);
    }

    /// forge-config: default.fuzz.runs = 64
    function testFuzz_accumulator_isTheNaiveModel_overYears(uint256[12] memory seeds) public {
        _compare(seeds, 6 hours, 150, 1_000_000_00, 500_000_00);
    }

    function _compare(uint256[12] memory seeds, uint256 step, uint256 steps, uint256 stakes, uint256 funds) private {
        model = new NaivePool();
        delete phases;
        for (uint256 i = 0; i < seeds.length; ++i) {
            _act(seeds[i], stakes, funds);
            uint256 time = step * bound(seeds[i] >> 200, 0, steps);
            model.run(time, step);
            _pass(time);
            _same();
        }
    }

    function _act(uint256 seed, uint256 stakes, uint256 funds) private {
        uint256 action = seed % 6;
        uint256 value = seed >> 16;
        if (action < 2) {
            uint256 amount = bound(value, 100_00, stakes);
            Tier tier = Tier((seed >> 8) % 4);
            (, uint256 apy, uint256 percent) = _table(tier);
            (, uint256 bonus) = _stake(ALICE, amount, tier);
            uint256 expected = amount * percent / 100;
            uint256 held = model.held() / 1e24;
            _near(bonus, expected < held ? expected : held, "bonus");
            if (bonus * 1e24 > model.held()) --bonus;
            model.stake(amount, apy, bonus);
            phases.push(0);
        } else if (action < 4) {
            uint256 amount = bound(value, 1, funds);
            _fund(amount);
            model.fund(amount);
        } else if (phases.length != 0) {
            uint256 position = value % phases.length;
            if (action == 4) {
                vm.prank(ALICE);
                (bool ok, bytes memory result) = address(vault).call(abi.encodeCall(vault.claim, (position)));
                if (!ok) return;
                (uint256 paid, uint256 burned) = abi.decode(result, (uint256, uint256));
                _near(paid + burned, model.earned(position), "claimed");
                model.claim(position, paid + burned);
            } else if (block.timestamp >= vault.positionOf(ALICE, position).until && phases[position] == 0) {
                _requestUnbonding(ALICE, position);
                model.unstake(position);
                phases[position] = 1;
            }
        }
    }

    function _same() private view {
        for (uint256 i = 0; i < phases.length; ++i) {
            _near(vault.earned(ALICE, i), model.earned(i), "earned");
        }
        _near(vault.undistributed(), model.held() / 1e24, "undistributed");
    }

    /// @dev Both round down; the same number may fall on either side of a base unit.
    function _near(uint256 left, uint256 right, string memory what) private pure {
        vm.assertLe(left, right + 1, what);
        vm.assertLe(right, left + 1, what);
    }
}
