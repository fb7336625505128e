import { join } from 'node:path';
import { methodologyHash } from '../domain/emissions/methodology.ts';
import type { Emit, Handlers } from '../ipc/contract.ts';
import type { networkMethods } from '../ipc/network.ts';
import type { networksMethods } from '../ipc/networks.ts';
import type { offlineMethods } from '../ipc/offline.ts';
import type { AccountBook } from './accounts/account-book.ts';
import type { ChainConnection } from './chain/chain-connection.ts';
import { connectLocalChain } from './chain/connect-local-chain.ts';
import { connectNetwork } from './chain/connect-network.ts';
import { startLocalChain } from './chain/local-chain.ts';
import { networkFeature } from './chain/network/network.ts';
import { offlineConnection } from './chain/offline-connection.ts';
import { switchableConnection } from './chain/switchable-connection.ts';
import { ENGINE } from './emissions/engine.ts';
import { loadFactorSet } from './emissions/factor-set.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { Log } from './log.ts';
import { type NetworksFeature, networksFeature } from './networks/networks.ts';
import { blockSockets } from './offline/block-sockets.ts';
import { offlineFeature } from './offline/offline.ts';
import { isToldToStayOffline, staysOffline } from './offline/stays-offline.ts';
import type { Database } from './storage/database.ts';
import { networkStore } from './storage/networks.ts';

/** What a new local chain has behind it when it has other participants. */
const PAST_DAYS = 60;

export type NetworkServicesDeps = {
  profileFolder: string;
  resourcesFolder: string;
  database: Database;
  dialogs: FileDialogs;
  accountBook: AccountBook;
  emit: Emit;
  log: Log;
  /** As `DeskOptions` has them. */
  now?: number;
  localMarket?: boolean;
  offline?: boolean;
};

export type NetworkServices = {
  connection: ChainConnection;
  handlers: Pick<
    Handlers,
    keyof typeof networkMethods | keyof typeof networksMethods | keyof typeof offlineMethods
  >;
  /** True when this machine opens no connection at all. */
  isOffline(): boolean;
  /** Sees to it that the accounts have test ETH, on the local chain. */
  fund(): Promise<void>;
  /** Makes what the local chain has mined outlive a crash. Does nothing on another network. */
  checkpoint(): Promise<void>;
  /** Whether other participants go on acting on the local chain. */
  setLocalMarketLife(on: boolean): void;
  takeDeployment: NetworksFeature['takeDeployment'];
  /** Begins to follow the newest block. */
  start(): void;
  stop(): Promise<void>;
};

/** Wires the network in use: none at all, one that the user has added, or the local chain. */
export function networkServices(deps: NetworkServicesDeps): NetworkServices {
  const { profileFolder, database, dialogs, accountBook, emit, log } = deps;
  const report = (context: string) => (error: unknown) => void log.error(context, error);

  const told = deps.offline === true || isToldToStayOffline({ arguments: [], environment: process.env });
  let offline = told || staysOffline(profileFolder);
  let guarded = false;
  const guard = () => {
    if (!guarded) blockSockets((what) => log.warning('offline.refused', { what }));
    guarded = true;
  };
  if (offline) guard();

  const networks = networkStore(database);
  const connection = switchableConnection(() => {
    if (offline) return offlineConnection();
    const chosen = networks.chosen();
    if (chosen) return connectNetwork(chosen);
    return connectLocalChain((signal) => startChain(deps, report('local-market'), signal));
  });
  const fund = fundAccounts(connection, accountBook, emit, report('network.fund'));
  const following = networkFeature({
    connection,
    accounts: () => accountBook.addresses(),
    emit,
    log: report('network'),
  });
  const choosing = networksFeature({
    store: networks,
    connection,
    chooseDeploymentFile: async () =>
      (
        await dialogs.chooseFiles({
          title: 'Choose a deployment file',
          filters: [{ name: 'Deployment files', extensions: ['json'] }],
        })
      )[0] ?? null,
    emit,
  });
  return {
    connection,
    handlers: {
      ...following.handlers,
      ...choosing.handlers,
      ...offlineFeature({
        profileFolder,
        told,
        isOffline: () => offline,
        goOffline: async () => {
          offline = true;
          try {
            await connection.reopen();
          } finally {
            guard();
          }
        },
      }),
    },
    isOffline: () => offline,
    fund,
    checkpoint: async () => {
      if (isLocalReady(connection)) await connection.checkpoint();
    },
    setLocalMarketLife: localMarketLife(connection, deps.localMarket ?? false),
    takeDeployment: choosing.takeDeployment,
    start: () => following.start(),
    stop: async () => {
      await following.stop();
      await connection.stop();
    },
  };
}

function startChain(
  { profileFolder, resourcesFolder, now, localMarket = false }: NetworkServicesDeps,
  log: (error: unknown) => void,
  signal: AbortSignal,
) {
  const factors = loadFactorSet(resourcesFolder);
  return startLocalChain({
    folder: join(profileFolder, 'chain'),
    methodologies: [
      {
        hash: methodologyHash(ENGINE, factors.id, factors.hash),
        description: `${ENGINE} with ${factors.id}`,
      },
    ],
    ...(now === undefined ? {} : { now }),
    pastDays: localMarket ? PAST_DAYS : 0,
    log,
    signal,
  });
}

/** Lets the participants of the local chain go on, or not, from when the chain is there. */
function localMarketLife(connection: ChainConnection, present: boolean): (on: boolean) => void {
  let wanted = false;
  const apply = () => {
    if (present && isLocalReady(connection)) connection.localChain().goOn(wanted);
  };
  connection.onStatus(apply);
  return (on) => {
    wanted = on;
    apply();
  };
}

/**
 * On the chain that the app runs itself, every account that can sign has test ETH for fees: those of the vault once it
 * was unlocked, and those on devices. Answers how to see to it now.
 */
function fundAccounts(
  connection: ChainConnection,
  accountBook: AccountBook,
  emit: Emit,
  log: (error: unknown) => void,
): () => Promise<void> {
  const fund = async () => {
    // Locking is a change too, and the last one before the end: nothing is given to a vault that is closed.
    if (!isLocalReady(connection)) return;
    const { vault, accounts } = accountBook.status();
    for (const { address, kind } of accounts) {
      if (kind === 'watch' || (kind === 'vault' && vault !== 'unlocked')) continue;
      // The balances that were read before are not true any more.
      if (await connection.localChain().fund(address)) emit('accounts.changed', accountBook.status());
    }
  };
  const inBackground = () => void fund().catch(log);
  connection.onStatus(inBackground);
  accountBook.onChange(inBackground);
  return fund;
}

function isLocalReady(connection: ChainConnection): boolean {
  return connection.about().local && connection.status().state === 'ready';
}
