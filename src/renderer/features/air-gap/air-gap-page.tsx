import { Panel } from '../../components/panel.tsx';
import { StayOffline } from '../../components/stay-offline.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { ExportedPlans } from './exported-plans.tsx';
import { OpenCarried } from './open-carried.tsx';
import { SignedHere } from './signed-here.tsx';

const STEPS = [
  [
    'Take the plan out',
    'On the machine with the network: review it, choose “Another machine or wallet”, export it.',
  ],
  [
    'Sign it offline',
    'On the machine with the key: open it here. It reads the transactions for itself before you sign.',
  ],
  ['Bring the answer back', 'On the first machine: open it here. It is reviewed as it stands now, and sent.'],
] as const;

/** The air-gap desk: what comes in, what has left, and whether this machine stays offline. */
export function AirGapPage() {
  const offline = useDesk('offline.get', {}).data?.offline ?? false;
  return (
    <div className="stack">
      <Panel title="How it works" note="A key that is never on a machine with a network.">
        <ol className="air-gap-steps">
          {STEPS.map(([title, words], index) => (
            <li key={title} data-here={offline ? index === 1 : index !== 1}>
              <strong>{title}</strong>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel
        title={offline ? 'Open a plan to sign' : 'Open a plan or an answer'}
        note={offline ? undefined : 'A plan is signed with a key of this machine; a signed answer is sent.'}
      >
        <OpenCarried what={offline ? 'a plan' : 'a plan or a signed answer'} />
      </Panel>
      {offline ? null : <ExportedPlans />}
      <SignedHere />
      <Panel title="This machine">
        <StayOffline />
      </Panel>
    </div>
  );
}
