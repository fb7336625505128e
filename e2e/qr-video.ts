import { writeFileSync } from 'node:fs';
import encodeQR from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;
const GREY = 110;

/**
 * Writes a film of QR codes, each shown for a third of a second, for `--use-file-for-fake-video-capture`. The format is
 * YUV4MPEG2, without colour: what a camera sees before a screen.
 */
export function writeQrVideo(path: string, texts: readonly string[]): void {
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frames = texts.flatMap((text) => [Buffer.from('FRAME\n'), luma(text), colourless]);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F3:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([header, ...frames]));
}

function luma(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const scale = Math.floor((HEIGHT * 0.8) / rows.length);
  const left = Math.floor((WIDTH - rows.length * scale) / 2);
  const top = Math.floor((HEIGHT - rows.length * scale) / 2);
  const picture = Buffer.alloc(WIDTH * HEIGHT, GREY);
  for (let y = 0; y < rows.length * scale; y++) {
    for (let x = 0; x < rows.length * scale; x++) {
      const dark = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? false;
      picture[(top + y) * WIDTH + left + x] = dark ? BLACK : WHITE;
    }
  }
  return picture;
}

/** A QR code as a GIF of eight pixels to a module. */
export function qrPicture(text: string): Uint8Array {
  return encodeQR(text, 'gif', { border: 4, scale: 8 });
}
