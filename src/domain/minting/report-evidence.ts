/**
 * What minting needs of emissions; the desk passes it in, because features never import each other.
 * Kilograms are whole micrograms of a tonne, that is kg × 10^6, so that sums are exact.
 */
export type AccountPeriod = {
  importId: string;
  provider: string;
  cloudAccount: string;
  /** UTC seconds, half-open. */
  periodStart: number;
  periodEnd: number;
  /** kg CO2e × 10^6, operational and embodied, summed over the estimated lines. */
  kgMicro: bigint;
  lines: number;
  /** Days that the provider still called estimated when it was asked, or that were not asked for: usage may change. */
  daysNotFinal: number;
};

export type Recomputed = {
  kgMicro: bigint;
  lines: number;
  /** RFC 9162 Merkle tree hash (SHA-256) over the sorted canonical records, 0x-hexadecimal. */
  linesRoot: string;
  /**
   * Of the lines that were estimated by factors: location-based operational kg CO2e × 10^6 and kWh of IT energy × 10^6,
   * what the efficiency score compares (protocol, section 9).
   */
  intensity: { kgMicro: bigint; itKwhMicro: bigint };
  /** keccak256(abi.encode(engine version, factor-set id, factor-set hash)). */
  methodology: string;
};

export type ReportEvidence = {
  /** Every cloud account and calendar month (UTC) of every import. */
  periods(): Promise<AccountPeriod[]>;
  /** The folder with the stored lines of an import, from which a validator recomputes. */
  linesFolder(importId: string): string;
  /**
   * Reads the lines of one account and period from `linesFolder` and estimates them anew from their activity data;
   * stored estimates are not looked at.
   */
  recompute(
    linesFolder: string,
    period: Pick<AccountPeriod, 'provider' | 'cloudAccount' | 'periodStart' | 'periodEnd'>,
  ): Promise<Recomputed>;
};
