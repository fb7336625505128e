// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Roles} from "../../src/access/Roles.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {vm} from "../kit/Vm.sol";

/// @dev Stands for USDC: OpenZeppelin's ERC-20 with 6 decimals, which anyone may mint.
contract TestDollar is ERC20("Test dollar", "TUSD") {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}

/// @title A market of CT02 against a dollar: lots of 1 CT02, ticks of 0.01 dollars
abstract contract MarketTest is ProtocolTest {
    /// @dev CT02 base units in a lot.
    uint256 internal constant LOT = 100;
    /// @dev Quote base units per lot and tick.
    uint256 internal constant TICK = 10_000;
    /// @dev Quote base units in a dollar.
    uint256 internal constant USD = 1e6;
    address internal constant DAVE = address(0xDA7E);

    IERC20 internal dollar;
    FeeRouter internal router;
    OrderBook internal book;

    function setUp() public virtual override {
        super.setUp();
        vm.prank(ADMIN);
        manager.grantRole(Roles.MINTER, address(this), 0);
        router = new FeeRouter(address(manager), token, pool, TREASURY);
        dollar = new TestDollar();
        book = _bookFor(dollar);
        address[4] memory traders = [ALICE, BOB, CAROL, DAVE];
        for (uint256 i = 0; i < 4; ++i) {
            _equip(traders[i]);
        }
    }

    /// @dev A book that may burn, and that the guardian may pause.
    function _bookFor(IERC20 quote) internal returns (OrderBook created) {
        created = new OrderBook(address(manager), token, quote, address(router), LOT, TICK);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = created.pause.selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(address(created), selectors, Roles.GUARDIAN);
        vm.prank(ADMIN);
        manager.grantRole(Roles.BURNER, address(created), 0);
    }

    /// @dev Ten million of each token, approved.
    function _equip(address trader) internal {
        token.mint(trader, 10_000_000_00, MintCause.Attested);
        TestDollar(address(dollar)).mint(trader, 10_000_000 * USD);
        vm.prank(trader);
        token.approve(address(book), type(uint256).max);
        vm.prank(trader);
        dollar.approve(address(book), type(uint256).max);
    }

    function _limit(address trader, Side side, uint32 lots, uint24 tick, TimeInForce timeInForce, uint32 expiry)
        internal
        returns (uint256 orderId, uint256 filled)
    {
        vm.prank(trader);
        return book.placeLimit(side, lots, tick, timeInForce, expiry);
    }

    function _buy(address trader, uint32 lots, uint24 tick) internal returns (uint256 orderId) {
        (orderId,) = _limit(trader, Side.Buy, lots, tick, TimeInForce.GoodTilCancelled, 0);
    }

    function _sell(address trader, uint32 lots, uint24 tick) internal returns (uint256 orderId) {
        (orderId,) = _limit(trader, Side.Sell, lots, tick, TimeInForce.GoodTilCancelled, 0);
    }

    function _take(address trader, Side side, uint32 lots, uint24 worstTick) internal returns (uint256 filled) {
        vm.prank(trader);
        return book.placeMarket(side, lots, worstTick, 0);
    }

    function _cancel(address trader, uint256 orderId) internal {
        vm.prank(trader);
        book.cancel(orderId);
    }

    function _assertBest(uint256 bid, uint256 ask) internal view {
        (uint256 bidTick, uint256 askTick) = book.best();
        vm.assertEq(bidTick, bid, "best bid");
        vm.assertEq(askTick, ask, "best ask");
    }

    function _assertCredit(address account, uint256 inBase, uint256 inQuote) internal view {
        (uint256 base, uint256 quote) = book.withdrawable(account);
        vm.assertEq(base, inBase, "CT02 credited");
        vm.assertEq(quote, inQuote, "dollars credited");
    }

    function _lotsOf(uint256 orderId) internal view returns (uint256) {
        return book.orderOf(orderId).lots;
    }
}
