import type { TaskRunner } from '../../domain/task.ts';
import type { Emit } from '../../ipc/contract.ts';
import type { Database } from '../storage/database.ts';
import type { ChosenSources } from './chosen-sources.ts';
import type { FactorChoices } from './factor-choice.ts';
import type { FiguresStore } from './figures.ts';
import type { OpenImports } from './open-imports.ts';

export type EmissionsDeps = {
  database: Database;
  profileFolder: string;
  resourcesFolder: string;
  imports: OpenImports;
  figures: Pick<FiguresStore, 'query' | 'page' | 'answer'>;
  /** The factor set and overrides that `figures` are made with. */
  choices: FactorChoices;
  runTask: TaskRunner;
  emit: Emit;
  /** Opens the system's dialog for files or a folder; no paths when the user closes it. */
  chooseFiles: (folder: boolean) => Promise<string[]>;
  /** Opens the system's dialog for a file of overrides, or for the folder of a factor set; null when the user closes it. */
  chooseOverrides: () => Promise<string | null>;
  chooseFactors: () => Promise<string | null>;
  /** What was picked or dropped so far. */
  sources: ChosenSources;
  /** Opens the system's dialog; null when the user closes it. */
  chooseSavePath: (options: {
    title: string;
    suggestion: string;
    filters: { name: string; extensions: string[] }[];
  }) => Promise<string | null>;
  /** True when something on chain rests on the import. */
  isInUse: (importId: string) => boolean | Promise<boolean>;
};
