import type { Handlers } from '../../ipc/contract.ts';
import type { emissionsAdviceMethods } from '../../ipc/emissions-advice.ts';
import type { emissionsExplainMethods } from '../../ipc/emissions-explain.ts';
import type { ExplainDeps } from './explain-deps.ts';
import { checkImports, explainHandler } from './explain-figure.ts';
import { explainLineHandler } from './explain-line.ts';
import { lineProofHandler, type ProofDeps } from './explain-proof.ts';
import { type ReportsDeps, reportsHandler } from './explain-reports.ts';
import type { FactorChoices } from './factor-choice.ts';
import { NO_OVERRIDES } from './factor-overrides.ts';
import { DEFAULT_FACTORS, loadFactorSet } from './factor-set.ts';
import type { FiguresStore } from './figures.ts';
import type { OpenImports } from './open-imports.ts';
import { recommendationsHandler } from './recommendations.ts';
import { scoreHandler } from './score.ts';

/** What figures are made of, and what follows from them: explanations, proofs, the score, recommendations. */
export function explainFeature(
  deps: ProofDeps &
    ReportsDeps & {
      imports: OpenImports;
      figures: Pick<FiguresStore, 'query'>;
      choices: Pick<FactorChoices, 'read'>;
    },
): Pick<Handlers, keyof typeof emissionsExplainMethods | keyof typeof emissionsAdviceMethods> {
  const explain: ExplainDeps = {
    query: async (sql, { imports, proxy }, approved = false) => {
      checkImports(explain, imports);
      const factors = approved ? DEFAULT_FACTORS : undefined;
      return deps.figures.query(sql, { importIds: imports, proxy, factors });
    },
    factors: (approved = false) => (approved ? loadFactorSet(deps.resourcesFolder) : deps.choices.read().set),
    overrides: (approved = false) => (approved ? NO_OVERRIDES : deps.choices.read().overrides),
    importIds: () => deps.imports.list().map(({ id }) => id),
    findReport: deps.findReport,
  };
  return {
    'emissions.reports': reportsHandler(deps),
    'emissions.explain': explainHandler(explain),
    'emissions.explainLine': explainLineHandler(explain),
    'emissions.lineProof': lineProofHandler(deps),
    // It multiplies rewards: of what reports are made of, whatever the user put in place of factors.
    'emissions.score': scoreHandler((sql, imports) =>
      explain.query(sql, { imports: imports && [...imports] }, true),
    ),
    'emissions.recommendations': recommendationsHandler((sql, { imports }) =>
      explain.query(sql, { imports }),
    ),
  };
}
