import { answer, readApdu } from './apdu.ts';
import type { AppHost } from './app-context.ts';
import { uint32 } from './big-endian.ts';
import { EthereumApp } from './ethereum-app.ts';
import { STATUS, StatusError } from './status-word.ts';

const DASHBOARD = 'BOLOS';
export const ETHEREUM = 'Ethereum';

/** Ledger's target ids: `TARGET_ID` in Speculos' and Ledger's tools. */
const TARGET_IDS = {
  ...{ nanoS: 0x31100004, nanoX: 0x33000004, nanoSP: 0x33100004 },
  ...{ stax: 0x33200004, flex: 0x33300004, apexP: 0x33400004 },
};
const FIRMWARE = {
  ...{ nanoS: '2.1.0', nanoX: '2.6.1', nanoSP: '1.5.1', stax: '1.9.1', flex: '1.5.1', apexP: '1.0.5' },
};

export type DeviceState = {
  locked: boolean;
  /** The app that is open, or BOLOS for the dashboard. */
  app: string;
  installed: readonly string[];
};

/** The device: the operating system's commands, and the app that is open. */
export class Device {
  readonly host: AppHost;
  readonly state: DeviceState;
  readonly #ethereum: EthereumApp;

  constructor(host: AppHost, state: DeviceState) {
    this.host = host;
    this.state = state;
    this.#ethereum = new EthereumApp(host);
  }

  /** Opens an app, or the dashboard. What was begun in the other one is gone. */
  open(app: string): void {
    this.state.app = app;
    this.#ethereum.reset();
  }

  /** Answers one command, with its status word. */
  async exchange(bytes: Uint8Array): Promise<Uint8Array> {
    const { locked, app } = this.state;
    if (locked) {
      // Only `handleSign` of the Nano S' app looks at the lock itself.
      const signs = bytes[0] === 0xe0 && bytes[1] === 0x04 && this.host.profile.model === 'nanoS';
      this.#ethereum.reset();
      return answer(Uint8Array.of(), signs && app === ETHEREUM ? STATUS.pinLocked : STATUS.locked);
    }
    try {
      const own = await this.#system(bytes);
      if (own !== undefined) return answer(own);
    } catch (error) {
      if (error instanceof StatusError) return answer(Uint8Array.of(), error.status);
      throw error;
    }
    if (app === ETHEREUM) return this.#ethereum.exchange(bytes);
    const onDashboard =
      this.host.profile.model === 'nanoS' ? STATUS.unknownInstruction : STATUS.unknownClassOnDashboard;
    return answer(Uint8Array.of(), app === DASHBOARD ? onDashboard : STATUS.unknownClass);
  }

  /** The commands that every app answers, and those of the dashboard; undefined for another one. */
  async #system(bytes: Uint8Array): Promise<Uint8Array | undefined> {
    const [cla, ins] = bytes;
    const dashboard = this.state.app === DASHBOARD;
    if (cla === 0xb0 && ins === 0x01) return this.#appAndVersion();
    if (cla === 0xb0 && ins === 0xa7 && !dashboard) {
      this.open(DASHBOARD);
      return Uint8Array.of();
    }
    if (!dashboard || cla !== 0xe0) return undefined;
    if (ins === 0x01) return this.#deviceInformation();
    if (ins === 0xd8) return this.#openApp(Buffer.from(readApdu(bytes).data).toString('latin1'));
    return undefined;
  }

  /** B0 01: format 1, then name, version and flags, each after its length. */
  #appAndVersion(): Uint8Array {
    const { app } = this.state;
    const { model, version } = this.host.profile;
    const number = app === ETHEREUM ? version.toString() : app === DASHBOARD ? FIRMWARE[model] : '1.0.0';
    const name = Buffer.from(app, 'latin1');
    return Uint8Array.of(1, name.length, ...name, number.length, ...Buffer.from(number, 'ascii'), 1, 0x02);
  }

  /** E0 01: target id, firmware, flags and the version of the microcontroller, as the manager reads them. */
  #deviceInformation(): Uint8Array {
    const { model } = this.host.profile;
    const firmware = Buffer.from(FIRMWARE[model], 'ascii');
    return Uint8Array.of(
      ...uint32(TARGET_IDS[model]),
      firmware.length,
      ...firmware,
      4,
      0xa6,
      0,
      0,
      0,
      3,
      0x32,
      0x2e,
      0x30,
    );
  }

  /** E0 D8: opens an app after the user agreed. */
  async #openApp(name: string): Promise<Uint8Array> {
    if (!this.state.installed.includes(name)) {
      throw new StatusError(STATUS.appNotInstalled, `${name} is not installed`);
    }
    if (!(await this.host.panel.review([{ title: 'Open app', value: name }]))) {
      throw new StatusError(STATUS.userRefusedOnDashboard, 'The app was not opened');
    }
    this.open(name);
    return Uint8Array.of();
  }
}
