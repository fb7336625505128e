// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Roles} from "../../src/access/Roles.sol";
import {GenesisDistribution} from "../../src/genesis/GenesisDistribution.sol";
import {FeeRouter} from "../../src/market/FeeRouter.sol";
import {LedgerUsd} from "../../src/market/LedgerUsd.sol";
import {OrderBook} from "../../src/market/OrderBook.sol";
import {ApiPayments} from "../../src/metering/ApiPayments.sol";
import {StakingVault} from "../../src/staking/StakingVault.sol";
import {BurnCause, MintCause} from "../../src/token/ICT02.sol";
import {TestDollar} from "../market/MarketTest.sol";
import {ProtocolTest} from "./ProtocolTest.sol";
import {vm} from "./Vm.sol";

/// @title One deployment of minting, retirement, staking, a market, ledger USD, API payments and the genesis distribution
/// @dev Every role is where docs/contracts.md puts it, and nobody but a contract may mint or burn.
abstract contract WholeProtocol is ProtocolTest {
    /// @dev A call of a restricted function.
    struct RestrictedCall {
        address target;
        bytes data;
    }

    address internal constant API_OPERATOR = address(0x0A);
    address internal constant FIAT_OPERATOR = address(0xF1A7);
    address internal constant TIMELOCK = address(0x71);
    address internal constant NOBODY = address(0xBAD);

    StakingVault internal vault;
    FeeRouter internal router;
    TestDollar internal dollar;
    OrderBook internal book;
    LedgerUsd internal usd;
    ApiPayments internal payments;

    function setUp() public virtual override {
        super.setUp();
        vault = new StakingVault(address(manager), token, pool);
        router = new FeeRouter(address(manager), token, pool, TREASURY);
        dollar = new TestDollar();
        // Lots of 1 CT02, ticks of 0.01 dollars.
        book = new OrderBook(address(manager), token, dollar, address(router), 100, 10_000);
        usd = new LedgerUsd(address(manager));
        payments = new ApiPayments(address(manager), token, TREASURY);
        _assignFunctions();
        _grantRoles();
        address[5] memory recipients = [TREASURY, ALICE, BOB, CAROL, address(payments)];
        GenesisDistribution genesis = new GenesisDistribution(token, manager, recipients);
        _grant(Roles.MINTER, address(genesis));
        genesis.distribute();
    }

    /// @dev Dollars and ledger USD, and allowances for everything that takes CT02 or dollars.
    function _equip(address user) internal {
        dollar.mint(user, 1_000_000_000e6);
        vm.prank(FIAT_OPERATOR);
        usd.issue(user, 1_000e6, keccak256(abi.encode(user)));
        address[3] memory spenders = [address(vault), address(book), address(payments)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(user);
            token.approve(spenders[i], type(uint256).max);
        }
        vm.prank(user);
        dollar.approve(address(book), type(uint256).max);
    }

    /// @dev Who holds a role and is not a contract of the protocol, and somebody who holds none.
    function _holders() internal pure returns (address[6] memory) {
        return [ADMIN, GUARDIAN, API_OPERATOR, FIAT_OPERATOR, TIMELOCK, NOBODY];
    }

    /// @dev A call of each restricted function, aimed at `victim` and at `amount` where it takes either.
    /// scripts/worked-examples.test.ts checks that none is missing.
    function _restrictedCalls(address caller, address victim, uint256 amount)
        internal
        view
        returns (RestrictedCall[] memory calls)
    {
        calls = new RestrictedCall[](29);
        uint256 n = 0;
        calls[n++] = RestrictedCall(address(token), abi.encodeCall(token.mint, (caller, amount, MintCause.Attested)));
        calls[n++] = RestrictedCall(address(token), abi.encodeCall(token.burn, (victim, amount, BurnCause.Retirement)));
        calls[n++] = RestrictedCall(address(validators), abi.encodeCall(validators.setValidators, (_addresses(), 2)));
        calls[n++] = RestrictedCall(address(registry), abi.encodeCall(registry.approve, (bytes32(amount), "")));
        calls[n++] = RestrictedCall(address(registry), abi.encodeCall(registry.revoke, (bytes32(amount))));
        calls[n++] = RestrictedCall(address(pool), abi.encodeCall(pool.releaseStakerRewards, (caller, amount)));
        calls[n++] = RestrictedCall(address(pool), abi.encodeCall(pool.releaseDaoTreasury, (caller, amount)));
        calls[n++] = RestrictedCall(address(pool), abi.encodeCall(pool.releaseEmergencyReserve, (caller, amount)));
        calls[n++] = RestrictedCall(address(minter), abi.encodeCall(minter.connect, (certificates)));
        calls[n++] = RestrictedCall(address(minter), abi.encodeCall(minter.pause, ()));
        calls[n++] = RestrictedCall(address(minter), abi.encodeCall(minter.unpause, ()));
        calls[n++] = RestrictedCall(
            address(certificates), abi.encodeCall(certificates.retireFor, (victim, _request(amount)))
        );
        calls[n++] = RestrictedCall(address(certificates), abi.encodeCall(certificates.pause, ()));
        calls[n++] = RestrictedCall(address(certificates), abi.encodeCall(certificates.unpause, ()));
        calls[n++] = RestrictedCall(address(vault), abi.encodeCall(vault.pause, ()));
        calls[n++] = RestrictedCall(address(vault), abi.encodeCall(vault.unpause, ()));
        calls[n++] = RestrictedCall(address(router), abi.encodeCall(router.buyRewards, (book, 1, type(uint24).max)));
        calls[n++] = RestrictedCall(address(router), abi.encodeCall(router.releaseBuyback, (dollar, caller, amount)));
        calls[n++] = RestrictedCall(address(router), abi.encodeCall(router.setShares, (500, 100)));
        calls[n++] = RestrictedCall(address(book), abi.encodeCall(book.setFees, (200, 200, 200)));
        calls[n++] = RestrictedCall(address(book), abi.encodeCall(book.pause, ()));
        calls[n++] = RestrictedCall(address(book), abi.encodeCall(book.unpause, ()));
        calls[n++] = RestrictedCall(address(payments), abi.encodeCall(payments.recordCalls, (bytes32(amount), 2_500)));
        calls[n++] = RestrictedCall(address(payments), abi.encodeCall(payments.setBurnPerThousandCalls, (100_00)));
        calls[n++] = RestrictedCall(address(payments), abi.encodeCall(payments.pause, ()));
        calls[n++] = RestrictedCall(address(payments), abi.encodeCall(payments.unpause, ()));
        calls[n++] = RestrictedCall(address(usd), abi.encodeCall(usd.issue, (caller, 1e6, bytes32(amount))));
        calls[n++] = RestrictedCall(address(usd), abi.encodeCall(usd.pause, ()));
        calls[n++] = RestrictedCall(address(usd), abi.encodeCall(usd.unpause, ()));
    }

    /// @dev The operator's answers to redemptions, and its allow-list.
    function _fiatCalls(address victim) internal view returns (RestrictedCall[] memory calls) {
        calls = new RestrictedCall[](4);
        calls[0] = RestrictedCall(address(usd), abi.encodeCall(usd.confirmPaid, (1, bytes32(0))));
        calls[1] = RestrictedCall(address(usd), abi.encodeCall(usd.returnRedemption, (1)));
        calls[2] = RestrictedCall(address(usd), abi.encodeCall(usd.setRedeemer, (victim, false)));
        calls[3] = RestrictedCall(address(usd), abi.encodeCall(usd.setRedeemer, (victim, true)));
    }

    /// @dev A digest of everything that is a user's: tokens, credits and orders in the book, positions and rewards.
    function _holdingsOf(address user) internal view returns (bytes32) {
        (uint256 base, uint256 quote) = book.withdrawable(user);
        bytes memory inBook = abi.encode(base, quote, book.ordersOf(user));
        bytes memory inWallet = abi.encode(token.balanceOf(user), dollar.balanceOf(user), usd.balanceOf(user));
        return keccak256(abi.encode(inWallet, inBook, vault.positionsOf(user), certificates.balanceOf(user)));
    }

    function _assignFunctions() private {
        _allow(address(pool), pool.releaseStakerRewards.selector, Roles.REWARDS_RELEASER);
        _allow(address(vault), vault.pause.selector, Roles.GUARDIAN);
        _allow(address(book), book.pause.selector, Roles.GUARDIAN);
        _allow(address(usd), usd.pause.selector, Roles.GUARDIAN);
        _allow(address(payments), payments.pause.selector, Roles.GUARDIAN);
        _allow(address(book), book.setFees.selector, Roles.GOVERNANCE);
        _allow(address(router), router.setShares.selector, Roles.GOVERNANCE);
        _allow(address(payments), payments.setBurnPerThousandCalls.selector, Roles.GOVERNANCE);
        _allow(address(payments), payments.recordCalls.selector, Roles.METER);
        _allow(address(usd), usd.issue.selector, Roles.ISSUER);
        _allow(address(usd), usd.confirmPaid.selector, Roles.ISSUER);
        _allow(address(usd), usd.returnRedemption.selector, Roles.ISSUER);
        _allow(address(usd), usd.setRedeemer.selector, Roles.KYC_OFFICER);
    }

    function _grantRoles() private {
        _grant(Roles.BURNER, address(vault));
        _grant(Roles.BURNER, address(book));
        _grant(Roles.BURNER, address(payments));
        _grant(Roles.REWARDS_RELEASER, address(vault));
        _grant(Roles.METER, API_OPERATOR);
        _grant(Roles.ISSUER, FIAT_OPERATOR);
        _grant(Roles.KYC_OFFICER, FIAT_OPERATOR);
        _grant(Roles.GOVERNANCE, TIMELOCK);
    }

    function _grant(uint64 role, address account) private {
        vm.prank(ADMIN);
        manager.grantRole(role, account, 0);
    }

    function _allow(address target, bytes4 selector, uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        vm.prank(ADMIN);
        manager.setTargetFunctionRole(target, selectors, role);
    }
}
