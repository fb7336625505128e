import { AddressText } from '../../components/address-text.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { tokenUnit } from '../../lib/format/token.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { Review } from './review.ts';

/** Every balance that the simulation changed, per account and token. */
export function BalanceChanges({ changes }: { changes: Review['balanceChanges'] }) {
  const format = useFormat();
  if (changes.length === 0) return <p className="dim">No balance changes, apart from the fee.</p>;
  return (
    <div className="panel panel-flush">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" className="number">
              Before
            </th>
            <th scope="col" className="number">
              After
            </th>
            <th scope="col" className="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.account} ${change.token}`}>
              <th scope="row">
                <AddressText address={change.account} name={change.accountLabel} />
              </th>
              <td className="number">{format.token(change.before, change.decimals)}</td>
              <td className="number">{format.token(change.after, change.decimals)}</td>
              <td className="number">
                <strong>
                  <TokenText
                    amount={change.change}
                    decimals={change.decimals}
                    symbol={tokenUnit(change.token, change.change)}
                    signed
                  />
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
