import { Skeleton, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Problem } from '../components/problem.tsx';
import { DamagedVault } from '../features/accounts/damaged-vault.tsx';
import { FirstRun } from '../features/accounts/first-run.tsx';
import { LockScreen } from '../features/accounts/lock-screen.tsx';
import { useDesk } from '../lib/bridge.ts';
import { useReviewStore } from '../lib/review-store.ts';
import { useScreen } from '../lib/screen-store.ts';
import { FirstFigure } from './first-figure.tsx';
import { Frame } from './frame.tsx';

/** Chooses between first run, the damaged vault, the lock screen and the frame. */
export function VaultGate() {
  const status = useDesk('accounts.status', {});
  const readOnly = useScreen((state) => state.readOnly);
  const setScreen = useScreen((state) => state.set);
  const reviewing = useReviewStore((state) => state.request !== null);
  const [firstRun, setFirstRun] = useState<'no' | 'vault' | 'figure'>('no');
  const vault = status.data?.vault;

  useEffect(() => {
    if (vault === 'absent') setFirstRun('vault');
    if (vault === 'unlocked') setScreen({ readOnly: false });
  }, [vault, setScreen]);

  if (!status.data) {
    return (
      <main className="center-screen" aria-busy={!status.isError}>
        {status.isError ? (
          <Problem
            error={status.error}
            title="The vault’s state could not be read"
            retry={() => status.refetch()}
          />
        ) : (
          <Stack className="center-card" role="status" aria-label="Starting">
            <Skeleton height={22} width="50%" />
            <Skeleton height={14} />
            <Skeleton height={14} width="80%" />
          </Stack>
        )}
      </main>
    );
  }
  if (vault === 'damaged') return <DamagedVault problem={status.data.problem} />;
  if (vault === 'absent' || firstRun === 'vault') return <FirstRun onDone={() => setFirstRun('figure')} />;
  if (firstRun === 'figure') return <FirstFigure onDone={() => setFirstRun('no')} />;

  // A review asks for the password in place, and must not be hidden by an automatic lock.
  const locked = vault === 'locked' && !readOnly && !reviewing;
  return (
    <>
      {/* Kept mounted under the lock screen, so that a half-filled form outlives an automatic lock. */}
      <div style={{ height: '100%', display: locked ? 'none' : 'block' }}>
        <Frame />
      </div>
      {locked ? <LockScreen /> : null}
    </>
  );
}
