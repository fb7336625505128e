import { Kbd, Modal, Switch } from '@mantine/core';
import { useScreen } from '../lib/screen-store.ts';
import { pages } from './pages.ts';

const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['Ctrl K', 'Command palette'],
  ...pages.map((page, index) => [`Ctrl ${index + 1}`, page.label] as const),
  ['Ctrl I', 'Import usage'],
  ['Ctrl Shift L', 'Lock the vault'],
  ['Esc', 'Close a dialog'],
  ['← →', 'Read a chart’s values, when it has the focus'],
  ['?', 'This list'],
];

/** The list of keyboard shortcuts. */
export function ShortcutsHelp() {
  const { helpOpen, singleKeys, set } = useScreen();
  return (
    <Modal opened={helpOpen} onClose={() => set({ helpOpen: false })} title="Keyboard shortcuts" size="md">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map(([keys, what]) => (
            <tr key={keys}>
              <td>
                {keys.split(' ').map((key) => (
                  <Kbd key={key} size="sm" mr={4}>
                    {key}
                  </Kbd>
                ))}
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Switch
        mt="md"
        label="Single-key shortcuts (?)"
        description="Switch off if you speak your commands. On a Mac, ⌘ stands for Ctrl."
        checked={singleKeys}
        onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}
