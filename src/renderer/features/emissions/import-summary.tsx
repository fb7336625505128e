import { Text } from '@mantine/core';
import { Facts } from '../../components/facts.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Mass } from '../../components/quantity-text.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';

/** Reasons and unreadable lines that the summary names; the page has all of them. */
const SHOWN = 5;

/** What became of an import's lines: estimated, without emissions by nature, not covered and why, not read and where. */
export function ImportSummary({ importId }: { importId: string }) {
  const format = useFormat();
  const imports = useDesk('emissions.imports', {});
  const filter = { imports: [importId] };
  const missing = useDesk('emissions.notCovered', {
    filter,
    sort: { by: 'cost', descending: true },
    offset: 0,
    limit: SHOWN,
  });
  const unreadable = useDesk('emissions.unreadable', { importId, limit: SHOWN });
  const item = imports.data?.find(({ id }) => id === importId);
  if (item === undefined) return null;
  const { lines } = item;
  return (
    <>
      <Facts
        rows={[
          ['Emissions', <Mass key="mass" kg={item.kgCO2e.total} />],
          ['Lines', format.count(lines.read + lines.unreadable)],
          ['Estimated', `${format.count(lines.estimated)} (${format.share(lines.estimated, lines.read)})`],
          ['Without emissions', `${format.count(lines.notUsage)}: taxes, credits, fees and the like`],
          ['Not covered', format.count(lines.notCovered)],
          ['Not readable', format.count(lines.unreadable)],
        ]}
      />
      {lines.notCovered > 0 ? (
        <Loaded query={missing} what="The reasons" rows={2}>
          {({ rows, groups, currencies }) => (
            <div>
              <Text size="sm" fw={500}>
                Not covered, and why
                {groups > rows.length ? ` (the most costly of ${format.count(groups)})` : ''}
              </Text>
              <ul className="sentence-list">
                {rows.map((row) => (
                  <li key={`${row.service} ${row.reason}`}>
                    {row.service || 'No service'}: {row.reason}{' '}
                    <span className="dim">
                      {format.count(row.lines)} {row.lines === 1 ? 'line' : 'lines'}
                      {currencies.map((currency, index) =>
                        row.cost[index] ? `, ${format.money(row.cost[index], currency)}` : '',
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Loaded>
      ) : null}
      {lines.unreadable > 0 ? (
        <Loaded query={unreadable} what="The unreadable lines" rows={2}>
          {(value) => (
            <div>
              <Text size="sm" fw={500}>
                Not readable
                {value.total > value.lines.length ? ` (the first of ${format.count(value.total)})` : ''}
              </Text>
              <ul className="sentence-list">
                {value.lines.map((line) => (
                  <li key={`${line.file} ${line.row}`}>
                    {line.file}, row {format.count(line.row)}: {line.reason}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Loaded>
      ) : null}
    </>
  );
}
