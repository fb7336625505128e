import { parseStrictJson } from '../../domain/retirement/strict-json.ts';
import { printable } from '../pdf/pdf-fonts.ts';
import {
  COLOURS,
  closePdf,
  field,
  heightOf,
  INNER,
  openPdf,
  PAGE,
  type Pdf,
  qrCode,
  rule,
  write,
} from '../pdf/pdf-page.ts';
import { type BundleContent, bundleSchema, integritySchema, kilograms } from './bundle.ts';

/** Reports that fit on the first page; when there are more, all of them stand on further pages. */
const ON_FIRST_PAGE = 2;
const QR_SIDE = 104;

const BADGES = {
  Attested:
    'Linked to emissions reports of the same account that a quorum of validators recomputed and signed. Each kilogram of those reports backs one certificate only.',
  Declared:
    'Not linked to emissions reports. The tokens were burned; what they are retired for is the retiree’s own statement.',
} as const;

const NOT =
  'What this is not. CT02 counts measured cloud emissions: 1 CT02 = 1 kg CO2e. It is not a registry-issued carbon credit, and burning it removes no carbon from the air. This document makes no claim of neutrality and has no effect in law by itself. What counts is the record on chain; this page is a rendering of it.';

/**
 * The certificate as a printable page, made from its bundle file. The same bundle gives the same bytes.
 *
 * @param local True for the app's own chain: the page then says that it is a trial.
 */
export async function certificatePdf(bundleBytes: Uint8Array, local: boolean): Promise<Uint8Array> {
  const { integrity, ...content } = parseStrictJson(new TextDecoder().decode(bundleBytes)) as Record<
    string,
    unknown
  >;
  const bundle = bundleSchema.parse(content);
  const { digest } = integritySchema.parse(integrity);
  const { certificate } = bundle;
  const pdf = openPdf(
    `CT02 retirement certificate ${certificate.id}`,
    bundle.statement,
    new Date(certificate.retiredAt * 1000),
  );
  pdf.addPage();
  let y = header(pdf, bundle, local);
  y = statement(pdf, bundle, y);
  y = particulars(pdf, bundle, y);
  y = badge(pdf, bundle, y);
  if (bundle.reports.length > 0 && bundle.reports.length <= ON_FIRST_PAGE) y = reports(pdf, bundle, y);
  else if (bundle.reports.length > 0)
    y = write(pdf, `${bundle.reports.length} linked reports: see the following pages.`, PAGE.margin, y + 8, {
      size: 8.5,
    });
  y = transaction(pdf, bundle, y);
  footer(pdf, bundle, digest, y);
  if (bundle.reports.length > ON_FIRST_PAGE) annex(pdf, bundle);
  return closePdf(pdf);
}

/** What the QR code says: enough to find the certificate on chain and to tell whether a bundle belongs to it. */
export function qrText({ certificate, chain, contracts }: BundleContent, digest: string): string {
  const fields = new URLSearchParams({
    id: certificate.id,
    chain: String(chain.chainId),
    contract: contracts.RetirementCertificates,
    bundle: digest,
  });
  return `ct02-certificate:?${fields}`;
}

function header(pdf: Pdf, { certificate, chain }: BundleContent, local: boolean): number {
  pdf.rect(0, 0, PAGE.width, 8).fill(COLOURS.accent);
  write(pdf, 'CT02 RETIREMENT CERTIFICATE', PAGE.margin, 36, { size: 10, bold: true, spacing: 1.6 });
  write(pdf, `No. ${certificate.id}`, PAGE.margin, 33, {
    size: 13,
    bold: true,
    width: INNER,
    align: 'right',
  });
  write(pdf, `${printable(chain.name)} · chain ${chain.chainId}`, PAGE.margin, 52, {
    size: 8,
    colour: COLOURS.muted,
  });
  rule(pdf, 72, COLOURS.ink, 1);
  if (!local) return 72;
  pdf.rect(PAGE.margin, 80, INNER, 20).fill(COLOURS.trialGround);
  write(
    pdf,
    'TRIAL — made on a local chain that exists on one computer. It proves nothing to anyone else.',
    PAGE.margin + 10,
    84.5,
    {
      size: 8,
      bold: true,
      colour: COLOURS.trial,
    },
  );
  return 100;
}

function statement(pdf: Pdf, { statement: words, certificate }: BundleContent, top: number): number {
  const figure = `${kilograms(certificate.amount)} kg CO2e`;
  const y = write(pdf, figure, PAGE.margin, top + 16, {
    size: 38,
    bold: true,
    colour: COLOURS.accent,
    width: INNER,
    lineGap: 0,
  });
  // The figure is the beginning of the sentence, so only the rest is written below it.
  return write(pdf, words.slice(figure.length + 1), PAGE.margin, y - 2, { size: 12.5, width: INNER });
}

function particulars(pdf: Pdf, { certificate }: BundleContent, top: number): number {
  const { margin } = PAGE;
  const column = (INNER - 24) / 2;
  const right = margin + column + 24;
  rule(pdf, top + 16);
  let y = field(pdf, 'Beneficiary', beneficiary(certificate), margin, top + 26, {
    size: certificate.beneficiaryName === null ? 9.5 : 14,
    bold: certificate.beneficiaryName !== null,
    width: INNER,
  });
  if (certificate.reason !== '') y = field(pdf, 'Reason', printable(certificate.reason), margin, y + 8);
  const left = field(pdf, 'Retired by', certificate.retiree, margin, y + 8, { size: 9, width: column });
  const when = field(pdf, 'Retired at', `${instant(certificate.retiredAt)} UTC`, right, y + 8, {
    size: 9,
    width: column,
  });
  y = Math.max(left, when);
  const held = field(pdf, 'Certificate held by', certificate.recipient, margin, y + 8, {
    size: 9,
    width: column,
  });
  const period = field(pdf, 'Consumption period', periodOf(certificate), right, y + 8, {
    size: 9,
    width: column,
  });
  return Math.max(held, period);
}

