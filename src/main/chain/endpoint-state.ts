/** How an endpoint stands: what is shown of it, and whether its word counts. */
export type EndpointState = {
  /** Host and port: all of its address that may be shown. */
  host: string;
  state: EndpointCondition;
  /** Why it is not `ok`, in a sentence; null when it is. */
  problem: string | null;
  /** Milliseconds that its last answers took, smoothed; null before the first. */
  latencyMs: number | null;
  /** Its newest block; null before the first answer. */
  head: number | null;
  /** Reads go there now. */
  inUse: boolean;
};

/**
 * `lagging`: more than a few blocks behind the others. `wrong-chain`: another chain id or first block than the
 * network's. `disagrees`: it said something else than the majority. `unchecked`: not asked yet.
 */
export type EndpointCondition =
  | 'unchecked'
  | 'ok'
  | 'lagging'
  | 'unreachable'
  | 'rate-limited'
  | 'wrong-chain'
  | 'disagrees';
