import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCommand, IconKeyboard } from '@tabler/icons-react';
import { AccountChip } from '../features/accounts/account-chip.tsx';
import { LockChip } from '../features/accounts/lock-chip.tsx';
import { NetworkChip } from '../features/network/network-chip.tsx';
import { TaskList } from '../features/tasks/task-list.tsx';
import { useScreen } from '../lib/screen-store.ts';

/** Network, sync, tasks, account and lock: what is true on every page. */
export function TopBar() {
  const set = useScreen((state) => state.set);
  return (
    <header className="frame-top">
      <span className="brand">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <rect x="1" y="1" width="18" height="18" rx="5" fill="var(--accent)" />
          <path
            d="M5 12.5h10M7 9.5h6M9 6.5h2"
            stroke="var(--surface)"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </svg>
        CloudTuner Desk
      </span>
      <NetworkChip />
      <span style={{ flex: 1 }} />
      <TaskList />
      <AccountChip />
      <LockChip />
      <Tooltip label="Commands (Ctrl K)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Open the command palette"
          onClick={() => set({ paletteOpen: true })}
        >
          <IconCommand size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Keyboard shortcuts (?)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Show keyboard shortcuts"
          onClick={() => set({ helpOpen: true })}
        >
          <IconKeyboard size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
