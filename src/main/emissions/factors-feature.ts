import type { Handlers, Output } from '../../ipc/contract.ts';
import type { emissionsFactorsMethods } from '../../ipc/emissions-factors.ts';
import { withScratchDuckDb } from './duckdb.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { exactSum } from './exact-sum.ts';
import { type Overrides, overridesInWords, parseOverrides } from './factor-overrides.ts';
import {
  createFactorTables,
  DEFAULT_FACTORS,
  factorSetIds,
  loadFactorSet,
  loadFactorSetFolder,
  readSources,
} from './factor-set.ts';
import { readOverrides } from './read-overrides.ts';

type Sets = Output<'emissions.factorSets'>;
type Sums = Output<'emissions.overrides'>['with'];

/** The factor sets and the overrides that figures are made with. Reports never are: see create-report-evidence.ts. */
export function factorsFeature(
  deps: Pick<
    EmissionsDeps,
    'choices' | 'figures' | 'resourcesFolder' | 'emit' | 'chooseOverrides' | 'chooseFactors'
  >,
): Pick<Handlers, keyof typeof emissionsFactorsMethods> {
  const { choices, figures } = deps;
  const sets = (): Sets => {
    const { set: chosen, own } = choices.read();
    const known = factorSetIds(deps.resourcesFolder).map((id) => ({
      set: loadFactorSet(deps.resourcesFolder, id),
      folder: null,
    }));
    const all = own === null ? known : [...known, { set: chosen, folder: own }];
    return {
      sets: all.map(({ set, folder }) => ({
        id: set.id,
        hash: set.hash,
        folder,
        chosen: folder === own && set.id === chosen.id,
        approved: folder === null && set.id === DEFAULT_FACTORS,
        ...readSources(set),
      })),
    };
  };
  const sums = async (overrides: boolean): Promise<Sums> => {
    const [row = {}] = await figures.query(
      `SELECT ${exactSum('kwh')} AS kwh, ${exactSum('kg_operational')} AS operational, ${exactSum('kg_market')} AS market,
         ${exactSum('kg_embodied')} AS embodied FROM figures`,
      { overrides },
    );
    const { kwh, operational, market, embodied } = row;
    return {
      kwh: Number(kwh),
      operational: Number(operational),
      market: Number(market),
      embodied: Number(embodied),
    };
  };
  const overrides = async (): Promise<Output<'emissions.overrides'>> => {
    const words = overridesInWords(choices.read().overrides);
    const rows = await figures.query(
      `SELECT name, CAST(sum(lines) AS BIGINT) AS lines
       FROM (SELECT unnest(overrides) AS name, lines FROM figures) GROUP BY name`,
    );
    const lines = new Map(rows.map((row) => [String(row.name), Number(row.lines)]));
    return {
      overrides: [...words].map(([name, text]) => ({ name, words: text, lines: lines.get(name) ?? 0 })),
      without: await sums(false),
      with: await sums(true),
    };
  };
  const changed = () => deps.emit('emissions.factorsChanged', {});
  const put = async (next: Overrides) => {
    choices.setOverrides(next);
    changed();
    return overrides();
  };
  return {
    'emissions.factorSets': async () => sets(),
    'emissions.chooseFactorSet': async ({ id }) => {
      if (id !== undefined) choices.choose(id);
      else {
        const folder = await deps.chooseFactors();
        if (folder === null) return null;
        // A set whose numbers cannot be used is refused here, and not by every figure afterwards.
        const set = loadFactorSetFolder(folder);
        await withScratchDuckDb(undefined, (connection) => createFactorTables(connection, set));
        choices.chooseFolder(folder);
      }
      changed();
      return sets();
    },
    'emissions.overrides': overrides,
    'emissions.loadOverrides': async () => {
      const file = await deps.chooseOverrides();
      return file === null ? null : put(readOverrides(file));
    },
    'emissions.setOverrides': async ({ name, text }) => put(parseOverrides(text, name)),
    'emissions.clearOverrides': async () => {
      choices.clear();
      changed();
      return overrides();
    },
  };
}
