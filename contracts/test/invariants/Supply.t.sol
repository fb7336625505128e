// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {CT02} from "../../src/token/CT02.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {SupplyHandler} from "./SupplyHandler.sol";

/// @dev What holds of the supply after every sequence of actions on the whole protocol (protocol, sections 1, 4 and 11).
/// One campaign checks all of it.
contract SupplyInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    SupplyHandler private handler;
    CT02 private token;
    address[9] private holders;

    function setUp() public {
        handler = new SupplyHandler();
        handler.setUp();
        (address token_, address pool,,, address treasury) = handler.contracts();
        (address vault, address book, address payments) = handler.market();
        token = CT02(token_);
        (holders[0], holders[1], holders[2]) = (handler.actors(0), handler.actors(1), handler.actors(2));
        (holders[3], holders[4], holders[5]) = (treasury, pool, vault);
        // The administrator is paid by releases of the reward pool.
        (holders[6], holders[7], holders[8]) = (book, payments, address(0xAD));
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
        targets[0].selectors = new bytes4[](19);
        targets[0].selectors[0] = handler.mint.selector;
        targets[0].selectors[1] = handler.mintAndRetire.selector;
        targets[0].selectors[2] = handler.retire.selector;
        targets[0].selectors[3] = handler.transfer.selector;
        targets[0].selectors[4] = handler.changeValidators.selector;
        targets[0].selectors[5] = handler.passTime.selector;
        targets[0].selectors[6] = handler.stake.selector;
        targets[0].selectors[7] = handler.collect.selector;
        targets[0].selectors[8] = handler.claim.selector;
        targets[0].selectors[9] = handler.leave.selector;
        targets[0].selectors[10] = handler.order.selector;
        targets[0].selectors[11] = handler.trigger.selector;
        targets[0].selectors[12] = handler.cancelAndWithdraw.selector;
        targets[0].selectors[13] = handler.passOnFees.selector;
        targets[0].selectors[14] = handler.pay.selector;
        targets[0].selectors[15] = handler.recordCalls.selector;
        targets[0].selectors[16] = handler.togglePause.selector;
        targets[0].selectors[17] = handler.abuse.selector;
        targets[0].selectors[18] = handler.setParameters.selector;
    }

    /// @dev Called by the test runner after each sequence: with everything paused, everyone gets everything out.
    function afterInvariant() public {
        handler.everyoneLeaves();
        _supplyIsAttributed();
    }

    function invariant_supplyIsAttributedAndNobodyIsLockedIn() public view {
        _supplyIsAttributed();
    }

    function _supplyIsAttributed() private view {
        vm.assertEq(token.totalSupply(), token.totalMinted() - token.totalBurned(), "supply = minted - burned");
        _mintedIsWhatTheEventsSay();
        _burnedIsWhatTheEventsSay();
        _everyTokenIsSomewhere();
        vm.assertEq(handler.misattributed(), 0, "a burn under another cause than its action's");
        vm.assertEq(handler.blocked(), 0, "an exit that was due failed");
        vm.assertEq(handler.moved(), 0, "something of a user's was moved");
    }

    function _mintedIsWhatTheEventsSay() private view {
        vm.assertEq(token.mintedFor(MintCause.Genesis), 29_000_00, "genesis stays apart");
        vm.assertEq(handler.mintedSeen(uint256(MintCause.Genesis)), 29_000_00, "genesis, by its events");
        vm.assertEq(token.mintedFor(MintCause.Attested), handler.reported(), "attested is what was reported");
        vm.assertEq(handler.mintedSeen(uint256(MintCause.Attested)), handler.reported(), "attested, by its events");
    }

    function _burnedIsWhatTheEventsSay() private view {
        uint256 sum = 0;
        for (uint256 cause = 0; cause < 4; ++cause) {
            uint256 burned = token.burnedFor(BurnCause(cause));
            vm.assertEq(burned, handler.burnedSeen(cause), "burned for a cause, by its events");
            sum += burned;
        }
        vm.assertEq(token.totalBurned(), sum, "no burn without a cause");
        vm.assertEq(token.burnedFor(BurnCause.Retirement), handler.retired(), "certificates");
        vm.assertEq(token.burnedFor(BurnCause.RewardClaim), handler.claimsBurned(), "1 % of claims");
        vm.assertEq(token.burnedFor(BurnCause.ApiUsage), handler.apiBurned(), "API use");
    }

    function _everyTokenIsSomewhere() private view {
        uint256 held = 0;
        for (uint256 i = 0; i < holders.length; ++i) {
            held += token.balanceOf(holders[i]);
        }
        vm.assertEq(held, token.totalSupply(), "sum of balances");
    }
}
