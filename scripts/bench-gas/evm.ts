import { setTimeout } from 'node:timers/promises';
import { Contract, ContractFactory, type InterfaceAbi, JsonRpcProvider, toQuantity, Wallet } from 'ethers';
import { startTestAnvil } from '../../contracts/deploy/test-anvil.ts';

const BLOCK = 12;

/** More than any measured transaction uses, so that nothing has to be estimated. */
const GAS_LIMIT = 10_000_000;

/** A transaction to be sent. */
export type Call = { from: string; to: Contract; method: string; args: unknown[] };

/** An EVM of its own on this machine: one transaction a block, a block every 12 seconds of its own time. */
export class Evm {
  readonly provider: JsonRpcProvider;
  readonly #stop: () => void;
  #time = 0;
  #accounts = 0;

  private constructor(url: string, stop: () => void) {
    this.#stop = stop;
    // Identical reads are not answered from a cache: every transaction changes what they see.
    this.provider = new JsonRpcProvider(url, undefined, { cacheTimeout: -1, staticNetwork: true });
  }

  static async start(): Promise<Evm> {
    const { url, stop } = await startTestAnvil();
    const evm = new Evm(url, stop);
    await evm.provider.send('anvil_autoImpersonateAccount', [true]);
    await evm.provider.send('evm_setBlockGasLimit', [toQuantity(1_000_000_000)]);
    return evm;
  }

  stop(): void {
    this.provider.destroy();
    this.#stop();
  }

  /** A new account with ether. Its address has no zero bytes to speak of, as that of any user. */
  async account(): Promise<string> {
    this.#accounts += 1;
    const { address } = new Wallet(`0x${this.#accounts.toString(16).padStart(64, '0')}`);
    await this.provider.send('anvil_setBalance', [address, toQuantity(10n ** 21n)]);
    return address;
  }

  async deploy(from: string, abi: InterfaceAbi, bytecode: string, ...args: unknown[]): Promise<Contract> {
    const { data } = await new ContractFactory(abi, bytecode).getDeployTransaction(...args);
    const { contractAddress } = await this.#mine({ from, data }, 'deploy');
    if (!contractAddress) throw new Error('deploy: there is no contract.');
    return new Contract(contractAddress, abi, this.provider);
  }

  /**
   * Sends a transaction in a block of its own. @returns The gas it is charged: 21,000, calldata and what it ran, less
   * refunds.
   */
  async send(from: string, to: Contract, method: string, ...args: unknown[]): Promise<number> {
    const data = to.interface.encodeFunctionData(method, args);
    const { gasUsed } = await this.#mine({ from, to: await to.getAddress(), data }, method);
    return Number(gasUsed);
  }

  /** Sends transactions of different accounts in one block. */
  async sendTogether(calls: readonly Call[]): Promise<void> {
    await this.provider.send('evm_setAutomine', [false]);
    const sent = await Promise.all(
      calls.map(async ({ from, to, method, args }) =>
        this.provider.send('eth_sendTransaction', [
          {
            from,
            to: await to.getAddress(),
            data: to.interface.encodeFunctionData(method, args),
            gas: toQuantity(GAS_LIMIT / 20),
          },
        ]),
      ),
    );
    await this.#nextTime();
    await this.provider.send('evm_mine', []);
    await this.provider.send('evm_setAutomine', [true]);
    const receipts: ({ status: string } | null)[] = await this.provider.send('eth_getBlockReceipts', [
      'latest',
    ]);
    const succeeded = receipts.filter((receipt) => receipt?.status === '0x1').length;
    if (succeeded !== sent.length) throw new Error(`Of ${sent.length} transactions ${succeeded} succeeded.`);
  }

  /** Lets time pass before the next transaction. */
  pass(seconds: number): void {
    this.#time += seconds;
  }

  /** The next transactions are in a new quarter-hour, from its beginning. */
  async toNextQuarterHour(): Promise<void> {
    await this.#nextTime();
    this.#time += 900 - (this.#time % 900);
  }

  /** Runs it and takes everything back, so that what is measured next finds the same state. */
  async rehearse<T>(run: () => Promise<T>): Promise<T> {
    const snapshot = await this.provider.send('evm_snapshot', []);
    const time = this.#time;
    const result = await run();
    await this.provider.send('evm_revert', [snapshot]);
    this.#time = time;
    return result;
  }

  async #nextTime(): Promise<void> {
    // Others may have mined blocks too.
    const latest = await this.provider.getBlock('latest');
    this.#time = Math.max(this.#time, latest?.timestamp ?? 0) + BLOCK;
    await this.provider.send('evm_setNextBlockTimestamp', [this.#time]);
  }

  async #mine(transaction: { from: string; to?: string; data: string }, what: string) {
    await this.#nextTime();
    const hash = await this.provider.send('eth_sendTransaction', [
      { ...transaction, gas: toQuantity(GAS_LIMIT) },
    ]);
    // anvil answers with the hash while it is still mining.
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      const receipt = await this.provider.getTransactionReceipt(hash);
      if (receipt?.status === 1) return receipt;
      if (receipt) throw new Error(`${what} reverts.`);
      await setTimeout(10);
    }
    throw new Error(`${what} was not mined.`);
  }
}
