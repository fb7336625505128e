export type Numbers = Record<string, number>;
export type Sizes = Record<string, number[]>;
export type CcfProvider = {
  SSDCOEFFICIENT: number;
  HDDCOEFFICIENT: number;
  MEMORY_AVG?: number;
  MEMORY_BY_COMPUTE_PROCESSOR?: Numbers;
  MIN_WATTS_AVG?: number;
  MIN_WATTS_MEDIAN?: number;
  MIN_WATTS_BY_COMPUTE_PROCESSOR: Numbers;
  MAX_WATTS_AVG?: number;
  MAX_WATTS_MEDIAN?: number;
  MAX_WATTS_BY_COMPUTE_PROCESSOR: Numbers;
  NETWORKING_COEFFICIENT: number;
  MEMORY_COEFFICIENT: number;
  PUE_AVG: number;
  PUE_TRAILING_TWELVE_MONTH?: Numbers;
  AVG_CPU_UTILIZATION_2020: number;
  REPLICATION_FACTORS: Numbers;
  SERVER_EXPECTED_LIFESPAN: number;
  grid: Numbers;
};

/** The values of Cloud Carbon Footprint as its code computes with them; watts per vCPU or accelerator, grid in t/kWh. */
export type CcfConstants = {
  _source: string;
  aws: CcfProvider & {
    EC2_INSTANCE_TYPES_vcpu_memGB_scope3t: Record<string, Sizes>;
    processors: Record<string, string[]>;
    burstableBaselinePct: Numbers;
    gpus: Numbers;
    gpuProcessors: Record<string, string[]>;
  };
  azure: CcfProvider & { series_vcpu_memGB_scope3t: Record<string, Sizes> };
  gcp: CcfProvider & { machines_vcpu_scope3t: Record<string, Sizes> };
};
