import { Loaded } from '../../components/loaded.tsx';
import { Panel } from '../../components/panel.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { useDesk } from '../../lib/bridge.ts';

/** The supply of CT02: attested and genesis amounts apart, and every burn by its cause. */
export function SupplyPanel() {
  const supply = useDesk('network.supply', {});
  return (
    <Panel title="CT02 supply" note="Minted − burned" flush>
      <Loaded query={supply} what="The supply" rows={6}>
        {(value) => (
          <table className="table">
            <tbody>
              {(
                [
                  ['Minted on attested reports', value.mintedAttested, '+'],
                  ['Genesis distribution, not attested', value.mintedGenesis, '+'],
                  ['Burned by retirement', value.burned.retirement, '−'],
                  ['Burned by trade fees', value.burned.tradeFee, '−'],
                  ['Burned by reward claims', value.burned.rewardClaim, '−'],
                  ['Burned by API usage', value.burned.apiUsage, '−'],
                ] as const
              )
                .filter(([, amount], row) => row < 3 || amount !== '0')
                .map(([name, amount, sign]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="number">
                      {sign === '−' && amount !== '0' ? '−' : ''}
                      <TokenText amount={amount} />
                    </td>
                  </tr>
                ))}
              <tr className="total">
                <th scope="row">In circulation</th>
                <td className="number">
                  <TokenText amount={value.total} />
                </td>
              </tr>
            </tbody>
          </table>
        )}
      </Loaded>
    </Panel>
  );
}
