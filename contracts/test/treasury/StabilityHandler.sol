// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {OpenOrder, Side, TimeInForce} from "../../src/market/IOrderBook.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {BurnCause} from "../../src/token/ICT02.sol";
import {StabilityModule} from "../../src/treasury/StabilityModule.sol";
import {TestDollar} from "../market/MarketTest.sol";
import {bound, vm} from "../kit/Vm.sol";
import {NaiveMarket} from "./NaiveMarket.sol";
import {TreasuryTest} from "./TreasuryTest.sol";

/// @title What traders, callers of the module, its roles and thieves do, in any order, with bookkeeping of its own
contract StabilityHandler is TreasuryTest {
    using NaiveMarket for NaiveMarket.Log;

    /// @dev What the module has: dollars in all places, CT02 that it brought, and the lots of its bid.
    struct Books {
        uint256 dollars;
        uint256 ct02;
        uint256 bidLots;
        uint256 bidTick;
        uint256 bidFeeBps;
    }

    address[4] public actors = [ALICE, BOB, CAROL, DAVE];
    NaiveMarket.Log private _log;
    mapping(uint256 day => uint256 dollars) private _boughtBackOn;
    mapping(uint256 hour => uint256 dollars) private _boughtBackIn;
    mapping(uint256 day => uint256 dollars) private _floorSpentOn;

    uint256 public funded;
    uint256 public returned;
    uint256 public spent;
    /// @notice What the treasury got without the module.
    uint256 public treasuryMinted;
    /// @notice CT02 that the module's lots brought, by their number and the burn.
    uint256 public ct02Due;
    bool public paused;
    /// @notice Exits of the treasury that failed.
    uint256 public blocked;
    /// @notice What must not happen and did, if anything.
    string public wrong;

    uint256 private _now = NOW;
    uint256 private _price = 1_000;

    modifier atOurTime() {
        vm.warp(_now);
        _;
        _log.note(book);
    }

    function setUp() public override {
        super.setUp();
        funded = 20_000 * USD;
        for (uint256 i = 0; i < 31; ++i) {
            vm.warp(NOW + i * 1 days + 12 hours);
            _trade(1_000, 1_000);
            _log.note(book);
            module.observeEmissions();
        }
        _now = NOW + 31 days;
        vm.warp(_now);
        _mint(30_000_000_00);
    }

    // Traders.

    /// @dev Any limit order, a quarter of them far from the price.
    function trade(uint256 seed, uint32 lots) external atOurTime {
        seed = _spread(seed);
        uint256 spread = seed % 4 == 0 ? 400 : 20;
        uint256 tick = bound(seed >> 8, _price * (1_000 - spread) / 1_000, _price * (1_000 + spread) / 1_000);
        lots = uint32(bound(lots, 1, lots % 5 == 0 ? 5_000 : 50));
        _byTraders(
            actors[(seed >> 128) % 4],
            abi.encodeCall(
                book.placeLimit,
                (Side((seed >> 130) % 2), lots, uint24(tick + 1), TimeInForce((seed >> 132) % 4), 0)
            )
        );
    }

    /// @dev Sells to whoever bids, the floor among them.
    function sell(uint256 seed, uint32 lots) external atOurTime {
        lots = uint32(bound(lots, 1, 3_000));
        _byTraders(actors[seed % 4], abi.encodeCall(book.placeMarket, (Side.Sell, lots, 1, 0)));
    }

    function cancelAll(uint256 seed) external atOurTime {
        _byTraders(actors[seed % 4], abi.encodeCall(book.cancelAll, ()));
    }

    /// @dev The price falls by up to 60 % and stays there for an hour; mostly somebody has the module buy then.
    function crash(uint256 seed, uint32 lots) external {
        seed = _spread(seed);
        vm.warp(_now);
        if (_price < 20) _price = 2_000;
        _price = _price * bound(seed, 40, 90) / 100;
        for (uint256 i = 0; i < 4; ++i) {
            _byTraders(actors[i], abi.encodeCall(book.cancelAll, ()));
        }
        _honest(bound(lots, 1_000, 20_000));
        _now += 1 hours - _now % 1 hours + bound(seed >> 64, 0, 20 minutes);
        vm.warp(_now);
        _honest(bound(lots, 1_000, 20_000));
        _now += 1 hours - _now % 1 hours + bound(seed >> 96, 0, 40 minutes);
        vm.warp(_now);
        if (seed % 4 != 0) _buyBack(seed);
        _log.note(book);
    }

    function passTime(uint256 seed) external {
        seed = _spread(seed);
        uint256 kind = seed % 8;
        if (kind < 4) _now += bound(seed >> 8, 1, 20 minutes);
        else if (kind < 7) _now += bound(seed >> 8, 20 minutes, 6 hours);
        else _now += bound(seed >> 8, 6 hours, 6 days);
        if (seed % 3 == 0) _price = bound(seed >> 64, 200, 2_000);
    }

    // Anyone.

    function buyBack(uint256 seed) external atOurTime {
        _buyBack(seed);
    }

    /// @dev Half of the time the others leave the book afterwards, and somebody sells to the bid.
    function refreshFloor(uint256 seed, uint32 lots) external atOurTime {
        _refreshFloor(seed);
        if (seed % 2 == 0) return;
        for (uint256 i = 0; i < 4; ++i) {
            _byTraders(actors[i], abi.encodeCall(book.cancelAll, ()));
        }
        lots = uint32(bound(lots, 1, 500));
        _byTraders(actors[(seed >> 1) % 4], abi.encodeCall(book.placeMarket, (Side.Sell, lots, 1, 0)));
    }

    function observeEmissions() external atOurTime {
        module.observeEmissions();
    }

    function fundBudget(uint256 amount) external atOurTime {
        amount = bound(amount, 0, amount % 4 == 0 ? 1_000_000 * USD : 1_000 * USD);
        funded += amount;
        TestDollar(address(dollar)).mint(address(module), amount);
    }

    function mintAttested(uint256 amount) external atOurTime {
        _mint(bound(amount, 1, 2_000_000_0) * 10);
    }

    function retire(uint256 seed, uint256 amount) external atOurTime {
        address actor = actors[seed % 4];
        amount = bound(amount, 0, token.balanceOf(actor) / 10);
        vm.prank(address(certificates));
        token.burn(actor, amount, BurnCause.Retirement);
    }

    // Roles.

    function setParameters(uint256 seed) external atOurTime {
        seed = _spread(seed);
        _set(
            uint16(bound(seed, 1_000, 5_000)),
            uint16(bound(seed >> 16, 0, 100)),
            bound(seed >> 32, 0, seed % 2 == 0 ? 100_000 * USD : 500 * USD),
            bound(seed >> 96, 0, seed % 2 == 0 ? 1_000_000 * USD : 2_000 * USD)
        );
    }

    /// @dev A lot's burn is a whole number of base units, so that lots follow from CT02.
    function setFees(uint256 seed) external atOurTime {
        seed = _spread(seed);
        _setFees(seed % 3 * 100, bound(seed >> 8, 0, 200), bound(seed >> 16, 0, 200));
    }

    function togglePause(uint256 seed) external atOurTime {
        if (!paused && seed % 4 != 0) return;
        paused = !paused;
        vm.prank(paused ? GUARDIAN : ADMIN);
        if (paused) module.pause();
        else module.unpause();
    }

    function cancelBid() external atOurTime {
        Books memory before = _books();
        (bool ok,) = _call(ADMIN, abi.encodeCall(module.cancelBid, ()));
        if (!ok) ++blocked;
        if (_books().dollars != before.dollars || _books().ct02 != before.ct02) _fail("cancelling cost something");
        if (book.ordersOf(address(module)).length != 0) _fail("not cancelled");
    }

    function returnBudget(uint256 amount) external atOurTime {
        amount = bound(amount, 0, dollar.balanceOf(address(module)) / (amount % 4 == 0 ? 1 : 10));
        (bool ok,) = _call(ADMIN, abi.encodeCall(module.returnBudget, (amount)));
        if (!ok) ++blocked;
        returned += amount;
    }

    /// @dev Those with other roles, and those without, try everything that is restricted.
    function steal(uint256 seed, uint256 amount) external atOurTime {
        address[5] memory thieves = [GUARDIAN, TREASURY, TIMELOCK, ALICE, address(book)];
        address thief = thieves[seed % 5];
        (bool returned_,) = _call(thief, abi.encodeCall(module.returnBudget, (amount % 10)));
        (bool cancelled,) = _call(thief, abi.encodeCall(module.cancelBid, ()));
        (bool unpaused,) = _call(thief, abi.encodeCall(module.unpause, ()));
        if (returned_ || cancelled || unpaused) _fail("a thief");
    }

    // What the invariants look at.

    function contracts() external view returns (StabilityModule, OrderBook) {
        return (module, book);
    }

    function time() external view returns (uint256) {
        return _now;
    }

    /// @notice Dollars that the module has: here, credited in the book, and in its bid's escrow.
    function dollars() external view returns (uint256) {
        return _books().dollars;
    }

    /// @notice Dollars and CT02 of the treasury and what the module's orders may still cost or bring.
    function balances() external view returns (uint256 ofTreasury, uint256 ct02, uint256 allowance) {
        return (dollar.balanceOf(TREASURY), _books().ct02, dollar.allowance(address(module), address(book)));
    }

    /// @notice CT02 that was attested in the last 30 days.
    function attested() external view returns (uint256) {
        return _log.mintedSince(_now - 30 days);
    }

    /// @dev The runner likes small numbers, of which the higher bits are all zero.
    function _spread(uint256 seed) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed)));
    }

    function _mint(uint256 amount) private {
        _attest(amount);
        treasuryMinted += amount * 2 / 10;
        _log.mint(_now, amount / 10 * 10);
    }

    function _honest(uint256 lots) private {
        _byTraders(
            ALICE, abi.encodeCall(book.placeLimit, (Side.Sell, uint32(lots), uint24(_price), TimeInForce(0), 0))
        );
        _byTraders(BOB, abi.encodeCall(book.placeMarket, (Side.Buy, uint32(lots), uint24(_price), 0)));
        _byTraders(
            CAROL,
            abi.encodeCall(book.placeLimit, (Side.Sell, uint32(lots / 10 + 1), uint24(_price), TimeInForce(0), 0))
        );
        _log.note(book);
    }

    /// @dev An action of others: the module pays for what its bid bought, at the bid's price and fee, and for nothing else.
    function _byTraders(address actor, bytes memory data) private {
        Books memory before = _books();
        vm.prank(actor);
        (bool ok,) = address(book).call(data);
        Books memory then = _books();
        if (!ok) return;
        uint256 lots = (then.ct02 - before.ct02) / _netOfALot();
        uint256 cost = before.dollars - then.dollars;
        if (lots > before.bidLots) _fail("more than the bid");
        if (cost * 10_000 != lots * before.bidTick * TICK * (10_000 + before.bidFeeBps)) _fail("the bid's price");
        _floorSpentOn[_now / 1 days] += cost;
        _count(before, then, cost, lots);
    }

    function _count(Books memory before, Books memory then, uint256 cost, uint256 lots) private {
        spent += cost;
        ct02Due += lots * _netOfALot();
        if (then.ct02 - before.ct02 != lots * _netOfALot()) _fail("lots and CT02");
    }

    function _buyBack(uint256 seed) private {
        Books memory before = _books();
        (bool ok, bytes memory result) = _call(actors[seed % 4], abi.encodeCall(module.buyBack, ()));
        Books memory then = _books();
        if (!ok) {
            if (then.dollars != before.dollars || then.ct02 != before.ct02) _fail("a buyback that failed moved something");
            return;
        }
        uint256 lots = abi.decode(result, (uint256));
        uint256 cost = before.dollars - then.dollars;
        _count(before, then, cost, lots);
        _boughtBackOn[_now / 1 days] += cost;
        _boughtBackIn[_now / 1 hours] += cost;
        _checkBuyback(lots, cost);
    }

    function _refreshFloor(uint256 seed) private {
        Books memory before = _books();
        (bool ok,) = _call(actors[seed % 4], abi.encodeCall(module.refreshFloor, ()));
        Books memory then = _books();
        uint256 cost = before.dollars - then.dollars;
        if (!ok) {
            if (cost != 0) _fail("a refresh that failed cost something");
            return;
        }
        if (paused) _fail("bid while paused");
        uint256 lots = (then.ct02 - before.ct02) / _netOfALot();
        _count(before, then, cost, lots);
        _floorSpentOn[_now / 1 days] += cost;
        _checkFloor(then, lots, cost);
    }

    /// @dev Against averages that are summed up trade by trade.
    function _checkBuyback(uint256 lots, uint256 cost) private {
        if (paused) _fail("bought while paused");
        uint256 end = _now - _now % 1 hours - 1;
        uint256 quarter = _now - _now % 15 minutes - 1;
        (, uint256 takerBps,) = book.fees();
        uint256 lastHour = _log.averageTick(end - 1 hours, end);
        uint256 dayBefore = _log.averageTick(end - 25 hours, end - 24 hours);
        if (lastHour * 10_000 >= dayBefore * (10_000 - module.parameters().minFallBps)) _fail("no fall");
        (uint256 traded, uint256 value) = _log.volume(end - 1 hours, end);
        uint256 paid = cost * 10_000 * NaiveMarket.PRECISION / (10_000 + takerBps) / TICK;
        if (paid > lots * lastHour) _fail("above the hour's average");
        if (paid > lots * _log.averageTick(quarter - 15 minutes, quarter)) _fail("above the quarter's");
        if (paid * traded > lots * value * NaiveMarket.PRECISION) _fail("above the volume's");
        if (_boughtBackIn[_now / 1 hours] * 10_000 > value * TICK * _share()) _fail("the hour's share");
        if (_boughtBackOn[_now / 1 days] > module.parameters().dailyBuybackLimit) _fail("the day's limit");
    }

    function _checkFloor(Books memory then, uint256 taken, uint256 cost) private {
        uint256 end = _now - _now % 1 hours - 1;
        uint256 recent = 0;
        for (uint256 i = 0; i <= 30; ++i) {
            recent += _floorSpentOn[_now / 1 days - i];
        }
        (uint256 traded, uint256 value) = _log.volume(end - 30 days, end);
        uint256 escrow = then.bidLots * then.bidTick * TICK * (10_000 + then.bidFeeBps) / 10_000;
        if (then.bidLots == 0 && taken == 0) return;
        if (recent + escrow > module.parameters().floorBudget) _fail("the floor's budget");
        if ((recent + escrow) * 10_000 > value * TICK * _share()) _fail("the floor's share");
        (, uint256 circulating,) = module.reserve();
        uint256 tick = then.bidTick;
        if (tick * traded > value) _fail("above the month's average");
        // What was taken at once came into the treasury's hands after the floor was reckoned.
        circulating += taken * LOT;
        if (tick * traded * circulating > value * _log.mintedSince(_now - 30 days)) _fail("above the floor");
        if (tick * NaiveMarket.PRECISION > _log.averageTick(end - 1 days, end)) _fail("above the day's average");
        if (cost != 0 && taken == 0) _fail("paid for nothing");
    }

    function _share() private view returns (uint256) {
        (, uint256 takerBps, uint256 makerBps) = book.fees();
        uint256 half = (takerBps + makerBps) / 2;
        uint256 set = module.parameters().volumeShareBps;
        return set < half ? set : half;
    }

    /// @dev CT02 base units that a lot brings.
    function _netOfALot() private view returns (uint256) {
        (uint256 burnBps,,) = book.fees();
        return LOT - burnBps / 100;
    }

    function _books() private view returns (Books memory now_) {
        (uint256 inBase, uint256 inQuote) = book.withdrawable(address(module));
        now_.dollars = dollar.balanceOf(address(module)) + inQuote;
        now_.ct02 = token.balanceOf(TREASURY) + token.balanceOf(address(module)) + inBase - treasuryMinted;
        uint256[] memory orderIds = book.ordersOf(address(module));
        if (orderIds.length == 0) return now_;
        OpenOrder memory bid = book.orderOf(orderIds[0]);
        (now_.bidLots, now_.bidTick, now_.bidFeeBps) = (bid.lots, bid.tick, bid.feeBps);
        now_.dollars += bid.lots * uint256(bid.tick) * TICK * (10_000 + bid.feeBps) / 10_000;
    }

    function _call(address caller, bytes memory data) private returns (bool ok, bytes memory result) {
        vm.prank(caller);
        return address(module).call(data);
    }

    function _fail(string memory what) private {
        wrong = what;
    }
}
