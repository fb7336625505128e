import decodeQR from 'qr/decode.js';

type Source = CanvasImageSource & ({ width: number; height: number } | HTMLVideoElement);

/** Longest side that is looked at: more pixels cost time and read no better. */
const LIVE_SIDE = 1000;
const STILL_SIDE = 2400;

let canvas: HTMLCanvasElement | null = null;

/** The text of the QR code in one frame of a camera, or null. Gives up after a few milliseconds, so that the page answers. */
export function readQrFrame(video: HTMLVideoElement): string | null {
  return read(video, video.videoWidth, video.videoHeight, LIVE_SIDE, { timeLimit: 12 });
}

/** The text of the QR code in a picture, or null when there is none that can be read, or the file is no picture. */
export async function readQrPicture(file: Blob): Promise<string | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  try {
    const effort = { effort: Number.POSITIVE_INFINITY, timeLimit: 1500 };
    return read(picture, picture.width, picture.height, STILL_SIDE, effort);
  } finally {
    picture.close();
  }
}

function read(source: Source, width: number, height: number, side: number, options: object): string | null {
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, side / Math.max(width, height));
  canvas ??= document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), options);
  } catch {
    return null;
  }
}
