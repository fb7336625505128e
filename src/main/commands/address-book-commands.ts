import type { Input, Output } from '../../ipc/contract.ts';
import { wrongCall } from './arguments.ts';
import { vaultCommand } from './desk-command.ts';

type Entry = Output<'addressBook.list'>['entries'][number];

const line = ({ address, label, note }: Entry) => `${address}  ${label}${note ? ` (${note})` : ''}`;

/** `address-book list`: other people's addresses by label, and those that were planted in the history. */
export const listAddressesCommand = vaultCommand({
  usage: 'address-book list',
  read: (args) => args.none(),
  work: ({ desk }) => desk.handlers['addressBook.list']({}),
  words: ({ entries, planted }) =>
    [
      ...(entries.length === 0 ? ['The address book is empty.'] : entries.map(line)),
      ...planted.map(
        ({ address, account, reason }) => `${address}  planted in the history of ${account} (${reason})`,
      ),
    ].join('\n'),
});

/** `address-book add ADDRESS LABEL`: adds an address, or names it anew. */
export const addAddressCommand = vaultCommand<Input<'addressBook.put'>, Entry>({
  usage: 'address-book add ADDRESS LABEL [--note TEXT] [--compared]',
  options: { note: { type: 'string' }, compared: { type: 'boolean' } },
  read(args) {
    const [address, label, more] = args.positionals;
    if (address === undefined || label === undefined) throw wrongCall('Give the address and a label for it.');
    if (more !== undefined) throw wrongCall('Put a label of several words in quotation marks.');
    return { address, label, note: args.text('note') ?? '', compared: args.flag('compared') };
  },
  work: ({ desk }, entry) => desk.handlers['addressBook.put'](entry),
  words: (entry) => `Written: ${line(entry)}.`,
});

/** `address-book remove ADDRESS`. */
export const removeAddressCommand = vaultCommand<{ address: string }, { removed: string }>({
  usage: 'address-book remove ADDRESS',
  read: (args) => ({ address: args.only('ADDRESS') }),
  async work({ desk }, { address }) {
    await desk.handlers['addressBook.remove']({ address });
    return { removed: address };
  },
  words: ({ removed }) => `Removed ${removed}.`,
});
