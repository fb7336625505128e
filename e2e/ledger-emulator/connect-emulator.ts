import { type LedgerEmulator, type LedgerEmulatorOptions, startLedgerEmulator } from './ledger-emulator.ts';
import { Eth, SpeculosHttpTransport } from './ledger-libraries.ts';

/** What keeps hw-app-eth from asking Ledger's servers for descriptors. */
const NOTHING_REMOTE = {
  ...{ nftExplorerBaseURL: null, pluginBaseURL: null, cryptoassetsBaseURL: null, calServiceURL: null },
};

/** An emulator and hw-app-eth connected to it over HTTP. `close` ends both. */
export async function connectEmulator(
  options: LedgerEmulatorOptions = {},
  timeout?: number,
): Promise<{ emulator: LedgerEmulator; eth: Eth; close(): Promise<void> }> {
  const emulator = await startLedgerEmulator(options);
  const { hostname, port, protocol } = new URL(emulator.url);
  const transport = await SpeculosHttpTransport.open({
    ...{ baseURL: `${protocol}//${hostname}`, apiPort: port },
    ...(timeout === undefined ? {} : { timeout }),
  });
  const close = async () => {
    await transport.close();
    await emulator.stop();
  };
  return { emulator, eth: new Eth(transport, 'w0w', NOTHING_REMOTE), close };
}
