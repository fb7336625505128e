import { useFormat } from '../lib/use-format.ts';

type EmissionsPoint = {
  label: string;
  kgOperational: number;
  kgEmbodied: number;
  kgTotal: number;
  kwh: number;
};

/** What hover and keyboard read at one place of an emissions chart. */
export function ChartTooltip({
  active,
  payload,
}: {
  active?: boolean;
  payload?: readonly { payload?: unknown }[];
}) {
  const format = useFormat();
  const point = payload?.[0]?.payload as EmissionsPoint | undefined;
  if (!active || !point) return null;
  const rows: [string, { value: string; unit: string }][] = [
    ['Total', format.mass(point.kgTotal)],
    ['Operational', format.mass(point.kgOperational)],
    ['Embodied', format.mass(point.kgEmbodied)],
    ['Electricity', format.energy(point.kwh)],
  ];
  return (
    <div className="chart-tooltip">
      <strong>{point.label}</strong>
      <table>
        <tbody>
          {rows.map(([name, quantity]) => (
            <tr key={name}>
              <td className="dim">{name}</td>
              <td style={{ textAlign: 'right', paddingLeft: 12 }}>
                {quantity.value} {quantity.unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
