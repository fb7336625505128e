/**
 * Run by local-node.test.ts and killed by it: starts a chain in the given folder, has one transaction with a log
 * mined, writes the state, has a second one mined without writing it, says so, and waits for its end.
 */
import { parseEther, toQuantity, Wallet } from 'ethers';
import { startLocalNode } from '../local-node.ts';

const node = await startLocalNode(process.argv[2] ?? '');
const wallet = Wallet.createRandom().connect(node.provider);
await node.provider.send('anvil_setBalance', [wallet.address, toQuantity(parseEther('1'))]);

// Init code that returns the runtime code 0x60016000 6000 a1 00: LOG1 with topic 1, then STOP.
const runtime = '600160006000a100';
const creation = await wallet.sendTransaction({ data: `0x6008600c60003960086000f3${runtime}` });
const contract = (await creation.wait())?.contractAddress ?? '';
const acknowledged = await wallet.sendTransaction({ to: contract });
await acknowledged.wait();
await node.checkpoint();
const later = await wallet.sendTransaction({ to: contract });
await later.wait();

const receipt = await node.provider.send('eth_getTransactionReceipt', [acknowledged.hash]);
const latest = await node.provider.send('eth_getBlockByNumber', ['0x2', true]);
process.stdout.write(
  `${JSON.stringify({
    pid: node.pid(),
    contract,
    account: wallet.address,
    receipt,
    block: latest,
    later: { hash: later.hash, raw: await rawOf(later.hash) },
  })}\n`,
);
setInterval(() => undefined, 60_000);

async function rawOf(hash: string): Promise<string> {
  return String(await node.provider.send('eth_getRawTransactionByHash', [hash]));
}
