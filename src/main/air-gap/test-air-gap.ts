import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Wallet } from 'ethers';
import type { airGapPlansMethods } from '../../ipc/air-gap-plans.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { offlineConnection } from '../chain/offline-connection.ts';
import { airGapStore } from '../storage/air-gap.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { keySigner, type TestDesk } from '../transactions/test-desk.ts';
import { transactionsFeature } from '../transactions/transactions.ts';
import { airGapFeature } from './air-gap.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import { ScanSessions } from './scan-sessions.ts';

type AirGapHandlers = Pick<Handlers, keyof typeof airGapPlansMethods>;

export type AirGapDesk = {
  handlers: AirGapHandlers & Pick<Handlers, 'transactions.review' | 'transactions.list'>;
  /** The text that a save dialog wrote last, as if a person had carried it away. */
  saved(): string;
  database: Database;
  scans: ScanSessions;
};

/** For tests: the air gap’s handlers over a desk that is online. */
export function onlineAirGap(desk: TestDesk, chain: () => Chain): AirGapDesk & { folder: string } {
  return airGapOver(desk.database, { carried: desk.carried, chain, offline: () => false }, desk.handlers);
}

/** For tests: a machine without a network that signs with this key. Close it. */
export function offlineAirGap(wallet: Wallet): AirGapDesk & {
  signer: ReturnType<typeof keySigner>;
  close(): Promise<void>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'air-gap-offline-'));
  const database = openDatabase(join(folder, 'desk.db'));
  const signer = keySigner(wallet);
  const { chain } = offlineConnection();
  const transactions = transactionsFeature({
    database,
    chain,
    checkpoint: async () => undefined,
    signers: [signer],
    accountLabel: () => null,
    adviseOn: async () => [],
    emit: () => undefined,
    log: (error) => {
      throw error;
    },
  });
  const desk = airGapOver(
    database,
    { carried: transactions.carried, chain, offline: () => true },
    transactions.handlers,
  );
  return {
    ...desk,
    signer,
    close: async () => {
      await transactions.stop();
      database.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(desk.folder, { recursive: true, force: true });
    },
  };
}

function airGapOver(
  database: Database,
  deps: Pick<AirGapDeps, 'carried' | 'chain' | 'offline'>,
  handlers: Pick<Handlers, 'transactions.review' | 'transactions.list'>,
): AirGapDesk & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'air-gap-files-'));
  const file = join(folder, 'carried.json');
  const scans = new ScanSessions();
  const feature = airGapFeature({
    ...deps,
    store: airGapStore(database),
    origin: () => ({ path: "m/44'/60'/0'/0/0", fingerprint: null }),
    accountLabel: () => null,
    dialogs: { chooseFiles: async () => [file], chooseSavePath: async () => file },
    scanned: (session) => scans.message(session),
    emit: () => undefined,
  });
  return {
    scans,
    handlers: { ...feature, ...handlers },
    saved: () => readFileSync(file, 'utf8'),
    database,
    folder,
  };
}