function badge(pdf: Pdf, { certificate }: BundleContent, top: number): number {
  const words = BADGES[certificate.badge];
  const width = INNER - 106;
  const height = Math.max(26, heightOf(pdf, words, { size: 8.5, width }) + 14);
  const y = top + 14;
  pdf.rect(PAGE.margin, y, INNER, height).fill(COLOURS.ground);
  pdf.rect(PAGE.margin, y, 3, height).fill(COLOURS.accent);
  write(pdf, certificate.badge, PAGE.margin + 16, y + 6, { size: 11, bold: true, colour: COLOURS.accent });
  write(pdf, words, PAGE.margin + 92, y + 7, { size: 8.5, width });
  return y + height;
}

function reports(pdf: Pdf, bundle: BundleContent, top: number): number {
  return bundle.reports.reduce((y, linked, index) => report(pdf, linked, index, y + 10), top);
}

function report(
  pdf: Pdf,
  { reportId, report: given, consumed, signatures }: BundleContent['reports'][number],
  index: number,
  top: number,
): number {
  const head = `Report ${index + 1} · ${day(given.periodStart)} to ${day(given.periodEnd)} · ${kilograms(consumed)} of ${kilograms(given.amount)} kg · signed by ${signatures.length} validators`;
  let y = write(pdf, head, PAGE.margin, top, { size: 8.5, bold: true });
  for (const [name, value] of [
    ['Report id', reportId],
    ['Lines root', given.linesRoot],
    ['Methodology', given.methodology],
  ] as const) {
    write(pdf, name, PAGE.margin, y + 1, { size: 7.5, colour: COLOURS.muted });
    y = write(pdf, value, PAGE.margin + 62, y + 1, { size: 7.5 });
  }
  return y;
}

function transaction(pdf: Pdf, { transaction: sent, contracts }: BundleContent, top: number): number {
  rule(pdf, top + 10);
  let y = top + 18;
  for (const [name, value] of [
    ['Transaction', sent.hash],
    ['Block', `${sent.blockNumber} · ${sent.blockHash}`],
    ['Contract', contracts.RetirementCertificates],
  ] as const) {
    write(pdf, name, PAGE.margin, y, { size: 7.5, colour: COLOURS.muted });
    y = write(pdf, value, PAGE.margin + 62, y, { size: 7.5 }) + 1;
  }
  return y;
}

function footer(pdf: Pdf, bundle: BundleContent, digest: string, contentEnd: number): void {
  const noteHeight = heightOf(pdf, NOT, { size: 7.5, width: INNER });
  const wanted = PAGE.height - 40 - noteHeight - 12 - QR_SIDE;
  let y = wanted;
  // Very long texts push the footer to a page of its own instead of running into it.
  if (contentEnd + 10 > wanted) {
    pdf.addPage();
    y = PAGE.margin;
  }
  qrCode(pdf, qrText(bundle, digest), PAGE.margin - 4, y, QR_SIDE);
  const x = PAGE.margin + QR_SIDE + 12;
  let line = write(pdf, 'How to verify', x, y + 6, { size: 9, bold: true }) + 2;
  const steps = [
    `Open this certificate by its number ${bundle.certificate.id} in CloudTuner Desk, under Certificates, and choose Verify.`,
    'Or check the bundle (.json) that belongs to it: cloudtuner certificate verify FILE --rpc URL. Every signature and hash in it is checked, and every value is compared with the chain.',
    'The code holds the number, the chain, the contract and the digest of that bundle:',
  ];
  for (const step of steps) line = write(pdf, step, x, line + 1, { size: 8 });
  write(pdf, digest, x, line + 1, { size: 7.5 });
  rule(pdf, y + QR_SIDE + 6);
  write(pdf, NOT, PAGE.margin, y + QR_SIDE + 12, { size: 7.5, colour: COLOURS.muted, width: INNER });
}

function annex(pdf: Pdf, bundle: BundleContent): void {
  const perPage = 13;
  for (let first = 0; first < bundle.reports.length; first += perPage) {
    pdf.addPage();
    write(pdf, `Linked reports of certificate No. ${bundle.certificate.id}`, PAGE.margin, 36, {
      size: 10,
      bold: true,
    });
    rule(pdf, 58, COLOURS.ink, 1);
    bundle.reports
      .slice(first, first + perPage)
      .reduce((y, linked, index) => report(pdf, linked, first + index, y + 10), 58);
  }
}

function beneficiary({
  beneficiaryName,
  beneficiaryHash,
  beneficiarySalt,
}: BundleContent['certificate']): string {
  if (beneficiaryName !== null) {
    return beneficiarySalt === null
      ? printable(beneficiaryName)
      : `${printable(beneficiaryName)}\n(on chain as a salted hash)`;
  }
  return `Not disclosed. On chain as the salted hash ${beneficiaryHash}`;
}

function periodOf({ periodStart, periodEnd }: BundleContent['certificate']): string {
  return periodStart === null || periodEnd === null
    ? 'Not stated'
    : `${day(periodStart)} to ${day(periodEnd)} (end excluded)`;
}

function instant(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function day(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 10);
}
