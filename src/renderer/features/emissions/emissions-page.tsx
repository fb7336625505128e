import { Button, Tabs, Text } from '@mantine/core';
import { IconCloudDataConnection, IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { AdviceTab } from './advice-tab.tsx';
import { BasisSwitch } from './basis-switch.tsx';
import { CompareTab } from './compare-tab.tsx';
import { CoverageTab } from './coverage-tab.tsx';
import { ExplainDrawer } from './explain-drawer.tsx';
import { FactorsTab } from './factors-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ImportsTable } from './imports-table.tsx';
import { LinesTab } from './lines-tab.tsx';
import { RunningImports } from './running-imports.tsx';
import { useView } from './use-view.ts';

/** A tab of the page. */
export type EmissionsTab = {
  id: string;
  label: string;
  show: () => ReactNode;
  /** True where the filters say which usage is shown. */
  filtered?: boolean;
  /** True where location- and market-based figures are told apart. */
  based?: boolean;
};

/** Imports, figures, and what they stand on. `more` are tabs of other features, which are there without usage, too. */
export function EmissionsPage({ more = [] }: { more?: readonly EmissionsTab[] }) {
  const imports = useDesk('emissions.imports', {});
  const set = useScreen((state) => state.set);
  const [dragging, setDragging] = useState(false);
  // Files may be dropped anywhere on the page; the dialog takes them.
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDragging(true);
  };
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button above is the first */}
      <div
        className="stack"
        data-drop="usage"
        data-dragging={dragging}
        onDragOver={over}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setDragging(false);
          if (event.dataTransfer.files.length > 0) set({ importOpen: true });
        }}
      >
        <RunningImports />
        <Loaded query={imports} what="The imports" rows={6} rowHeight={48}>
          {(list) =>
            list.length === 0 ? (
              <>
                <NoUsage />
                {more.map((tab) => (
                  <div key={tab.id}>{tab.show()}</div>
                ))}
              </>
            ) : (
              <Views imports={list} more={more} />
            )
          }
        </Loaded>
      </div>
      <ImportDialog />
    </Page>
  );
}

function NoUsage() {
  const set = useScreen((state) => state.set);
  const sample = useDeskAction('emissions.startImport');
  return (
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
        Import what your cloud provider bills, and see kilograms of CO2e by service, region and day. Drop
        files or folders here, or choose them. AWS: Billing → Data exports → download a CUR 2.0 or FOCUS
        export.
      </EmptyState>
    </div>
  );
}

type ViewsProps = { imports: Output<'emissions.imports'>; more: readonly EmissionsTab[] };

function Views({ imports, more }: ViewsProps) {
  const { view, change } = useView();
  const totals = useDesk(
    'emissions.totals',
    { filter: view.filter },
    { placeholderData: (before) => before },
  );
  const recording = imports.some((item) => item.recording);
  const withTotals = (what: string, show: (value: Output<'emissions.totals'>) => ReactNode) => (
    <Loaded query={totals} what={what} rows={5} rowHeight={72}>
      {(value) => (
        <div className="shown" aria-busy={totals.isPlaceholderData}>
          {show(value)}
        </div>
      )}
    </Loaded>
  );
  const tabs: readonly EmissionsTab[] = [
    {
      id: 'figures',
      label: 'Figures',
      filtered: true,
      based: true,
      show: () => withTotals('The figures', (value) => <FiguresTab totals={value} />),
    },
    {
      id: 'compare',
      label: 'Compare',
      filtered: true,
      based: true,
      show: () => withTotals('The comparison', (value) => <CompareTab totals={value} />),
    },
    { id: 'lines', label: 'Lines', filtered: true, show: () => <LinesTab recording={recording} /> },
    {
      id: 'coverage',
      label: 'Coverage',
      filtered: true,
      show: () => withTotals('The coverage', (value) => <CoverageTab totals={value} imports={imports} />),
    },
    { id: 'advice', label: 'Recommendations', filtered: true, show: () => <AdviceTab /> },
    { id: 'factors', label: 'Factors', show: () => <FactorsTab /> },
    { id: 'imports', label: 'Imports', show: () => <ImportsTable imports={imports} /> },
    ...more,
  ];
  const active = tabs.find((tab) => tab.id === view.tab) ?? tabs[0];
  return (
    <>
      <RecordingNote imports={imports} />
      <Tabs
        value={active?.id ?? 'figures'}
        onChange={(value) => change({ tab: value ?? 'figures' })}
        keepMounted={false}
      >
        <div className="view-tabs">
          <Tabs.List>
            {tabs.map((tab) => (
              <Tabs.Tab value={tab.id} key={tab.id}>
                {tab.label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {active?.based ? <BasisSwitch /> : null}
        </div>
        {active?.filtered ? (
          <div className="view-filters">
            <FilterBar imports={imports} days={active.id !== 'compare'} byCost={active.id !== 'advice'} />
          </div>
        ) : null}
        {tabs.map((tab) => (
          <Tabs.Panel value={tab.id} key={tab.id}>
            {tab.id === active?.id ? tab.show() : null}
          </Tabs.Panel>
        ))}
      </Tabs>
      <ExplainDrawer />
    </>
  );
}

/** Figures come before the lines are written and their root is computed. */
function RecordingNote({ imports }: { imports: Output<'emissions.imports'> }) {
  const names = imports.filter((item) => item.recording).map((item) => `“${item.name}”`);
  if (names.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" role="status">
      The lines of {names.join(', ')} are being recorded. The figures are complete; lines, resources, tags and
      minting follow.
    </Text>
  );
}
