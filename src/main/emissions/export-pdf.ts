import type { ExportView } from '../../ipc/emissions-views.ts';
import { printable } from '../pdf/pdf-fonts.ts';
import { COLOURS, closePdf, INNER, openPdf, PAGE, type Pdf, rule, write } from '../pdf/pdf-page.ts';
import { type PdfColumn, pdfTable } from '../pdf/pdf-table.ts';
import { printedNumber } from './export-numbers.ts';
import { columnOf } from './export-sql.ts';
import { describeView, nameOf } from './provenance.ts';
import type { Row } from './view-sql.ts';

const NOTE =
  'Estimates from billed usage, not measurements. Low and high bound each estimate by the uncertainty of its factors. What is not covered is unknown, not zero.';

/** A view as a printable document: what it stands on, then its table. `rows` are those of `exportSql`. */
export async function exportPdf(
  view: ExportView,
  rows: readonly Row[],
  currencies: readonly string[],
  stands: readonly (readonly [string, string])[],
  now: Date,
): Promise<Uint8Array> {
  const title = describeView(view);
  const pdf = openPdf(title, 'Cloud emissions, computed from billed usage', now);
  let pages = 0;
  const nextPage = () => {
    pdf.addPage();
    pages += 1;
    pdf.rect(0, 0, PAGE.width, 5).fill(COLOURS.accent);
    write(pdf, `${printable(title)} · page ${pages}`, PAGE.margin, PAGE.height - 36, {
      size: 6.5,
      colour: COLOURS.muted,
      width: INNER,
      align: 'right',
    });
    return PAGE.margin;
  };
  let y = write(pdf, printable(title), PAGE.margin, nextPage(), { size: 15, bold: true });
  y = facts(pdf, stands, y + 8, nextPage);
  const more = currencies.slice(CURRENCIES);
  const note =
    more.length === 0 ? NOTE : `${NOTE} Costs in ${more.join(', ')} stand in the CSV and Parquet exports.`;
  y = write(pdf, note, PAGE.margin, y + 4, { size: 7, colour: COLOURS.muted, width: INNER });
  rule(pdf, y + 6);
  pdfTable(pdf, columnsOf(view, currencies), rows, y + 14, nextPage);
  return closePdf(pdf);
}

function facts(
  pdf: Pdf,
  stands: readonly (readonly [string, string])[],
  top: number,
  nextPage: () => number,
): number {
  let y = top;
  for (const [name, value] of stands) {
    if (y > PAGE.height - PAGE.margin - 30) y = nextPage();
    write(pdf, name, PAGE.margin, y, { size: 7, colour: COLOURS.muted, width: 130 });
    y = write(pdf, printable(value), PAGE.margin + 136, y, { size: 7, width: INNER - 136 }) + 2;
  }
  return y;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const number = (row: Row, name: string) => printedNumber(Number(row[name] ?? 0));
const between = (row: Row, name: string, unit = '_kg') =>
  `${number(row, `${name}_low${unit}`)} – ${number(row, `${name}_high${unit}`)}`;

function numeric(title: string, width: number, cell: PdfColumn<Row>['cell']): PdfColumn<Row> {
  return { title, width, align: 'right', cell };
}

/** So many currencies have a column on the page. */
const CURRENCIES = 2;

/** The columns of the page: fewer than a CSV’s, which has room for all. */
function columnsOf(view: ExportView, currencies: readonly string[]): PdfColumn<Row>[] {
  const costs = currencies.slice(0, CURRENCIES);
  const free = 1 - costs.length * 0.11;
  const words = (title: string, name: string, width: number): PdfColumn<Row> => ({
    title,
    width,
    cell: (row) => [String(row[name] ?? '') || '(none)'],
  });
  const cost = (prefix = '') =>
    costs.map((currency) =>
      numeric(`Cost ${currency}`, 0.11, (row) => [number(row, `${prefix}cost_${currency}`)]),
    );
  switch (view.view) {
    case 'breakdown':
    case 'series': {
      const sums = [
        numeric('Total kg CO2e', 0.17, (row) => [number(row, 'total_kg'), between(row, 'total')]),
        numeric('Operational kg', 0.12, (row) => [number(row, 'operational_kg')]),
        numeric('Embodied kg', 0.12, (row) => [number(row, 'embodied_kg')]),
        numeric('kWh', 0.13, (row) => [number(row, 'kwh'), between(row, 'kwh', '')]),
        ...cost(),
      ];
      const left = free - 0.54;
      const key = (by: string) => words(capital(nameOf(by)), columnOf(by), left);
      if (view.view === 'breakdown') return [key(view.by), ...sums];
      const time = words(capital(view.unit), view.unit, view.by === undefined ? left : 0.12);
      if (view.by === undefined) return [time, ...sums];
      return [time, { ...key(view.by), width: left - 0.12 }, ...sums];
    }
    case 'compare':
      return [
        words(capital(nameOf(view.by)), columnOf(view.by), 0.34),
        numeric(`${view.first.from} to ${view.first.to}, kg`, 0.22, (row) => [
          number(row, 'first_total_kg'),
          between(row, 'first_total'),
        ]),
        numeric(`${view.second.from} to ${view.second.to}, kg`, 0.22, (row) => [
          number(row, 'second_total_kg'),
          between(row, 'second_total'),
        ]),
        numeric('Change, kg', 0.22, (row) => [number(row, 'change_total_kg')]),
      ];
    case 'not-covered':
      return [
        words('Service', 'service', 0.24),
        words('Reason', 'reason', free - 0.36),
        numeric('Lines', 0.12, (row) => [String(row.lines)]),
        ...cost(),
      ];
    case 'lines':
      return [
        { title: 'File, row', width: 0.26, cell: (row) => [String(row.file), `row ${row.row}`] },
        words('Day', 'day', 0.11),
        { title: 'Usage', width: 0.29, cell: (row) => [String(row.usage_type), String(row.service)] },
        numeric('Amount', 0.12, (row) => [number(row, 'amount'), String(row.unit)]),
        numeric('kWh', 0.1, (row) => [number(row, 'kwh')]),
        numeric('kg CO2e', 0.12, (row) => [number(row, 'total_kg'), String(row.method)]),
      ];
  }
}
