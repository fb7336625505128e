import { Text, Title } from '@mantine/core';
import { Facts } from '../../components/facts.tsx';
import { useDesk } from '../../lib/bridge.ts';

/** A vault file is there and cannot be read. It is left as it is; this says what can be done. */
export function DamagedVault({ problem }: { problem: string | undefined }) {
  const about = useDesk('settings.about', {}).data;
  return (
    <main className="center-screen">
      <div className="center-card" role="alert">
        <Title order={1}>The vault file cannot be read</Title>
        <Text mt="sm">
          {problem ?? 'The file is there, but it is not a vault that this version can open.'}
        </Text>
        <Text mt="sm">
          Nothing was changed and no new vault was made. Your accounts are safe as long as you have your
          recovery words, because everything else can be read from the chain again.
        </Text>
        <ol>
          <li>If you have a backup of the profile folder, quit, put the vault file back and start again.</li>
          <li>
            Without a backup, quit, move the damaged file out of the folder, start again and restore the vault
            from your words.
          </li>
        </ol>
        {about ? (
          <Facts
            rows={[
              [
                'Profile folder',
                <span key="f" className="mono">
                  {about.profileFolder}
                </span>,
              ],
              [
                'Log',
                <span key="l" className="mono">
                  {about.logFile}
                </span>,
              ],
            ]}
          />
        ) : null}
      </div>
    </main>
  );
}
