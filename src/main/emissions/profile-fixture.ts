import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../ipc/contract.ts';
import { openDatabase } from '../storage/database.ts';
import { createReportEvidence } from './create-report-evidence.ts';
import type { Profile } from './emissions-command.ts';
import { RESOURCES } from './estimate-fixture.ts';
import type { KnownReport } from './explain-deps.ts';
import { explainFeature } from './explain-feature.ts';
import { FactorChoices } from './factor-choice.ts';
import { loadFactorSet } from './factor-set.ts';
import { FiguresStore } from './figures.ts';
import { importUsage } from './import-usage.ts';
import { importsHandler } from './imports.ts';
import { OpenImports } from './open-imports.ts';
import { Overlaps } from './overlaps.ts';

/** For tests: a profile with imports, and the reports that it attested, without a chain. */
export function openProfile(
  profileFolder: string,
  reports: readonly (KnownReport & { linesRoot: string | null })[] = [],
): Profile {
  mkdirSync(profileFolder, { recursive: true });
  const database = openDatabase(join(profileFolder, 'desk.db'));
  const imports = new OpenImports({ database, profileFolder });
  const choices = new FactorChoices({ profileFolder, resourcesFolder: RESOURCES });
  const figures = new FiguresStore({
    imports: () => imports.readable(),
    resourcesFolder: RESOURCES,
    choice: () => choices.read(),
  });
  const found = (reportId: string) => reports.find((report) => report.reportId === reportId) ?? null;
  const handlers: Partial<Handlers> = {
    'emissions.imports': importsHandler(
      { database, profileFolder, imports } as never,
      new Overlaps(profileFolder),
    ),
    ...explainFeature({
      database,
      profileFolder,
      resourcesFolder: RESOURCES,
      imports,
      figures,
      choices,
      periods: createReportEvidence({ database, profileFolder, resourcesFolder: RESOURCES }).periods,
      attested: () => reports,
      findReport: found,
      mintedRoot: async (reportId) => found(reportId)?.linesRoot ?? null,
    }),
  };
  return {
    handlers: handlers as Handlers,
    importUsage: (paths, control) =>
      importUsage({ database, profileFolder, imports }, { paths }, loadFactorSet(RESOURCES), control),
    close: async () => {
      await figures.close();
      database.close();
    },
  };
}
