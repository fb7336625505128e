import {
  addAccountCommand,
  listAccountsCommand,
  removeCommand,
  renameCommand,
  selectCommand,
  watchCommand,
} from './accounts-commands.ts';
import {
  addWordsCommand,
  exportKeystoreCommand,
  importKeyCommand,
  importKeystoreCommand,
  removeWordsCommand,
} from './accounts-key-commands.ts';
import { activityCommand } from './activity-command.ts';
import { addAddressCommand, listAddressesCommand, removeAddressCommand } from './address-book-commands.ts';
import { awsBudgetCommand, awsFetchCommand, awsS3Command } from './aws-commands.ts';
import { createBackupCommand } from './backup-commands.ts';
import { bookCommand } from './book-command.ts';
import { broadcastCommand } from './broadcast-command.ts';
import { cancelCommand } from './cancel-command.ts';
import { claimCommand } from './claim-command.ts';
import { collectCommand } from './collect-command.ts';
import type { Command } from './command.ts';
import { delegateCommand } from './delegate-command.ts';
import { discoverCommand } from './discover-command.ts';
import { ledgerAddCommand } from './ledger-add-command.ts';
import {
  ledgerAddressCommand,
  ledgerSignMessageCommand,
  ledgerSignTransactionCommand,
  ledgerSignTypedDataCommand,
  ledgerStatusCommand,
} from './ledger-commands.ts';
import { clearLimitCommand, listLimitsCommand, setLimitCommand } from './limits-commands.ts';
import {
  addNetworkCommand,
  checkNetworkCommand,
  networksCommand,
  removeNetworkCommand,
  useNetworkCommand,
} from './networks-commands.ts';
import { orderCommand } from './order-command.ts';
import { ordersCommand } from './orders-command.ts';
import { pairsCommand } from './pairs-command.ts';
import { payApiCommand } from './pay-api-command.ts';
import { positionsCommand } from './positions-command.ts';
import { powerCommand } from './power-command.ts';
import { proposalCommand } from './proposal-command.ts';
import { cancelProposalCommand, executeCommand, queueCommand } from './proposal-step-commands.ts';
import { proposalsCommand } from './proposals-command.ts';
import { proposeCommand } from './propose-command.ts';
import { removeExpiredCommand } from './remove-expired-command.ts';
import { cancelTransactionCommand, speedUpCommand } from './replace-commands.ts';
import { signFileCommand } from './sign-command.ts';
import { buybackCommand, floorBidCommand, stabilityCommand } from './stability-commands.ts';
import { stakeCommand } from './stake-command.ts';
import { supplyCommand } from './supply-command.ts';
import { tradesCommand } from './trades-command.ts';
import { triggerCommand } from './trigger-command.ts';
import { unstakeCommand } from './unstake-command.ts';
import { createVaultCommand, restoreVaultCommand } from './vault-commands.ts';
import { voteCommand } from './vote-command.ts';
import { withdrawCreditCommand } from './withdraw-credit-command.ts';

/** Every command that works on a profile, by the words that call it. To add one, define it and list it here. */
export const deskCommands: Readonly<Record<string, Command>> = {
  'address-book list': listAddressesCommand,
  'address-book add': addAddressCommand,
  'address-book remove': removeAddressCommand,
  'backup create': createBackupCommand,
  'vault create': createVaultCommand,
  'vault restore': restoreVaultCommand,
  'networks list': networksCommand,
  'networks add': addNetworkCommand,
  'networks use': useNetworkCommand,
  'networks remove': removeNetworkCommand,
  'networks check': checkNetworkCommand,
  'ledger status': ledgerStatusCommand,
  'ledger address': ledgerAddressCommand,
  'ledger add': ledgerAddCommand,
  'ledger sign-transaction': ledgerSignTransactionCommand,
  'ledger sign-message': ledgerSignMessageCommand,
  'ledger sign-typed-data': ledgerSignTypedDataCommand,
  'accounts list': listAccountsCommand,
  'accounts add': addAccountCommand,
  'accounts discover': discoverCommand,
  'accounts import-key': importKeyCommand,
  'accounts import-keystore': importKeystoreCommand,
  'accounts export-keystore': exportKeystoreCommand,
  'accounts add-words': addWordsCommand,
  'accounts remove-words': removeWordsCommand,
  'accounts watch': watchCommand,
  'accounts select': selectCommand,
  'accounts rename': renameCommand,
  'accounts remove': removeCommand,
  sign: signFileCommand,
  broadcast: broadcastCommand,
  'emissions aws fetch': awsFetchCommand,
  'emissions aws s3': awsS3Command,
  'emissions aws budget': awsBudgetCommand,
  activity: activityCommand,
  'speed-up': speedUpCommand,
  'cancel-transaction': cancelTransactionCommand,
  'limits list': listLimitsCommand,
  'limits set': setLimitCommand,
  'limits clear': clearLimitCommand,
  stake: stakeCommand,
  positions: positionsCommand,
  claim: claimCommand,
  unstake: unstakeCommand,
  collect: collectCommand,
  supply: supplyCommand,
  pairs: pairsCommand,
  book: bookCommand,
  order: orderCommand,
  orders: ordersCommand,
  cancel: cancelCommand,
  trigger: triggerCommand,
  'remove-expired': removeExpiredCommand,
  'withdraw-credit': withdrawCreditCommand,
  trades: tradesCommand,
  propose: proposeCommand,
  proposals: proposalsCommand,
  proposal: proposalCommand,
  vote: voteCommand,
  queue: queueCommand,
  execute: executeCommand,
  'cancel-proposal': cancelProposalCommand,
  delegate: delegateCommand,
  power: powerCommand,
  'pay-api': payApiCommand,
  'stability buyback': buybackCommand,
  'stability bid': floorBidCommand,
  stability: stabilityCommand,
};
