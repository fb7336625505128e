// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {LocalChainOnly} from "../../src/local/LocalChainOnly.sol";
import {TestToken} from "../../src/local/TestToken.sol";
import {TestWrappedEther} from "../../src/local/TestWrappedEther.sol";
import {vm} from "../kit/Vm.sol";

contract TestTokensTest {
    address private constant FAUCET = address(0xFA);
    address private constant ALICE = address(0xA11CE);

    function test_mint_isTheFaucetsAlone() public {
        TestToken dollar = new TestToken("Test USD Coin (local chain)", "tUSDC", 6, FAUCET);
        vm.prank(FAUCET);
        dollar.mint(ALICE, 5e6);
        vm.assertEq(dollar.balanceOf(ALICE), 5e6, "minted");
        vm.assertEq(dollar.decimals(), 6, "decimals");
        vm.expectRevert(abi.encodeWithSelector(TestToken.NotTheFaucet.selector, ALICE));
        vm.prank(ALICE);
        dollar.mint(ALICE, 1);
    }

    function test_testTokens_cannotBeDeployedElsewhere() public {
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(LocalChainOnly.NotTheLocalChain.selector, 1));
        new TestToken("Test USD Coin (local chain)", "tUSDC", 6, FAUCET);
        vm.expectRevert(abi.encodeWithSelector(LocalChainOnly.NotTheLocalChain.selector, 1));
        new TestWrappedEther();
        vm.chainId(31_337);
    }

    /// @dev WETH9: one unit for each wei, and back.
    function test_wrappedEther_isBackedOneToOne(uint96 wrapped, uint96 unwrapped) public {
        vm.assume(wrapped <= 1 ether && unwrapped <= wrapped);
        TestWrappedEther weth = new TestWrappedEther();
        weth.deposit{value: wrapped}();
        uint256 before = address(this).balance;
        weth.withdraw(unwrapped);
        vm.assertEq(address(this).balance - before, unwrapped, "unwrapped");
        vm.assertEq(weth.balanceOf(address(this)), wrapped - unwrapped, "rest");
        vm.assertEq(address(weth).balance, weth.totalSupply(), "backed");
    }

    function test_wrappedEther_givesNoMoreThanWasWrapped() public {
        TestWrappedEther weth = new TestWrappedEther();
        (bool sent,) = address(weth).call{value: 3}("");
        vm.assertTrue(sent, "wrapped by sending");
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(this), 3, 4));
        weth.withdraw(4);
    }

    receive() external payable {}
}
