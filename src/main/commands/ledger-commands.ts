import { recoverAddress, Transaction, verifyMessage } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { blindSigningSetting, LEDGER_MODELS } from '../../domain/ledger/models.ts';
import { schemePath } from '../../domain/ledger/path-schemes.ts';
import { readTypedData } from '../../domain/read-typed-data.ts';
import { typedDataHashes } from '../../domain/typed-data.ts';
import { readAddress, readConfiguration } from '../signers/ledger/ethereum-app.ts';
import { signLedgerMessage } from '../signers/ledger/sign-ledger-message.ts';
import { signLedgerTransaction } from '../signers/ledger/sign-ledger-transaction.ts';
import { signLedgerTypedData, type TypedDataMode } from '../signers/ledger/sign-ledger-typed-data.ts';
import { choiceArgument, indexArgument, wrongCall } from './arguments.ts';
import { IN_OPTION, inputFile, ledgerCommand, PATH_OPTION, pathArgument } from './ledger-command.ts';
import { readTransaction } from './read-transaction.ts';

const MOST_ADDRESSES = 100;

/** `ledger status`: the device, its app, and the setting that signing needs. */
export const ledgerStatusCommand = ledgerCommand({
  usage: 'ledger status',
  read: (args) => args.none(),
  work: ({ ledger, control }) =>
    ledger.withEthereum(control, async (channel) => {
      const { version, blindSigning } = await readConfiguration(channel);
      const { model } = channel.link;
      return { connection: ledger.connection, model, app: 'Ethereum', version, blindSigning };
    }),
  words: ({ connection, model, version, blindSigning }) =>
    [
      `${model === null ? 'Ledger' : LEDGER_MODELS[model]}${connection.kind === 'http' ? ` at ${connection.url}` : ' on USB'}: the Ethereum app ${version} is open.`,
      blindSigning
        ? 'Blind signing is on: it signs contract calls, and shows their hash.'
        : `Blind signing is off: it signs no contract call. ${blindSigningSetting(model)}`,
    ].join('\n'),
});

/** `ledger address`: one address, or several by number. With --verify the device shows it. */
export const ledgerAddressCommand = ledgerCommand({
  usage:
    'ledger address [--path PATH | --scheme ledger-live|bip-44|legacy [--from N] [--count N]] [--verify]',
  options: {
    ...PATH_OPTION,
    scheme: { type: 'string' },
    from: { type: 'string' },
    count: { type: 'string' },
    verify: { type: 'boolean' },
  },
  read(args) {
    args.none();
    const verify = args.flag('verify');
    const scheme = args.text('scheme');
    if (scheme === undefined) {
      if (args.text('from') !== undefined || args.text('count') !== undefined) {
        throw wrongCall('--from and --count go with --scheme.');
      }
      return { paths: [pathArgument(args)], verify };
    }
    if (args.text('path') !== undefined) throw wrongCall('Give either --path or --scheme.');
    const known = choiceArgument('--scheme', scheme, ['ledger-live', 'bip-44', 'legacy']);
    const from = indexArgument('--from', args.text('from') ?? '0');
    const count = indexArgument('--count', args.text('count') ?? '5');
    if (count < 1 || count > MOST_ADDRESSES) throw wrongCall(`--count is from 1 to ${MOST_ADDRESSES}.`);
    const paths = Array.from({ length: count }, (_, index) => schemePath(known, from + index));
    return { paths, verify };
  },
  work: ({ ledger, control }, { paths, verify }) =>
    ledger.withEthereum(control, async (channel) => {
      const addresses: { path: string; address: string; verified: boolean }[] = [];
      for (const path of paths) {
        addresses.push({ path, address: await readAddress(channel, path, verify), verified: verify });
      }
      return { addresses };
    }),
  words: ({ addresses }) =>
    addresses
      .map(
        ({ path, address, verified }) => `${path}  ${address}${verified ? '  confirmed on the device' : ''}`,
      )
      .join('\n'),
});

