import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ledger’s USB vendor id. */
const VENDOR = '2c97';

/** Whether Linux has a Ledger on its USB ports, whoever may open it. False where there is no such list. */
export function isLedgerOnUsb(devices = '/sys/bus/usb/devices'): boolean {
  return names(devices).some((name) => read(join(devices, name, 'idVendor'))?.trim() === VENDOR);
}

/** The /dev/hidraw… files of Ledgers that this user may not open. */
export function closedHidraw(hidraws = '/sys/class/hidraw', dev = '/dev'): string[] {
  return names(hidraws)
    .filter((name) => /^HID_ID=[^:]+:0000(2c97):/im.test(read(join(hidraws, name, 'device/uevent')) ?? ''))
    .map((name) => join(dev, name))
    .filter((file) => !isOpenTo(file));
}

function isOpenTo(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
