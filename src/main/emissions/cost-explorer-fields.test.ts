import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { costExplorerFields } from './cost-explorer-fields.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { recogniseFile } from './recognise-file.ts';
import { Source } from './source.ts';

const HEADER =
  'provider,account,service,usage_type,region,unit,amount,cost,currency,start,end,record_type,estimated';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cost-explorer-fields-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file of Cost Explorer's answers and reads some fields of its lines. */
function read(header: string, lines: readonly string[], fields: readonly string[]) {
  const path = join(folder, 'answers.csv');
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return withScratchDuckDb(undefined, async (connection) => {
    const file = await recogniseFile(connection, path);
    const source = new Source(file);
    const all = costExplorerFields(source);
    const list = fields.map((name) => `${all[name]} AS ${name}`).join(', ');
    return {
      format: file.format,
      rows: await query(connection, `SELECT ${list} FROM ${source.scan([path])}`),
    };
  });
}

const line = (service: string, region: string) =>
  `"aws","111122223333","${service}","EU-X","${region}","Hrs","1.5","-0.25","USD","2026-10-01T00:00:00Z","2026-10-02T00:00:00Z","Usage","false"`;

describe('a file of Cost Explorer’s answers', () => {
  test('is recognised by its columns, and its services have the codes that bills have', async () => {
    // line_item_product_code of the same services (AWS Cost and Usage Report user guide; resources/sample-usage).
    const codes = [
      ['Amazon Elastic Compute Cloud - Compute', 'AmazonEC2'],
      ['EC2 - Other', 'AmazonEC2'],
      ['Amazon Simple Storage Service', 'AmazonS3'],
      ['AWS Lambda', 'AWSLambda'],
      ['A service of tomorrow', null],
    ];
    const { format, rows } = await read(
      HEADER,
      codes.map(([name]) => line(name ?? '', 'eu-west-1')),
      ['service', 'service_code'],
    );
    expect(format).toBe('aws-cost-explorer');
    expect(rows.map((row) => [row.service, row.service_code])).toEqual(codes);
  });

  test('names no region where there is none', async () => {
    const { rows } = await read(
      HEADER,
      ['eu-west-1', 'global', 'NoRegion', ''].map((region) => line('AWS Lambda', region)),
      ['region', 'amount', 'cost', 'charge'],
    );
    expect(rows).toEqual([
      { region: 'eu-west-1', amount: 1.5, cost: -0.25, charge: 'Usage' },
      { region: 'global', amount: 1.5, cost: -0.25, charge: 'Usage' },
      { region: null, amount: 1.5, cost: -0.25, charge: 'Usage' },
      { region: null, amount: 1.5, cost: -0.25, charge: 'Usage' },
    ]);
  });

  test('is refused with a column twice', async () => {
    await expect(
      read(`${HEADER},amount`, [`${line('AWS Lambda', 'eu-west-1')},9`], ['amount']),
    ).rejects.toMatchObject({
      code: 'unknown-format',
      message: expect.stringContaining('more than once'),
    });
  });
});
