import { csvCell } from '../../domain/csv-text.ts';
import type { Output } from '../../ipc/contract.ts';
import { useFormat } from '../lib/use-format.ts';
import { Energy, Mass } from './quantity-text.tsx';

export type EmissionsGroup = Output<'emissions.summary'>['byService'][number];

type EmissionsTableProps = {
  caption: string;
  heading: string;
  groups: readonly EmissionsGroup[];
  name: (key: string) => string;
};

/** The numbers behind an emissions chart. */
export function EmissionsTable({ caption, heading, groups, name }: EmissionsTableProps) {
  const format = useFormat();
  const total = groups.reduce((sum, group) => sum + group.kgTotal, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section style={{ maxHeight: 320, overflow: 'auto' }} tabIndex={0} aria-label={caption}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className="number">
              Total
            </th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col" className="number">
              Operational
            </th>
            <th scope="col" className="number">
              Embodied
            </th>
            <th scope="col" className="number">
              Electricity
            </th>
            <th scope="col" className="number">
              Lines
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" className="nowrap">
                {name(group.key)}
              </th>
              <td className="number">
                <Mass kg={group.kgTotal} />
              </td>
              <td className="number">{format.share(group.kgTotal, total)}</td>
              <td className="number">
                <Mass kg={group.kgOperational} />
              </td>
              <td className="number">
                <Mass kg={group.kgEmbodied} />
              </td>
              <td className="number">
                <Energy kwh={group.kwh} />
              </td>
              <td className="number">{format.count(group.lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Comma-separated values with plain decimals, units in the head. */
export function emissionsCsv(heading: string, groups: readonly EmissionsGroup[]): string {
  const number = (value: number) => String(Math.round(value * 1e6) / 1e6);
  const rows = groups.map((group) =>
    [
      csvCell(group.key),
      ...[group.kgTotal, group.kgOperational, group.kgEmbodied, group.kwh].map(number),
      String(group.lines),
    ].join(','),
  );
  return [`${heading},total kg CO2e,operational kg CO2e,embodied kg CO2e,kWh,lines`, ...rows].join('\n');
}
