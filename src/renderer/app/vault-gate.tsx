import { Skeleton, Stack } from '@mantine/core';
import { startTransition, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../components/problem.tsx';
import { DamagedVault } from '../features/accounts/damaged-vault.tsx';
import { FirstRun } from '../features/accounts/first-run.tsx';
import { LockScreen } from '../features/accounts/lock-screen.tsx';
import { RestoreBackup } from '../features/backup/restore-backup.tsx';
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
  const { vaultSetup, withoutVault } = useScreen();
  const [firstRun, setFirstRun] = useState<'no' | 'vault' | 'figure'>('no');
  const navigate = useNavigate();
  const vault = status.data?.vault;
  const empty = vault === 'absent' && status.data?.accounts.length === 0;

  useEffect(() => {
    if (empty && !withoutVault) setFirstRun('vault');
    if (vault === 'unlocked') setScreen({ readOnly: false });
  }, [vault, empty, withoutVault, setScreen]);

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
  if ((empty && !withoutVault) || firstRun === 'vault') {
    // One transition, because the router's own is one: the frame must not appear while it is still at the old address.
    const goToDevice = (tab: string) =>
      startTransition(() => {
        navigate(`/accounts?tab=${tab}`);
        setScreen({ withoutVault: true });
        setFirstRun('no');
      });
    // A restored profile has nothing left to set up, not even if it has no vault.
    const endRestore = () => {
      setScreen({ withoutVault: true });
      setFirstRun('no');
    };
    return (
      <FirstRun
        onDone={() => setFirstRun('figure')}
        onDevice={goToDevice}
        onCancel={null}
        restoreBackup={(onBack) => <RestoreBackup onBack={onBack} onDone={endRestore} />}
      />
    );
  }
  if (firstRun === 'figure')
    return <FirstFigure vault={vault !== 'absent'} onDone={() => setFirstRun('no')} />;

  // A review asks for the password in place, and must not be hidden by an automatic lock.
  const locked = vault === 'locked' && !readOnly && !reviewing;
  const endSetup = () => setScreen({ vaultSetup: false });
  return (
    <>
      {/* Kept mounted under the lock screen, so that a half-filled form outlives an automatic lock. */}
      <div style={{ height: '100%', display: locked || vaultSetup ? 'none' : 'block' }}>
        <Frame />
      </div>
      {vaultSetup ? (
        <FirstRun onDone={endSetup} onDevice={endSetup} onCancel={endSetup} restoreBackup={null} />
      ) : null}
      {locked && !vaultSetup ? <LockScreen /> : null}
    </>
  );
}
