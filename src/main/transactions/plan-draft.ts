/** A contract call that a feature wants to make, as it goes on chain. */
export type PlannedCall = {
  to: string;
  data: string;
  value: bigint;
  /** Gas to allow beyond what the simulation uses, where others may give the call more to do until its block. */
  spareGas?: bigint;
};

/**
 * What a feature hands to the pipeline. The pipeline decodes `calls` itself: what the review says never comes from
 * the feature that built them. `context` comes back with the plan's transactions and is stored as JSON.
 */
export type PlanDraft = {
  kind:
    | 'mint'
    | 'mint-and-retire'
    | 'retire'
    | 'stake'
    | 'request-unbonding'
    | 'withdraw-stake'
    | 'claim-rewards'
    | 'collect-rewards'
    | 'place-order'
    | 'cancel-order'
    | 'trigger-order'
    | 'withdraw-credit'
    | 'propose'
    | 'cast-vote'
    | 'queue-proposal'
    | 'execute-proposal'
    | 'cancel-proposal'
    | 'delegate-votes'
    | 'pay-api'
    | 'buy-back'
    | 'refresh-floor'
    | 'speed-up'
    | 'cancel-transaction';
  account: string;
  calls: PlannedCall[];
  context: Record<string, unknown>;
};

/** Simulates, decodes, prices and stores the draft; answers the id under which it can be reviewed and signed. */
export type CreatePlan = (draft: PlanDraft) => Promise<{ planId: string }>;

/** A plan whose transactions are all confirmed, or one of which failed; features update their own records from it. */
export type PlanOutcome = {
  planId: string;
  kind: PlanDraft['kind'];
  state: 'submitted' | 'confirmed' | 'failed';
  account: string;
  hashes: string[];
  context: Record<string, unknown>;
};
