import { type Action, action } from './action.ts';
import type { Evm } from './evm.ts';
import type { Protocol } from './protocol.ts';

/** Transfers of CT02 beside those of OpenZeppelin's ERC-20, compiled by the same compiler with the same settings. */
export async function measureTransfers(
  evm: Evm,
  { admin, token, dollar, user }: Protocol,
): Promise<Action[]> {
  const [alice, bob] = [await user(), await user()];
  const spender = await evm.account();

  const both = async (name: string, run: (of: typeof token) => Promise<number>): Promise<Action> => {
    const gas = await evm.rehearse(() => run(token));
    const peerGas = await evm.rehearse(() => run(dollar));
    return action(`CT02 ${name}`, gas, { name: `OpenZeppelin ERC-20 ${name}`, gas: peerGas });
  };
  const newHolder = await evm.account();
  return [
    await both('transfer to a holder', (of) => evm.send(alice, of, 'transfer', bob, 12_34n)),
    await both('transfer to a new holder', (of) => evm.send(alice, of, 'transfer', newHolder, 12_34n)),
    await both('approve', (of) => evm.send(alice, of, 'approve', spender, 12_34n)),
    await both('transferFrom', async (of) => {
      await evm.send(alice, of, 'approve', admin, 100_00n);
      return evm.send(admin, of, 'transferFrom', alice, bob, 12_34n);
    }),
  ];
}
