import type { Output } from '../../ipc/contract.ts';
import { unlock, vaultCommand } from './desk-command.ts';
import { findWords } from './find-account.ts';
import { followTask } from './follow-task.ts';
import { inCt02 } from './in-ct02.ts';

type Found = Output<'accounts.discovered'>['accounts'][number];

/** `accounts discover`: looks for accounts that were used on the network in use; with --add, adds them. */
export const discoverCommand = vaultCommand<
  { words: string | undefined; ledger: boolean; add: boolean },
  { found: Found[]; added: string[] }
>({
  usage: 'accounts discover [--words NAME | --ledger] [--add]',
  options: { words: { type: 'string' }, ledger: { type: 'boolean' }, add: { type: 'boolean' } },
  read(args) {
    args.none();
    return { words: args.text('words'), ledger: args.flag('ledger'), add: args.flag('add') };
  },
  async work(session, { words, ledger, add }) {
    const { desk, unlessInterrupted } = session;
    if (!ledger) await unlock(session);
    const source = ledger ? 'ledger' : (await findWords(desk, words)).id;
    await unlessInterrupted(desk.ready());
    const { taskId } = await desk.handlers['accounts.discover']({ source });
    await followTask(session, taskId);
    const { accounts } = await desk.handlers['accounts.discovered']({ taskId });
    const fresh = accounts.filter(({ known }) => !known).map(({ address }) => address);
    if (add && fresh.length > 0) await desk.handlers['accounts.addFound']({ taskId, addresses: fresh });
    return { found: accounts, added: add ? fresh : [] };
  },
  words: ({ found, added }) =>
    found.length === 0
      ? 'No account of these was used on this network.'
      : [
          ...found.map(
            ({ address, path, ct02, transactions, known }) =>
              `${address}  ${path.padEnd(20)}  ${inCt02(ct02)} CT02, ${transactions} sent${known ? ', in the list' : ''}`,
          ),
          added.length === 0 ? '' : `Added: ${added.length}.`,
        ]
          .filter(Boolean)
          .join('\n'),
});
