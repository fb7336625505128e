import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { CarryAnswer } from './answer-to-take.tsx';

type Signed = Output<'airGap.signed'>[number];

/** What was signed here for other machines, to be carried once more. Not there until there is something. */
export function SignedHere() {
  const signed = useDesk('airGap.signed', {});
  const [carrying, setCarrying] = useState<Signed | null>(null);
  if (!signed.data || signed.data.length === 0) return null;
  return (
    <Panel title="Signed here for other machines" flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Plan</th>
            <th scope="col">Account</th>
            <th scope="col">Signed</th>
            <th scope="col" aria-label="Actions" />
          </tr>
        </thead>
        <tbody>
          {signed.data.map((entry) => (
            <tr key={entry.digest}>
              <th scope="row">{entry.action}</th>
              <td>{entry.accountLabel}</td>
              <td>
                <TimeText time={entry.signedAt} />
              </td>
              <td className="number">
                <Button size="compact-xs" variant="default" onClick={() => setCarrying(entry)}>
                  Carry the answer
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Modal
        opened={carrying !== null}
        onClose={() => setCarrying(null)}
        title={carrying?.action}
        size={720}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {carrying ? <CarryAnswer digest={carrying.digest} action={carrying.action} /> : null}
      </Modal>
    </Panel>
  );
}
