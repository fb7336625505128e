// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Roles} from "../../src/access/Roles.sol";
import {Side} from "../../src/market/IOrderBook.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {StabilityParameters} from "../../src/treasury/IStabilityModule.sol";
import {StabilityModule} from "../../src/treasury/StabilityModule.sol";
import {MarketTest, TestDollar} from "../market/MarketTest.sol";
import {vm} from "../kit/Vm.sol";

/// @title A stability module with 20,000 dollars, at a market in which Alice and Bob trade honestly
/// @dev `NOW` is the beginning of a day. The module's standard terms: 20 % fall, 0.5 % of the volume, 1,000 dollars of
/// buybacks a day, 10,000 dollars of floor bids in 31 days. Fees: 1 % taker, 0.5 % maker, 1 % burn.
abstract contract TreasuryTest is MarketTest {
    address internal constant TIMELOCK = address(0x71);

    StabilityModule internal module;

    function setUp() public virtual override {
        super.setUp();
        _deployModule();
        TestDollar(address(dollar)).mint(address(module), 20_000 * USD);
    }

    /// @dev A module at the present book, with its roles.
    function _deployModule() internal {
        module = new StabilityModule(address(manager), book, TREASURY, address(pool));
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = module.pause.selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(address(module), selectors, Roles.GUARDIAN);
        selectors[0] = module.setParameters.selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(address(module), selectors, Roles.GOVERNANCE);
        vm.prank(ADMIN);
        manager.grantRole(Roles.GOVERNANCE, TIMELOCK, 0);
    }

    /// @dev A trade between Alice and Bob, now.
    function _trade(uint32 lots, uint24 tick) internal {
        _sell(ALICE, lots, tick);
        _take(BOB, Side.Buy, lots, tick);
    }

    /// @dev 10.00 dollars for two days, then a fall: the last full hour's price is `tick` from its first second on, and in
    /// it `lots` were traded. It is half past the hour. Nothing is on offer.
    function _fall(uint32 lots, uint24 tick) internal returns (uint256 hour) {
        hour = NOW + 48 hours;
        _trade(1_000, 1_000);
        vm.warp(hour - 1 hours - 10 minutes);
        _trade(1, tick);
        vm.warp(hour - 30 minutes);
        if (lots != 0) _trade(lots, tick);
        vm.warp(hour + 30 minutes);
    }

    /// @dev 31 days in which `lots` were traded for `tick` on each at noon, the last time twelve hours ago. The module knows
    /// what was minted before them.
    function _month(uint32 lots, uint24 tick) internal returns (uint256 day) {
        for (uint256 i = 0; i < 31; ++i) {
            vm.warp(NOW + i * 1 days + 12 hours);
            _trade(lots, tick);
        }
        day = NOW + 31 days;
        vm.warp(day);
    }

    /// @dev Attested CT02, as the minter splits it: 70 % to Carol, 20 % to the treasury, 10 % to the reward pool.
    function _attest(uint256 amount) internal {
        token.mint(CAROL, amount * 7 / 10, MintCause.Attested);
        token.mint(TREASURY, amount * 2 / 10, MintCause.Attested);
        token.mint(address(pool), amount / 10, MintCause.Attested);
    }

    function _set(uint16 minFallBps, uint16 volumeShareBps, uint256 dailyLimit, uint256 floorBudget) internal {
        vm.prank(TIMELOCK);
        module.setParameters(
            StabilityParameters(minFallBps, volumeShareBps, uint112(dailyLimit), uint112(floorBudget))
        );
    }

    /// @dev A call to the module that may fail.
    function _try(bytes memory data) internal returns (bool ok, bytes memory result) {
        return address(module).call(data);
    }

    function _setFees(uint256 burnBps, uint256 takerBps, uint256 makerBps) internal {
        vm.prank(ADMIN);
        book.setFees(burnBps, takerBps, makerBps);
    }
}
