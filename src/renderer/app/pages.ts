import {
  IconCertificate,
  IconCloudDataConnection,
  IconCoins,
  IconLayoutDashboard,
  IconListDetails,
  IconSettings,
  IconWallet,
} from '@tabler/icons-react';

/** The pages in the order of the navigation; Ctrl+1 opens the first. */
export const pages = [
  { path: '/overview', label: 'Overview', icon: IconLayoutDashboard },
  { path: '/emissions', label: 'Emissions', icon: IconCloudDataConnection },
  { path: '/mint-or-retire', label: 'Mint or retire', icon: IconCoins },
  { path: '/certificates', label: 'Certificates', icon: IconCertificate },
  { path: '/activity', label: 'Activity', icon: IconListDetails },
  { path: '/accounts', label: 'Accounts', icon: IconWallet },
  { path: '/settings', label: 'Settings', icon: IconSettings },
] as const;
