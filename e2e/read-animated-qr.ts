import type { Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { type UrMessage, UrReader } from '../src/domain/ur/ur-reader.ts';

/** What an animated QR code in the window holds, read from what is drawn, frame by frame, as a device's camera would. */
export async function readAnimatedQr(code: Locator): Promise<UrMessage> {
  const reader = new UrReader();
  for (let left = 400; left > 0; left -= 1) {
    const drawing = await code.evaluate((svg) => ({
      size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
      path: svg.querySelector('path')?.getAttribute('d') ?? '',
    }));
    reader.receive(decodeQR(pixelsOf(drawing)));
    if (reader.message !== null) return reader.message;
    await code.page().waitForTimeout(50);
  }
  const { received, expected } = reader.progress;
  throw new Error(`The animated QR code showed ${received} of ${expected} parts.`);
}

const SCALE = 4;

/** Four pixels to a module. The path holds runs of modules, each as `M x y h width v1 h-width z`. */
function pixelsOf({ size, path }: { size: number; path: string }) {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let down = 0; down < SCALE; down++) {
      const start = (Number(y) * SCALE + down) * side + Number(x) * SCALE;
      for (let at = start; at < start + Number(width) * SCALE; at++) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}
