import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

/** Draws the path as an image of four pixels to a module: runs of one module's height are all that it holds. */
function drawn({ size, path }: ReturnType<typeof qrPath>) {
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let down = 0; down < scale; down++) {
      const start = ((Number(y) * scale + down) * side + Number(x) * scale) * 4;
      for (let at = 0; at < Number(width) * scale; at++) data.fill(0, start + at * 4, start + at * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

const FRAME =
  'UR:BYTES/1-9/LPADASCFADAXCYWENBPLJKHDCAHKADAEMEJTSWHHYLKEPMYKHHTSYTSNOYOYAXAEDSUTTYDMMHHPKTPMSRJTDKGSLPGH';

test('the path that is drawn is a QR code that reads as the text', () => {
  expect(decodeQR(drawn(qrPath(FRAME)))).toBe(FRAME);
});

test('a frame in capitals takes a smaller code than in small letters (alphanumeric mode, ISO/IEC 18004)', () => {
  // 96 characters, level L: version 4 holds 114 alphanumeric ones, 33 + 8 modules; as bytes it takes version 5 (106).
  expect([qrPath(FRAME).size, qrPath(FRAME.toLowerCase()).size]).toEqual([33 + 8, 37 + 8]);
});

test('four modules around it are light (ISO/IEC 18004: the quiet zone)', () => {
  const { size, path } = qrPath('UR');
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4);
    expect(Number(y)).toBeLessThan(size - 4);
  }
});

test('a short text is drawn as large as a longer one when it has to be', () => {
  const { size } = qrPath(FRAME);
  const small = qrPath('UR:BYTES/1-9', size);
  expect(small.size).toBe(size);
  expect(decodeQR(drawn(small))).toBe('UR:BYTES/1-9');
});
