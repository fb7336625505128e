import { vaultCommand } from './desk-command.ts';
import { PATH_OPTION, pathArgument } from './ledger-command.ts';
import { stepInWords } from './ledger-steps.ts';

/** `ledger add`: adds the account at a path to the accounts of a profile, when the person confirmed it on the device. */
export const ledgerAddCommand = vaultCommand<
  { path: string; label: string },
  { path: string; address: string; label: string }
>({
  usage: 'ledger add [--path PATH] [--label LABEL]',
  options: { ...PATH_OPTION, label: { type: 'string' } },
  read(args) {
    args.none();
    return { path: pathArgument(args), label: args.text('label') ?? '' };
  },
  async work({ desk, say, signal }, { path, label }) {
    const { handlers } = desk;
    const stop = () => void handlers['ledger.stop']({});
    signal.addEventListener('abort', stop);
    const forget = desk.onEvent((event, payload) => {
      if (event === 'ledger.step' && 'step' in payload) say(stepInWords(payload.step));
    });
    try {
      const { address } = await handlers['ledger.addressAt']({ path });
      say(`${path} is ${address}. Compare it with what the Ledger shows.`);
      await handlers['ledger.verifyAddress']({ path, address });
      await handlers['ledger.addAccount']({ path, address, label });
      const { accounts } = await handlers['accounts.status']({});
      return {
        path,
        address,
        label: accounts.find((account) => account.address === address)?.label ?? label,
      };
    } finally {
      forget();
      signal.removeEventListener('abort', stop);
    }
  },
  words: ({ path, address, label }) => `Added ${label}: ${address} (${path}).`,
});
