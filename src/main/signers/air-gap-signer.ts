import { Failure } from '../../domain/failure.ts';
import type { TransactionSigner } from './signer.ts';

/** Stands for keys on other machines in the list of who may sign. The plan is exported; nothing is signed here. */
export const airGapSigner: TransactionSigner = {
  kind: 'air-gap',
  availability: () => ({ available: true, reason: null }),
  signTransaction: async () => {
    throw new Failure(
      'signer-unavailable',
      'An air-gapped device signs a plan that was exported. Export it, and bring the answer back.',
    );
  },
};
