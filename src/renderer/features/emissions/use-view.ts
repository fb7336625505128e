import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Dimension, dimension, type FiguresFilter, type Measure } from '../../../ipc/emissions-views.ts';

export type Basis = 'location' | 'market';

/** What the page shows, as the address says it. */
export type View = {
  tab: string;
  filter: FiguresFilter;
  by: Dimension;
  basis: Basis;
};

type Change = {
  filter?: FiguresFilter;
  by?: Dimension;
  basis?: Basis;
  tab?: string;
};

/** `["service","Amazon EC2"]`: a dimension and its values. */
function readPart(text: string): NonNullable<FiguresFilter['where']> {
  try {
    const [name, ...values] = JSON.parse(text) as unknown[];
    const parsed = dimension.safeParse(name);
    if (!parsed.success || values.length === 0 || !values.every((value) => typeof value === 'string'))
      return [];
    return [{ dimension: parsed.data, values: values as string[] }];
  } catch {
    return [];
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The view, kept in the address: going back finds it again, and the address says it all. `change` adds to the history;
 * `parameter` and `setParameters` are for what one part of the page alone knows.
 */
export function useView() {
  const [search, setSearch] = useSearchParams();
  const view = useMemo<View>(() => {
    const imports = (search.get('imports') ?? '').split(',').filter((id) => /^[A-Za-z0-9-]{1,64}$/.test(id));
    const where = search.getAll('f').flatMap(readPart);
    const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
    const by = dimension.safeParse(search.get('by'));
    return {
      tab: search.get('tab') ?? 'figures',
      filter: {
        ...(imports.length > 0 ? { imports } : {}),
        ...(DAY.test(from) ? { from } : {}),
        ...(DAY.test(to) ? { to } : {}),
        ...(where.length > 0 ? { where } : {}),
        ...(search.get('proxy') === 'off' ? { proxy: false } : {}),
      },
      by: by.success ? by.data : 'service',
      basis: search.get('basis') === 'market' ? 'market' : 'location',
    };
  }, [search]);
  const change = useCallback(
    (part: Change) => {
      setSearch((before) => {
        const next = new URLSearchParams(before);
        const put = (name: string, value: string | undefined) => {
          if (value) next.set(name, value);
          else next.delete(name);
        };
        if (part.tab !== undefined) put('tab', part.tab);
        if (part.by !== undefined) {
          put('by', part.by);
          next.delete('q');
        }
        if (part.basis !== undefined) put('basis', part.basis === 'market' ? 'market' : undefined);
        if (part.filter !== undefined) {
          put('imports', part.filter.imports?.join(','));
          put('from', part.filter.from);
          put('to', part.filter.to);
          put('proxy', part.filter.proxy === false ? 'off' : undefined);
          next.delete('f');
          for (const one of part.filter.where ?? []) {
            next.append('f', JSON.stringify([one.dimension, ...one.values]));
          }
        }
        return next;
      });
    },
    [setSearch],
  );
  const parameter = useCallback((name: string) => search.get(name), [search]);
  const setParameters = useCallback(
    (values: Readonly<Record<string, string | null>>) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return { view, change, parameter, setParameters };
}

/** The filter with one dimension's values replaced; without it when there are none. */
export function withPart(filter: FiguresFilter, name: Dimension, values: readonly string[]): FiguresFilter {
  const others = (filter.where ?? []).filter((part) => part.dimension !== name);
  const where = values.length === 0 ? others : [...others, { dimension: name, values: [...values] }];
  const { where: _, ...rest } = filter;
  return where.length === 0 ? rest : { ...rest, where };
}

/** What a ranking of emissions goes by. */
export function totalMeasure(basis: Basis): Measure {
  return basis === 'market' ? 'totalMarket' : 'total';
}
