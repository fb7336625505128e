import type { Output } from '../../../ipc/contract.ts';

export type Review = Output<'transactions.review'>;
export type Outcome = Output<'transactions.outcome'>;
