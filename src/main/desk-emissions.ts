import type { TaskControl, TaskRunner } from '../domain/task.ts';
import type { Emit, EventPayload, Handlers } from '../ipc/contract.ts';
import { cloudAccountsFeature } from './cloud-accounts/cloud-accounts.ts';
import { lookAt } from './emissions/choose-files.ts';
import { ChosenSources } from './emissions/chosen-sources.ts';
import { emissionsFeature } from './emissions/emissions.ts';
import { explainFeature } from './emissions/explain-feature.ts';
import { FactorChoices } from './emissions/factor-choice.ts';
import { loadFactorSet } from './emissions/factor-set.ts';
import { FiguresStore } from './emissions/figures.ts';
import { importFetched } from './emissions/import-fetched.ts';
import { importUsage } from './emissions/import-usage.ts';
import { OpenImports } from './emissions/open-imports.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { mintedRoot } from './minting/minted-root.ts';
import type { MintingDeps } from './minting/minting-deps.ts';
import type { Vault } from './signers/vault/vault.ts';
import type { Database } from './storage/database.ts';
import type { StoredImport } from './storage/imports.ts';

export type EmissionsServicesDeps = {
  database: Database;
  profileFolder: string;
  resourcesFolder: string;
  dialogs: FileDialogs;
  runTask: TaskRunner;
  emit: Emit;
  vault: Vault;
  minting: MintingDeps & { evidence: { periods: Parameters<typeof explainFeature>[0]['periods'] } };
};

type EmissionsHandlers = ReturnType<typeof emissionsFeature> &
  ReturnType<typeof cloudAccountsFeature> &
  ReturnType<typeof explainFeature>;

export type EmissionsServices = {
  handlers: Pick<Handlers, keyof EmissionsHandlers & keyof Handlers>;
  /** As `Desk` has them. */
  dropFiles(paths: readonly string[]): Promise<void>;
  importUsage(paths: readonly string[], control: TaskControl): Promise<StoredImport>;
  /** The user's own factor set and overrides, as `FactorChoices` has them. */
  ownFactors: FactorChoices['own'];
  close(): void | Promise<void>;
};

/** Wires what turns usage into figures: imports, factors, cloud accounts and explanations. */
export function emissionsServices(deps: EmissionsServicesDeps): EmissionsServices {
  const { database, profileFolder, resourcesFolder, dialogs, runTask, emit, vault, minting } = deps;
  const { store, evidence } = minting;
  const imports = new OpenImports({ database, profileFolder });
  const choices = new FactorChoices({ profileFolder, resourcesFolder });
  const figures = new FiguresStore({
    imports: () => imports.readable(),
    resourcesFolder,
    choice: () => choices.read(),
  });
  const sources = new ChosenSources();
  const isInUse = (importId: string) => store.usesImport(importId);
  const chooseOne = async (title: string, more: { extensions?: string[]; folder?: boolean }) =>
    (
      await dialogs.chooseFiles({
        title,
        filters: more.extensions ? [{ name: 'Overrides', extensions: more.extensions }] : [],
        ...(more.folder ? { folder: true } : {}),
      })
    )[0] ?? null;

  return {
    handlers: {
      ...emissionsFeature({
        imports,
        figures,
        choices,
        database,
        profileFolder,
        resourcesFolder,
        runTask,
        emit,
        chooseFiles: (folder) =>
          dialogs.chooseFiles({
            title: folder ? 'Choose a folder of usage exports' : 'Choose usage exports',
            filters: [
              { name: 'Usage exports', extensions: ['csv', 'gz', 'parquet', 'json', 'jsonl', 'ndjson'] },
            ],
            folder,
          }),
        chooseOverrides: () => chooseOne('Choose a file of overrides', { extensions: ['json'] }),
        chooseFactors: () => chooseOne('Choose the folder of a factor set', { folder: true }),
        sources,
        chooseSavePath: dialogs.chooseSavePath,
        isInUse,
      }),
      ...cloudAccountsFeature({
        database,
        profileFolder,
        vault,
        importFetched: (fetched, control) =>
          importFetched(
            { database, profileFolder, resourcesFolder, imports, emit, isInUse },
            fetched,
            control,
          ),
        runTask,
        emit,
        environment: process.env,
      }),
      ...explainFeature({
        imports,
        figures,
        choices,
        database,
        profileFolder,
        resourcesFolder,
        periods: evidence.periods,
        attested: () => store.attested(),
        findReport: (reportId) => store.recordOf(reportId),
        mintedRoot: mintedRoot(minting),
      }),
    },
    dropFiles: async (paths) => {
      // The page waits for an answer, whatever becomes of it.
      let found: EventPayload<'emissions.dropped'>['sources'] = [];
      try {
        found = await lookAt(paths, sources);
      } finally {
        emit('emissions.dropped', { sources: found });
      }
    },
    importUsage: async (paths, control) => {
      const stored = await importUsage(
        { database, profileFolder, imports },
        { paths },
        loadFactorSet(resourcesFolder),
        control,
      );
      emit('emissions.changed', { importId: stored.id });
      return stored;
    },
    ownFactors: () => choices.own(),
    close: () => figures.close(),
  };
}
