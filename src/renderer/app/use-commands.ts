import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { call, useDesk } from '../lib/bridge.ts';
import { useScreen } from '../lib/screen-store.ts';
import { ACCOUNT_TABS, SETTINGS_TABS } from './more-tabs.tsx';
import { pages } from './pages.ts';

/** Something the palette can do. `keys` is how it is done without the palette. */
export type Command = { id: string; title: string; group: string; keys?: string; run: () => void };

/** Every command that makes sense now. */
export function useCommands(): Command[] {
  const navigate = useNavigate();
  const set = useScreen((state) => state.set);
  const status = useDesk('accounts.status', {}).data;
  return useMemo(() => {
    const commands: Command[] = pages.map((page, index) => ({
      id: page.path,
      title: page.label,
      group: 'Go to',
      keys: `Ctrl ${index + 1}`,
      run: () => navigate(page.path),
    }));
    const tabs = [
      ...ACCOUNT_TABS.map(({ id, label }) => ({ path: `/accounts?tab=${id}`, title: `Accounts: ${label}` })),
      ...SETTINGS_TABS.map(({ id, label }) => ({ path: `/settings?tab=${id}`, title: `Settings: ${label}` })),
    ];
    for (const { path, title } of tabs)
      commands.push({ id: path, title, group: 'Go to', run: () => navigate(path) });
    commands.push(
      {
        id: 'import',
        title: 'Import usage',
        group: 'Do',
        keys: 'Ctrl I',
        run: () => {
          navigate('/emissions');
          set({ importOpen: true });
        },
      },
      {
        id: 'find',
        title: 'Find a certificate by its number',
        group: 'Do',
        run: () => navigate('/certificates'),
      },
      status?.vault === 'unlocked'
        ? {
            id: 'lock',
            title: 'Lock the vault',
            group: 'Do',
            keys: 'Ctrl Shift L',
            run: () => void call('accounts.lock', {}),
          }
        : status?.vault === 'absent'
          ? {
              id: 'vault',
              title: 'Create or restore a vault',
              group: 'Do',
              run: () => set({ vaultSetup: true }),
            }
          : { id: 'unlock', title: 'Unlock the vault', group: 'Do', run: () => set({ unlockOpen: true }) },
      ...(['light', 'dark', 'system'] as const).map((theme) => ({
        id: `theme-${theme}`,
        title: theme === 'system' ? 'Theme: follow the system' : `Theme: ${theme}`,
        group: 'Settings',
        run: () => void call('settings.set', { theme }),
      })),
      {
        id: 'help',
        title: 'Show keyboard shortcuts',
        group: 'Settings',
        keys: '?',
        run: () => set({ helpOpen: true }),
      },
    );
    for (const account of status?.accounts ?? []) {
      if (account.address === status?.active) continue;
      commands.push({
        id: account.address,
        title: `Use ${account.label || account.address}`,
        group: 'Account',
        run: () => void call('accounts.select', { address: account.address }),
      });
    }
    return commands;
  }, [navigate, set, status]);
}
