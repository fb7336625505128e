import type { PageTab } from '../components/page-tabs.tsx';
import { AddressBookPanel } from '../features/address-book/address-book-panel.tsx';
import { AirGapPage } from '../features/air-gap/air-gap-page.tsx';
import { QrWalletPanel } from '../features/air-gap/qr-wallet-panel.tsx';
import { BackupTab } from '../features/backup/backup-tab.tsx';
import { LedgerPanel } from '../features/ledger/ledger-panel.tsx';
import { LimitsTab } from '../features/limits/limits-tab.tsx';
import { NetworksTab } from '../features/networks/networks-tab.tsx';

/** What else belongs to accounts, from the features that it is of: whom and how much, then where else keys are. */
export const ACCOUNT_TABS: readonly PageTab[] = [
  { id: 'address-book', label: 'Address book', show: () => <AddressBookPanel /> },
  { id: 'limits', label: 'Limits', show: () => <LimitsTab /> },
  { id: 'ledger', label: 'Ledger', show: () => <LedgerPanel /> },
  { id: 'qr-wallet', label: 'QR wallet', show: () => <QrWalletPanel /> },
  { id: 'air-gap', label: 'Air gap', show: () => <AirGapPage /> },
];

/** What else can be set, from the features that it is of. */
export const SETTINGS_TABS: readonly PageTab[] = [
  { id: 'networks', label: 'Networks', show: () => <NetworksTab /> },
  { id: 'backup', label: 'Backup', show: () => <BackupTab /> },
];
