import type { Input, Output } from '../../../ipc/contract.ts';
import { useDeskAction } from '../../lib/bridge.ts';
import type { Review } from './review.ts';

export type Answer = Output<'airGap.sign'>;

/**
 * What the signing button does: it signs and sends, as for any plan of this machine; or only signs what another machine
 * sends; or only sends what another machine has signed.
 */
export function useSigning({ carried, planId }: Review) {
  const sign = useDeskAction('transactions.sign');
  const signOnly = useDeskAction('airGap.sign');
  const send = useDeskAction('airGap.broadcast');
  const active = carried === undefined ? sign : carried.role === 'to-sign' ? signOnly : send;
  return {
    /** The transactions that were sent. */
    data: sign.data ?? send.data,
    /** What goes back to the machine that sends it. */
    answer: signOnly.data,
    isPending: active.isPending,
    isError: active.isError,
    error: active.error,
    mutate: (request: Input<'transactions.sign'>) => {
      if (carried === undefined) sign.mutate(request);
      else if (carried.role === 'to-sign') signOnly.mutate(request);
      else send.mutate({ planId, answered: request.answered });
    },
  };
}
