import type { Contract } from 'ethers';
import { accessManagerAbi, accessManagerBytecode } from '../../contracts/generated/AccessManager.gen.ts';
import { ct02Abi, ct02Bytecode } from '../../contracts/generated/CT02.gen.ts';
import { feeRouterAbi, feeRouterBytecode } from '../../contracts/generated/FeeRouter.gen.ts';
import { orderBookAbi, orderBookBytecode } from '../../contracts/generated/OrderBook.gen.ts';
import { rewardPoolAbi, rewardPoolBytecode } from '../../contracts/generated/RewardPool.gen.ts';
import { stakingVaultAbi, stakingVaultBytecode } from '../../contracts/generated/StakingVault.gen.ts';
import { testTokenAbi, testTokenBytecode } from '../../contracts/generated/TestToken.gen.ts';
import type { Evm } from './evm.ts';

/** contracts/src/access/Roles.sol. */
const BURNER = 2;

/** Our contracts on the EVM of the comparison, and a dollar: OpenZeppelin's ERC-20 with 6 decimals. */
export type Protocol = {
  admin: string;
  manager: Contract;
  token: Contract;
  dollar: Contract;
  vault: Contract;
  /** A new book of CT02 and the dollar: lots of 1.00 CT02, ticks of 0.01 dollars. */
  createBook: () => Promise<Contract>;
  /** A new account with ten million of each token, and allowances without limit for these contracts. */
  user: (...spenders: Contract[]) => Promise<string>;
};

export async function deployProtocol(evm: Evm): Promise<Protocol> {
  const admin = await evm.account();
  const manager = await evm.deploy(admin, accessManagerAbi, accessManagerBytecode, admin);
  const token = await evm.deploy(admin, ct02Abi, ct02Bytecode, manager.target);
  const dollar = await evm.deploy(admin, testTokenAbi, testTokenBytecode, 'Test dollar', 'TUSD', 6, admin);
  const pool = await evm.deploy(admin, rewardPoolAbi, rewardPoolBytecode, manager.target, token.target);
  const router = await evm.deploy(
    admin,
    feeRouterAbi,
    feeRouterBytecode,
    ...[manager.target, token.target, pool.target, admin],
  );
  const vault = await evm.deploy(
    admin,
    stakingVaultAbi,
    stakingVaultBytecode,
    ...[manager.target, token.target, pool.target],
  );
  await letBurn(vault);

  /** As the deployment does it: whoever has the role may burn, and nobody else. */
  async function letBurn(contract: Contract): Promise<void> {
    const selector = token.getFunction('burn').fragment.selector;
    await evm.send(admin, manager, 'setTargetFunctionRole', token.target, [selector], BURNER);
    await evm.send(admin, manager, 'grantRole', BURNER, contract.target, 0);
  }

  return {
    admin,
    manager,
    token,
    dollar,
    vault,
    createBook: async () => {
      const book = await evm.deploy(
        admin,
        orderBookAbi,
        orderBookBytecode,
        ...[manager.target, token.target, dollar.target, router.target, 100, 10_000],
      );
      await letBurn(book);
      return book;
    },
    user: async (...spenders) => {
      const user = await evm.account();
      await evm.send(admin, token, 'mint', user, 10_000_000_00n, 0);
      await evm.send(admin, dollar, 'mint', user, 10_000_000n * 1_000_000n);
      for (const spender of spenders) {
        await evm.send(user, token, 'approve', spender.target, 2n ** 256n - 1n);
        await evm.send(user, dollar, 'approve', spender.target, 2n ** 256n - 1n);
      }
      return user;
    },
  };
}
