import encodeQR from 'qr';

export type QrPath = {
  /** Modules on a side, with the quiet zone of four that ISO/IEC 18004 asks for. */
  size: number;
  /** The dark modules as an SVG path, one unit to a module. */
  path: string;
};

const QUIET_ZONE = 4;

/**
 * A QR code of level L as an SVG path. Upper-case letters and digits take the smaller, alphanumeric form.
 *
 * @param size modules on a side with the quiet zone, when the code has to be as large as another one; the smallest that
 *   fits when absent
 */
export function qrPath(text: string, size?: number): QrPath {
  // A code of version v has 17 + 4v modules on a side (ISO/IEC 18004).
  const version = size === undefined ? {} : { version: (size - 2 * QUIET_ZONE - 17) / 4 };
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE, ...version });
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      let width = 0;
      while (row[x + width]) width += 1;
      if (width > 0) path += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
  });
  return { size: rows.length, path };
}
