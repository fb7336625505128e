// Takes the place of `node-hid` in the process that it is loaded into with `--require`, so that the rest of the path to
// a Ledger on USB is the real one: `@ledgerhq/hw-transport-node-hid`, its frames, and everything above. Errors and their
// texts are those of node-hid 3.4 (src/HID.cc, nodehid.js). What Linux says of its ports is read from a folder.
// CommonJS without types: Electron runs it as it is.
const fs = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const folder = process.env.CLOUDTUNER_E2E_USB ?? '';
const state = () => JSON.parse(readFile(join(folder, 'port.json'), 'utf8'));
const readFile = fs.readFileSync;

/** One record of `devices()` as hidapi makes it. */
const device = (path) => ({
  ...{ path, vendorId: 0x2c97, productId: 0x4011, product: 'Nano X', manufacturer: 'Ledger' },
  ...{ serialNumber: '0001', release: 0x0201, interface: 0, usagePage: 0xffa0, usage: 1 },
});

const FRAME = 64;
const TAG = 5;

/** A device: frames in, each whole APDU to the emulator, frames out. */
class HID {
  #path;
  #left = new AbortController();
  #incoming = Buffer.alloc(0);
  #outgoing = [];

  constructor(path) {
    const { listed, opens } = state();
    if (!listed.includes(path) || !opens) throw new TypeError(`cannot open device with path ${path}`);
    this.#path = path;
  }

  getDeviceInfo() {
    return device(this.#path);
  }

  /** `report` is the report’s number, 0, and one frame: channel, tag, sequence, and in the first the APDU’s length. */
  write(report) {
    if (!this.#isThere()) throw new TypeError('Cannot write to hid device');
    const frame = Buffer.from(report).subarray(1);
    const sequence = frame.readUInt16BE(3);
    this.#incoming = Buffer.concat([sequence === 0 ? Buffer.alloc(0) : this.#incoming, frame.subarray(5)]);
    const length = this.#incoming.readUInt16BE(0);
    if (this.#incoming.length >= length + 2) {
      void this.#exchange(frame.readUInt16BE(0), this.#incoming.subarray(2, length + 2));
    }
    return report.length;
  }

  read(done) {
    const look = () => {
      if (this.#left.signal.aborted || !this.#isThere()) return done('could not read from HID device', null);
      const frame = this.#outgoing.shift();
      if (frame === undefined) setTimeout(look, 10);
      else done(null, frame);
    };
    setImmediate(look);
  }

  close() {
    this.#left.abort();
  }

  on() {}

  #isThere() {
    return state().listed.includes(this.#path);
  }

  async #exchange(channel, apdu) {
    const { emulator, channel: seen } = state();
    try {
      const answer = await fetch(`${emulator}/apdu`, {
        method: 'POST',
        body: JSON.stringify({ data: apdu.toString('hex') }),
        signal: this.#left.signal,
      });
      const { data } = await answer.json();
      // Whoever opened a hidraw file gets every frame, those for other programs too.
      this.#outgoing.push(...frames(seen === 'own' ? channel : channel ^ 1, Buffer.from(data, 'hex')));
    } catch {
      this.#left.abort();
    }
  }
}

function frames(channel, answer) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(answer.length);
  const body = Buffer.concat([length, answer]);
  return Array.from({ length: Math.ceil(body.length / (FRAME - 5)) }, (_, sequence) => {
    const frame = Buffer.alloc(FRAME);
    frame.writeUInt16BE(channel, 0);
    frame.writeUInt8(TAG, 2);
    frame.writeUInt16BE(sequence, 3);
    body.copy(frame, 5, sequence * (FRAME - 5), (sequence + 1) * (FRAME - 5));
    return frame;
  });
}

const standIn = { HID, devices: () => state().listed.map(device), setDriverType() {} };
const load = Module._load;
Module._load = (request, ...rest) => (request === 'node-hid' ? standIn : load(request, ...rest));

const there = (path) =>
  typeof path === 'string' && /^\/(sys\/(bus\/usb\/devices|class\/hidraw)|dev\/hidraw\d)/.test(path)
    ? join(folder, path)
    : path;
for (const name of ['readdirSync', 'readFileSync', 'accessSync']) {
  const real = fs[name];
  fs[name] = (path, ...rest) => real(there(path), ...rest);
}
Module.syncBuiltinESMExports();
