import { Navigate, Route, Routes } from 'react-router';
import { AccountsPage } from '../features/accounts/accounts-page.tsx';
import { ActivityPage } from '../features/activity/activity-page.tsx';
import { CloudAccountsPanel } from '../features/cloud-accounts/cloud-accounts-panel.tsx';
import { EmissionsPage, type EmissionsTab } from '../features/emissions/emissions-page.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { CertificatePage } from '../features/retirement/certificate-page.tsx';
import { CertificatesPage } from '../features/retirement/certificates-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { MintOrRetirePage } from './mint-or-retire-page.tsx';
import { ACCOUNT_TABS, SETTINGS_TABS } from './more-tabs.tsx';

const CLOUD_ACCOUNTS: EmissionsTab = {
  id: 'accounts',
  label: 'Cloud accounts',
  show: () => <CloudAccountsPanel />,
};

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
