import { Button, Group, NativeSelect, NumberInput, SegmentedControl, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Input } from '../../../ipc/contract.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { type PageTab, PageTabs } from '../../components/page-tabs.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { deskKey, useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useScreen } from '../../lib/screen-store.ts';
import { useFormat } from '../../lib/use-format.ts';

const LOCALES = [
  'en-GB',
  'en-US',
  'en-IN',
  'hi-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-BR',
  'nl-NL',
  'sv-SE',
  'pl-PL',
  'ja-JP',
];
const SHELLS = {
  electron: 'Electron',
  chromium: 'Chromium shell',
  'command-line': 'Command line',
} as const;

/** What can be set: of the app itself, and in the tabs that other features hand in. */
export function SettingsPage({ more }: { more: readonly PageTab[] }) {
  const general: PageTab = { id: 'general', label: 'General', show: () => <GeneralSettings /> };
  return (
    <Page title="Settings" about="Changes apply at once.">
      <PageTabs label="Settings" tabs={[general, ...more]} />
    </Page>
  );
}

/** Display, locking, and what this copy of the app is and where it keeps things. */
function GeneralSettings() {
  const settings = useDesk('settings.get', {});
  const about = useDesk('settings.about', {});
  const save = useDeskAction('settings.set');
  const client = useQueryClient();
  const { singleKeys, set: setScreen } = useScreen();
  const format = useFormat();
  const change = (part: Input<'settings.set'>) =>
    save.mutate(part, { onSuccess: (next) => client.setQueryData(deskKey('settings.get', {}), next) });
  const now = new Date();
  return (
    <div className="stack">
      {save.isError ? <Problem error={save.error} title="The change was not saved" /> : null}
      <div className="grid-2">
        <Panel title="Display">
          <Loaded query={settings} what="The settings" rows={4} rowHeight={44}>
            {(value) => (
              <div style={{ display: 'grid', gap: 16 }}>
                <div>
                  <Text size="sm" fw={500} id="theme-label">
                    Theme
                  </Text>
                  <SegmentedControl
                    mt={4}
                    aria-labelledby="theme-label"
                    value={value.theme}
                    onChange={(theme) => {
                      if (theme === 'system' || theme === 'light' || theme === 'dark') change({ theme });
                    }}
                    data={[
                      { value: 'system', label: 'System' },
                      { value: 'light', label: 'Light' },
                      { value: 'dark', label: 'Dark' },
                    ]}
                  />
                </div>
                <NativeSelect
                  label="Numbers and dates"
                  description={`1234567.89 reads ${new Intl.NumberFormat(format.locale, { numberingSystem: 'latn' }).format(1234567.89)}`}
                  value={value.locale ?? ''}
                  maw={320}
                  onChange={(event) => change({ locale: event.currentTarget.value || null })}
                  data={[
                    { value: '', label: 'As the system' },
                    ...[...new Set([...LOCALES, ...(value.locale ? [value.locale] : [])])].map((tag) => ({
                      value: tag,
                      label: `${new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag} (${tag})`,
                    })),
                  ]}
                />
                <Switch
                  label="Times in UTC"
                  description={`Now: ${format.absolute(now)}. Periods and days of a bill are always in UTC.`}
                  checked={value.utc}
                  onChange={(event) => change({ utc: event.currentTarget.checked })}
                />
                <Switch
                  label="Other participants on the local chain keep acting"
                  description="While the window is open, one of them trades, stakes or retires every some seconds. Prices move, with test money only."
                  checked={value.localMarketLife}
                  onChange={(event) => change({ localMarketLife: event.currentTarget.checked })}
                />
              </div>
            )}
          </Loaded>
        </Panel>
        <Panel title="Locking and keyboard">
          <Loaded query={settings} what="The settings" rows={3} rowHeight={44}>
            {(value) => (
              <div style={{ display: 'grid', gap: 16 }}>
                <NumberInput
                  label="Lock after"
                  description="Minutes without use, from 1 to 240."
                  suffix=" min"
                  min={1}
                  max={240}
                  maw={200}
                  clampBehavior="strict"
                  allowDecimal={false}
                  key={value.autoLockMinutes}
                  defaultValue={value.autoLockMinutes}
                  onBlur={(event) => {
                    const minutes = Number.parseInt(event.currentTarget.value, 10);
                    if (minutes >= 1 && minutes <= 240 && minutes !== value.autoLockMinutes) {
                      change({ autoLockMinutes: minutes });
                    }
                  }}
                />
                <Switch
                  label="Single-key shortcuts"
                  description="“?” opens the list of shortcuts. Switch off if you speak your commands."
                  checked={singleKeys}
                  onChange={(event) => setScreen({ singleKeys: event.currentTarget.checked })}
                />
                <Group>
                  <Button variant="default" size="xs" onClick={() => setScreen({ helpOpen: true })}>
                    Show the shortcuts
                  </Button>
                </Group>
              </div>
            )}
          </Loaded>
        </Panel>
      </div>
      <Panel title="About">
        <Loaded query={about} what="What this is" rows={5} rowHeight={20}>
          {(value) => (
            <Facts
              rows={[
                ['Version', `CloudTuner Desk ${value.version}`],
                ['Running in', SHELLS[value.shell]],
                ['Emissions engine', value.engine],
                [
                  'Profile folder',
                  <span key="p" className="mono">
                    {value.profileFolder} <CopyButton text={value.profileFolder} what="the profile folder" />
                  </span>,
                ],
                [
                  'Log',
                  <span key="l" className="mono">
                    {value.logFile} <CopyButton text={value.logFile} what="the log’s path" />
                  </span>,
                ],
              ]}
            />
          )}
        </Loaded>
        <Text size="xs" c="dimmed" mt="md">
          The app talks only to the networks and devices that you set. It sends no usage statistics.
        </Text>
      </Panel>
    </div>
  );
}
