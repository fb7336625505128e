// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MintCause} from "../../src/token/ICT02.sol";
import {IStabilityModule} from "../../src/treasury/IStabilityModule.sol";
import {bound, vm} from "../kit/Vm.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @dev Protocol, section 7: the floor's emissions are those attested in the last 30 days.
contract EmissionsHistoryTest is TreasuryTest {
    function test_emissions_countFromTheDeployment() public {
        vm.assertEq(module.recentEmissions(), 0, "nothing since");
        _attest(50_00);
        vm.assertEq(module.recentEmissions(), 50_00, "50 kg");
    }

    function test_emissions_areOnlyThoseAttested() public {
        token.mint(ALICE, 29_000_00, MintCause.Genesis);
        vm.assertEq(module.recentEmissions(), 0, "not the launch distribution");
    }

    function test_emissions_countFromTheFirstNoteInTheLast30Days() public {
        _attest(1_00);
        vm.warp(NOW + 10 days);
        vm.expectEmit();
        emit IStabilityModule.EmissionsObserved(40_000_001_00);
        module.observeEmissions();
        _attest(2_00);
        vm.warp(NOW + 20 days);
        module.observeEmissions();
        _attest(4_00);
        vm.warp(NOW + 30 days);
        vm.assertEq(module.recentEmissions(), 7_00, "from the deployment on");
        vm.warp(NOW + 30 days + 1);
        vm.assertEq(module.recentEmissions(), 6_00, "from the first note on");
        vm.warp(NOW + 40 days + 1);
        vm.assertEq(module.recentEmissions(), 4_00, "from the second");
    }

    /// @dev Without a note nobody knows when the rest was minted: it does not count.
    function test_emissions_areZeroWithoutANoteInTheLast30Days() public {
        _attest(1_00);
        vm.warp(NOW + 30 days + 1);
        vm.assertEq(module.recentEmissions(), 0, "unknown");
    }

    /// @dev The first of each hour is kept.
    function test_note_isKeptOnceAnHour() public {
        vm.warp(NOW + 1 hours);
        module.observeEmissions();
        _attest(1_00);
        vm.warp(NOW + 2 hours - 1);
        module.observeEmissions();
        vm.warp(NOW + 1 hours + 30 days);
        vm.assertEq(module.recentEmissions(), 1_00, "the first");
        vm.warp(NOW + 1 hours + 30 days + 1);
        vm.assertEq(module.recentEmissions(), 0, "there is no second");
    }

    /// @dev Whoever notes, and when: never more than was minted in the last 30 days, and all of it that was minted after
    /// the first note in them.
    function testFuzz_emissions_areThoseAfterTheFirstNote(uint256 seed) public {
        uint256[12] memory times;
        uint256[12] memory amounts;
        bool[12] memory noted;
        uint256 time = NOW;
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            time += bound(seed, 1 hours, 8 days);
            vm.warp(time);
            noted[i] = (seed >> 32) % 3 != 0;
            if (noted[i]) module.observeEmissions();
            times[i] = time;
            amounts[i] = bound(seed >> 64, 1, 1_000_00) * 10;
            _attest(amounts[i]);
        }
        time += bound(seed >> 128, 0, 8 days);
        vm.warp(time);
        uint256 minted = 0;
        uint256 afterNote = 0;
        bool known = NOW >= time - 30 days;
        for (uint256 i = 0; i < 12; ++i) {
            if (times[i] < time - 30 days) continue;
            known = known || noted[i];
            minted += amounts[i];
            if (known) afterNote += amounts[i];
        }
        vm.assertEq(module.recentEmissions(), afterNote, "after the first note");
        vm.assertLe(module.recentEmissions(), minted, "never more than there were");
        module.observeEmissions();
        vm.assertEq(module.recentEmissions(), afterNote, "a late note changes nothing");
    }
}
