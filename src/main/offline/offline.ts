import { Failure } from '../../domain/failure.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { offlineMethods } from '../../ipc/offline.ts';
import { setStaysOffline, staysOffline } from './stays-offline.ts';

export type OfflineDeps = {
  profileFolder: string;
  /** The program was told to stay offline when it was started. */
  told: boolean;
  isOffline(): boolean;
  /** Closes the network and keeps it closed until the process ends. */
  goOffline(): Promise<void>;
};

/** Whether this machine stays offline, and how it is told to. */
export function offlineFeature(deps: OfflineDeps): Pick<Handlers, keyof typeof offlineMethods> {
  const { profileFolder, told } = deps;
  const state = () => ({ offline: deps.isOffline(), stays: staysOffline(profileFolder), told });
  return {
    'offline.get': async () => state(),
    'offline.set': async ({ stays }) => {
      try {
        setStaysOffline(profileFolder, stays);
      } catch (error) {
        throw new Failure(
          'cannot-write',
          `It could not be written to the profile (${error instanceof Error ? error.message : String(error)}).`,
        );
      }
      if (stays) await deps.goOffline();
      return state();
    },
  };
}