/** `ledger sign-transaction`: prints the signed bytes. Nothing is sent. */
export const ledgerSignTransactionCommand = ledgerCommand({
  usage: 'ledger sign-transaction --in FILE [--path PATH]',
  options: { ...PATH_OPTION, ...IN_OPTION },
  read: (args) => ({ path: pathArgument(args), input: inputFile(args) }),
  async work({ ledger, control, say }, { path, input }) {
    const { unsigned, from: sender } = readTransaction(input.read().toString('utf8'));
    say(`Hash to sign: ${unsigned.unsignedHash}`);
    const raw = await ledger.withEthereum(control, async (channel) => {
      const account = await readAddress(channel, path);
      if (sender !== null && sender !== account) {
        throw new Failure(
          'transaction-invalid',
          `The transaction is from ${sender}, and the Ledger has ${account} at ${path}. Name the path of its sender with --path. Nothing was signed.`,
        );
      }
      return signLedgerTransaction(channel, path, account, unsigned);
    });
    const { from, hash, signature, type, chainId } = Transaction.from(raw);
    if (from === null || hash === null || signature === null) {
      throw new Failure('signature-mismatch', 'The signed transaction has no signature.');
    }
    const v = type === 0 ? signature.networkV : null;
    return {
      ...{ path, address: from, chainId: chainId.toString(), signingHash: unsigned.unsignedHash, hash, raw },
      signature: {
        ...{ r: signature.r, s: signature.s, yParity: signature.yParity },
        v: v === null ? null : v.toString(),
      },
    };
  },
  words: ({ address, path, hash, signature, raw }) =>
    [
      `Signed by ${address} (${path}). Nothing was sent.`,
      `Transaction hash: ${hash}`,
      `Signature: r ${signature.r}, s ${signature.s}, y parity ${signature.yParity}`,
      raw,
    ].join('\n'),
});

/** `ledger sign-message`: a personal message (EIP-191), byte for byte as the file has it. */
export const ledgerSignMessageCommand = ledgerCommand({
  usage: 'ledger sign-message --in FILE [--path PATH]',
  options: { ...PATH_OPTION, ...IN_OPTION },
  read: (args) => ({ path: pathArgument(args), input: inputFile(args) }),
  async work({ ledger, control }, { path, input }) {
    const message = input.read();
    const signature = await ledger.withEthereum(control, async (channel) => {
      const account = await readAddress(channel, path);
      return signLedgerMessage(channel, path, account, message);
    });
    return { path, address: verifyMessage(message, signature), bytes: message.length, signature };
  },
  words: ({ path, address, bytes, signature }) =>
    `Signed by ${address} (${path}): ${bytes} ${bytes === 1 ? 'byte' : 'bytes'}, exactly as in the file.\n${signature}`,
});

/** `ledger sign-typed-data`: EIP-712, field by field where the device can. It is said when it cannot. */
export const ledgerSignTypedDataCommand = ledgerCommand({
  usage: 'ledger sign-typed-data --in FILE [--path PATH] [--hashed]',
  options: { ...PATH_OPTION, ...IN_OPTION, hashed: { type: 'boolean' } },
  read: (args) => ({ path: pathArgument(args), input: inputFile(args), hashedOnly: args.flag('hashed') }),
  async work({ ledger, control, say }, { path, input, hashedOnly }) {
    const data = readTypedData(input.read().toString('utf8'));
    const hashes = typedDataHashes(data);
    const onMode = (mode: TypedDataMode) => say(modeInWords(mode, hashes));
    const { signature, mode } = await ledger.withEthereum(control, async (channel) => {
      const account = await readAddress(channel, path);
      return signLedgerTypedData(channel, { path, account, data, hashedOnly, onMode });
    });
    return { path, address: recoverAddress(hashes.digest, signature), mode, ...hashes, signature };
  },
  words: ({ path, address, mode, signature }) =>
    `Signed by ${address} (${path}), ${mode === 'full' ? 'field by field' : 'by its two hashes'}.\n${signature}`,
});

function modeInWords(
  mode: TypedDataMode,
  { domainHash, messageHash }: { domainHash: string; messageHash: string },
) {
  if (mode === 'full') return 'The device gets every field, and computes the hashes itself.';
  return `The device gets the hashes only, and shows no field. Sign only if it shows these two:\n  Domain hash   ${domainHash}\n  Message hash  ${messageHash}`;
}
