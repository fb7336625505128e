import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { computeAddress } from 'ethers';
import type { TaskControl } from '../domain/task.ts';
import type { Emit, EventName, EventPayload, Handlers, Output } from '../ipc/contract.ts';
import { AccountBook } from './accounts/account-book.ts';
import { accountsFeature } from './accounts/accounts.ts';
import { withActivity } from './activity.ts';
import { addressBookFeature } from './address-book/address-book.ts';
import { airGapFeature } from './air-gap/air-gap.ts';
import { scanHandlers } from './air-gap/scan-handlers.ts';
import { ScanSessions } from './air-gap/scan-sessions.ts';
import { backupFeature } from './backup/backup.ts';
import { adoptRestored } from './backup/restore-backup.ts';
import { readBalance } from './chain/network/read-balance.ts';
import { emissionsServices } from './desk-emissions.ts';
import { networkServices } from './desk-network.ts';
import { createReportEvidence } from './emissions/create-report-evidence.ts';
import { ENGINE } from './emissions/engine.ts';
import { sweepImports } from './emissions/import-folders.ts';
import { upgradeImports } from './emissions/upgrade-imports.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { followGovernance, governanceFeature } from './governance/governance.ts';
import { ledgerFeature } from './ledger/ledger-feature.ts';
import { limitsFeature } from './limits/limits.ts';
import { type Log, openLog } from './log.ts';
import { followMarket, marketFeature } from './market/market.ts';
import { meteringFeature } from './metering/metering.ts';
import { followMint, mintingFeature } from './minting/minting.ts';
import type { MintingDeps } from './minting/minting-deps.ts';
import { recomputeReport } from './minting/recompute-report.ts';
import type { NetworksFeature } from './networks/networks.ts';
import { followRetirement, retirementFeature } from './retirement/retirement.ts';
import { settingsFeature } from './settings/settings.ts';
import { airGapSigner } from './signers/air-gap-signer.ts';
import { ledgerAddresses } from './signers/ledger/ledger-addresses.ts';
import { ledgerSigner } from './signers/ledger/ledger-signer.ts';
import { thisLedger } from './signers/ledger/this-ledger.ts';
import { limitedSigner } from './signers/vault/limited-signer.ts';
import { Vault } from './signers/vault/vault.ts';
import { vaultSigner } from './signers/vault/vault-signer.ts';
import { followStaking, stakingFeature } from './staking/staking.ts';
import { addressBookStore } from './storage/address-book.ts';
import { airGapStore } from './storage/air-gap.ts';
import { openDatabase } from './storage/database.ts';
import type { StoredImport } from './storage/imports.ts';
import { lockProfile } from './storage/lock-profile.ts';
import { mintingStore } from './storage/minting.ts';
import { retirementStore } from './storage/retirement.ts';
import { spendingStore } from './storage/spending.ts';
import { TaskRegistry } from './tasks/task-registry.ts';
import { tasksFeature } from './tasks/tasks.ts';
import { transactionsFeature } from './transactions/transactions.ts';
import { followTreasury, treasuryFeature } from './treasury/treasury.ts';

export type DeskOptions = {
  shell: Output<'settings.about'>['shell'];
  version: string;
  /** One profile; one desk at a time works on it. Made when it is not there. */
  profileFolder: string;
  resourcesFolder: string;
  /** The file dialogs of the window, or their stand-ins on a command line. */
  dialogs: FileDialogs;
  /** UTC seconds at which a new local chain's clock starts; real time when absent. */
  now?: number;
  /**
   * Whether the local chain has other participants: they give a new one a past, and go on acting when the settings say
   * so. For the window; commands and tests do without.
   */
  localMarket?: boolean;
  /** Opens no connection at all, whatever the profile says. */
  offline?: boolean;
  /** Closes this desk and makes another on the same profile, for a backup that was restored into it. */
  reopen?: () => void;
};

