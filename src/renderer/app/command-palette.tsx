import { Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useScreen } from '../lib/screen-store.ts';
import { type Command, useCommands } from './use-commands.ts';

function matching(commands: Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const text = `${command.group} ${command.title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Ctrl K: everything that can be done from anywhere, by name. */
export function CommandPalette() {
  const opened = useScreen((state) => state.paletteOpen);
  const set = useScreen((state) => state.set);
  return (
    <Modal
      opened={opened}
      onClose={() => set({ paletteOpen: false })}
      withCloseButton={false}
      title="Command palette"
      classNames={{ header: 'visually-hidden' }}
      transitionProps={{ duration: 0 }}
      size="lg"
      padding={0}
      yOffset="12vh"
    >
      <Palette close={() => set({ paletteOpen: false })} />
    </Modal>
  );
}

function Palette({ close }: { close: () => void }) {
  const commands = useCommands();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const list = useId();
  const found = matching(commands, query);
  const current = found[Math.min(index, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    command.run();
  };
  return (
    <div className="palette">
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        px="md"
        py={6}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        placeholder="Go to a page or do something"
        aria-label="Command"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setIndex((index + 1) % Math.max(1, found.length));
          else if (event.key === 'ArrowUp') setIndex((index + found.length - 1) % Math.max(1, found.length));
          else if (event.key === 'Enter') run(current);
          else return;
          event.preventDefault();
        }}
      />
      <div role="listbox" id={list} aria-label="Commands" className="palette-list">
        {found.map((command, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox above
          <div
            key={command.id}
            id={`${list}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === current}
            className="palette-item"
            ref={(element) => {
              if (command === current) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setIndex(position)}
            onClick={() => run(command)}
          >
            <span className="dim palette-group">{command.group}</span>
            <span>{command.title}</span>
            <span className="dim palette-keys">{command.keys}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <Text size="sm" c="dimmed" p="md" role="status">
          Nothing is called that. Try a page’s name, or “import”, “lock”, “theme”.
        </Text>
      ) : null}
    </div>
  );
}
