// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Roles} from "../../src/access/Roles.sol";
import {BurnCause, ICT02, MintCause} from "../../src/token/ICT02.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @dev Protocol, section 1; ERC-20; ERC-2612.
contract CT02Test is ProtocolTest {
    uint256 private constant OWNER_KEY = 0xC0FFEE;

    /// @dev The test itself mints and burns here.
    function setUp() public override {
        super.setUp();
        vm.prank(ADMIN);
        manager.grantRole(Roles.MINTER, address(this), 0);
        vm.prank(ADMIN);
        manager.grantRole(Roles.BURNER, address(this), 0);
    }

    function test_token_isNamedAsInTheProtocol() public view {
        vm.assertEq(token.name(), "CloudTuner CO2 Token", "name");
        vm.assertEq(token.symbol(), "CT02", "symbol");
        vm.assertEq(token.decimals(), 2, "decimals");
        vm.assertEq(token.totalSupply(), 0, "supply at deployment");
    }

    function test_burn_isAttributedToItsCause() public {
        token.mint(ALICE, 100_00, MintCause.Attested);
        for (uint8 cause = 0; cause < 4; ++cause) {
            vm.expectEmit();
            emit ICT02.Burned(ALICE, 1_00 + cause, BurnCause(cause));
            token.burn(ALICE, 1_00 + cause, BurnCause(cause));
            vm.assertEq(token.burnedFor(BurnCause(cause)), 1_00 + cause, "cause");
        }
        vm.assertEq(token.totalBurned(), 4_06, "total");
        vm.assertEq(token.totalSupply(), 100_00 - 4_06, "supply");
    }

    function testFuzz_supply_isMintedMinusBurned(uint96 attested, uint96 genesis, uint256 burned, uint8 cause) public {
        token.mint(ALICE, attested, MintCause.Attested);
        token.mint(ALICE, genesis, MintCause.Genesis);
        burned = bound(burned, 0, uint256(attested) + genesis);
        token.burn(ALICE, burned, BurnCause(cause % 4));
        vm.assertEq(token.totalMinted(), uint256(attested) + genesis, "minted");
        vm.assertEq(token.totalSupply(), token.totalMinted() - token.totalBurned(), "supply");
    }

    function test_mint_failsForAnyoneWithoutTheRole() public {
        address[3] memory callers = [BOB, GUARDIAN, address(certificates)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]));
            vm.prank(callers[i]);
            token.mint(BOB, 1, MintCause.Attested);
        }
    }

    function test_burn_failsForAnyoneWithoutTheRole() public {
        token.mint(ALICE, 1, MintCause.Attested);
        address[4] memory callers = [ALICE, BOB, GUARDIAN, address(minter)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]));
            vm.prank(callers[i]);
            token.burn(ALICE, 1, BurnCause.Retirement);
        }
    }

    function _permitDigest(address owner, address spender, uint256 value, uint256 nonce, uint256 deadline)
        private
        view
        returns (bytes32)
    {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 structHash = keccak256(abi.encode(typeHash, owner, spender, value, nonce, deadline));
        return keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), structHash));
    }

    function test_permit_setsTheAllowance_erc2612() public {
        address owner = vm.addr(OWNER_KEY);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(OWNER_KEY, _permitDigest(owner, BOB, 5_00, 0, NOW));
        token.permit(owner, BOB, 5_00, NOW, v, r, s);
        vm.assertEq(token.allowance(owner, BOB), 5_00, "allowance");
        vm.assertEq(token.nonces(owner), 1, "nonce");
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        token.permit(owner, BOB, 5_00, NOW, v, r, s);
    }

    function test_permit_failsAfterTheDeadline_erc2612() public {
        address owner = vm.addr(OWNER_KEY);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(OWNER_KEY, _permitDigest(owner, BOB, 5_00, 0, NOW - 1));
        vm.expectRevert(abi.encodeWithSelector(ERC20Permit.ERC2612ExpiredSignature.selector, NOW - 1));
        token.permit(owner, BOB, 5_00, NOW - 1, v, r, s);
    }
}