export type Desk = {
  readonly handlers: Handlers;
  /** Hears every event. Answers how to stop. */
  onEvent(listener: DeskListener): () => void;
  readonly log: Log;
  /** Takes files that the user dropped on the window as chosen, and says so by `emissions.dropped`. */
  dropFiles(paths: readonly string[]): Promise<void>;
  /**
   * Settles when the network can be used and, on the local chain, the accounts of an unlocked vault have test ETH.
   *
   * @throws Failure `chain-unavailable`.
   */
  ready(): Promise<void>;
  /**
   * Imports usage files as one import. For commands: the window names no paths.
   *
   * @throws Failure as importUsage.
   */
  importUsage(paths: readonly string[], control: TaskControl): Promise<StoredImport>;
  /** Works with this account of the vault from now on, whichever the user chose last. For commands. */
  actAs(address: string): void;
  /** Reads a deployment file for `networks.add`. For commands: the window names no paths. @throws Failure `deployment-refused`. */
  takeDeployment: NetworksFeature['takeDeployment'];
  /** The endpoint of the local chain. @throws Failure `chain-unavailable`. */
  rpcUrl(): string;
  /** Whether the window may use a camera now: only while a code is being read with one. */
  wantsCamera(): boolean;
  /** Forgets every key at once. */
  lock(): void;
  /** Looks at the chain now, instead of at the next block. */
  checkTransactions(): Promise<void>;
  /** Ends long work, locks the vault, stops the local chain and gives the profile back. */
  close(): Promise<void>;
};

