import { Button, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { copyText } from '../lib/copy-text.ts';
import { Panel } from './panel.tsx';

type ChartPanelProps = {
  title: string;
  note?: ReactNode;
  /** What the chart shows, for the reader to choose. */
  controls?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  /** The same data as comma-separated values, with plain numbers. */
  csv: () => string;
};

/** A chart that always has its table, and the same numbers for export. */
export function ChartPanel({ title, note, controls, chart, table, csv }: ChartPanelProps) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [copied, setCopied] = useState(false);
  return (
    <Panel
      title={title}
      note={note}
      flush={view === 'table'}
      actions={
        <>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={copied ? 'Copied' : `Copy CSV of ${title}`}
            onClick={async () => {
              setCopied(await copyText(csv()));
              setTimeout(() => setCopied(false), 1600);
            }}
          >
            {copied ? 'Copied' : 'Copy CSV'}
          </Button>
          <SegmentedControl
            size="xs"
            aria-label={`${title} as`}
            value={view}
            onChange={(value) => setView(value === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
        </>
      }
    >
      {controls ? (
        <div className={view === 'chart' ? 'chart-controls chart-controls-inside' : 'chart-controls'}>
          {controls}
        </div>
      ) : null}
      {view === 'chart' ? chart : table}
    </Panel>
  );
}
