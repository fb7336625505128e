import type { z } from 'zod';
import { accountsEvents, accountsMethods } from './accounts.ts';
import { addressBookEvents, addressBookMethods } from './address-book.ts';
import { airGapMethods } from './air-gap.ts';
import { airGapPlansEvents, airGapPlansMethods } from './air-gap-plans.ts';
import { backupMethods } from './backup.ts';
import { cloudAccountsEvents, cloudAccountsMethods } from './cloud-accounts.ts';
import type { COMMON_ERRORS } from './define.ts';
import { emissionsEvents, emissionsMethods } from './emissions.ts';
import { emissionsAdviceMethods } from './emissions-advice.ts';
import { emissionsExplainMethods } from './emissions-explain.ts';
import { emissionsFactorsMethods } from './emissions-factors.ts';
import { emissionsViewsMethods } from './emissions-views.ts';
import { governanceEvents, governanceMethods } from './governance.ts';
import { ledgerEvents, ledgerMethods } from './ledger.ts';
import { limitsEvents, limitsMethods } from './limits.ts';
import { marketEvents, marketMethods } from './market.ts';
import { meteringMethods } from './metering.ts';
import { mintingEvents, mintingMethods } from './minting.ts';
import { networkEvents, networkMethods } from './network.ts';
import { networksEvents, networksMethods } from './networks.ts';
import { offlineMethods } from './offline.ts';
import { retirementEvents, retirementMethods } from './retirement.ts';
import { settingsEvents, settingsMethods } from './settings.ts';
import { stakingEvents, stakingMethods } from './staking.ts';
import { tasksEvents, tasksMethods } from './tasks.ts';
import { transactionsEvents, transactionsMethods } from './transactions.ts';
import { treasuryEvents, treasuryMethods } from './treasury.ts';

/** Every method that the renderer may call. There is no other way in. */
export const methods = {
  ...accountsMethods,
  ...addressBookMethods,
  ...airGapMethods,
  ...airGapPlansMethods,
  ...backupMethods,
  ...cloudAccountsMethods,
  ...emissionsMethods,
  ...emissionsAdviceMethods,
  ...emissionsExplainMethods,
  ...emissionsFactorsMethods,
  ...emissionsViewsMethods,
  ...governanceMethods,
  ...ledgerMethods,
  ...limitsMethods,
  ...marketMethods,
  ...meteringMethods,
  ...mintingMethods,
  ...networkMethods,
  ...networksMethods,
  ...offlineMethods,
  ...retirementMethods,
  ...settingsMethods,
  ...stakingMethods,
  ...tasksMethods,
  ...transactionsMethods,
  ...treasuryMethods,
};

/** Every event that main sends to the renderer. */
export const events = {
  ...accountsEvents,
  ...addressBookEvents,
  ...airGapPlansEvents,
  ...cloudAccountsEvents,
  ...emissionsEvents,
  ...governanceEvents,
  ...ledgerEvents,
  ...limitsEvents,
  ...marketEvents,
  ...mintingEvents,
  ...networkEvents,
  ...networksEvents,
  ...retirementEvents,
  ...settingsEvents,
  ...stakingEvents,
  ...tasksEvents,
  ...transactionsEvents,
  ...treasuryEvents,
};

/** The channels of the bridge. The preload script exposes these and no others. */
export const INVOKE_CHANNEL = 'desk:invoke';
export const EVENT_CHANNEL = 'desk:event';
/** Takes the paths of files that the user dropped on the window, from the preload script alone. */
export const DROP_CHANNEL = 'desk:drop';

export type Method = keyof typeof methods;
export type Input<M extends Method> = z.input<(typeof methods)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof methods)[M]['output']>;
export type ErrorCode<M extends Method> =
  | (typeof methods)[M]['errors'][number]
  | (typeof COMMON_ERRORS)[number];

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;

/** Answers one method. Expected failures are thrown as `Failure` with one of the method's codes. */
export type Handler<M extends Method> = (input: z.output<(typeof methods)[M]['input']>) => Promise<Output<M>>;
export type Handlers = { [M in Method]: Handler<M> };

/** Sends an event to every window. */
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;
