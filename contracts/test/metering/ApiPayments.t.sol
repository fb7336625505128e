// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Roles} from "../../src/access/Roles.sol";
import {GenesisDistribution} from "../../src/genesis/GenesisDistribution.sol";
import {IApiPayments} from "../../src/metering/IApiPayments.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {bound, vm} from "../kit/Vm.sol";
import {MeteringTest} from "./MeteringTest.sol";

/// @dev Protocol, section 4, "API payment in CT02": 0.5 % burned; 100 CT02 burned from the developer fund per 1,000 calls.
contract ApiPaymentsTest is MeteringTest {
    uint256 private constant KEY = 0xE1;

    // --- Payments

    function test_pay_burnsHalfAPercentAndSendsTheRestToTheTreasury() public {
        _give(ALICE, 200_00);
        _fund(500_00);
        vm.prank(ALICE);
        payments.pay(200_00, INVOICE);
        vm.snapshotGasLastCall("ApiPayments", "pay");

        // 0.5 % of 200.00 is 1.00.
        vm.assertEq(token.balanceOf(TREASURY), 199_00, "treasury");
        vm.assertEq(token.burnedFor(BurnCause.ApiUsage), 1_00, "burned under its cause");
        vm.assertEq(token.totalBurned(), 1_00, "and under no other");
        vm.assertEq(token.balanceOf(ALICE), 0, "payer");
        vm.assertEq(payments.developerFund(), 500_00, "the fund is as it was");
    }

    /// @dev 0.5 % of 0.01, 2.00, 2.01 and 4.00 is 0.00005, 0.01, 0.01005 and 0.02; rounded up to 0.01, 0.01, 0.02, 0.02.
    function test_split_roundsTheBurnUp() public view {
        uint256[4] memory amounts = [uint256(1), 2_00, 2_01, 4_00];
        uint256[4] memory burns = [uint256(1), 1, 2, 2];
        for (uint256 i = 0; i < 4; ++i) {
            (uint256 toTreasury, uint256 burned) = payments.split(amounts[i]);
            vm.assertEq(burned, burns[i], "burned");
            vm.assertEq(toTreasury, amounts[i] - burns[i], "treasury");
        }
    }

    function testFuzz_split_burnsAtLeastHalfAPercentAndLessThanAUnitMore(uint256 amount) public view {
        amount = bound(amount, 1, type(uint128).max);
        (uint256 toTreasury, uint256 burned) = payments.split(amount);
        vm.assertEq(toTreasury + burned, amount, "sum");
        vm.assertLe(amount * 5, burned * 1000, "not less than 0.5 %");
        vm.assertLe(burned * 1000, amount * 5 + 999, "nor a unit more");
    }

    function testFuzz_pay_movesExactlyTheAmount(uint256 amount, uint256 fund) public {
        amount = bound(amount, 1, 10 ** 12);
        fund = bound(fund, 0, 10 ** 12);
        _give(ALICE, amount);
        _fund(fund);
        uint256 burned = _pay(ALICE, amount);
        vm.assertEq(token.balanceOf(ALICE), 0, "payer");
        vm.assertEq(token.balanceOf(TREASURY) + burned, amount, "treasury and burn");
        vm.assertEq(payments.developerFund(), fund, "fund");
        vm.assertEq(token.totalSupply(), amount + fund - burned, "supply");
    }

    function test_pay_emitsWhoPaidForWhat() public {
        _give(ALICE, 10_00);
        vm.expectEmit();
        emit IApiPayments.Paid(ALICE, INVOICE, 9_95, 5);
        _pay(ALICE, 10_00);
    }

    function test_pay_failsForNothing() public {
        vm.expectRevert(IApiPayments.NothingToPay.selector);
        _pay(ALICE, 0);
    }

    function test_pay_failsBeyondTheAllowance() public {
        _give(ALICE, 10_00);
        vm.prank(ALICE);
        token.approve(address(payments), 9_99);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector, address(payments), 9_99, 10_00
            )
        );
        _pay(ALICE, 10_00);
    }

    function test_pay_failsBeyondTheBalance_whateverTheFundHolds() public {
        _give(ALICE, 9_99);
        _fund(1_000_00);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, ALICE, 9_99, 10_00)
        );
        _pay(ALICE, 10_00);
    }

    // --- Payments by permit (ERC-2612)

    function _permit(address owner, uint256 amount, uint256 deadline) private view returns (uint8, bytes32, bytes32) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 data =
            keccak256(abi.encode(typeHash, owner, address(payments), amount, token.nonces(owner), deadline));
        return vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), data)));
    }

    function test_payWithPermit_needsNoOtherAllowance() public {
        address payer = vm.addr(KEY);
        _giveWithoutAllowance(payer, 200_00);
        (uint8 v, bytes32 r, bytes32 s) = _permit(payer, 200_00, NOW);
        vm.prank(payer);
        payments.payWithPermit(200_00, INVOICE, NOW, v, r, s);
        vm.snapshotGasLastCall("ApiPayments", "payWithPermit");
        vm.assertEq(token.balanceOf(TREASURY), 199_00, "treasury");
        vm.assertEq(token.allowance(payer, address(payments)), 0, "nothing of the allowance is left");
    }

    function test_payWithPermit_goesThroughWhenSomebodySubmittedThePermitBefore() public {
        address payer = vm.addr(KEY);
        _giveWithoutAllowance(payer, 200_00);
        (uint8 v, bytes32 r, bytes32 s) = _permit(payer, 200_00, NOW);
        token.permit(payer, address(payments), 200_00, NOW, v, r, s);
        vm.prank(payer);
        payments.payWithPermit(200_00, INVOICE, NOW, v, r, s);
        vm.assertEq(token.balanceOf(TREASURY), 199_00, "treasury");
    }

    function test_payWithPermit_failsAfterItsDeadline() public {
        address payer = vm.addr(KEY);
        _giveWithoutAllowance(payer, 200_00);
        (uint8 v, bytes32 r, bytes32 s) = _permit(payer, 200_00, NOW - 1);
        vm.expectRevert(abi.encodeWithSelector(ERC20Permit.ERC2612ExpiredSignature.selector, NOW - 1));
        vm.prank(payer);
        payments.payWithPermit(200_00, INVOICE, NOW - 1, v, r, s);
    }

    /// @dev A permit is of its signer: whoever else brings it pays nothing with it.
    function test_payWithPermit_failsForAnothersPermit() public {
        address payer = vm.addr(KEY);
        _giveWithoutAllowance(payer, 200_00);
        _giveWithoutAllowance(BOB, 200_00);
        (uint8 v, bytes32 r, bytes32 s) = _permit(payer, 200_00, NOW);
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        vm.prank(BOB);
        payments.payWithPermit(200_00, INVOICE, NOW, v, r, s);
    }

    // --- Calls

    function test_recordCalls_burns100OfTheFundPer1000Calls() public {
        _fund(1_000_00);
        vm.prank(OPERATOR);
        payments.recordCalls(keccak256("October"), 1_000);
        vm.snapshotGasLastCall("ApiPayments", "recordCalls");
        vm.assertEq(payments.developerFund(), 900_00, "fund");
        vm.assertEq(token.burnedFor(BurnCause.ApiUsage), 100_00, "burned under its cause");
        vm.assertEq(token.totalBurned(), 100_00, "and under no other");
    }

    /// @dev 2,500 calls are two thousands and 500 over; 499 more make 999, and one more the third thousand.
    function test_recordCalls_carriesWhatIsShortOf1000() public {
        _fund(1_000_00);
        vm.assertEq(_record("a", 2_500), 200_00, "two thousands");
        vm.assertEq(_record("b", 499), 0, "999 over");
        vm.assertEq(_record("c", 1), 100_00, "the third");
        vm.assertEq(payments.recordedCalls(), 3_000, "calls");
    }

    /// @dev At most 12 × 2,400 calls: 28 thousands, which 3,000.00 cover.
    function testFuzz_recordCalls_burnsTheSameInPartsAsInOne(uint256 seed) public {
        _fund(3_000_00);
        uint64 total = 0;
        uint256 burned = 0;
        for (uint256 i = 0; i < 12; ++i) {
            uint64 calls = uint64(bound(uint256(keccak256(abi.encode(seed, i))), 1, 2_400));
            total += calls;
            burned += _record(vm.toString(i), calls);
        }
        vm.assertEq(burned, uint256(total) / 1_000 * 100_00, "100 for each whole thousand of the sum");
    }

    function test_recordCalls_burnsWhatIsLeftAndThenStops() public {
        _fund(250_00);
        vm.expectEmit();
        emit IApiPayments.CallsRecorded(keccak256("a"), 3_000, 300_00, 250_00);
        vm.assertEq(_record("a", 3_000), 250_00, "what is left");
        vm.assertEq(_record("b", 5_000), 0, "the fund is empty");
        vm.assertEq(payments.recordedCalls(), 8_000, "calls are recorded all the same");
        vm.assertEq(token.totalSupply(), 0, "supply");
    }

    function test_recordCalls_owesNothingForCallsThatTheFundDidNotCover() public {
        _record("a", 5_500);
        _fund(1_000_00);
        vm.assertEq(_record("b", 499), 0, "999 over, and the five thousands are past");
        vm.assertEq(_record("c", 1), 100_00, "one thousand");
    }

    function test_recordCalls_countsABatchOnce() public {
        _fund(1_000_00);
        _record("October", 1_000);
        vm.assertEq(_record("October", 1_000), 0, "the retry burns nothing");
        vm.assertEq(payments.recordedCalls(), 1_000, "and counts nothing");
        vm.assertEq(payments.developerFund(), 900_00, "fund");
    }

    function test_recordCalls_failsForABatchWithAnotherNumber() public {
        _record("October", 1_000);
        vm.expectRevert(
            abi.encodeWithSelector(IApiPayments.BatchDiffers.selector, keccak256("October"), 1_000, 1_001)
        );
        _record("October", 1_001);
    }

    function test_recordCalls_failsForNoCalls() public {
        vm.expectRevert(IApiPayments.NoCalls.selector);
        _record("October", 0);
    }

    /// @dev 2^64 − 1 calls twice: nothing overflows, and no more is burned than the fund holds.
    function test_recordCalls_bearsTheHighestNumbers() public {
        _fund(1_00);
        _record("a", type(uint64).max);
        _record("b", type(uint64).max);
        vm.assertEq(token.totalSupply(), 0, "the fund, and no more");
        vm.assertEq(payments.recordedCalls(), uint256(type(uint64).max) * 2, "calls");
    }

    function test_recordCalls_failsForAnyoneButTheMeter() public {
        address[5] memory others = [ALICE, ADMIN, GUARDIAN, TIMELOCK, TREASURY];
        for (uint256 i = 0; i < 5; ++i) {
            // The administrator could grant itself the role; it does not have it.
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, others[i]));
            vm.prank(others[i]);
            payments.recordCalls(keccak256("a"), 1);
        }
    }

    // --- The developer fund

    function test_developerFund_takesTheGenesisShareDirectly() public {
        address[5] memory recipients = [ALICE, ALICE, ALICE, ALICE, address(payments)];
        GenesisDistribution genesis = new GenesisDistribution(token, manager, recipients);
        _grant(Roles.MINTER, address(genesis));
        genesis.distribute();
        vm.assertEq(payments.developerFund(), 2_000_00, "2,000 of the 29,000");
        vm.assertEq(_record("a", 20_000), 2_000_00, "lasts for 20,000 calls");
    }

    // --- The parameter

    function test_setBurnPerThousandCalls_beginsAt100AndIsBoundBy0And100() public {
        vm.assertEq(payments.burnPerThousandCalls(), 100_00, "at deployment");
        vm.expectEmit();
        emit IApiPayments.BurnPerThousandCallsSet(0);
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(0);
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(100_00);
        vm.expectRevert(abi.encodeWithSelector(IApiPayments.BurnTooHigh.selector, 100_01, 100_00));
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(100_01);
    }

    function test_setBurnPerThousandCalls_holdsForLaterBatches() public {
        _fund(1_000_00);
        _record("a", 1_999);
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(12_50);
        vm.assertEq(_record("b", 1), 12_50, "the thousand that it completes");
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(0);
        vm.assertEq(_record("c", 7_000), 0, "nothing");
        vm.assertEq(payments.developerFund(), 887_50, "1,000.00 - 100.00 - 12.50");
    }

    function test_setBurnPerThousandCalls_failsForAnyoneButGovernance() public {
        address[4] memory others = [ALICE, ADMIN, GUARDIAN, OPERATOR];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, others[i]));
            vm.prank(others[i]);
            payments.setBurnPerThousandCalls(1);
        }
    }

    // --- Pause

    function test_pause_stopsPaymentsAndNothingElse() public {
        _give(ALICE, 200_00);
        vm.prank(GUARDIAN);
        payments.pause();
        vm.expectRevert(Pausable.EnforcedPause.selector);
        _pay(ALICE, 200_00);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(ALICE);
        payments.payWithPermit(200_00, INVOICE, NOW, 0, 0, 0);

        _fund(100_00);
        vm.assertEq(_record("a", 1_000), 100_00, "calls are recorded, and burned for");
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(50_00);

        vm.prank(ADMIN);
        payments.unpause();
        _pay(ALICE, 200_00);
    }

    function test_pause_isTheGuardiansAndUnpauseTheAdministrators() public {
        bytes memory denied = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, OPERATOR);
        vm.expectRevert(denied);
        vm.prank(OPERATOR);
        payments.pause();
        vm.prank(GUARDIAN);
        payments.pause();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, GUARDIAN));
        vm.prank(GUARDIAN);
        payments.unpause();
    }

    function _giveWithoutAllowance(address payer, uint256 amount) private {
        _give(payer, amount);
        vm.prank(payer);
        token.approve(address(payments), 0);
    }
}
