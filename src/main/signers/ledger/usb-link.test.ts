import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UDEV_FILE, UDEV_RULE } from '../../../domain/ledger/udev-rule.ts';
import { type HidLibrary, type HidTransport, type UsbSystem, usbLink } from './usb-link.ts';
import { closedHidraw, isLedgerOnUsb } from './usb-presence.ts';

const folder = mkdtempSync(join(tmpdir(), 'usb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The library of Ledger over a port that is as a test wants it. */
function system(port: {
  paths?: string[] | Error;
  transport?: Partial<HidTransport> | Error;
  onUsb?: boolean;
  closed?: string[];
}): UsbSystem {
  const library: HidLibrary = {
    list: async () => {
      if (port.paths instanceof Error) throw port.paths;
      return port.paths ?? [];
    },
    open: async () => {
      if (port.transport instanceof Error) throw port.transport;
      return {
        exchange: async () => Buffer.from('9000', 'hex'),
        close: async () => undefined,
        on: () => undefined,
        ...port.transport,
      };
    },
  };
  return { load: () => library, isOnUsb: () => port.onUsb ?? false, closedFiles: () => port.closed ?? [] };
}

const open = (port: Parameters<typeof system>[0]) => usbLink(system(port))(new AbortController().signal);

/** An error as the library of Ledger makes it. */
const named = (name: string, id?: string) => Object.assign(new Error(name), { name, id });

describe('a Ledger on USB', () => {
  test('not connected', () =>
    expect(open({})).rejects.toMatchObject({
      code: 'ledger-not-connected',
      message: expect.stringContaining('Plug it in'),
    }));

  test('missing udev rule: it is on the port, but not in the list', () =>
    expect(open({ onUsb: true })).rejects.toMatchObject({
      code: 'ledger-no-access',
      message: expect.stringContaining(UDEV_RULE),
    }));

  test('missing udev rule: it is in the list, but its file is not ours to open', () =>
    expect(
      open({
        paths: ['/dev/hidraw3'],
        transport: new TypeError('cannot open device'),
        closed: ['/dev/hidraw3'],
      }),
    ).rejects.toMatchObject({ code: 'ledger-no-access', message: expect.stringContaining(UDEV_FILE) }));

  test('another program holds the device', () =>
    expect(
      open({ paths: ['/dev/hidraw3'], transport: new TypeError('cannot open device') }),
    ).rejects.toMatchObject({ code: 'ledger-busy', message: expect.stringContaining('another program') }));

  test('more than one is connected', () =>
    expect(open({ paths: ['a', 'b'] })).rejects.toMatchObject({ code: 'ledger-several' }));

  test('a computer without libusb is told what to install', () =>
    expect(
      open({ paths: new Error('libusb-1.0.so.0: cannot open shared object file\nmore') }),
    ).rejects.toMatchObject({
      code: 'ledger-no-usb',
      message: expect.stringMatching(/libusb-1\.0\.so\.0: cannot open shared object file\. .*apt install/),
    }));

  test.each([
    ['unplugged half-way', named('DisconnectedDeviceDuringOperation'), 'ledger-unplugged'],
    ['unplugged half-way', named('DisconnectedDevice'), 'ledger-unplugged'],
    ['another program talks to it too', named('TransportError', 'InvalidChannel'), 'ledger-busy'],
    ['another program talks to it too', named('TransportError', 'InvalidSequence'), 'ledger-busy'],
    ['an earlier request is still shown', named('TransportRaceCondition'), 'ledger-busy'],
  ])('%s: %s', async (_name, error, code) => {
    const link = await open({ paths: ['a'], transport: { exchange: () => Promise.reject(error) } });
    await expect(link.exchange(Buffer.alloc(5))).rejects.toMatchObject({ code });
  });

  test('the library’s “disconnect” means that it is gone', async () => {
    let leave = () => {};
    const link = await open({
      paths: ['a'],
      transport: {
        deviceModel: { id: 'europa' },
        on: (_event, listener) => {
          leave = listener;
        },
      },
    });
    expect(link.model).toBe('flex');
    leave();
    expect(link.gone.reason).toMatchObject({
      code: 'ledger-unplugged',
      message: expect.stringContaining('Flex'),
    });
  });

  test('the library is not loaded before it is needed', () => {
    usbLink({
      ...system({}),
      load: () => {
        throw new Error('loaded');
      },
    });
  });
});

describe('what Linux says of its ports', () => {
  test('a device with Ledger’s vendor id 2c97 is one; a system without such a list has none', () => {
    mkdirSync(join(folder, 'devices/1-2'), { recursive: true });
    mkdirSync(join(folder, 'devices/usb1'));
    writeFileSync(join(folder, 'devices/usb1/idVendor'), '1d6b\n');
    expect(isLedgerOnUsb(join(folder, 'devices'))).toBe(false);
    writeFileSync(join(folder, 'devices/1-2/idVendor'), '2c97\n');
    expect(isLedgerOnUsb(join(folder, 'devices'))).toBe(true);
    expect(isLedgerOnUsb(join(folder, 'nowhere'))).toBe(false);
  });

  test('a hidraw file of a Ledger that this user may not open is found by its HID_ID', () => {
    for (const [name, id] of [
      ['hidraw0', '0003:0000046D:0000C52B'],
      ['hidraw1', '0003:00002C97:00004011'],
    ] as const) {
      mkdirSync(join(folder, 'hidraw', name, 'device'), { recursive: true });
      writeFileSync(join(folder, 'hidraw', name, 'device/uevent'), `DRIVER=hid-generic\nHID_ID=${id}\n`);
    }
    mkdirSync(join(folder, 'dev'));
    const find = () => closedHidraw(join(folder, 'hidraw'), join(folder, 'dev'));
    // It is not there at all: nobody may open it.
    expect(find()).toEqual([join(folder, 'dev/hidraw1')]);
    writeFileSync(join(folder, 'dev/hidraw1'), '');
    expect(find()).toEqual([]);
    chmodSync(join(folder, 'dev/hidraw1'), 0o000);
    // The superuser may open everything.
    expect(find()).toEqual(process.getuid?.() === 0 ? [] : [join(folder, 'dev/hidraw1')]);
  });
});
