import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { type Pdf, qrCode } from './pdf-page.ts';

test('the QR code on a page reads as its text', () => {
  const SIDE = 300;
  const data = new Uint8Array(SIDE * SIDE * 4).fill(255);
  let squares: number[][] = [];
  // Takes down what would be drawn: squares until they are filled with a colour.
  const page = {
    rect: (...square: number[]) => {
      squares.push(square);
      return page;
    },
    fill: (colour: string) => {
      const level = colour === '#000000' ? 0 : 255;
      for (const [x = 0, y = 0, width = 0, height = 0] of squares) {
        for (let down = Math.round(y); down < Math.round(y + height); down++) {
          const [from, to] = [Math.round(x), Math.round(x + width)];
          for (let across = from; across < to; across++)
            data.fill(level, (down * SIDE + across) * 4, (down * SIDE + across) * 4 + 3);
        }
      }
      squares = [];
      return page;
    },
  };
  const text = 'https://example.com/certificates/0x5f1c?chain=31337&token=1';
  qrCode(page as unknown as Pdf, text, 0, 0, SIDE);
  expect(decodeQR({ width: SIDE, height: SIDE, data })).toBe(text);
});
