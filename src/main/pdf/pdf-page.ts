import PDFDocument from 'pdfkit';
import encodeQR from 'qr';
import { fontFiles } from './pdf-fonts.ts';

export type Pdf = PDFKit.PDFDocument;

/** A4 in points, and the measures that all pages share. */
export const PAGE = { width: 595.28, height: 841.89, margin: 54 } as const;
export const INNER = PAGE.width - 2 * PAGE.margin;
export const COLOURS = {
  ink: '#10262b',
  muted: '#5b6d70',
  rule: '#c9d3d3',
  accent: '#0b5f56',
  ground: '#f3f7f6',
  trial: '#9a3b12',
  trialGround: '#fdf1ea',
} as const;

export type Style = {
  size?: number;
  colour?: string;
  bold?: boolean;
  width?: number;
  align?: 'left' | 'right' | 'center';
  spacing?: number;
  lineGap?: number;
};

/** Opens a document whose bytes depend on nothing but what is drawn: the date in it is the given one. */
export function openPdf(title: string, subject: string, date: Date): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Subject: subject,
      Author: 'CloudTuner Desk',
      Creator: 'CloudTuner Desk',
      Producer: 'CloudTuner Desk',
      CreationDate: date,
      ModDate: date,
    },
  });
  pdf.registerFont('regular', fontFiles.regular);
  pdf.registerFont('semibold', fontFiles.semibold);
  return pdf;
}

/** Ends the document and answers its bytes. */
export async function closePdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

/** Writes text that wraps within its width; answers the y below it. */
export function write(pdf: Pdf, text: string, x: number, y: number, style: Style = {}): number {
  const { size = 9, colour = COLOURS.ink, bold = false, width = PAGE.width - PAGE.margin - x } = style;
  const options = {
    width,
    align: style.align ?? 'left',
    lineGap: style.lineGap ?? 1,
    characterSpacing: style.spacing ?? 0,
  };
  pdf
    .font(bold ? 'semibold' : 'regular')
    .fontSize(size)
    .fillColor(colour);
  const height = pdf.heightOfString(text, options);
  pdf.text(text, x, y, options);
  return y + height;
}

/** How high the text will stand. */
export function heightOf(pdf: Pdf, text: string, style: Style & { width: number }): number {
  pdf.font(style.bold ? 'semibold' : 'regular').fontSize(style.size ?? 9);
  return pdf.heightOfString(text, {
    width: style.width,
    lineGap: style.lineGap ?? 1,
    characterSpacing: style.spacing ?? 0,
  });
}

/** A small caption in capitals above a value; answers the y below the value. */
export function field(
  pdf: Pdf,
  caption: string,
  value: string,
  x: number,
  y: number,
  style: Style = {},
): number {
  const width = style.width ?? INNER;
  const below = write(pdf, caption.toUpperCase(), x, y, {
    size: 6.5,
    colour: COLOURS.muted,
    spacing: 0.6,
    width,
  });
  return write(pdf, value, x, below + 1, { size: 9.5, ...style, width });
}

export function rule(pdf: Pdf, y: number, colour: string = COLOURS.rule, weight = 0.6): void {
  pdf
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.width - PAGE.margin, y)
    .lineWidth(weight)
    .strokeColor(colour)
    .stroke();
}

/** A QR code (ISO/IEC 18004, level M) as vector squares with its quiet zone of four modules. */
export function qrCode(pdf: Pdf, text: string, x: number, y: number, side: number): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const cell = side / rows.length;
  pdf.rect(x, y, side, side).fill('#ffffff');
  rows.forEach((row, down) => {
    row.forEach((dark, across) => {
      if (dark) pdf.rect(x + across * cell, y + down * cell, cell, cell);
    });
  });
  pdf.fill('#000000');
}
