import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { Failure, isFailure } from '../../domain/failure.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { type Overrides, overridesSchema } from './factor-overrides.ts';
import { DEFAULT_FACTORS, type FactorSet, loadFactorSet, loadFactorSetFolder } from './factor-set.ts';

/** What figures are estimated with. `own` is the folder of a set that is the user's, null of a set of the desk's. */
export type FactorChoice = { set: FactorSet; own: string | null; overrides: Overrides };

/** The file in the profile's folder. Without it: the approved set, and no overrides. */
export const CHOICE_FILE = 'emission-overrides.json';
/** The folder beside it into which a backup restores a set of the user's own. */
const OWN_FACTORS = 'own-factors';

const ownSet = z.strictObject({
  folder: z.string().refine(isAbsolute, 'an absolute path'),
  /** Of the set as it was chosen. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
const choiceSchema = z.strictObject({
  factors: z.union([z.string().regex(/^[a-z0-9-]+$/), ownSet]).default(DEFAULT_FACTORS),
  overrides: overridesSchema.prefault({}),
});
type Stored = z.output<typeof choiceSchema>;

/** The factor set and the overrides that the user chose, kept in the profile. Minting and reports never look here. */
export class FactorChoices {
  readonly #file: string;
  readonly #resourcesFolder: string;

  constructor(deps: { profileFolder: string; resourcesFolder: string }) {
    this.#file = join(deps.profileFolder, CHOICE_FILE);
    this.#resourcesFolder = deps.resourcesFolder;
  }

  /**
   * What holds now.
   *
   * @throws Failure `bad-overrides` when the file is damaged, `unknown-factors` or `factors-damaged` when the set is gone or
   *   is not what was chosen. Figures are not made with other factors instead.
   */
  read(): FactorChoice {
    const { factors, overrides } = this.#read();
    if (typeof factors === 'string') {
      return { set: loadFactorSet(this.#resourcesFolder, factors), own: null, overrides };
    }
    const folder = this.#folderOf(factors);
    const set = loadOwnSet(this.#resourcesFolder, folder);
    if (set.hash === factors.hash) return { set, own: factors.folder, overrides };
    throw new Failure(
      'factors-damaged',
      `Your factor set “${set.id}” in ${factors.folder} was changed after you chose it. Choose it again to use it as it is now.`,
      { factors: set.id },
    );
  }

  /** The folder of the user's own set with the names of its files; null of a set of the desk's, or when it cannot be read. */
  own(): { folder: string; files: string[] } | null {
    try {
      const { set, own } = this.read();
      return own === null ? null : { folder: set.folder, files: ['manifest.json', ...set.tables] };
    } catch (error) {
      if (isFailure(error)) return null;
      throw error;
    }
  }

  /** Puts these in place of what there was; the factor set stays. */
  setOverrides(overrides: Overrides): void {
    this.#write({ ...this.#read(), overrides });
  }

  /** Chooses one of the desk's sets by its id. @throws Failure `unknown-factors`, `factors-damaged`. */
  choose(id: string): void {
    this.#write({ ...this.#read(), factors: loadFactorSet(this.#resourcesFolder, id).id });
  }

  /** Chooses a set of the user's own. @throws Failure `unknown-factors`, `factors-damaged`. */
  chooseFolder(folder: string): void {
    const { hash } = loadOwnSet(this.#resourcesFolder, folder);
    this.#write({ ...this.#read(), factors: { folder, hash } });
  }

  /** Back to the approved set, without overrides; also the way out of a damaged file. */
  clear(): void {
    rmSync(this.#file, { force: true });
  }

  /** Where the set lies: where it was chosen, or, once a profile was restored elsewhere, the copy in the profile. */
  #folderOf({ folder }: z.output<typeof ownSet>): string {
    const copy = join(dirname(this.#file), OWN_FACTORS);
    return existsSync(join(folder, 'manifest.json')) || !existsSync(copy) ? folder : copy;
  }

  #read(): Stored {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return choiceSchema.parse({});
      throw damaged(this.#file, String(cause), cause);
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (cause) {
      throw damaged(this.#file, String(cause), cause);
    }
    const parsed = choiceSchema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw damaged(this.#file, z.prettifyError(parsed.error), parsed.error);
  }

  #write(stored: Stored): void {
    writeDurably(this.#file, new TextEncoder().encode(`${JSON.stringify(stored, null, 2)}\n`));
  }
}

function damaged(file: string, why: string, cause: unknown): Failure {
  return new Failure(
    'bad-overrides',
    `Your factors and overrides in ${file} cannot be read, and no figures are shown without them: ${why}. Mend the file, or clear the overrides and load them again.`,
    { file },
    { cause },
  );
}

/**
 * A factor set by the id of one of the desk's, or by the folder of a user's own.
 *
 * @throws Failure `unknown-factors`, `factors-damaged`.
 */
export function findFactorSet(resourcesFolder: string, idOrFolder: string = DEFAULT_FACTORS): FactorSet {
  return existsSync(join(idOrFolder, 'manifest.json'))
    ? loadOwnSet(resourcesFolder, idOrFolder)
    : loadFactorSet(resourcesFolder, idOrFolder);
}

/** A user's set may not go by the name of one of the desk's: results name sets by their ids. */
function loadOwnSet(resourcesFolder: string, folder: string): FactorSet {
  const set = loadFactorSetFolder(folder);
  const taken = join(resourcesFolder, 'factors', set.id, 'manifest.json');
  if (!existsSync(taken) || loadFactorSet(resourcesFolder, set.id).hash === set.hash) return set;
  throw new Failure(
    'unknown-factors',
    `The factor set in ${folder} has other numbers than the desk's “${set.id}” and the same id. Write another id into its manifest.json.`,
    { factors: set.id },
  );
}
