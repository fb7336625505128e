import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';

/** One tab of a page. Features hand in tabs of their own without knowing one another. */
export type PageTab = { id: string; label: string; show: () => ReactNode };

type PageTabsProps = {
  /** What the tabs are of, for screen readers. */
  label: string;
  /** The first is shown when the address names none. */
  tabs: readonly PageTab[];
};

/** The tabs of a page. The chosen one is in the address (`?tab=`), so that links and the palette can open it. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const [search, setSearch] = useSearchParams();
  const chosen = tabs.find(({ id }) => id === search.get('tab')) ?? tabs[0];
  if (!chosen) return null;
  return (
    <Tabs value={chosen.id} onChange={(id) => setSearch(id ? { tab: id } : {})} keepMounted={false}>
      <Tabs.List aria-label={label} mb="md">
        {tabs.map(({ id, label: name }) => (
          <Tabs.Tab key={id} value={id}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, show }) => (
        <Tabs.Panel key={id} value={id}>
          {id === chosen.id ? show() : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
