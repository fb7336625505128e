import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Input } from '../../../ipc/contract.ts';

const KEYS = ['importId', 'account', 'from', 'to'] as const;

/** The filter, kept in the address, so that going back finds it again. */
export function useEmissionsFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => {
    const value: Input<'emissions.summary'> = {};
    for (const key of KEYS) {
      const part = search.get(key);
      if (part) value[key] = part;
    }
    return value;
  }, [search]);
  const change = (part: Partial<Record<(typeof KEYS)[number], string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    setSearch(next, { replace: true });
  };
  return { filter, change, active: KEYS.some((key) => search.has(key)) };
}
