// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Roles} from "../../src/access/Roles.sol";
import {ApiPayments} from "../../src/metering/ApiPayments.sol";
import {BurnCause, ICT02} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {MeteringTest} from "./MeteringTest.sol";

/// @title A token that calls the meter in the middle of its own functions, or that answers `false`
/// @dev CT02 does neither. This is what the meter would have to bear if it did.
contract HostileApiToken {
    mapping(address account => uint256) public balanceOf;
    ApiPayments private _meter;
    bytes private _call;
    bool private _inside;
    bool private _refusesIn;
    bool private _refusesOut;
    uint256 public succeeded;

    function give(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function callBack(ApiPayments meter, bytes calldata call) external {
        (_meter, _call) = (meter, call);
    }

    function refuse(bool in_, bool out) external {
        (_refusesIn, _refusesOut) = (in_, out);
    }

    function allowance(address, address) external pure returns (uint256) {
        return type(uint256).max;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return !_refusesOut && _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return !_refusesIn && _move(from, to, amount);
    }

    function burn(address from, uint256 amount, BurnCause) external {
        _enter();
        balanceOf[from] -= amount;
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        _enter();
        return true;
    }

    function _enter() private {
        if (_inside || _call.length == 0) return;
        _inside = true;
        (bool ok,) = address(_meter).call(_call);
        if (ok) ++succeeded;
        _inside = false;
    }
}

/// @dev Attempts to burn or take what is others', to count twice or to call in between.
contract ApiPaymentsAttacksTest is MeteringTest {
    HostileApiToken private hostile;
    ApiPayments private prey;

    function setUp() public override {
        super.setUp();
        hostile = new HostileApiToken();
        prey = new ApiPayments(address(manager), ICT02(address(hostile)), TREASURY);
        _equip(prey);
        hostile.give(ALICE, 1_000_00);
        hostile.give(address(hostile), 1_000_00);
        hostile.give(address(prey), 1_000_00);
        // So that nothing but the guard against reentrancy stands between the token and the meter.
        _grant(Roles.METER, address(hostile));
    }

    function test_pay_cannotBeEnteredWhileAPaymentIsUnderWay() public {
        hostile.callBack(prey, abi.encodeCall(prey.pay, (100_00, INVOICE)));
        vm.prank(ALICE);
        prey.pay(200_00, INVOICE);
        vm.assertEq(hostile.succeeded(), 0, "entered");
    }

    function test_payWithPermit_cannotBeEnteredEither() public {
        hostile.callBack(prey, abi.encodeCall(prey.pay, (100_00, INVOICE)));
        vm.prank(ALICE);
        prey.payWithPermit(200_00, INVOICE, NOW, 0, 0, 0);
        vm.assertEq(hostile.succeeded(), 0, "entered");
    }

    /// @dev It would count a payment that passes through as part of the fund, and burn it.
    function test_recordCalls_cannotBeEnteredWhileAPaymentIsUnderWay() public {
        hostile.callBack(prey, abi.encodeCall(prey.recordCalls, (keccak256("a"), 1_000_000)));
        vm.prank(ALICE);
        prey.pay(200_00, INVOICE);
        vm.assertEq(hostile.succeeded(), 0, "entered");
        vm.assertEq(hostile.balanceOf(address(prey)), 1_000_00, "the fund is as it was");
    }

    function test_recordCalls_cannotBeEnteredFromItsOwnBurn() public {
        hostile.callBack(prey, abi.encodeCall(prey.recordCalls, (keccak256("b"), 1_000)));
        vm.prank(OPERATOR);
        prey.recordCalls(keccak256("a"), 1_000);
        vm.assertEq(hostile.succeeded(), 0, "entered");
        vm.assertEq(hostile.balanceOf(address(prey)), 900_00, "one batch");
    }

    function test_pay_failsIfTheTokenAnswersFalse() public {
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(hostile));
        hostile.refuse(true, false);
        vm.expectRevert(failed);
        vm.prank(ALICE);
        prey.pay(200_00, INVOICE);
        hostile.refuse(false, true);
        vm.expectRevert(failed);
        vm.prank(ALICE);
        prey.pay(200_00, INVOICE);
    }

    /// @dev Whoever holds whatever role: the fund shrinks by burns for recorded calls only, nobody receives any of it, and
    /// no user who has given an allowance loses anything.
    function test_roles_takeNothingOutOfTheFundNorFromUsers() public {
        _give(ALICE, 500_00);
        _fund(1_000_00);
        address[4] memory thieves = [ADMIN, GUARDIAN, OPERATOR, TIMELOCK];
        for (uint256 i = 0; i < 4; ++i) {
            _try(thieves[i], abi.encodeCall(payments.pay, (500_00, INVOICE)));
            _try(thieves[i], abi.encodeCall(payments.recordCalls, (bytes32(i + 1), 3_000)));
            _try(thieves[i], abi.encodeCall(payments.setBurnPerThousandCalls, (0)));
            _try(thieves[i], abi.encodeCall(payments.unpause, ()));
            _try(thieves[i], abi.encodeCall(payments.pause, ()));
            vm.assertEq(token.balanceOf(thieves[i]), 0, "received something");
            vm.assertEq(token.allowance(address(payments), thieves[i]), 0, "may take something");
        }
        vm.assertEq(token.balanceOf(ALICE), 500_00, "the user's");
        // Only the meter's 3,000 calls went through: 300.00.
        vm.assertEq(payments.developerFund(), 700_00, "fund");
        vm.assertEq(token.burnedFor(BurnCause.ApiUsage), 300_00, "burned");
    }

    /// @dev A retry that arrives late, after the burn was changed and the fund filled up, still counts nothing.
    function test_recordCalls_countsNoBatchTwiceWhateverHappenedInBetween() public {
        _record("a", 1_000);
        _fund(1_000_00);
        vm.prank(TIMELOCK);
        payments.setBurnPerThousandCalls(50_00);
        vm.assertEq(_record("a", 1_000), 0, "retry");
        vm.assertEq(payments.developerFund(), 1_000_00, "fund");
    }

    /// @dev In the smallest parts a payment burns more, not less: 100 times 0.01 burn 1.00 where 1.00 burns 0.01.
    function test_pay_inTheSmallestPartsDoesNotAvoidTheBurn() public {
        _give(ALICE, 1_00);
        for (uint256 i = 0; i < 100; ++i) {
            _pay(ALICE, 1);
        }
        vm.assertEq(token.burnedFor(BurnCause.ApiUsage), 1_00, "burned");
    }

    function _try(address thief, bytes memory data) private {
        vm.prank(thief);
        (bool ok,) = address(payments).call(data);
        ok;
    }
}
