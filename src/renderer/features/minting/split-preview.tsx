import { Text } from '@mantine/core';
import { TokenText } from '../../components/token-text.tsx';
import { type Period, sumOf } from './period-state.ts';

/** Where the minted amount goes, exactly: the figures come from main, which rounds as the contract does. */
export function SplitPreview({ periods }: { periods: readonly Period[] }) {
  const sums = sumOf(periods);
  const rows = [
    ['You', '70 %', sums.customer],
    ['Treasury', '20 %', sums.treasury],
    ['Reward pool', '10 %', sums.rewardPool],
  ] as const;
  return (
    <div>
      <table className="table compact">
        <caption className="visually-hidden">Where the minted amount goes</caption>
        <tbody>
          {rows.map(([name, share, amount]) => (
            <tr key={name}>
              <th scope="row">
                {name} <span className="dim">{share}</span>
              </th>
              <td className="number">
                <TokenText amount={amount} />
              </td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">Minted</th>
            <td className="number">
              <TokenText amount={sums.amount} />
            </td>
          </tr>
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt={6}>
        Each part is rounded down per period; what is left over is yours.
      </Text>
    </div>
  );
}
