import { printable } from './pdf-fonts.ts';
import { COLOURS, heightOf, INNER, PAGE, type Pdf, write } from './pdf-page.ts';

export type PdfColumn<Item> = {
  title: string;
  /** Share of the page's inner width. */
  width: number;
  align?: 'left' | 'right';
  /** What stands in the cell; a second line in small print may follow. */
  cell: (item: Item) => readonly [string, string?];
};

const GAP = 6;
const SIZE = 7.5;
const SMALL = 6;
const BOTTOM = PAGE.height - PAGE.margin;

/**
 * A table over as many pages as it takes, with its head on each, starting at `y`. `nextPage` adds a page and answers
 * where its content starts. Text of the items is made printable here. Answers the y below the last row.
 */
export function pdfTable<Item>(
  pdf: Pdf,
  columns: readonly PdfColumn<Item>[],
  items: readonly Item[],
  top: number,
  nextPage: () => number,
): number {
  const measured = columns.map((column) => ({ ...column, points: column.width * INNER - GAP }));
  let y = head(pdf, measured, top);
  for (const item of items) {
    const cells = measured.map((column) => column.cell(item).map((text) => printable(text ?? '')));
    const height = Math.max(
      ...measured.map(({ points }, index) => cellHeight(pdf, cells[index] ?? [], points)),
    );
    if (y + height > BOTTOM) y = head(pdf, measured, nextPage());
    let x: number = PAGE.margin;
    measured.forEach(({ points, align = 'left' }, index) => {
      const [main = '', small = ''] = cells[index] ?? [];
      const below = write(pdf, main, x, y + 2, { size: SIZE, width: points, align });
      if (small !== '')
        write(pdf, small, x, below, { size: SMALL, colour: COLOURS.muted, width: points, align });
      x += points + GAP;
    });
    y += height;
    line(pdf, y);
  }
  return y;
}

function cellHeight(pdf: Pdf, [main = '', small = '']: readonly string[], width: number): number {
  const second = small === '' ? 0 : heightOf(pdf, small, { size: SMALL, width });
  return 4 + heightOf(pdf, main, { size: SIZE, width }) + second;
}

function head(
  pdf: Pdf,
  columns: readonly { title: string; points: number; align?: 'left' | 'right' }[],
  y: number,
): number {
  let x: number = PAGE.margin;
  let below = y;
  for (const { title, points, align = 'left' } of columns) {
    below = Math.max(
      below,
      write(pdf, title, x, y, { size: SMALL, colour: COLOURS.muted, width: points, align }),
    );
    x += points + GAP;
  }
  line(pdf, below + 2);
  return below + 2;
}

function line(pdf: Pdf, y: number): void {
  pdf
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.width - PAGE.margin, y)
    .lineWidth(0.4)
    .strokeColor(COLOURS.rule)
    .stroke();
}
