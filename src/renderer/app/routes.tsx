import { Navigate, Route, Routes } from 'react-router';
import type { PageTab } from '../components/page-tabs.tsx';
import { AccountsPage } from '../features/accounts/accounts-page.tsx';
import { ActivityPage } from '../features/activity/activity-page.tsx';
import { AddressBookPanel } from '../features/address-book/address-book-panel.tsx';
import { AirGapPage } from '../features/air-gap/air-gap-page.tsx';
import { QrWalletPanel } from '../features/air-gap/qr-wallet-panel.tsx';
import { BackupTab } from '../features/backup/backup-tab.tsx';
import { CloudAccountsPanel } from '../features/cloud-accounts/cloud-accounts-panel.tsx';
import { EmissionsPage, type EmissionsTab } from '../features/emissions/emissions-page.tsx';
import { LedgerPanel } from '../features/ledger/ledger-panel.tsx';
import { LimitsTab } from '../features/limits/limits-tab.tsx';
import { NetworksTab } from '../features/networks/networks-tab.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { CertificatePage } from '../features/retirement/certificate-page.tsx';
import { CertificatesPage } from '../features/retirement/certificates-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { MintOrRetirePage } from './mint-or-retire-page.tsx';

const CLOUD_ACCOUNTS: EmissionsTab = {
  id: 'accounts',
  label: 'Cloud accounts',
  show: () => <CloudAccountsPanel />,
};

/** What else belongs to accounts, from the features that it is of. */
const ACCOUNT_TABS: readonly PageTab[] = [
  { id: 'ledger', label: 'Ledger', show: () => <LedgerPanel /> },
  { id: 'air-gap', label: 'Air gap', show: () => <AirGapPage /> },
  { id: 'qr-wallet', label: 'QR wallet', show: () => <QrWalletPanel /> },
  { id: 'limits', label: 'Limits', show: () => <LimitsTab /> },
  { id: 'address-book', label: 'Address book', show: () => <AddressBookPanel /> },
];

/** What else can be set, from the features that it is of. */
const SETTINGS_TABS: readonly PageTab[] = [
  { id: 'networks', label: 'Networks', show: () => <NetworksTab /> },
  { id: 'backup', label: 'Backup', show: () => <BackupTab /> },
];

/** Every page of the window. */
export function Pages() {
  return (
    <Routes>
      <Route path="/overview" element={<OverviewPage />} />
      <Route path="/emissions" element={<EmissionsPage more={[CLOUD_ACCOUNTS]} />} />
      <Route path="/mint-or-retire" element={<MintOrRetirePage />} />
      <Route path="/certificates" element={<CertificatesPage />} />
      <Route path="/certificates/:id" element={<CertificatePage />} />
      <Route path="/activity" element={<ActivityPage />} />
      <Route path="/accounts" element={<AccountsPage more={ACCOUNT_TABS} />} />
      <Route path="/settings" element={<SettingsPage more={SETTINGS_TABS} />} />
      <Route path="*" element={<Navigate to="/overview" replace />} />
    </Routes>
  );
}
