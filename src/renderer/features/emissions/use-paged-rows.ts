import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Input, Output } from '../../../ipc/contract.ts';
import { call, deskKey } from '../../lib/bridge.ts';

type Paged =
  | 'emissions.explain'
  | 'emissions.breakdown'
  | 'emissions.compare'
  | 'emissions.notCovered'
  | 'emissions.lines';

/** Rows that main answers at a time. */
const PAGE = 100;

/** The rows of a long table, read page by page as they come into view. The first page is read always. */
export function usePagedRows<M extends Paged>(
  method: M,
  input: Omit<Input<M>, 'offset' | 'limit'>,
  enabled = true,
) {
  // Pages, not rows: the table tells of each row, and whoever shows the table is drawn anew with each of these.
  const [[first, last], setShown] = useState<readonly [number, number]>([0, 0]);
  const pages = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)])];
  const results = useQueries({
    queries: pages.map((page) => {
      const whole = { ...input, offset: page * PAGE, limit: PAGE } as unknown as Input<M>;
      return {
        queryKey: deskKey(method, whole),
        queryFn: () => call(method, whole) as Promise<Output<Paged>>,
        enabled,
        gcTime: 60_000,
      };
    }),
  });
  const byPage = new Map(pages.map((page, index) => [page, results[index]?.data as Output<M> | undefined]));
  const head = byPage.get(0);
  const onRange = useCallback((from: number, to: number) => {
    const [one, other] = [Math.floor(from / PAGE), Math.floor(to / PAGE)];
    setShown((before) => (before[0] === one && before[1] === other ? before : [one, other]));
  }, []);
  const failed = results.find((result) => result.isError);
  return {
    head,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    isFetching: results.some((result) => result.isFetching),
    rowAt: (index: number) =>
      byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE] as Output<M>['rows'][number] | undefined,
    onRange,
  };
}
