import { Text } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { AddressText, HashText } from '../../components/address-text.tsx';
import { Panel } from '../../components/panel.tsx';

type Planted = Output<'addressBook.list'>['planted'];

const REASONS: Record<Planted[number]['reason'], string> = {
  'zero-value': 'A transfer of nothing, which anybody can make in anybody’s name',
  dust: 'A tiny amount',
  'unknown-token': 'A token that is none of this deployment',
};

/** Addresses that somebody made appear in the history of an own account. */
export function PlantedAddresses({ planted }: { planted: Planted }) {
  return (
    <Panel
      title="Planted in your history"
      note="These appear in transfers that are made to be copied from by mistake. A review warns when it names one of them."
      flush
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">How</th>
            <th scope="col">In the history of</th>
            <th scope="col">Transaction</th>
          </tr>
        </thead>
        <tbody>
          {planted.map((one) => (
            <tr key={`${one.address} ${one.account} ${one.reason}`}>
              <td>
                <AddressText address={one.address} />
                {one.resembles ? (
                  <Text size="xs" c="red" component="div">
                    Looks like <AddressText address={one.resembles} />
                  </Text>
                ) : null}
              </td>
              <td>{REASONS[one.reason]}</td>
              <td>
                <AddressText address={one.account} />
              </td>
              <td>
                <HashText hash={one.transactionHash} what="the transaction’s hash" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
