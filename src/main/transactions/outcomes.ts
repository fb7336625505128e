import type { Journal } from '../storage/journal.ts';
import type { PlanContent } from './plan-content.ts';
import type { PlanDraft, PlanOutcome } from './plan-draft.ts';

type Listener = (outcome: PlanOutcome) => void | Promise<void>;

/** Tells features how their plans stand. The journal remembers what was told, so that a crash loses no outcome. */
export function outcomes(journal: Journal, log: (error: unknown) => void) {
  const listeners: Listener[] = [];
  return {
    listen: (listener: Listener): void => {
      listeners.push(listener);
    },
    tell: async (): Promise<void> => {
      for (const { planId, outcome, content } of journal.untold()) {
        const { review, context } = JSON.parse(content) as PlanContent;
        const entries = journal.standingFor(planId);
        const message: PlanOutcome = {
          planId,
          kind: review.kind as PlanDraft['kind'],
          state: outcome,
          account: review.account,
          hashes: entries.map(({ hash }) => hash),
          context,
        };
        try {
          for (const listener of listeners) await listener(message);
          journal.markTold(planId, outcome);
        } catch (error) {
          log(error);
        }
      }
    },
  };
}
