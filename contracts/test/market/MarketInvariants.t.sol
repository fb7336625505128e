// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {OpenOrder, PriceLevel, Side} from "../../src/market/IOrderBook.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {Cumulative} from "../../src/market/PriceHistory.sol";
import {CT02} from "../../src/token/CT02.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {vm} from "../kit/Vm.sol";
import {MarketHandler} from "./MarketHandler.sol";
import {ReferenceBook} from "./ReferenceBook.sol";

/// @dev What holds after every sequence of actions (protocol, sections 4 and 6). One campaign checks all of it.
contract MarketInvariants {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    MarketHandler private handler;
    ReferenceBook private reference_;
    OrderBook private book;
    FeeRouter private router;
    CT02 private token;
    IERC20 private dollar;

    function setUp() public {
        handler = new MarketHandler();
        handler.setUp();
        (book, router, token, dollar) = handler.contracts();
        reference_ = handler.reference_();
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
        targets[0].selectors = new bytes4[](18);
        targets[0].selectors[0] = handler.placeLimit.selector;
        targets[0].selectors[1] = handler.placeDust.selector;
        targets[0].selectors[2] = handler.placeMarket.selector;
        targets[0].selectors[3] = handler.placeStop.selector;
        targets[0].selectors[4] = handler.trigger.selector;
        targets[0].selectors[5] = handler.cancel.selector;
        targets[0].selectors[6] = handler.cancelAll.selector;
        targets[0].selectors[7] = handler.removeExpired.selector;
        targets[0].selectors[8] = handler.withdrawBase.selector;
        targets[0].selectors[9] = handler.withdrawQuote.selector;
        targets[0].selectors[10] = handler.setFees.selector;
        targets[0].selectors[11] = handler.togglePause.selector;
        targets[0].selectors[12] = handler.collectFees.selector;
        targets[0].selectors[13] = handler.buyRewards.selector;
        targets[0].selectors[14] = handler.releaseBuyback.selector;
        targets[0].selectors[15] = handler.sendStray.selector;
        targets[0].selectors[16] = handler.steal.selector;
        targets[0].selectors[17] = handler.passTime.selector;
    }

    function invariant_bookIsSolventAndKeepsPriority() public {
        vm.warp(handler.time());
        ReferenceBook.Entry[] memory bids = reference_.queue(Side.Buy);
        ReferenceBook.Entry[] memory asks = reference_.queue(Side.Sell);
        ReferenceBook.Entry[] memory stops = reference_.stops();
        _queueIsInPriceTimeOrder(Side.Buy, bids);
        _queueIsInPriceTimeOrder(Side.Sell, asks);
        _ordersAreAsPlaced(bids);
        _ordersAreAsPlaced(asks);
        _ordersAreAsPlaced(stops);
        _nothingRestsCrossed(bids, asks);
        _everybodyHasWhatIsTheirs();
        _solventToTheLastUnit(bids, asks, stops);
        _everyBurnIsATradeFee();
        _historyIsTheSumOfAllTrades();
        _routerHoldsWhatItOwes();
    }

    /// @dev Level by level through the bitmap, order by order through the queues.
    function _queueIsInPriceTimeOrder(Side side, ReferenceBook.Entry[] memory entries) private view {
        PriceLevel[] memory levels = book.depth(side, 9);
        uint256 left = entries.length;
        for (uint256 k = 0; k < levels.length; ++k) {
            uint256[] memory ids = book.ordersAt(side, levels[k].tick, left + 1);
            uint256 lots = 0;
            for (uint256 i = 0; i < ids.length; ++i) {
                vm.assertTrue(left != 0, "an order more");
                ReferenceBook.Entry memory entry = entries[--left];
                vm.assertEq(ids[i], entry.id, "price-time priority");
                vm.assertEq(levels[k].tick, entry.tick, "at its price");
                lots += entry.lots;
            }
            vm.assertTrue(ids.length != 0, "no empty price");
            vm.assertEq(levels[k].lots, lots, "lots at the price");
        }
        vm.assertEq(left, 0, "an order less");
    }

    function _ordersAreAsPlaced(ReferenceBook.Entry[] memory entries) private view {
        for (uint256 i = 0; i < entries.length; ++i) {
            ReferenceBook.Entry memory entry = entries[i];
            OpenOrder memory order = book.orderOf(entry.id);
            OpenOrder memory expected = OpenOrder({
                owner: handler.actors(entry.owner),
                side: Side(entry.id % 2),
                lots: entry.lots,
                tick: entry.tick,
                triggerTick: entry.triggerTick,
                expiry: entry.expiry,
                feeBps: entry.feeBps
            });
            vm.assertEq(keccak256(abi.encode(order)), keccak256(abi.encode(expected)), "order");
        }
    }

    function _nothingRestsCrossed(ReferenceBook.Entry[] memory bids, ReferenceBook.Entry[] memory asks) private view {
        (uint256 bid, uint256 ask) = book.best();
        vm.assertEq(bid, bids.length == 0 ? 0 : bids[bids.length - 1].tick, "best bid");
        vm.assertEq(ask, asks.length == 0 ? 0 : asks[asks.length - 1].tick, "best ask");
        vm.assertTrue(ask == 0 || bid < ask, "crossed");
    }

    /// @dev Wallets, credits and lists of open orders change by own actions and own fills only.
    function _everybodyHasWhatIsTheirs() private view {
        for (uint256 a = 0; a < 5; ++a) {
            address actor = handler.actors(a);
            ReferenceBook.Account memory account = reference_.accountOf(a);
            (uint256 inBase, uint256 inQuote) = book.withdrawable(actor);
            vm.assertEq(inBase, account.baseCredit, "CT02 credited");
            vm.assertEq(inQuote, account.quoteCredit, "dollars credited");
            uint256[] memory ids = book.ordersOf(actor);
            vm.assertEq(ids.length, account.openOrders, "open orders");
            for (uint256 i = 0; i < ids.length; ++i) {
                vm.assertEq(book.orderOf(ids[i]).owner, actor, "own order");
            }
            if (a == 4) continue;
            (inBase, inQuote) = handler.expectedWallet(a);
            vm.assertEq(token.balanceOf(actor), inBase, "CT02 in the wallet");
            vm.assertEq(dollar.balanceOf(actor), inQuote, "dollars in the wallet");
        }
    }

    function _solventToTheLastUnit(
        ReferenceBook.Entry[] memory bids,
        ReferenceBook.Entry[] memory asks,
        ReferenceBook.Entry[] memory stops
    ) private view {
        uint256 baseOwed = 0;
        uint256 quoteOwed = book.accruedFees();
        vm.assertEq(quoteOwed, reference_.fees(), "fees");
        for (uint256 a = 0; a < 5; ++a) {
            (uint256 inBase, uint256 inQuote) = book.withdrawable(handler.actors(a));
            baseOwed += inBase;
            quoteOwed += inQuote;
        }
        uint256 inBook = token.balanceOf(address(book));
        uint256 dollarsInBook = dollar.balanceOf(address(book));
        vm.assertLe(baseOwed, inBook, "withdrawable CT02");
        vm.assertLe(quoteOwed, dollarsInBook, "withdrawable dollars");
        vm.assertEq(inBook, baseOwed + _bases(asks) + _bases(stops) + handler.stray(), "CT02 to the last unit");
        vm.assertEq(
            dollarsInBook, quoteOwed + _quotes(bids) + _quotes(stops) + handler.stray(), "dollars to the last unit"
        );
    }

    function _everyBurnIsATradeFee() private view {
        uint256 burned = reference_.burned();
        vm.assertEq(token.burnedFor(BurnCause.TradeFee), burned, "burned for trades");
        vm.assertEq(token.totalBurned(), burned, "and for nothing else");
        vm.assertEq(token.totalSupply(), token.totalMinted() - burned, "supply");
    }

    function _historyIsTheSumOfAllTrades() private view {
        ReferenceBook.History memory expected = reference_.history();
        (uint256 price, uint256 time) = book.lastPrice();
        vm.assertEq(price, expected.tick * 10_000, "last price");
        vm.assertEq(time, expected.time, "its time");
        if (expected.time == 0) return;
        Cumulative memory sums = book.observe(block.timestamp);
        uint256 since = block.timestamp - expected.time;
        vm.assertEq(sums.tickSeconds, expected.tickSeconds + expected.tick * since, "price over time");
        vm.assertEq(sums.lots, expected.lots, "volume");
        vm.assertEq(sums.lotTicks, expected.lotTicks, "value");
    }

    function _routerHoldsWhatItOwes() private view {
        uint256 held = router.heldForBuyback(dollar) + router.heldForRewardPool(dollar);
        vm.assertLe(held, dollar.balanceOf(address(router)), "held");
        vm.assertEq(token.balanceOf(address(router)), 0, "no CT02 stays");
        vm.assertEq(token.balanceOf(address(router.rewardPool())), handler.toRewardPool(), "CT02 of the reward pool");
        vm.assertEq(dollar.balanceOf(router.treasury()), handler.toTreasury(), "dollars of the treasury");
        vm.assertEq(dollar.allowance(address(router), address(book)), 0, "no approval is left");
    }

    function _bases(ReferenceBook.Entry[] memory entries) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < entries.length; ++i) {
            if (entries[i].id % 2 == 1) sum += uint256(entries[i].lots) * 100;
        }
    }

    /// @dev A tick is 10,000 units a lot: with the fee of so many basis points, 10,000 + fee.
    function _quotes(ReferenceBook.Entry[] memory entries) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < entries.length; ++i) {
            ReferenceBook.Entry memory entry = entries[i];
            if (entry.id % 2 == 0) sum += uint256(entry.lots) * entry.tick * (10_000 + uint256(entry.feeBps));
        }
    }
}
