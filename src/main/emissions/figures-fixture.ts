import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@duckdb/node-api';
import { buildFigures, recordLines } from './build-lines.ts';
import { withScratchDuckDb } from './duckdb.ts';
import { CUR_HEADER, type CurLine, curRow, RESOURCES } from './estimate-fixture.ts';
import { NO_OVERRIDES, type Overrides } from './factor-overrides.ts';
import { loadFactorSet } from './factor-set.ts';
import { FiguresStore } from './figures.ts';
import { findUsageFiles } from './find-usage-files.ts';

/** The factor set whose published numbers tests compute with. */
export const PUBLISHED = loadFactorSet(RESOURCES, 'ccf-2024');

/** For tests: the figures of usage as the desk reads them, with Cloud Carbon Footprint's published coefficients. */
export function withFigures<Result>(
  lines: readonly CurLine[],
  work: (query: (sql: string) => Promise<Record<string, Json>[]>) => Promise<Result>,
  overrides: Overrides = NO_OVERRIDES,
): Promise<Result> {
  return withScratchDuckDb(undefined, async (connection, folder) => {
    mkdirSync(join(folder, 'usage'));
    writeFileSync(join(folder, 'usage', 'usage.csv'), usdCsv(lines));
    const files = findUsageFiles([join(folder, 'usage')]);
    const { reading, totals } = await buildFigures(connection, files, PUBLISHED, { folder });
    await recordLines(connection, reading, totals, { folder });
    const figures = new FiguresStore({
      imports: () => [{ id: 'bill', folder, recorded: true }],
      resourcesFolder: RESOURCES,
      choice: () => ({ set: PUBLISHED, overrides }),
    });
    try {
      return await work((sql) => figures.query(sql));
    } finally {
      await figures.close();
    }
  });
}

/** A CUR in US dollars. */
export function usdCsv(lines: readonly CurLine[]): string {
  return `${[`${CUR_HEADER},lineItem/CurrencyCode`, ...lines.map((line) => `${curRow(line)},USD`)].join('\n')}\n`;
}

/** The same line on so many days from 1 August 2026. */
export function daily(days: number, line: CurLine, from = 0): CurLine[] {
  return Array.from({ length: days }, (_, day) => {
    const date = (hours: number) =>
      `${new Date(Date.UTC(2026, 7, 1 + from + day, hours)).toISOString().slice(0, 19)}Z`;
    return { start: date(0), end: date(24), ...line };
  });
}
