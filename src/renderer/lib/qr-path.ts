import encodeQR from 'qr';

export type QrPath = {
  /** Modules on a side, with the quiet zone of four that ISO/IEC 18004 asks for. */
  size: number;
  /** The dark modules as an SVG path, one unit to a module. */
  path: string;
};

/** A QR code of level L as an SVG path. Upper-case letters and digits take the smaller, alphanumeric form. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
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
