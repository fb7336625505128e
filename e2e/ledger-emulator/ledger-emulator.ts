import { randomBytes } from 'node:crypto';
import { Device, ETHEREUM } from './device.ts';
import { DeviceKeys, TEST_MNEMONIC } from './device-keys.ts';
import { type DeviceSettings, deviceProfile, type Model } from './device-profile.ts';
import { startHttpServer } from './http-server.ts';
import type { DescriptorTrust } from './ledger-signature.ts';
import { type Fault, Misbehaviour } from './misbehaviour.ts';
import { type Button, type ConfirmMode, Panel } from './panel.ts';
import type { Screen } from './screen.ts';

/** What the emulator starts with. */
export type LedgerEmulatorOptions = {
  /** BIP-39, English. The public seed of Speculos when absent. */
  mnemonic?: string;
  /** A Nano X when absent. */
  model?: Model;
  /** Version of the Ethereum app: 1.22.0 when absent, 1.10.4 on a Nano S. */
  appVersion?: string;
  settings?: Partial<DeviceSettings>;
  /** What the user does with every review. `approve` when absent; `wait` waits for `decide`, a button or HTTP. */
  confirm?: ConfirmMode;
  /** Milliseconds until the user decides. 0 when absent. */
  delay?: number;
  /** Any free one when absent or 0. */
  port?: number;
  locked?: boolean;
  /** The app that is open: Ethereum when absent, BOLOS for the dashboard. */
  app?: string;
  /** The apps that can be opened: Ethereum and Bitcoin when absent. */
  installed?: readonly string[];
  /** The plugins that are installed beside the Ethereum app: none when absent. */
  plugins?: readonly string[];
  /** The numbers that E0 20 answers, one after another; random ones when absent or used up. */
  challenges?: readonly number[];
  /** Whose signatures under descriptors it takes: `production`, as a device that is sold, when absent. */
  descriptors?: DescriptorTrust;
};

/** What can change while it runs. */
export type LedgerEmulatorChanges = Partial<
  Pick<LedgerEmulatorOptions, 'settings' | 'confirm' | 'delay' | 'locked' | 'app'>
>;

export type LedgerEmulator = {
  /** For `CLOUDTUNER_LEDGER_URL`: http://127.0.0.1 and the port. */
  readonly url: string;
  /** Everything that the device has shown, in order. */
  screens(): Screen[];
  clearScreens(): void;
  set(changes: LedgerEmulatorChanges): void;
  /** Orders something to go wrong. Orders are carried out one after another. */
  misbehave(fault: Fault): void;
  /** Takes back what was ordered and has not happened yet. */
  behave(): void;
  /** Whether a review waits for the user. */
  waits(): boolean;
  /** Decides the review that waits. Throws Error when none does. */
  decide(approved: boolean): void;
  press(button: Button): void;
  /** Every command that came in, in hexadecimal digits. */
  commands(): string[];
  /** Answers one command without HTTP and without faults, in hexadecimal digits. */
  exchange(command: string): Promise<string>;
  stop(): Promise<void>;
};

/** A device with the Ethereum app, on the loopback interface. Throws Error for options that fit no device. */
export async function startLedgerEmulator(options: LedgerEmulatorOptions = {}): Promise<LedgerEmulator> {
  const model = options.model ?? 'nanoX';
  const profile = deviceProfile(model, options.appVersion ?? (model === 'nanoS' ? '1.10.4' : '1.22.0'));
  const settings: DeviceSettings = {
    ...{ blindSigning: false, nonce: false, rawTypedData: false, hash: false },
    ...options.settings,
  };
  const challenges = [...(options.challenges ?? [])];
  const panel = new Panel(options.confirm ?? 'approve', options.delay ?? 0);
  const device = new Device(
    {
      profile,
      settings,
      panel,
      keys: new DeviceKeys(options.mnemonic ?? TEST_MNEMONIC),
      descriptors: options.descriptors ?? 'production',
      plugins: options.plugins ?? [],
      randomNumber: () => challenges.shift() ?? randomBytes(4).readUInt32BE(),
    },
    {
      locked: options.locked ?? false,
      app: options.app ?? ETHEREUM,
      installed: options.installed ?? [ETHEREUM, 'Bitcoin'],
    },
  );
  const misbehaviour = new Misbehaviour();
  const commands: string[] = [];
  const set = (changes: LedgerEmulatorChanges) => {
    Object.assign(settings, changes.settings);
    panel.mode = changes.confirm ?? panel.mode;
    panel.delay = changes.delay ?? panel.delay;
    device.state.locked = changes.locked ?? device.state.locked;
    if (changes.app !== undefined && changes.app !== device.state.app) device.open(changes.app);
  };
  const decide = (approved: boolean) => {
    if (!panel.decide(approved)) throw new Error('No review waits for a decision.');
  };
  const server = await startHttpServer(
    device,
    {
      exchange(onDevice, command) {
        commands.push(Buffer.from(command).toString('hex'));
        return misbehaviour.exchange(onDevice, command);
      },
    },
    {
      report: () => ({
        model,
        appVersion: profile.version.toString(),
        settings,
        ...device.state,
        confirm: panel.mode,
        waits: panel.waits,
        screens: panel.shown(),
      }),
      control: (request) => {
        const { changes, fault, approve } = readControl(request);
        if (changes !== undefined) set(changes);
        if (fault !== undefined) misbehaviour.order(fault);
        if (approve !== undefined) decide(approve);
      },
    },
    options.port ?? 0,
  );
  return {
    url: server.url,
    screens: () => panel.shown(),
    clearScreens: () => panel.clear(),
    set,
    misbehave: (fault) => misbehaviour.order(fault),
    behave: () => misbehaviour.clear(),
    waits: () => panel.waits,
    decide,
    press: (button) => panel.press(button),
    commands: () => [...commands],
    exchange: async (command) =>
      Buffer.from(await device.exchange(Uint8Array.from(Buffer.from(command, 'hex')))).toString('hex'),
    stop: () => server.close(),
  };
}

/** What POST /emulator takes: `{ "set": {…} }`, `{ "fault": {…} }` and `{ "approve": true }`. */
function readControl(request: unknown): {
  changes?: LedgerEmulatorChanges;
  fault?: Fault;
  approve?: boolean;
} {
  if (typeof request !== 'object' || request === null) throw new Error('The request must be a JSON object.');
  const known = ['set', 'fault', 'approve'];
  for (const name of Object.keys(request)) {
    if (!known.includes(name)) throw new Error(`The emulator knows set, fault and approve, not ${name}.`);
  }
  const { set, fault, approve } = request as Record<string, unknown>;
  return {
    ...(set === undefined ? {} : { changes: set as LedgerEmulatorChanges }),
    ...(fault === undefined ? {} : { fault: fault as Fault }),
    ...(approve === undefined ? {} : { approve: approve === true }),
  };
}
