import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { id, Wallet } from 'ethers';
import { callOf } from '../chain/contracts.ts';
import { type LocalChain, startLocalChain } from '../chain/local-chain.ts';
import { attestForTest, TEST_METHODOLOGY } from '../chain/local-chain-fixture.ts';
import { writeDurably } from '../storage/write-durably.ts';

/** For tests: runs the local chain of a profile that no desk has open, and puts it back as `work` left it. */
export async function onProfileChain<T>(
  profile: string,
  work: (chain: LocalChain) => Promise<T>,
): Promise<T> {
  const chain = await startLocalChain({
    folder: join(profile, 'chain'),
    methodologies: [{ hash: TEST_METHODOLOGY, description: 'For tests' }],
  });
  try {
    return await work(chain);
  } finally {
    await chain.stop();
  }
}

/** For tests: has an attested report minted, of whose amount the account gets its 70 %. */
export async function mintFor(chain: LocalChain, beneficiary: string, amount: bigint): Promise<void> {
  const wallet = new Wallet(Wallet.createRandom().privateKey, chain.provider);
  await chain.fund(wallet.address);
  const attested = await attestForTest(chain, {
    beneficiary: wallet.address,
    amount,
    account: id(wallet.address),
  });
  await (await wallet.sendTransaction(callOf(chain, 'EmissionsMinter', 'mint', [attested]))).wait();
  const share = (amount * 7n) / 10n;
  await (await wallet.sendTransaction(callOf(chain, 'CT02', 'transfer', [beneficiary, share]))).wait();
}

/** For tests: lets time pass on the local chain of a profile that nobody has open. It keeps its distance to real time. */
export function letTimePass(profile: string, seconds: number): void {
  const file = join(profile, 'chain/clock.json');
  const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset: number };
  writeDurably(file, Buffer.from(JSON.stringify({ offset: offset + seconds })));
}
