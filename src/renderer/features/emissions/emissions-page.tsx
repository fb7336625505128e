import { Button, Tabs } from '@mantine/core';
import { IconCloudDataConnection, IconFileImport } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { Coverage } from './coverage.tsx';
import { Figures } from './figures.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ImportsTable } from './imports-table.tsx';
import { RunningImports } from './running-imports.tsx';
import { useEmissionsFilter } from './use-emissions-filter.ts';

/** Imports, figures and coverage. */
export function EmissionsPage() {
  const imports = useDesk('emissions.imports', {});
  const set = useScreen((state) => state.set);
  const [search, setSearch] = useSearchParams();
  const { filter } = useEmissionsFilter();
  const some = (imports.data?.length ?? 0) > 0;
  const summary = useDesk('emissions.summary', filter, {
    enabled: some,
    placeholderData: (before) => before,
  });
  const sample = useDeskAction('emissions.startImport');
  const tab = search.get('tab') ?? 'figures';
  return (
    <Page
      title="Emissions"
      about="Computed on this machine from billed usage. Every figure can be traced to its lines."
      actions={
        <Button leftSection={<IconFileImport size={16} />} onClick={() => set({ importOpen: true })}>
          Import usage
        </Button>
      }
    >
      <div className="stack">
        <RunningImports />
        <Loaded query={imports} what="The imports" rows={6} rowHeight={48}>
          {(list) =>
            list.length === 0 ? (
              <div className="panel">
                <EmptyState
                  icon={<IconCloudDataConnection size={34} stroke={1.4} />}
                  title="No usage yet"
                  actions={
                    <>
                      <Button variant="default" onClick={() => set({ importOpen: true })}>
                        Choose a usage export
                      </Button>
                      <Button
                        variant="default"
                        loading={sample.isPending}
                        onClick={() => sample.mutate({ sources: [], sample: true })}
                      >
                        Use sample data
                      </Button>
                    </>
                  }
                >
                  Import what your cloud provider bills, and see kilograms of CO2e by service, region and day.
                  AWS: Billing → Data exports → download a CUR 2.0 or FOCUS export.
                </EmptyState>
              </div>
            ) : (
              <>
                <FilterBar imports={list} />
                <Tabs
                  value={tab}
                  onChange={(value) => {
                    const next = new URLSearchParams(search);
                    next.set('tab', value ?? 'figures');
                    setSearch(next, { replace: true });
                  }}
                  keepMounted={false}
                >
                  <Tabs.List mb="md">
                    <Tabs.Tab value="figures">Figures</Tabs.Tab>
                    <Tabs.Tab value="coverage">Coverage</Tabs.Tab>
                    <Tabs.Tab value="imports">Imports</Tabs.Tab>
                  </Tabs.List>
                  <Tabs.Panel value="figures">
                    <Loaded query={summary} what="The figures" rows={5} rowHeight={72}>
                      {(value) => <Figures summary={value} />}
                    </Loaded>
                  </Tabs.Panel>
                  <Tabs.Panel value="coverage">
                    <Loaded query={summary} what="The coverage" rows={5} rowHeight={72}>
                      {(value) => <Coverage summary={value} imports={list} />}
                    </Loaded>
                  </Tabs.Panel>
                  <Tabs.Panel value="imports">
                    <ImportsTable imports={list} />
                  </Tabs.Panel>
                </Tabs>
              </>
            )
          }
        </Loaded>
      </div>
      <ImportDialog />
    </Page>
  );
}
