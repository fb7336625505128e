import { type Contract, EventLog } from 'ethers';

/**
 * All events of a contract from a block on, oldest first, up to another one if that is given. Nodes limit how many blocks or events they answer at once, each
 * in its own way: a range that is refused is asked for in halves.
 *
 * @throws The node's error, when it refuses a single block.
 */
export async function eventsSince(
  contract: Contract,
  fromBlock: number,
  toBlock?: number,
): Promise<EventLog[]> {
  const latest = toBlock ?? (await contract.runner?.provider?.getBlockNumber());
  if (latest === undefined) throw new Error('The contract is not connected to a network.');
  const read = async (from: number, to: number): Promise<EventLog[]> => {
    if (from > to) return [];
    try {
      const events = await contract.queryFilter('*', from, to);
      return events.filter((event) => event instanceof EventLog);
    } catch (error) {
      if (from === to) throw error;
      const middle = Math.floor((from + to) / 2);
      return [...(await read(from, middle)), ...(await read(middle + 1, to))];
    }
  };
  return read(fromBlock, latest);
}
