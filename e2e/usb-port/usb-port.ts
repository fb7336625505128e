import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type State = {
  /** Paths of the Ledgers that the system lists. */
  listed: string[];
  /** False where a program holds a device for itself, as on macOS and Windows, or the system does not let us. */
  opens: boolean;
  /** Frames on another channel are those that the device sends to another program, as Linux hands them to all. */
  channel: 'own' | 'foreign';
};

const PLUGGED: State = { listed: ['/dev/hidraw3'], opens: true, channel: 'own' };

/**
 * A USB port for an app under test: `env` has it use the stand-in for `node-hid` that is beside this file. What is
 * plugged in answers as the emulator does. It can also be seen where Linux lists its ports.
 */
export class UsbPort {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cloudtuner-usb-'));
  readonly #emulator: string;

  constructor(emulatorUrl: string) {
    this.#emulator = emulatorUrl;
    this.unplug();
  }

  get env(): Record<string, string> {
    const standIn = join(import.meta.dirname, 'node-hid-stand-in.cjs');
    return { CLOUDTUNER_E2E_USB: this.#folder, NODE_OPTIONS: `--require=${JSON.stringify(standIn)}` };
  }

  /** Plugs it in, or in the given way. */
  plug(changes: Partial<State> = {}): void {
    this.#forget();
    this.#write({ ...PLUGGED, ...changes });
  }

  unplug(): void {
    this.#forget();
    this.#write({ ...PLUGGED, listed: [] });
  }

  /** Linux without a rule for it: it is listed, and nobody but the superuser may open its file. */
  plugWithoutRule(): void {
    this.plug({ opens: false });
    const usb = join(this.#folder, 'sys/bus/usb/devices/1-2');
    const hid = join(this.#folder, 'sys/class/hidraw/hidraw3/device');
    for (const folder of [usb, hid]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(usb, 'idVendor'), '2c97\n');
    writeFileSync(join(hid, 'uevent'), 'DRIVER=hid-generic\nHID_ID=0003:00002C97:00004011\n');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #forget(): void {
    rmSync(join(this.#folder, 'sys'), { recursive: true, force: true });
  }

  #write(state: State): void {
    const file = join(this.#folder, 'port.json');
    // Renamed into place: it is read at any moment.
    writeFileSync(`${file}.new`, JSON.stringify({ ...state, emulator: this.#emulator }));
    renameSync(`${file}.new`, file);
  }
}