export type DeskListener = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/**
 * Builds every service once and wires them: the only place that knows them all. Answers at once; the local chain
 * starts in the background.
 *
 * @throws Failure `profile-in-use`, `database-damaged`, `database-newer`, `factors-damaged`: in words for the user.
 */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const { profileFolder, resourcesFolder, dialogs } = options;
  mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  const lock = lockProfile(profileFolder);
  const cleanUp: (() => void | Promise<void>)[] = [() => lock.release()];
  try {
    return await build();
  } catch (error) {
    for (const step of cleanUp.reverse()) await step();
    throw error;
  }

  async function build(): Promise<Desk> {
    const log = openLog(join(profileFolder, 'desk.log'));
    const listeners = new Set<DeskListener>();
    const emit: Emit = (event, payload) => {
      for (const listener of listeners) listener(event, payload);
    };
    const report = (context: string) => (error: unknown) => void log.error(context, error);

    adoptRestored(profileFolder);
    const database = openDatabase(join(profileFolder, 'desk.db'));
    cleanUp.push(() => void database.close());
    sweepImports(profileFolder, database);
    await upgradeImports(profileFolder, database);

    const vault = new Vault(profileFolder);
    cleanUp.push(() => vault.lock());
    const accountBook = new AccountBook(vault, database);
    const accounts = () => accountBook.addresses();
    let actingAs: string | null = null;
    const activeAccount = () => actingAs ?? accountBook.active();

    const tasks = new TaskRegistry({ emit, logError: (context, error) => log.error(context, error) });
    cleanUp.push(() => tasks.close());

    const network = networkServices({ ...options, database, dialogs, accountBook, emit, log });
    cleanUp.push(() => network.stop());
    const { connection } = network;
    const chain = async () => connection.chain();

    const addressBook = addressBookFeature({
      store: addressBookStore(database),
      accounts: () => accountBook.list(),
      chain: () => connection.chain(),
      dialogs,
      emit,
      log: report('address-book'),
    });
    cleanUp.push(() => addressBook.stop());
    const nameOf = (address: string) => accountBook.find(address)?.label ?? addressBook.label(address);

    const device = thisLedger(process.env);
    const spending = spendingStore(database);
    const transactions = transactionsFeature({
      database,
      chain: () => connection.chain(),
      checkpoint: () => connection.checkpoint(),
      signers: [
        limitedSigner(
          vaultSigner(vault, (address) => accountBook.find(address)?.kind === 'watch'),
          spending,
        ),
        ledgerSigner(device, (address) => accountBook.outside(address)),
        airGapSigner,
      ],
      device: () => ledger.seen(),
      accountLabel: nameOf,
      adviseOn: addressBook.adviseOn,
      emit,
      log: report('transactions'),
    });
    cleanUp.push(() => transactions.stop());

    const store = mintingStore(database, ({ provider, cloudAccount }) =>
      vault.accountSalt(provider, cloudAccount),
    );
    const names = retirementStore(database);
    const evidence = createReportEvidence({ database, profileFolder, resourcesFolder });
    const minting: MintingDeps = {
      store,
      names,
      evidence,
      chain,
      validatorKeys: async () => (connection.about().local ? connection.localChain().validatorKeys : []),
      activeAccount,
      accounts,
      signReport: (digest) => vault.signReport(digest),
      createPlan: transactions.createPlan,
      emit,
    };
    transactions.onOutcome(followMint(minting));
    transactions.onOutcome(followRetirement({ emit }));
    transactions.onOutcome(followStaking({ emit }));
    transactions.onOutcome(followMarket({ emit }));
    transactions.onOutcome(followGovernance({ emit }));
    transactions.onOutcome(followTreasury({ emit }));

    const scans = new ScanSessions();
    const ledger = ledgerFeature({
      ledger: device,
      isAccount: (address) => accountBook.has(address),
      addOutside: (account, label) => accountBook.addOutside(account, label),
      balances: (addresses) =>
        Promise.all(addresses.map((address) => readBalance(connection.chain(), address))),
      emit,
    });
    cleanUp.push(() => ledger.stop());

    const emissions = emissionsServices({
      database,
      profileFolder,
      resourcesFolder,
      dialogs,
      runTask: tasks.run,
      emit,
      vault,
      minting,
    });
    cleanUp.push(() => emissions.close());

    const backup = backupFeature({
      profileFolder,
      database,
      app: options.version,
      ownFactors: emissions.ownFactors,
      checkpoint: network.checkpoint,
      dialogs,
      runTask: tasks.run,
      reopen: options.reopen ?? null,
    });
    cleanUp.push(() => backup.stop());

    const handlers: Handlers = {
      ...accountsFeature({
        vault,
        accountBook,
        chain: () => connection.chain(),
        dialogs,
        runTask: tasks.run,
        ledgerAddresses: (paths, signal) => ledgerAddresses(device, paths, signal),
        emit,
      }),
      ...scanHandlers({
        scans,
        accountLabel: (address) => accountBook.find(address)?.label ?? null,
        addOutside: (account, label) => accountBook.addOutside(account, label),
      }),
      ...addressBook.handlers,
      ...backup.handlers,
      ...ledger.handlers,
      ...settingsFeature({
        database,
        vault,
        setLocalMarketLife: network.setLocalMarketLife,
        emit,
        about: {
          version: options.version,
          shell: options.shell,
          engine: ENGINE,
          profileFolder,
          logFile: log.file,
        },
      }),
      ...tasksFeature({ tasks }),
      ...network.handlers,
      ...airGapFeature({
        store: airGapStore(database),
        carried: transactions.carried,
        chain: () => connection.chain(),
        offline: network.isOffline,
        origin: (address) => ({
          path: accountBook.find(address)?.path ?? null,
          fingerprint: accountBook.outside(address)?.fingerprint ?? null,
        }),
        accountLabel: nameOf,
        dialogs,
        scanned: (session) => scans.message(session),
        emit,
      }),
      ...transactions.handlers,
      ...limitsFeature({
        chain: () => connection.chain(),
        accounts: () => vault.state().accounts.map(({ address }) => address),
        store: spending,
        checkPassword: (password) => vault.checkPassword(password),
        emit,
      }),
      ...emissions.handlers,
      ...mintingFeature(minting),
      ...retirementFeature({
        names,
        chain,
        activeAccount,
        accounts,
        createPlan: transactions.createPlan,
        dialogs,
        knownValidators: async () => (await minting.validatorKeys()).map((key) => computeAddress(key)),
        recompute: recomputeReport(minting),
        emit,
      }),
      ...stakingFeature({ chain, activeAccount, accounts, createPlan: transactions.createPlan, emit }),
      ...marketFeature({ chain, activeAccount, createPlan: transactions.createPlan, emit }),
      ...governanceFeature({ chain, activeAccount, createPlan: transactions.createPlan, emit }),
      ...meteringFeature({ chain, activeAccount, createPlan: transactions.createPlan }),
      ...treasuryFeature({ chain, activeAccount, createPlan: transactions.createPlan, emit }),
    };

    network.start();
    transactions.start();
    return {
      handlers: withActivity(handlers, () => vault.touch()),
      onEvent: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      log,
      dropFiles: emissions.dropFiles,
      ready: async () => {
        await connection.ready();
        await network.fund();
      },
      importUsage: emissions.importUsage,
      actAs: (address) => {
        actingAs = address;
      },
      wantsCamera: () => scans.wantsCamera(),
      takeDeployment: network.takeDeployment,
      rpcUrl: () => connection.localChain().provider._getConnection().url,
      lock: () => vault.lock(),
      checkTransactions: () => transactions.check(),
      close: async () => {
        for (const step of cleanUp.splice(0).reverse()) await step();
      },
    };
  }
}
